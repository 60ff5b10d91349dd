"""Tells of a disputed question, as lists and days show it, how it stood by the end of a day and who says what."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from daybook.core.addresses import address_of
from daybook.core.derive.days import published_day, settled_on
from daybook.core.derive.status import Status, StatusOnDay, status_on
from daybook.core.kinds import Kind
from daybook.core.pages.accounts import accounts_of, why_nothing_counts
from daybook.core.pages.rows.as_then import as_then
from daybook.core.pages.rows.labels import name_in_sentence, speaker_label
from daybook.core.pages.rows.positions import position_row
from daybook.core.views.cards import QuestionCard
from daybook.core.views.labels import Link

if TYPE_CHECKING:
    from daybook.core.archive import SourcedPosition
    from daybook.core.ids import ClaimId
    from daybook.core.pages.context import PageContext
    from daybook.core.records import Claim

END_OF_TIME = dt.date.max


def question_card(
    page: PageContext,
    claim_id: ClaimId,
    day: dt.date = END_OF_TIME,
    *,
    in_short: bool = True,
) -> QuestionCard:
    """Return a disputed question as it stood by the end of a day.

    It has the positions of that day itself, and `in_short` none: who says what is told in few words all the same.
    """
    claim = page.library.claim(claim_id)
    positions = positions_in_order(page, claim_id)
    zone = page.library.settings.zone
    known = [p for p in positions if published_day(p.source.published, zone) <= day]
    status = status_on(known, day, zone, settled(page, claim))
    shown = () if in_short else [p for p in known if published_day(p.source.published, zone) == day]
    last = known[-1].source.published if known else None
    return QuestionCard(
        link=Link(text=claim.question, href=page.to(address_of(Kind.CLAIM, claim_id))),
        place=page.link_to_entity(claim.place) if claim.place else None,
        status=status_words(page, claim, status),
        status_explained=why_nothing_counts(status),
        accounts=accounts_of(page, claim, status.counted),
        as_of=page.date(last) if last else None,
        positions=tuple(as_then(page, position_row(page, p), p.briefing, day) for p in shown),
    )


def status_of(page: PageContext, claim_id: ClaimId) -> StatusOnDay:
    """Return the status of a question after all that was said on it."""
    positions = positions_in_order(page, claim_id)
    return status_on(positions, END_OF_TIME, page.library.settings.zone, settled(page, page.library.claim(claim_id)))


def settled(page: PageContext, claim: Claim) -> dt.date | None:
    """Return the day from which on a question is known to be resolved, or None."""
    source = page.library.source(claim.resolution.source) if claim.resolution else None
    return settled_on(claim, source, page.library.settings.zone)


def positions_in_order(page: PageContext, claim: ClaimId) -> tuple[SourcedPosition, ...]:
    """Return the positions on a question by date, then by the name of who speaks."""
    return page.once("positions in order", claim, lambda: _positions_in_order(page, claim))


def _positions_in_order(page: PageContext, claim: ClaimId) -> tuple[SourcedPosition, ...]:
    found = (page.library.position(position) for position in page.library.positions_on(claim))
    zone = page.library.settings.zone

    def order(position: SourcedPosition) -> tuple[dt.date, str, str]:
        speaker = speaker_label(page, position.position.by, position.source)
        return (published_day(position.source.published, zone), speaker.name, position.id)

    return tuple(sorted(found, key=order))


def status_words(page: PageContext, claim: Claim, status: StatusOnDay) -> str:
    """Return a status as readers see it; one side is named, and so is who settled a question."""
    if status.status is Status.ONE_SIDE_ONLY:
        only = status.counted[0]
        return f"{status.status}: {name_in_sentence(page, only.position.by, only.source)}"
    if status.status is Status.RESOLVED and claim.resolution:
        source = page.library.source(claim.resolution.source)
        return f"{status.status}, according to {name_in_sentence(page, claim.resolution.by, source)}"
    return status.status.value
