"""The figures of a draft: each with its measure, value, speaker and quotation, or with what only a person can tell."""

from __future__ import annotations

import re
from contextlib import nullcontext
from typing import TYPE_CHECKING

from daybook.core.checks.subject import UNSETTLED
from daybook.core.ids import slug_of
from daybook.ingest.draft_speaker import write_speaker
from daybook.ingest.outline import Fact
from daybook.ingest.yaml_writing import quoted

if TYPE_CHECKING:
    from daybook.ingest.article import Article
    from daybook.ingest.draft_page import DraftPage
    from daybook.ingest.figures import FigureProposal
    from daybook.ingest.reading_article import Proposals


def write_figures(page: DraftPage, article: Article, proposals: Proposals) -> list[Fact]:
    """Write the figures, those that only give context behind the others and left out until an author accepts them."""
    told = []
    if any(figure.quotation for figure in proposals.figures):
        page.raw("figures", "")
    for figure in proposals.figures:
        if figure.quotation is None:
            page.remark(f'"{figure.value}" is no figure here: no words around it are found only once in the text')
            continue
        sentence = article.words_of(article.sentences[article.sentence_number(figure.start)])
        unit = "share" if figure.quantity.percent else slug_of(figure.unit.split()[-1]) if figure.unit else ""
        key = page.free_key(unit or "number")
        with page.left_out() if figure.is_context else nullcontext():
            _figure(page, figure, f"figures.{key}", sentence, proposals)
        told.append(
            Fact(
                place=f"figures.{key}",
                quotation=figure.quotation.words,
                is_kept=not figure.is_context,
                label=_label(figure, figure.quotation.words),
                speaker=figure.speaker,
            )
        )
    return told


def _figure(page: DraftPage, figure: FigureProposal, place: str, sentence: str, proposals: Proposals) -> None:
    page.raw(place.partition(".")[2], "", 1)
    reasons = _measure(page, figure, place, sentence)
    if figure.needs_value:
        page.value("value", figure.value, 2)
    if figure.of:
        page.value("of", figure.of, 2)
    reasons += write_speaker(page, figure.speaker, place, sentence, proposals, is_left_out=figure.is_context)
    if figure.as_of is not None:
        page.value("as_of", str(figure.as_of), 2)
    if figure.period is not None:
        page.value("period", str(figure.period), 2)
    if figure.unverified:
        page.raw("unverified", quoted(figure.unverified), 2)
    page.raw("quote", quoted(figure.quotation.words if figure.quotation else ""), 2)
    if figure.is_context:
        page.raw("accept", "false", 2)
    page.why(reasons, 2)


def _label(figure: FigureProposal, quotation: str) -> str:
    """Return the value with what it counts: as the quotation has it, which may hold words between the two."""
    unit = "" if figure.quantity.percent or figure.quantity.currency else figure.unit
    written = re.search(rf"{re.escape(figure.value)}\b.*?\b{re.escape(unit)}\b", quotation) if unit else None
    return written.group() if written else f"{figure.value} {unit}".strip()


def _measure(page: DraftPage, figure: FigureProposal, place: str, sentence: str) -> tuple[str, ...]:
    """Write the measure, or ask which of several it is; return why."""
    proposal = figure.measure
    page.value("measure", UNSETTLED if figure.is_embedded else proposal.measure or UNSETTLED, 2)
    counted = f'counted here: "{figure.unit}"; ' if figure.unit else ""
    if figure.is_embedded:
        return ("it stands in an embedded post, which is a source of its own",)
    if proposal.measure:
        return (f"{counted}the measure shares the words {', '.join(proposal.shared)}",)
    if proposal.rivals:
        page.ask(f"{place}.measure", "which of these measures is it?", proposal.rivals, sentence)
        return (f"{counted}several measures fit alike",)
    nearest = f"; the nearest is {proposal.distant[0]}" if proposal.distant else ""
    return (f"{counted}no measure of the archive fits{nearest}",)
