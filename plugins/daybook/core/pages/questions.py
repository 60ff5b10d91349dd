"""Builds the pages of disputed questions: who said what when, and where the question stood on each day."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from daybook.core import addresses
from daybook.core.addresses import address_of
from daybook.core.charts.strip import Stretch, key_of, status_strip
from daybook.core.dates import PartialDate
from daybook.core.derive.days import published_day, settled_on
from daybook.core.derive.status import Status, StatusOnDay, days_of_change, status_on
from daybook.core.ids import ClaimId
from daybook.core.kinds import Kind
from daybook.core.pages.accounts import accounts_of, speaker_name, why_nothing_counts
from daybook.core.pages.citing import citation_of_question
from daybook.core.pages.framing import frame_of
from daybook.core.pages.rows.as_then import as_then
from daybook.core.pages.rows.briefings import backlinks
from daybook.core.pages.rows.labels import quotation_of, source_label, speaker_label
from daybook.core.pages.rows.positions import position_row
from daybook.core.views.cards import QuestionCard
from daybook.core.views.labels import Link
from daybook.core.views.pages import (
    MatrixRow,
    PositionMatrix,
    QuestionIndexView,
    QuestionView,
    ResolutionLine,
    StatusLine,
    StatusStrip,
)

if TYPE_CHECKING:
    from daybook.core.archive import SourcedPosition, SpeakerKey
    from daybook.core.pages.context import PageContext
    from daybook.core.records import Claim

MATRIX_DAYS = 12
"""Columns of the matrix; older positions stand in the list."""
POSITIONS_IN_INDEX = 100
"""Positions that the index of all questions shows at most; where there are more, a sentence says who says what."""
SAME_STATUS = "As before; on this day was said:"
END_OF_TIME = dt.date.max


def question_card(
    page: PageContext,
    claim_id: ClaimId,
    day: dt.date = END_OF_TIME,
    *,
    only_of_day: bool = False,
    in_short: bool = False,
) -> QuestionCard:
    """Return a disputed question as it stood by the end of a day.

    `only_of_day` keeps that day's positions only, `in_short` none of them.
    """
    claim = page.library.claim(claim_id)
    positions = positions_in_order(page, claim_id)
    zone = page.library.settings.zone
    known = [p for p in positions if published_day(p.source.published, zone) <= day]
    status = status_on(known, day, zone, settled(page, claim))
    shown = [p for p in known if not only_of_day or published_day(p.source.published, zone) == day]
    last = known[-1].source.published if known else None
    return QuestionCard(
        link=Link(text=claim.question, href=page.to(address_of(Kind.CLAIM, claim_id))),
        place=page.link_to_entity(claim.place) if claim.place else None,
        status=status_words(page, claim, status),
        status_explained=why_nothing_counts(status),
        accounts=accounts_of(page, claim, status.counted),
        as_of=page.date(last) if last else None,
        positions=() if in_short else tuple(as_then(page, position_row(page, p), p.briefing, day) for p in shown),
    )


def settled(page: PageContext, claim: Claim) -> dt.date | None:
    """Return the day from which on a question is known to be resolved, or None."""
    source = page.library.source(claim.resolution.source) if claim.resolution else None
    return settled_on(claim, source, page.library.settings.zone)


def positions_in_order(page: PageContext, claim: ClaimId) -> tuple[SourcedPosition, ...]:
    """Return the positions on a question by date, then by the name of who speaks."""
    found = (page.library.position(position) for position in page.library.positions_on(claim))
    zone = page.library.settings.zone

    def order(position: SourcedPosition) -> tuple[dt.date, str, str]:
        speaker = speaker_label(page, position.position.by, position.source)
        return (published_day(position.source.published, zone), speaker.name, position.id)

    return tuple(sorted(found, key=order))


def status_words(page: PageContext, claim: Claim, status: StatusOnDay) -> str:
    """Return a status as readers see it; one side is named, and so is who settled a question."""
    if status.status is Status.ONE_SIDE_ONLY:
        return f"{status.status}: {speaker_name(page, status.counted[0])}"
    if status.status is Status.RESOLVED and claim.resolution:
        source = page.library.source(claim.resolution.source)
        return f"{status.status}, according to {speaker_label(page, claim.resolution.by, source).name}"
    return status.status.value


def question_page(page: PageContext, claim_id: ClaimId) -> QuestionView:
    """Return the page of a disputed question."""
    claim = page.library.claim(claim_id)
    card = question_card(page, claim_id)
    return QuestionView(
        frame=frame_of(
            page,
            claim.question,
            f"Disputed question: {claim.question} Who says what, when, and in which words.",
            (page.crumb("Disputed questions", addresses.QUESTIONS),),
            record_id=f"claim:{claim_id}",
            citation=citation_of_question(page, claim),
            sources=[
                *(position.source for position in positions_in_order(page, claim_id)),
                *page.sources_named(claim.body),
            ],
        ),
        card=card,
        matrix=_matrix(page, positions_in_order(page, claim_id)),
        answers=tuple(answer.text for answer in claim.answers),
        body=page.render(claim.body),
        strip=_strip(page, claim),
        statuses=_statuses(page, claim),
        resolution=_resolution(page, claim),
        entities=tuple(page.link_to_entity(entity) for entity in claim.entities),
        referring=backlinks(page, page.library.references(("claim", claim_id))),
    )


def _matrix(page: PageContext, positions: tuple[SourcedPosition, ...]) -> PositionMatrix | None:
    """Return speakers by the days on which they spoke, the newest days only; None where there is but one day."""
    zone = page.library.settings.zone
    by_day: dict[dt.date, list[SourcedPosition]] = {}
    for position in positions:
        by_day.setdefault(published_day(position.source.published, zone), []).append(position)
    days = sorted(by_day)[-MATRIX_DAYS:]
    if len(days) < 2:  # noqa: PLR2004 - a matrix of one column is a list
        return None
    speakers: dict[SpeakerKey, SourcedPosition] = {}
    for day in days:
        for position in by_day[day]:
            speakers.setdefault(position.speaker_key, position)
    return PositionMatrix(
        days=tuple(page.date(by_day[day][0].source.published) for day in days),
        rows=tuple(
            MatrixRow(
                speaker=speaker_label(page, first.position.by, first.source),
                cells=tuple(
                    tuple(position_row(page, p) for p in by_day[day] if p.speaker_key == speaker) for day in days
                ),
            )
            for speaker, first in speakers.items()
        ),
    )


def _statuses(page: PageContext, claim: Claim) -> tuple[StatusLine, ...]:
    """Return the status on each day on which somebody spoke or the question was settled, oldest first.

    Where it is what it was before, only what was said that day stands there, else all that it rests on.
    """
    zone = page.library.settings.zone
    lines: list[StatusLine] = []
    for day, status in _days_of(page, claim):
        words = status_words(page, claim, status)
        said = [p for p in positions_in_order(page, claim.id) if published_day(p.source.published, zone) == day]
        same = bool(lines) and bool(said) and lines[-1].status == words
        lines.append(
            StatusLine(
                date=page.date(PartialDate(day.year, day.month, day.day)),
                status=words,
                explained=SAME_STATUS if same else why_nothing_counts(status),
                accounts=accounts_of(page, claim, said if same else status.counted),
            )
        )
    return tuple(lines)


def _days_of(page: PageContext, claim: Claim) -> tuple[tuple[dt.date, StatusOnDay], ...]:
    positions = positions_in_order(page, claim.id)
    zone, resolved = page.library.settings.zone, settled(page, claim)
    days = days_of_change(positions, zone, resolved)
    return tuple((day, status_on(positions, day, zone, resolved)) for day in days)


def _strip(page: PageContext, claim: Claim) -> StatusStrip | None:
    """Return the status day by day as a drawing; None where there is but one day."""
    days = _days_of(page, claim)
    if len(days) < 2:  # noqa: PLR2004 - a strip of one day is a word
        return None
    ends = [following - dt.timedelta(days=1) for following, _ in days[1:]] + [days[-1][0]]
    stretches = [Stretch(found.status, day, last) for (day, found), last in zip(days, ends, strict=True)]
    drawing = status_strip(f"{claim.question} Its status day by day", stretches, f"{claim.id}-status")
    return StatusStrip(drawing=drawing, key=key_of(stretches))


def _resolution(page: PageContext, claim: Claim) -> ResolutionLine | None:
    resolution = claim.resolution
    if resolution is None:
        return None
    source = page.library.source(resolution.source)
    answers = {answer.key: answer.text for answer in claim.answers}
    return ResolutionLine(
        date=page.date(resolution.date),
        answer=answers[resolution.answer],
        by=speaker_label(page, resolution.by, source).name,
        quotation=quotation_of(page, resolution.quote, source),
        source=source_label(page, source),
    )


def question_index(page: PageContext) -> QuestionIndexView:
    """Return the index of all disputed questions."""
    claims = [ClaimId(claim) for claim in page.library.all_of(Kind.CLAIM)]
    in_short = sum(len(page.library.positions_on(claim)) for claim in claims) > POSITIONS_IN_INDEX
    found = (question_card(page, claim, in_short=in_short) for claim in claims)
    cards = sorted(found, key=lambda card: card.link.text)
    return QuestionIndexView(
        frame=frame_of(
            page,
            "Disputed questions",
            "Questions on which the sources disagree: who says what, when, and in which words.",
        ),
        questions=tuple(cards),
    )
