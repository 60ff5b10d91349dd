"""`invoke ingest`: freeze an article in the vault, and make a source record and a draft of it."""

from __future__ import annotations

from concurrent.futures import BrokenExecutor, ProcessPoolExecutor
from contextlib import nullcontext
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from daybook.checking import known_words
from daybook.commands import shown_path
from daybook.commands.cluster import ClusterError, borrowed_cluster
from daybook.commands.given import GivenError, facts_of, faults_of
from daybook.commands.many_files import places_named, shown_progress
from daybook.conf.folders import read_folders
from daybook.conf.loading import load_conf
from daybook.conf.reading import read_settings
from daybook.core.problems import Problem, Problems
from daybook.core.report import ReportFormat, render_report
from daybook.core.wording import counted
from daybook.files import clear_half_written
from daybook.frozen.vault import Vault
from daybook.ingest import (
    AlreadyKnown,
    ArticleFacts,
    Folders,
    Ingested,
    Registry,
    ingest_article,
    registry_of,
)
from daybook.ingest.bulk import Bulk, Outcome, ingest_files
from daybook.ingest.fetching import fetch, is_address
from daybook.loading import load_content

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence
    from concurrent.futures import Executor

    from daybook.commands import Say
    from daybook.commands.given import Given


_LISTED: Final = 10
"""Drafts of a run that are named one by one; of more, the folder tells."""


def ingest_named(
    named: Sequence[str], content: Path, conf: Path, say: Say, given: Given, *, today: dt.date, dask: str = ""
) -> int:
    """Take in what an author names: one file, one address, or many files, folders, patterns and addresses.

    `dask` is the address of a cluster that does the reading of many.
    """
    only = named[0] if len(named) == 1 and not dask else ""
    if is_address(only):
        return ingest(only, content, conf, say, given, today=today)
    if only and Path(only).is_file():
        return ingest(Path(only), content, conf, say, given, today=today)
    try:
        with borrowed_cluster(dask) if dask else nullcontext() as executor:
            return ingest_many(named, content, conf, say, given, today=today, executor=executor)
    except ClusterError as error:
        say(str(error))
        return 2


def ingest(place: Path | str, content: Path, conf: Path, say: Say, given: Given, *, today: dt.date) -> int:
    """Take in the article of a file or at an address, and say what was written and what is left to settle.

    The address where redirects lead is kept in the source. Returns 1 if the article could not be taken in, 2 for
    options that make no sense, else 0. An archive with mistakes takes articles in all the same: drafts are begun while
    other things are mended.
    """
    desk = _open(content, conf, say, given, today)
    if not isinstance(desk, _Desk):
        return desk
    article = fetch(place)
    if isinstance(article, Problem):
        return _tell(article, say)
    facts = desk.facts if desk.facts.url else replace(desk.facts, url=article.url)
    result = ingest_article(
        article.raw,
        facts,
        desk.registry,
        desk.vault,
        desk.folders,
        name=str(place),
        suffix=article.suffix,
        charset=article.charset,
        force=given.force,
        outline=given.outline,
    )
    return _tell(result, say)


def ingest_many(
    named: Sequence[str],
    content: Path,
    conf: Path,
    say: Say,
    given: Given,
    *,
    today: dt.date,
    executor: Executor | None = None,
) -> int:
    """Take in all articles that files, folders, patterns and addresses name; what they share is `given`.

    Progress is shown on a terminal. Articles that are sources already are counted; what is no article is listed at
    the end and stops nothing. `executor` does the reading, by itself all cores. Returns 1 if an article could not be
    taken in, 2 for options that make no sense, else 0.
    """
    desk = _open(content, conf, say, given, today, is_of_many=True)
    if not isinstance(desk, _Desk):
        return desk
    places, absent = places_named(named)
    bulk = Bulk(
        facts=desk.facts,
        registry=desk.registry,
        vault=desk.vault,
        folders=desk.folders,
        force=given.force,
        outline=given.outline,
    )
    outcomes: list[Outcome] = []
    try:
        with executor or ProcessPoolExecutor() as run, shown_progress(len(places)) as advance:
            for _, outcome in ingest_files(places, bulk, run):
                outcomes.append(outcome)
                advance()
    except BrokenExecutor as error:
        say(f"a process that read articles ended before it was done: {error}")
        looked_at = f"{len(outcomes)} of {counted(len(places), 'file')} were looked at"
        say(f"{looked_at}, and what was taken in stays: run the same again")
        return 1
    return _tell_all(outcomes, absent, desk.folders.drafts, say)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Desk:
    """What articles are taken in with: what the author gave, what the archive knows, where it is written."""

    facts: ArticleFacts
    registry: Registry
    vault: Vault
    folders: Folders


def _open(
    content: Path, conf: Path, say: Say, given: Given, today: dt.date, *, is_of_many: bool = False
) -> _Desk | int:
    """Read the archive that articles are taken into; where that cannot be, say why and return the exit status."""
    try:
        facts = facts_of(given, today, is_of_many=is_of_many)
    except GivenError as fault:
        say(str(fault))
        return 2
    problems = Problems()
    found_conf = load_conf(conf, problems)
    settings = None if found_conf is None else read_settings(found_conf, problems, conf.name)
    if found_conf is None or settings is None:
        say(render_report(tuple(problems), 0, ReportFormat.TEXT))
        return 1
    if faults := tuple(faults_of(facts, settings)):
        say("\n".join(faults))
        return 2
    folders = read_folders(found_conf, content)
    cache = content.resolve().parent / ".cache" / "check"
    gathered = load_content(content, Problems(), cache)
    clear_half_written(content, folders.drafts, folders.vault)
    return _Desk(
        facts=facts,
        registry=registry_of(gathered, settings, known_words(settings)),
        vault=Vault(folders.vault),
        folders=Folders(content=content, drafts=folders.drafts),
    )


def _tell_all(outcomes: Sequence[Outcome], absent: Sequence[str], folder: Path, say: Say) -> int:
    drafts = [outcome for outcome in outcomes if isinstance(outcome, Ingested)]
    known = [outcome for outcome in outcomes if isinstance(outcome, AlreadyKnown)]
    bad = [outcome for outcome in outcomes if isinstance(outcome, Problem)]
    say(f"{counted(len(drafts), 'article')} taken in, {len(known)} skipped: the archive has their text already")
    if drafts:
        figures, left = sum(one.figures for one in drafts), sum(one.unsettled for one in drafts)
        say(f"{_were_found(figures, 'figure')}; {_left(left)}: invoke review {shown_path(folder)}")
    for one in drafts if len(drafts) <= _LISTED else ():
        say(f"written: {shown_path(one.draft)}")
    for name in absent:
        say(f"{name}: there is no such file, and no file of this pattern")
    if bad:
        files = "1 file is no article" if len(bad) == 1 else f"{len(bad):,} files are no articles"
        say(f"{files}, or could not be read:")
        say(render_report(tuple(bad), len(outcomes), ReportFormat.TEXT).rpartition("\n")[0])
    return 1 if bad or absent else 0


def _were_found(number: int, one: str, many: str = "") -> str:
    return f"{counted(number, one, many)} {'was' if number == 1 and not many else 'were'} found"


def _left(number: int) -> str:
    return f"{counted(number, 'value')} {'is' if number == 1 else 'are'} left to you, marked unsettled"


def _tell(result: Ingested | AlreadyKnown | Problem, say: Say) -> int:
    if isinstance(result, Problem):
        say(render_report((result,), 1, ReportFormat.TEXT))
        return 1
    if isinstance(result, AlreadyKnown):
        say(f"the archive has this text already: it is the source {result.source}; nothing was written")
        return 0
    for path in result.written:
        say(f"written: {shown_path(path)}")
    if result.kept_draft:
        say(f"kept as its author has it: {shown_path(result.draft)}")
    found = f"{counted(result.figures, 'figure')}, {counted(result.dates, 'date')} and "
    say(f"{found}{_were_found(result.entities, 'known entity', 'known entities')}; {_left(result.unsettled)}")
    for question in result.questions:
        say(f"question: {question}")
    return 0
