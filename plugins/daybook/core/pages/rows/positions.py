"""The rows of positions on disputed questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daybook.core.addresses import address_in_briefing, address_of
from daybook.core.kinds import Kind
from daybook.core.pages.citing import citation_of_position
from daybook.core.pages.rows.corrections import corrections_of
from daybook.core.pages.rows.evidence import evidence_of
from daybook.core.pages.rows.labels import link_to_briefing, speaker_label
from daybook.core.pages.wording import VERBS
from daybook.core.views.labels import Link
from daybook.core.views.rows import PositionRow

if TYPE_CHECKING:
    from daybook.core.archive import SourcedPosition
    from daybook.core.pages.context import PageContext


def position_row(page: PageContext, sourced: SourcedPosition) -> PositionRow:
    """Return the row of a record, made once a build."""
    return page.once("position", sourced.id, lambda: _position_row(page, sourced))


def _position_row(page: PageContext, sourced: SourcedPosition) -> PositionRow:
    """Return the row of a position."""
    position = sourced.position
    answers = {answer.key: answer.text for answer in sourced.claim.answers}
    answer = answers[position.answer] if position.answer else ""
    speaker = speaker_label(page, position.by, sourced.source, position.spokesperson, position.via)
    words = f"{VERBS[position.stance]}: {answer}" if answer else VERBS[position.stance]
    return PositionRow(
        id=sourced.id,
        key=position.key,
        href=page.to(address_in_briefing(sourced.id)),
        citation=citation_of_position(page, sourced, speaker.name, words),
        question=Link(text=sourced.claim.question, href=page.to(address_of(Kind.CLAIM, sourced.claim.id))),
        speaker=speaker,
        verb=VERBS[position.stance],
        answer=answer,
        as_of=page.date(position.as_of) if position.as_of else None,
        said=page.date(sourced.source.published),
        is_retracted=sourced.source.is_retracted,
        note=page.curled(position.note),
        corrections=corrections_of(page, f"position:{sourced.id}"),
        evidence=evidence_of(page, f"position:{sourced.id}", position, sourced.source),
        briefing=link_to_briefing(page, sourced.briefing),
    )


def link_to_position(page: PageContext, sourced: SourcedPosition) -> Link:
    """Return a link with who says what on a disputed question, and when that was said."""
    row = position_row(page, sourced)
    answer = f": {row.answer}" if row.answer else ""
    return Link(text=f"{row.speaker.name} {row.verb}{answer}, said {row.said.text}", href=row.href)
