"""`invoke fix`: mend what has one right answer, say what was done, and touch nothing else."""

from __future__ import annotations

import contextlib
import functools
from typing import TYPE_CHECKING

from daybook.core.authoring.mending import in_field_order, open_front, with_field, with_former_id
from daybook.core.kinds import Kind, kind_of_path
from daybook.core.problems import Problems
from daybook.core.wording import counted
from daybook.core.yamltext.nodes import Scalar
from daybook.files import walk_content, write_atomically
from daybook.recorded import recorded_before
from daybook.renames import renames_since_commit

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from daybook.commands import Say


def fix(content: Path, today: dt.date, say: Say) -> int:
    """Mend all files of the content folder and return 0; 1 if there is no such folder.

    A published briefing without `recorded` gets the day it said before, in git, else today's; a renamed record gets
    its former id, found by comparing with the last commit; keys are put in the order of the fields. A file that cannot
    be read is left to `invoke check`. A second run changes nothing.
    """
    if not content.is_dir():
        say(f"there is no folder {content}: name it with --content")
        return 1
    texts = _texts(content)
    renames = renames_since_commit(content, texts)
    former = {rename.path: rename for rename in renames or ()}
    mended = 0
    for path, text in texts.items():
        kind = kind_of_path(path)
        if kind is None:
            continue
        done: list[str] = []
        rename = former.get(path)
        names = (path, rename.former_path) if rename else (path,)
        new = _with_recorded(text, kind, functools.partial(_day_of, content, names, today), done)
        new = _with_former_id(new, kind, rename.former_id if rename else "", done)
        new = _in_order(new, kind, done)
        if new != text:
            write_atomically(content / path, new.encode("utf-8"))
            mended += 1
            say(f"{content.name}/{path}: {', '.join(done)}")
    if renames is None:
        say("this is no git repository, or it has no commit: renamed records were not looked for")
    say(f"{counted(mended, 'file')} mended" if mended else "nothing to mend")
    return 0


def _day_of(content: Path, paths: Sequence[str], today: dt.date) -> str:
    found = (recorded_before(content, path) for path in paths)
    return next(filter(None, found), today.isoformat())


def _texts(content: Path) -> dict[str, str]:
    """Return the texts of the files that are saved as UTF-8, line ends and byte-order marks as they are."""
    texts = {}
    for file in walk_content(content, Problems()):
        with contextlib.suppress(UnicodeDecodeError):
            if file.raw is not None:
                texts[file.path] = file.raw.decode("utf-8")
    return texts


def _with_recorded(text: str, kind: Kind, recorded: Callable[[], str], done: list[str]) -> str:
    front = open_front(text, kind) if kind is Kind.BRIEFING else None
    if front is None or front.mapping.get("recorded") is not None:
        return text
    state = front.mapping.get("state")
    if isinstance(state, Scalar) and state.text == "draft":
        return text
    day = recorded()
    mended = with_field(text, kind, "recorded", day)
    if mended is None:
        return text
    done.append(f"added recorded: {day}")
    return mended


def _with_former_id(text: str, kind: Kind, former: str, done: list[str]) -> str:
    mended = with_former_id(text, kind, former) if former else None
    if mended is None:
        return text
    done.append(f"added the former id {former}")
    return mended


def _in_order(text: str, kind: Kind, done: list[str]) -> str:
    mended = in_field_order(text, kind)
    if mended != text:
        done.append("put the keys in order")
    return mended
