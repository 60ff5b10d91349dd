"""What an author types about an article, which the article does not say, and what is wrong with it."""

from __future__ import annotations

import enum
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from daybook.core.checks import check_each
from daybook.core.checks.subject import Subject
from daybook.core.dates import DateFault, PartialDate, Precision, read_date
from daybook.core.gathered import gather
from daybook.core.ids import EntityId
from daybook.core.kinds import Kind
from daybook.core.problems import Problems
from daybook.core.reading.record import read_content_file
from daybook.core.records import AvailabilityState, Extent, Rights, Source, SourceKind
from daybook.ingest import ArticleFacts
from daybook.ingest.source_record import write_source

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from daybook.core.settings import ArchiveSettings

Choice = TypeVar("Choice", bound=enum.StrEnum)

_FIELDS = {"published_note": "note"}
"""Options that are not called as the field of a source they give; the others are, with hyphens."""
_OF_ONE = ("title", "url", "archive_url")
"""What no two articles share."""


class GivenError(Exception):
    """An option makes no sense; the message begins with its name and says what to write."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What the author typed, as text; empty for what they do not know.

    `unknown` are reasons why a field is not known, as `author: it carries no by-line`. `outline` makes the draft's body
    a list of facts; `force` makes the draft anew over what is there.
    """

    published: str = ""
    published_note: str = ""
    publisher: str = ""
    url: str = ""
    title: str = ""
    author: str = ""
    lang: str = ""
    kind: str = SourceKind.NEWS.value
    accessed: str = ""
    archive_url: str = ""
    archived: str = ""
    extent: str = Extent.WHOLE.value
    rights: str = Rights.ALL_RIGHTS_RESERVED.value
    availability: str = ""
    unknown: tuple[str, ...] = ()
    slug: str = ""
    outline: bool = False
    force: bool = False


def facts_of(given: Given, today: dt.date, *, is_of_many: bool = False) -> ArticleFacts:
    """Return what was typed as facts; raises GivenError. With `is_of_many` they are those of several articles."""
    shared = [name for name in _OF_ONE if getattr(given, name)] if is_of_many else []
    if shared:
        raise GivenError(f"{_option(shared[0])}: no two articles share it: take them in one after the other")
    published = _date("published", given.published) or PartialDate(today.year, today.month, today.day)
    if published.precision < Precision.DAY:
        what = f"{given.published} is no day"
        raise GivenError(f"--published: {what}: if only the month is known, give a day and say so in --note")
    return ArticleFacts(
        published=published,
        accessed=_date("accessed", given.accessed) or PartialDate(today.year, today.month, today.day),
        published_note=given.published_note,
        publisher=EntityId(given.publisher) if given.publisher else None,
        url=given.url,
        title=given.title,
        author=given.author,
        lang=given.lang,
        kind=_choice("kind", given.kind, SourceKind),
        rights=_choice("rights", given.rights, Rights),
        extent=_choice("extent", given.extent, Extent),
        archive_url=given.archive_url,
        archived=_date("archived", given.archived),
        availability=_choice("availability", given.availability, AvailabilityState) if given.availability else None,
        unknown=tuple(_reason(one) for one in given.unknown),
        slug=given.slug,
        is_dated=bool(given.published),
    )


def faults_of(facts: ArticleFacts, settings: ArchiveSettings) -> Iterator[str]:
    """Yield what the rules of sources would report of the record, each with the option that mends it."""
    if not facts.is_dated:  # a page may state the day, and then it is not today
        facts = replace(facts, published=facts.accessed)
    text = write_source(facts, "0" * 64, "0" * 64, settings.lang)
    problems = Problems()
    source = read_content_file("sources/2000/to-be.yaml", "", text, problems)
    if isinstance(source, Source):
        alone = gather((source,), {kind: frozenset() for kind in Kind})
        found = check_each(Subject(alone, settings, {}), alone)
        problems.extend(problem for problem in found if problem.code != "reference-unknown")
    names = dict(enumerate((line.partition(":")[0] for line in text.splitlines()), start=1))
    for problem in problems.errors:
        name = names.get(problem.position.line, "")
        option = "--unknown" if name.startswith(("unknown", " ")) else _option(name)
        yield f"{option}: {problem.message}: {problem.hint}"


def _option(field: str) -> str:
    return f"--{_FIELDS.get(field, field).replace('_', '-')}"


def _date(name: str, text: str) -> PartialDate | None:
    if not text:
        return None
    try:
        return read_date(text)
    except DateFault as fault:
        hint = "the day the source was published" if name == "published" else "a day"
        raise GivenError(f"--{name}: {fault}: write {hint}, such as 2022-03-02") from None


def _choice(name: str, text: str, choices: type[Choice]) -> Choice:
    if text not in list(choices):
        raise GivenError(f'--{name}: there is no {name} "{text}": write one of {", ".join(choices)}')
    return choices(text)


def _reason(text: str) -> tuple[str, str]:
    """Return the field and the reason of `author: it carries no by-line`."""
    field, _, reason = text.partition(":")
    if not field.strip() or not reason.strip():
        raise GivenError(f'--unknown: write field and reason, such as "author: it carries no by-line", not "{text}"')
    return field.strip(), " ".join(reason.split())
