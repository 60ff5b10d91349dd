"""`invoke remove-name NAME`: remove a name from the whole archive, for somebody's safety, and leave a notice."""

from __future__ import annotations

import itertools
import os
from pathlib import Path
from typing import TYPE_CHECKING

from daybook.checking import check_archive
from daybook.commands.carrying_out import carry_out, is_cut_short, lay_aside
from daybook.conf.folders import read_folders
from daybook.conf.loading import load_conf
from daybook.core.position import Position, position_in
from daybook.core.problems import Problems
from daybook.core.removal.held import CONTENT, DRAFTS, EVIDENCE, VAULT, Held
from daybook.core.removal.planning import plan_removal
from daybook.core.removal.spellings import Spellings, read_spellings
from daybook.core.removal.telling import DEFAULT_REASON, correction_text
from daybook.core.report import ReportFormat, render_report
from daybook.core.wording import counted

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from daybook.commands import Say

_OUTSIDE = "docs/removal.md tells what is outside of these folders: git's history, kept releases, web archives"


def remove_name(
    content: Path,
    conf: Path,
    name: str,
    today: dt.date,
    say: Say,
    *,
    also: Sequence[str] = (),
    apply: bool = False,
    reason: str = "",
) -> int:
    """List every place of a name in content, drafts, evidence and vault, and what would be done; with `apply`, do it.

    Returns 0 where nothing is left to do; 1 if the name is still somewhere, or the archive no longer passes its check,
    each of which is said; 2 for a name, a reason or a folder that cannot be used. A second run finds nothing; after one
    that was cut short, it first does what that one left.
    """
    spellings = read_spellings((name, *also))
    if isinstance(spellings, str):
        say(spellings)
        return 2
    if spellings.stands_in(reason):
        say("the reason has the name in it, and it is published: write it without")
        return 2
    problems = Problems()
    found_conf = load_conf(conf, problems)
    if found_conf is None or not content.is_dir():
        missing = f"there is no folder {content}: name it with --content"
        say(render_report(tuple(problems), 0, ReportFormat.TEXT) if content.is_dir() else missing)
        return 2
    beside = read_folders(found_conf, content)
    folders = {CONTENT: content, DRAFTS: beside.drafts, EVIDENCE: beside.evidence, VAULT: beside.vault}
    cache = content.resolve().parent / ".cache"
    was_cut_short = _end_what_was_cut_short(folders, cache, say, apply=apply)
    removal = plan_removal(_held(folders, spellings), _names(beside.vault), spellings)
    for deed in removal.deeds:
        say(f"{deed.position}: {deed.what}")
    for line in removal.by_hand:
        say(f"by hand: {line}")
    if not removal.fates and not was_cut_short:
        return _say_what_is_left(folders, spellings, say)
    if not apply:
        count = len(removal.fates)
        say(f"{counted(count, 'file')} would change; nothing was done: add --apply to do it")
        return 0
    if removal.fates:
        notice = _notice(content, removal.target, today, reason or DEFAULT_REASON)
        lay_aside(removal, notice, folders, cache)
        carry_out(folders, cache)
        say(
            f"written: {content.name}/{notice[0]}"
            if notice[0]
            else "nothing that was published changes, so readers are told nothing"
        )
    _forget(cache)
    passes = _check(content, conf, say)
    say("run `invoke build` and `invoke search`, and deploy: until then the site has the name")
    status = _say_what_is_left(folders, spellings, say)
    return status if passes else 1


def _end_what_was_cut_short(folders: dict[str, Path], cache: Path, say: Say, *, apply: bool) -> bool:
    """Tell whether an earlier run was cut short; with `apply`, do what it left."""
    if not is_cut_short(cache):
        return False
    say("a removal was cut short: " + ("it is ended first" if apply else "add --apply to end it first"))
    if apply:
        carry_out(folders, cache)
    return True


def _say_what_is_left(folders: dict[str, Path], spellings: Spellings, say: Say) -> int:
    """Search everything once more, and return 1 if the name is still somewhere."""
    left = list(_left(folders, spellings))
    for position in left:
        say(f"by hand: {position}: the name is still here")
    if not left:
        say("the name is nowhere in content, drafts, evidence and vault")
    say(_OUTSIDE)
    return 1 if left else 0


def _walk(folder: Path) -> Iterator[tuple[str, Path]]:
    """Yield every ordinary file below a folder, hidden ones too, with its path below it; links are not followed."""
    for place, names, files in os.walk(folder):
        names.sort()
        for name in sorted(files):
            path = Path(place, name)
            if path.is_file() and not path.is_symlink():
                yield path.relative_to(folder).as_posix(), path


def _names(vault: Path) -> list[str]:
    return [path for path, _ in _walk(vault)]


def _held(folders: dict[str, Path], spellings: Spellings) -> Iterator[Held]:
    """Yield all files of the archive; of the vault, which may be large, only those that hold the name."""
    for area, folder in folders.items():
        for path, place in _walk(folder):
            text = _text(place)
            if area != VAULT or (text is not None and spellings.stands_in(text)):
                yield Held(area=area, path=path, shown=f"{folder.name}/{path}", text=text)


def _text(place: Path) -> str | None:
    raw = place.read_bytes()
    try:
        return raw.decode("utf-16" if raw.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8")
    except UnicodeDecodeError:
        return None


def _notice(content: Path, target: str, today: dt.date, reason: str) -> tuple[str, str]:
    """Return the path below the content, and the text, of the notice for readers; no path where nothing was published.

    It is one that is there if that says the same today.
    """
    if not target:
        return "", ""
    text = correction_text(today.isoformat(), target, reason)
    first = f"corrections/{today.isoformat()}-safety-removal"
    names = (f"{first}-{number}.yaml" if number > 1 else f"{first}.yaml" for number in itertools.count(1))
    places = ((name, content / name) for name in names)
    return next(name for name, place in places if not place.exists() or place.read_bytes() == text.encode()), text


def _forget(cache: Path) -> None:
    """Delete what runs remembered of records: it holds the name until the next run.

    A build then also deletes the search index, which nobody remembers any more.
    """
    for pattern in ("*/records*.pickle", "*/examined*.pickle", "*/search-*.pickle"):
        for path in sorted(cache.glob(pattern)):
            path.unlink()


def _left(folders: dict[str, Path], spellings: Spellings) -> Iterator[Position]:
    """Yield where the name still stands, in names of files too."""
    for folder in folders.values():
        for path, place in _walk(folder):
            shown = f"{folder.name}/{path}"
            if spellings.stands_in(path):
                yield Position(shown)
            text = _text(place) or ""
            for found in spellings.places(text):
                yield position_in(text, found.start, shown)


def _check(content: Path, conf: Path, say: Say) -> bool:
    """Check the archive as it is now, and say what an author has to mend."""
    problems = Problems()
    checked = check_archive(content, load_conf(conf, problems), problems, conf_name=conf.name)
    if problems.errors:
        say("the name is out of the records; before the site can be built, mend this by hand:")
        say(render_report(tuple(problems), checked.files, ReportFormat.TEXT))
    return not problems.errors
