"""`invoke review` and `invoke accept`: what drafts leave to their author, and their way into the archive."""

from __future__ import annotations

import glob
from pathlib import Path
from typing import TYPE_CHECKING

from daybook.checking import known_words, word_lists_of
from daybook.commands import shown_path
from daybook.commands.many_files import places_named
from daybook.conf.folders import read_folders
from daybook.conf.loading import load_conf
from daybook.conf.reading import read_settings
from daybook.core.dates import PartialDate
from daybook.core.kinds import Kind
from daybook.core.problems import Problems
from daybook.core.report import ReportFormat, render_report
from daybook.files import clear_half_written
from daybook.ingest.accepting import Examined, examine, publish
from daybook.ingest.holding import Place
from daybook.seen import place_from_here, seen_from_here

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from daybook.commands import Say
    from daybook.core.records.draft import DraftBriefing


def review(named: Sequence[str], content: Path, conf: Path, today: dt.date, say: Say) -> int:
    """List what is left to settle in drafts and whatever else keeps them out of the archive; 0 if nothing is, else 1.

    Drafts are named by file, folder or pattern, and held against the archive together.
    """
    drafts = _drafts_named(named, content, say)
    if not drafts:
        return 1 if drafts is None else 0
    examined = _examine(drafts, content, conf, today, say)
    if examined is None or not examined.is_ready:
        return 1
    only = f": invoke accept {shown_path(drafts[0])}" if len(drafts) == 1 else f" in {len(drafts)} drafts"
    say(f"nothing is left{only}")
    return 0


def accept(named: Sequence[str], content: Path, conf: Path, today: dt.date, say: Say) -> int:
    """Move settled drafts into the archive with the entities they bring and their evidence: all of them, or none.

    Drafts are named as for `review`, and may name each other. Returns 1 while anything is open in one of them.
    """
    drafts = _drafts_named(named, content, say)
    if not drafts:
        return 1 if drafts is None else 0
    examined = _examine(drafts, content, conf, today, say)
    if examined is None:
        return 1
    if not examined.is_ready:
        say("nothing was written")
        return 1
    publish(drafts, examined)
    clear_half_written(content, drafts[0].parent, *{path.parent for path, _ in examined.writes})
    for path, _ in examined.writes:
        say(f"written: {shown_path(path)}")
    return 0


def _drafts_named(named: Sequence[str], content: Path, say: Say) -> tuple[Path, ...] | None:
    """Return the drafts that are there; None where one is not, which is said.

    One that became a briefing is passed over and said: a run over several that was cut short is simply run again.
    """
    places, absent = places_named(named)
    drafts = tuple(place for place in places if isinstance(place, Path) and place.suffix == Kind.BRIEFING.suffix)
    others = [str(place) for place in places if place not in drafts]
    missing = []
    for name in (*absent, *others):
        stem = Path(name).stem
        briefing = next((content / Kind.BRIEFING.folder).rglob(f"{glob.escape(stem)}{Kind.BRIEFING.suffix}"), None)
        if briefing is None:
            missing.append(name)
        else:
            say(f"accepted already: {shown_path(briefing)}")
    for name in missing:
        say(f"{name}: there is no such draft")
    if not missing and not drafts and not absent:
        say("there are no drafts")
    return None if missing else drafts


def _examine(drafts: Sequence[Path], content: Path, conf: Path, today: dt.date, say: Say) -> Examined | None:
    """Hold drafts against the archive, and tell what was found; None where its settings cannot be read."""
    problems = Problems()
    found_conf = load_conf(conf, problems)
    settings = None if found_conf is None else read_settings(found_conf, problems, conf.name)
    if found_conf is None or settings is None:
        say(render_report(tuple(problems), 0, ReportFormat.TEXT))
        return None
    folders = read_folders(found_conf, content)
    place = Place(
        content=content,
        vault=folders.vault,
        evidence=folders.evidence,
        settings=settings,
        words=known_words(settings),
        lists=word_lists_of(found_conf, content, settings, Problems()),
    )
    examined = examine(drafts, place, PartialDate(today.year, today.month, today.day))
    _tell(examined, content, len(drafts), say)
    return examined


def _tell(examined: Examined, content: Path, drafts: int, say: Say) -> None:
    """List what is open, then what is wrong or warned of, each with its line; then what is dropped."""
    for one in examined.left:
        say(f"{place_from_here(one.position, content)}: {one.at}: {one.question}")
        if one.options:
            say(f"    options: {', '.join(one.options)}")
        if one.why:
            say(f"    why: {one.why}")
        if one.sentence:
            say(f"    sentence: {one.sentence}")
    if examined.problems:
        say(render_report(seen_from_here(examined.problems, content), drafts, ReportFormat.TEXT))
    if examined.left:
        how = "write the value, delete a question you have answered, or drop its entry with accept: false"
        say(f"{len(examined.left)} left to settle: {how}")
    for draft in examined.drafts:
        if dropped := tuple(_dropped(draft)):
            which = f" in {draft.origin.path}" if drafts > 1 else ""
            say(f"proposed and not accepted{which}: {', '.join(dropped)}")


def _dropped(draft: DraftBriefing) -> Iterator[str]:
    yield from (f"figures.{one.key}" for one in draft.figures if not one.accept)
    yield from (f"positions.{one.key}" for one in draft.positions if not one.accept)
    yield from (f"dates.{one.key}" for one in draft.dates if not one.accept)
    yield from (one.key for one in draft.new_entities if not one.accept)
    yield from (one.key for one in draft.new_aliases if not one.accept)
