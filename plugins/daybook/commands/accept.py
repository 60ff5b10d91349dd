"""`invoke review` and `invoke accept`: what a draft leaves to its author, and its way into the archive."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daybook.checking import known_words
from daybook.conf.folders import read_folders
from daybook.conf.loading import load_conf
from daybook.conf.reading import read_settings
from daybook.core.dates import PartialDate
from daybook.core.problems import Problems
from daybook.core.report import ReportFormat, render_report
from daybook.ingest.accepting import Examined, Place, examine, publish

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from daybook.commands import Say


def review(draft: Path, content: Path, conf: Path, today: dt.date, say: Say) -> int:
    """List what is left to settle in a draft and whatever else keeps it out of the archive; 0 if nothing is, else 1."""
    examined = _examine(draft, content, conf, today, say)
    if examined is None:
        return 1
    _tell(examined, say)
    if examined.is_ready:
        say(f"nothing is left: invoke accept {draft.as_posix()}")
    return 0 if examined.is_ready else 1


def accept(draft: Path, content: Path, conf: Path, today: dt.date, say: Say) -> int:
    """Move a settled draft into the archive with the entities it brings and its evidence; 1 while anything is open."""
    examined = _examine(draft, content, conf, today, say)
    if examined is None:
        return 1
    _tell(examined, say)
    if not examined.is_ready:
        say("nothing was written")
        return 1
    publish(draft, examined)
    for path, _ in examined.writes:
        say(f"written: {path.as_posix()}")
    return 0


def _examine(draft: Path, content: Path, conf: Path, today: dt.date, say: Say) -> Examined | None:
    if not draft.is_file():
        say(f"{draft.as_posix()}: there is no such draft")
        return None
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
    )
    return examine(draft, place, PartialDate(today.year, today.month, today.day))


def _tell(examined: Examined, say: Say) -> None:
    """List what is open, then what is wrong, each with its line; then what is dropped."""
    for one in examined.left:
        say(f"{one.position}: {one.at}: {one.question}")
        if one.options:
            say(f"    options: {', '.join(one.options)}")
        if one.sentence:
            say(f"    sentence: {one.sentence}")
    if examined.problems:
        say(render_report(examined.problems, 1, ReportFormat.TEXT))
    if examined.left:
        say(f"{len(examined.left)} left to settle")
    draft = examined.draft
    dropped: list[str] = []
    if draft is not None:
        dropped += [f"figures.{one.key}" for one in draft.figures if not one.accept]
        dropped += [f"positions.{one.key}" for one in draft.positions if not one.accept]
        dropped += [f"dates.{one.key}" for one in draft.dates if not one.accept]
        dropped += [one.key for one in draft.new_entities if not one.accept]
        dropped += [one.key for one in draft.new_aliases if not one.accept]
    if dropped:
        say(f"proposed and not accepted: {', '.join(dropped)}")
