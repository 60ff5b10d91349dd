"""The positions of a draft: those that answer a question of the archive, and sayings whose speaker is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daybook.core.checks.subject import UNSETTLED
from daybook.core.ids import slug_of
from daybook.core.records import Stance
from daybook.ingest.draft_speaker import write_speaker
from daybook.ingest.outline import Fact
from daybook.ingest.yaml_writing import quoted

if TYPE_CHECKING:
    from daybook.ingest.article import Article
    from daybook.ingest.draft_page import DraftPage
    from daybook.ingest.reading_article import Proposals


def write_positions(page: DraftPage, article: Article, proposals: Proposals) -> list[Fact]:
    """Write the positions, left out until an author accepts them, and the sayings that ask who speaks."""
    told = []
    if proposals.positions or proposals.open_sayings:
        page.raw("positions", "")
    for position in proposals.positions:
        key = page.free_key("-".join(slug_of(position.quotation.words).split("-")[:4]) or "position")
        sentence = article.words_of(article.sentences[position.sentence])
        with page.left_out():
            page.raw(key, "", 1)
            page.value("claim", position.claim, 2)
            reasons = write_speaker(page, position.speaker, f"positions.{key}", sentence, proposals)
            page.value("stance", position.stance.value, 2)
            if position.stance is not Stance.UNCERTAIN:
                page.value("answer", position.answer or UNSETTLED, 2)
            page.raw("quote", quoted(position.quotation.words), 2)
            page.raw("accept", "false", 2)
            page.why((f'the question is known by "{position.topic}"', *reasons), 2)
        told.append(
            Fact(
                place=f"positions.{key}",
                quotation=position.quotation.words,
                is_kept=False,
                speaker=position.speaker,
                stance=position.stance,
            )
        )
    for one in proposals.open_sayings:
        key = page.free_key("-".join(slug_of(one.quotation.words).split("-")[:4]) or "open")
        sentence = article.words_of(article.sentences[one.spoken.saying.sentence])
        page.raw(key, "", 1)
        page.value("claim", UNSETTLED, 2)
        reasons = write_speaker(page, one.spoken.proposal, f"positions.{key}", sentence, proposals)
        page.value("stance", "asserts", 2)
        page.value("answer", UNSETTLED, 2)
        page.raw("quote", quoted(one.quotation.words), 2)
        page.raw("accept", "true", 2)
        page.why(reasons, 2)
        told.append(
            Fact(
                place=f"positions.{key}",
                quotation=one.quotation.words,
                is_kept=True,
                speaker=one.spoken.proposal,
            )
        )
    return told
