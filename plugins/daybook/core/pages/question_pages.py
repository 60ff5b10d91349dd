"""Builds the pages of disputed questions, those of their earlier months, and their index."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daybook.core import addresses
from daybook.core.addresses import address_of, month_part
from daybook.core.derive.days import published_day
from daybook.core.ids import ClaimId
from daybook.core.kinds import Kind
from daybook.core.pages.citing import citation_of_question
from daybook.core.pages.entity_months import month_of_mention
from daybook.core.pages.framing import frame_of
from daybook.core.pages.question_days import (
    days_by_month,
    days_of_question,
    matrix_of,
    rows_of_day,
    statuses_of,
    strip_of,
)
from daybook.core.pages.questions import END_OF_TIME, positions_in_order, question_card
from daybook.core.pages.rows.briefings import backlinks
from daybook.core.pages.rows.labels import name_in_sentence, quotation_of, source_label
from daybook.core.pages.rows.months import links_to_months
from daybook.core.pages.rows.positions import position_row
from daybook.core.pages.split import Month, by_month, newest_months
from daybook.core.pages.wording import counted, words_of_month
from daybook.core.views.labels import Link, MonthLink
from daybook.core.views.pages import QuestionIndexView, QuestionView, ResolutionLine

if TYPE_CHECKING:
    from daybook.core.pages.context import PageContext
    from daybook.core.records import Claim
    from daybook.core.views.cards import Backlink


def months_of_question(page: PageContext, claim_id: ClaimId) -> tuple[tuple[Month, ...], tuple[Month, ...]]:
    """Return which months of a question stay on its page, and which have pages of their own."""
    return newest_months(days_by_month(page, claim_id), rows_of_day)


def question_page(page: PageContext, claim_id: ClaimId, month: Month = "") -> QuestionView:
    """Return the page of a disputed question, or of one earlier month of it.

    What is of no month stands on the first, where the matrix and the strip have their newest days, wherever the
    positions of these are.
    """
    library = page.library
    claim = library.claim(claim_id)
    months = days_by_month(page, claim_id)
    kept, earlier = months_of_question(page, claim_id)
    everything = days_of_question(page, claim_id)
    days = tuple(day for m in ((month,) if month else reversed(kept)) for day in months.get(m, ()))
    drawn = days if month else everything
    positions = [position for day in days for position in day.said]
    title = f"{claim.question} {words_of_month(month)}" if month else claim.question
    crumbs = (
        page.crumb("Disputed questions", addresses.QUESTIONS),
        *((page.crumb(claim.question, address_of(Kind.CLAIM, claim_id)),) if month else ()),
    )
    previous, following = _neighbours(page, claim_id, month)
    return QuestionView(
        frame=frame_of(
            page,
            title,
            f"Disputed question: {title} Who says what, when, and in which words.",
            crumbs,
            record_id=f"claim:{claim_id}",
            citation="" if month else citation_of_question(page, claim),
            sources=[
                *(position.source for position in positions),
                *page.sources_named("" if month else claim.body),
            ],
        ),
        card=question_card(page, claim_id, days[-1].day if month else END_OF_TIME),
        positions=tuple(position_row(page, position) for position in positions),
        matrix=matrix_of(page, drawn),
        answers=() if month else tuple(answer.text for answer in claim.answers),
        body=page.render("" if month else claim.body),
        strip=strip_of(claim.question, claim_id, drawn),
        statuses=statuses_of(page, claim, everything, {day.day for day in days}),
        resolution=None if month else _resolution(page, claim),
        entities=() if month else tuple(page.link_to_entity(entity) for entity in claim.entities),
        referring=_referring(page, claim_id, month),
        earlier=()
        if month
        else tuple(
            MonthLink(
                link=_link_to_month(page, claim_id, m),
                count=counted(sum(len(day.said) for day in months[m]), "position"),
            )
            for m in earlier
        ),
        previous=previous,
        next=following,
    )


def _link_to_month(page: PageContext, claim_id: ClaimId, month: Month) -> Link:
    own = address_of(Kind.CLAIM, claim_id)
    return Link(text=words_of_month(month), href=page.to(month_part(own, month)))


def _neighbours(page: PageContext, claim_id: ClaimId, month: Month) -> tuple[Link | None, Link | None]:
    """Return the months before and after one that outgrew its page; after the last comes the page itself."""
    if not month:
        return (None, None)
    months = months_of_question(page, claim_id)[1]
    index = months.index(month)
    newest = Link(text="The newest", href=page.to(address_of(Kind.CLAIM, claim_id)))
    return (
        _link_to_month(page, claim_id, months[index + 1]) if index + 1 < len(months) else None,
        _link_to_month(page, claim_id, months[index - 1]) if index else newest,
    )


def _referring(page: PageContext, claim_id: ClaimId, month: Month) -> tuple[Backlink, ...]:
    """Return the briefings that refer to a question; those of a month that has pages stand on the first of these."""
    apart = months_of_question(page, claim_id)[1]
    mentions = page.library.references(("claim", claim_id))
    filed = ((month_of_mention(page, mention), mention) for mention in mentions)
    return backlinks(page, [mention for m, mention in filed if (m == month if month else m not in apart)])


def _resolution(page: PageContext, claim: Claim) -> ResolutionLine | None:
    resolution = claim.resolution
    if resolution is None:
        return None
    source = page.library.source(resolution.source)
    answers = {answer.key: answer.text for answer in claim.answers}
    return ResolutionLine(
        date=page.date(resolution.date),
        answer=answers[resolution.answer],
        by=name_in_sentence(page, resolution.by, source),
        quotation=quotation_of(page, resolution.quote, source),
        source=source_label(page, source),
    )


def questions_by_month(page: PageContext) -> dict[Month, tuple[ClaimId, ...]]:
    """Return the disputed questions by the month in which somebody first spoke of them, newest first.

    That month never changes when more is said. Those that nobody spoke of yet are not among them.
    """
    return page.once("months of questions", "", lambda: _questions_by_month(page))


def _questions_by_month(page: PageContext) -> dict[Month, tuple[ClaimId, ...]]:
    zone = page.library.settings.zone
    found = []
    for claim in map(ClaimId, page.library.all_of(Kind.CLAIM)):
        positions = positions_in_order(page, claim)
        if positions:
            found.append((published_day(positions[0].source.published, zone), claim))
    months = by_month(sorted(found), lambda raised: f"{raised[0]:%Y-%m}", newest_first=False)
    return {month: tuple(claim for _, claim in raised) for month, raised in months.items()}


def question_index(page: PageContext, month: Month = "") -> QuestionIndexView:
    """Return the index of disputed questions, by name: those first raised in the newest months, or in one earlier."""
    months = questions_by_month(page)
    kept, earlier = newest_months(months)
    claims = [claim for m in ((month,) if month else kept) for claim in months.get(m, ())]
    if not month:
        raised = {claim for found in months.values() for claim in found}
        claims += [ClaimId(claim) for claim in page.library.all_of(Kind.CLAIM) if claim not in raised]
    cards = (question_card(page, claim) for claim in claims)
    title = f"Disputed questions first raised in {words_of_month(month)}" if month else "Disputed questions"
    return QuestionIndexView(
        frame=frame_of(
            page,
            title,
            f"{title}: on what the sources disagree, and who says what.",
            (page.crumb("Disputed questions", addresses.QUESTIONS),) if month else (),
        ),
        questions=tuple(sorted(cards, key=lambda card: card.link.text)),
        earlier=() if month else links_to_months(page, addresses.QUESTIONS, earlier, months, "question"),
    )
