"""What a reader should know before anything else: a source was retracted or corrected, or the archive was wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daybook.core.addresses import CORRECTIONS as CORRECTIONS_PAGE
from daybook.core.addresses import Address, address_of
from daybook.core.kinds import Kind
from daybook.core.pages.rows.corrected import words_of_part, words_of_value
from daybook.core.pages.wording import AVAILABILITIES, CORRECTIONS, sentence_case, title_of
from daybook.core.records import AvailabilityState
from daybook.core.views.frame import Notice
from daybook.core.views.labels import Link

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from daybook.core.pages.context import PageContext
    from daybook.core.records import Correction, Source

WITHDRAWN = frozenset({AvailabilityState.RETRACTED})
CHANGED = frozenset({AvailabilityState.RETRACTED, AvailabilityState.CORRECTED})


def notices_of_sources(
    page: PageContext,
    sources: Iterable[Source],
    states: frozenset[AvailabilityState] = WITHDRAWN,
) -> tuple[Notice, ...]:
    """Return a notice for each source that is in one of the states given, each source once, by id."""
    return tuple(_of_sources(page, {source.id: source for source in sources}.values(), states))


def _of_sources(
    page: PageContext,
    sources: Iterable[Source],
    states: frozenset[AvailabilityState],
) -> Iterator[Notice]:
    for source in sorted(sources, key=lambda source: source.id):
        availability = source.availability
        if availability is None or availability.state not in states:
            continue
        what = "a source of what stands here was" if page.address != address_of(Kind.SOURCE, source.id) else "it was"
        note = f": {availability.note}" if availability.note else ""
        yield Notice(
            kind=availability.state.value,
            text=sentence_case(f"{what} {AVAILABILITIES[availability.state]}{note}"),
            date=page.date(availability.since or source.accessed, linked=False),
            link=Link(
                text=title_of(source, page.library.settings.zone),
                href=page.to(address_of(Kind.SOURCE, source.id)),
                lang=page.other_language(source.lang) if source.title else "",
            ),
        )


def notices_of_corrections(page: PageContext, corrections: Iterable[Correction]) -> tuple[Notice, ...]:
    """Return a notice for each correction of the record a page is about, newest first."""
    ordered = sorted(corrections, key=lambda correction: (correction.date.first, correction.id), reverse=True)
    return tuple(_of_correction(page, correction) for correction in ordered)


def _of_correction(page: PageContext, correction: Correction) -> Notice:
    was, now = (words_of_value(page, correction, value) for value in (correction.was, correction.now))
    change = f": {words_of_part(correction) or 'it'} was “{was}” and is “{now}”" if correction.was else ""
    return Notice(
        kind=CORRECTIONS[correction.kind],
        text=f"{sentence_case(correction.reason)}{change}",
        date=page.date(correction.date, linked=False),
        link=Link(text="The correction", href=page.to(Address(f"{CORRECTIONS_PAGE}#{correction.id}"))),
    )
