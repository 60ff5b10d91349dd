"""`invoke ingest`: freeze an article in the vault, and make a source record and a draft of it."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from contextlib import nullcontext
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from daybook.checking import check_archive
from daybook.commands.cluster import ClusterError, borrowed_cluster
from daybook.commands.many_files import files_named, shown_progress
from daybook.conf.folders import read_folders
from daybook.conf.loading import load_conf
from daybook.core.dates import DateFault, PartialDate, Precision, read_date
from daybook.core.ids import EntityId
from daybook.core.problems import Problem, Problems
from daybook.core.records import SourceKind
from daybook.core.report import ReportFormat, render_report
from daybook.ingest import AlreadyKnown, ArticleFacts, Folders, Ingested, ingest_article, registry_of
from daybook.ingest.bulk import Bulk, Outcome, ingest_files
from daybook.ingest.fetching import Fetched, fetch_article, is_address
from daybook.vault import Vault

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence
    from concurrent.futures import Executor

    from daybook.commands import Say


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What the author typed about an article, as text; empty for what they do not know."""

    published: str = ""
    published_note: str = ""
    publisher: str = ""
    url: str = ""
    title: str = ""
    author: str = ""
    lang: str = ""
    kind: str = SourceKind.NEWS.value
    slug: str = ""


def ingest_named(
    named: Sequence[str],
    content: Path,
    conf: Path,
    say: Say,
    given: Given,
    *,
    today: dt.date,
    force: bool = False,
    outline: bool = False,
    dask: str = "",
) -> int:
    """Take in what an author names: one file, one address, or many files, folders and patterns.

    `dask` is the address of a cluster that does the reading of many.
    """
    only = named[0] if len(named) == 1 and not dask else ""
    if is_address(only):
        return ingest_address(only, content, conf, say, given, today=today, force=force, outline=outline)
    if only and Path(only).is_file():
        return ingest(Path(only), content, conf, say, given, today=today, force=force, outline=outline)
    try:
        with borrowed_cluster(dask) if dask else nullcontext() as executor:
            return ingest_many(
                named, content, conf, say, given, today=today, force=force, outline=outline, executor=executor
            )
    except ClusterError as error:
        say(str(error))
        return 2


def ingest(
    file: Path,
    content: Path,
    conf: Path,
    say: Say,
    given: Given,
    *,
    today: dt.date,
    force: bool = False,
    outline: bool = False,
) -> int:
    """Take an article in, and say what was written and what is left to settle.

    Returns 1 if the article could not be taken in, 2 for options that make no sense, else 0. An archive with mistakes
    takes articles in all the same: drafts are begun while other things are mended.
    """
    facts = _facts_of(given, today, say)
    if facts is None:
        return 2
    try:
        raw = file.read_bytes()
    except OSError as error:
        say(f"{file}: the article cannot be read: {error.strerror}")
        return 1
    article = Fetched(raw=raw, suffix=file.suffix or ".txt", url="", charset="")
    return _take_in(article, str(file), content, conf, say, facts, force=force, outline=outline)


def ingest_address(
    address: str,
    content: Path,
    conf: Path,
    say: Say,
    given: Given,
    *,
    today: dt.date,
    force: bool = False,
    outline: bool = False,
) -> int:
    """Take in the article at an address of the web, as `ingest` does a file; its address is kept in the source."""
    facts = _facts_of(given, today, say)
    if facts is None:
        return 2
    article = fetch_article(address)
    if isinstance(article, Problem):
        say(render_report((article,), 1, ReportFormat.TEXT))
        return 1
    facts = replace(facts, url=facts.url or article.url)
    return _take_in(article, address, content, conf, say, facts, force=force, outline=outline)


def _take_in(
    article: Fetched,
    name: str,
    content: Path,
    conf: Path,
    say: Say,
    facts: ArticleFacts,
    *,
    force: bool,
    outline: bool,
) -> int:
    problems = Problems()
    found_conf = load_conf(conf, problems)
    checked = check_archive(content, found_conf, problems, conf_name=conf.name, with_evidence=False)
    if found_conf is None or checked.settings is None:
        say(render_report(tuple(problems), checked.files, ReportFormat.TEXT))
        return 1
    folders = read_folders(found_conf, content)
    result = ingest_article(
        article.raw,
        facts,
        registry_of(checked.gathered, checked.settings, checked.words),
        Vault(folders.vault),
        Folders(content=content, drafts=folders.drafts),
        name=name,
        suffix=article.suffix,
        charset=article.charset,
        force=force,
        outline=outline,
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
    force: bool = False,
    outline: bool = False,
    executor: Executor | None = None,
) -> int:
    """Take in all articles that files, folders and patterns name; what all of them share is `given`.

    Progress is shown on a terminal. Articles that are sources already are counted; files that are no articles are
    listed at the end and stop nothing. `executor` does the reading, by itself all cores. Returns 1 if a file could not
    be taken in, 2 for options that make no sense, else 0.
    """
    facts = _facts_of(given, today, say)
    if facts is None:
        return 2
    paths, absent = files_named(named)
    problems = Problems()
    found_conf = load_conf(conf, problems)
    checked = check_archive(
        content,
        found_conf,
        problems,
        cache=content.resolve().parent / ".cache" / "check",
        conf_name=conf.name,
        with_evidence=False,
    )
    if found_conf is None or checked.settings is None:
        say(render_report(tuple(problems), checked.files, ReportFormat.TEXT))
        return 1
    folders = read_folders(found_conf, content)
    bulk = Bulk(
        facts=facts,
        registry=registry_of(checked.gathered, checked.settings, checked.words),
        vault=Vault(folders.vault),
        folders=Folders(content=content, drafts=folders.drafts),
        force=force,
        outline=outline,
    )
    outcomes: list[Outcome] = []
    with executor or ProcessPoolExecutor() as run, shown_progress(len(paths)) as advance:
        for _, outcome in ingest_files(paths, bulk, run):
            outcomes.append(outcome)
            advance()
    return _tell_all(outcomes, absent, say)


def _tell_all(outcomes: Sequence[Outcome], absent: Sequence[str], say: Say) -> int:
    drafts = [outcome for outcome in outcomes if isinstance(outcome, Ingested)]
    known = [outcome for outcome in outcomes if isinstance(outcome, AlreadyKnown)]
    bad = [outcome for outcome in outcomes if isinstance(outcome, Problem)]
    say(f"{len(drafts)} articles taken in, {len(known)} skipped: the archive has their text already")
    if drafts:
        figures, left = sum(one.figures for one in drafts), sum(one.unsettled for one in drafts)
        say(f"{figures} figures were found; {left} values are left to you, marked unsettled: invoke review DRAFT")
    for name in absent:
        say(f"{name}: there is no such file, and no file of this pattern")
    if bad:
        say(f"{len(bad)} files are no articles, or could not be read:")
        say(render_report(tuple(bad), len(outcomes), ReportFormat.TEXT).rpartition("\n")[0])
    return 1 if bad or absent else 0


def _facts_of(given: Given, today: dt.date, say: Say) -> ArticleFacts | None:
    try:
        published = read_date(given.published or today.isoformat())
    except DateFault as fault:
        say(f"--published: {fault}: write the day the source was published, such as 2022-03-02")
        return None
    if published.precision < Precision.DAY:
        say(f"--published: {given.published} is no day: if only the month is known, give a day and say so in --note")
        return None
    if given.kind not in list(SourceKind):
        say(f'--kind: there is no kind "{given.kind}": the kinds are {", ".join(SourceKind)}')
        return None
    return ArticleFacts(
        published=published,
        accessed=PartialDate(today.year, today.month, today.day),
        published_note=given.published_note,
        publisher=EntityId(given.publisher) if given.publisher else None,
        url=given.url,
        title=given.title,
        author=given.author,
        lang=given.lang,
        kind=SourceKind(given.kind),
        slug=given.slug,
        is_dated=bool(given.published),
    )


def _tell(result: Ingested | AlreadyKnown | Problem, say: Say) -> int:
    if isinstance(result, Problem):
        say(render_report((result,), 1, ReportFormat.TEXT))
        return 1
    if isinstance(result, AlreadyKnown):
        say(f"the archive has this text already: it is the source {result.source}; nothing was written")
        return 0
    for path in result.written:
        say(f"written: {path}")
    if result.kept_draft:
        say(f"kept as its author has it: {result.draft}")
    found = f"{result.figures} figures, {result.dates} dates and {result.entities} known entities were found"
    say(f"{found}; {result.unsettled} values are left to you, marked unsettled")
    for question in result.questions:
        say(f"question: {question}")
    return 0
