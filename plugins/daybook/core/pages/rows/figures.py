"""The rows of figures, each with how it differs from those known before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daybook.core.addresses import address_in_briefing, address_of
from daybook.core.derive.basis import holds_for
from daybook.core.derive.days import dated_to
from daybook.core.kinds import Kind
from daybook.core.pages.citing import citation_of_figure
from daybook.core.pages.rows.corrections import corrections_of
from daybook.core.pages.rows.evidence import evidence_of
from daybook.core.pages.rows.labels import RETRACTED, link_to_briefing, name_in_sentence, speaker_label
from daybook.core.pages.wording import DIFFERENCES, STANDINGS, counted
from daybook.core.records import Standing
from daybook.core.views.labels import Link
from daybook.core.views.rows import DifferenceLine, FigureRow

if TYPE_CHECKING:
    from collections.abc import Iterable

    from daybook.core.archive import SourcedFigure
    from daybook.core.derive.differences import Difference
    from daybook.core.ids import FigureId
    from daybook.core.pages.context import PageContext


def figure_rows(page: PageContext, figures: Iterable[FigureId]) -> tuple[FigureRow, ...]:
    """Return the rows of figures, in the order given."""
    return tuple(figure_row(page, page.library.figure(figure)) for figure in figures)


def figure_row(page: PageContext, sourced: SourcedFigure) -> FigureRow:
    """Return the row of a record, made once a build."""
    return page.once("figure", sourced.id, lambda: _figure_row(page, sourced))


def _figure_row(page: PageContext, sourced: SourcedFigure) -> FigureRow:
    """Return the row of a figure."""
    figure = sourced.figure
    # The measure says for which place it is counted; a figure says so only where its own is another.
    place = sourced.place if sourced.place != sourced.measure.place else None
    speaker = speaker_label(page, figure.by, sourced.source, figure.spokesperson, figure.via)
    return FigureRow(
        id=sourced.id,
        key=figure.key,
        href=page.to(address_in_briefing(sourced.id)),
        citation=citation_of_figure(page, sourced, name_in_sentence(page, figure.by, sourced.source)),
        value=sourced.words,
        of=figure.of,
        unit="" if sourced.unit.lower() in sourced.words.lower() else sourced.unit,
        measure=Link(text=sourced.measure.title, href=page.to(address_of(Kind.MEASURE, sourced.measure.id))),
        place=page.link_to_entity(place) if place else None,
        speaker=speaker,
        as_of=page.date(figure.as_of) if figure.as_of else None,
        # Not linked: whether such a day has a page may depend on later sources, and the row stands on earlier days.
        since=page.date(sourced.since, linked=False) if sourced.since else None,
        # Linked where the figure itself gives those days their pages.
        period=page.date(figure.period, linked=dated_to(figure) is figure.period) if figure.period else None,
        said=page.date(sourced.source.published),
        standing=STANDINGS[sourced.standing],
        caveat=figure.unverified,
        verified_by=page.link_to_entity(figure.verified_by) if figure.verified_by else None,
        is_retracted=sourced.standing is Standing.RETRACTED,
        read_by_hand=figure.read_by_hand,
        note=page.curled(figure.note),
        corrections=corrections_of(page, f"figure:{sourced.id}"),
        differences=difference_lines(page, sourced.id),
        replaced_by=tuple(link_to_figure(page, page.library.figure(later)) for later in replacements_of(page, sourced)),
        evidence=evidence_of(page, f"figure:{sourced.id}", figure, sourced.source),
        briefing=link_to_briefing(page, sourced.briefing),
    )


def replacements_of(page: PageContext, sourced: SourcedFigure) -> tuple[FigureId, ...]:
    """Return the figures in whose favour the editors gave a figure up; asked once a measure, for few have any."""
    return dict(page.library.replacements_in(sourced.measure.id)).get(sourced.id, ())


def difference_lines(page: PageContext, figure: FigureId) -> tuple[DifferenceLine, ...]:
    """Return how a figure differs from those known before it, each explained."""
    return tuple(
        DifferenceLine(
            kind=difference.kind.value,
            lead=DIFFERENCES[difference.kind],
            other=link_to_figure(page, page.library.figure(difference.other)),
            more=_words_of_more(difference),
            explained=difference.explained,
            note=difference.note,
        )
        for difference in page.library.differences(figure)
    )


def _words_of_more(difference: Difference) -> str:
    least = "at least " if difference.or_more else ""
    return f"and {least}{counted(difference.more, 'other')}" if difference.more else ""


def link_to_figure(page: PageContext, sourced: SourcedFigure) -> Link:
    """Return a link with a figure's number, who says it, when it holds or else was said, and the source's caveat."""
    name = name_in_sentence(page, sourced.figure.by, sourced.source)
    holds = holds_for(sourced)
    when = f"as of {page.date(holds).text}" if holds else f"said {page.date(sourced.source.published).text}"
    caveat = f", “{sourced.figure.unverified}”" if sourced.figure.unverified else ""
    mark = RETRACTED if sourced.standing is Standing.RETRACTED else ""
    href = page.to(address_in_briefing(sourced.id))
    return Link(text=f"{sourced.words} ({name}, {when}{caveat})", href=href, mark=mark)
