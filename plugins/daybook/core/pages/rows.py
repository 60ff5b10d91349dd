"""Builds the rows that stand on many pages: figures, positions, occurrences, sources, briefings, backlinks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from daybook.core.addresses import address_in_briefing, address_of, address_of_publisher
from daybook.core.derive.basis import holds_for
from daybook.core.ids import BriefingId, FigureId, SourceId
from daybook.core.kinds import Kind
from daybook.core.moved import PARTS
from daybook.core.pages.citing import citation_of_figure, citation_of_position
from daybook.core.pages.wording import (
    CORRECTIONS,
    DIFFERENCES,
    EXTENTS,
    STANDINGS,
    VERBS,
    counted,
    direction_of,
    sentence_case,
    title_of,
)
from daybook.core.records import Standing
from daybook.core.textfragment import with_text_fragment
from daybook.core.views.parts import (
    Backlink,
    BriefingCard,
    CorrectionRow,
    DifferenceLine,
    Evidence,
    FigureRow,
    Link,
    OccurrenceRow,
    PositionRow,
    Quotation,
    SourceLabel,
    SpeakerLabel,
)

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from daybook.core.archive import SourcedFigure, SourcedOccurrence, SourcedPosition
    from daybook.core.derive.differences import Difference
    from daybook.core.derive.mentions import Mention
    from daybook.core.ids import EntityId
    from daybook.core.pages.context import PageContext
    from daybook.core.records import ClaimPosition, Correction, Figure, Source, Speaker

NOT_STATED = "publisher not stated"
RETRACTED = "Retracted"
RESTS_ON_RETRACTED = "Rests on a retracted source"
FOUND = "The quotation was found in the frozen copy of the source."
AWAITING = "The quotation has not been looked up in the frozen copy of the source yet."
NOT_CHECKED = "This shows that the source has these words, not that they are true. Who speaks is the editor's reading."


def figure_rows(page: PageContext, figures: Iterable[FigureId]) -> tuple[FigureRow, ...]:
    """Return the rows of figures, in the order given."""
    return tuple(figure_row(page, page.library.figure(figure)) for figure in figures)


def figure_row(page: PageContext, sourced: SourcedFigure) -> FigureRow:
    """Return the row of a record, made once a build."""
    return page.once("figure", sourced.id, lambda: _figure_row(page, sourced))


def _figure_row(page: PageContext, sourced: SourcedFigure) -> FigureRow:
    """Return the row of a figure."""
    figure = sourced.figure
    place = sourced.place
    speaker = speaker_label(page, figure.by, sourced.source, figure.spokesperson, figure.via)
    return FigureRow(
        id=sourced.id,
        key=figure.key,
        href=page.to(address_in_briefing(sourced.id)),
        citation=citation_of_figure(page, sourced, speaker.name),
        value=sourced.words,
        of=figure.of,
        unit="" if sourced.unit.lower() in sourced.words.lower() else sourced.unit,
        measure=Link(text=sourced.measure.title, href=page.to(address_of(Kind.MEASURE, sourced.measure.id))),
        place=page.link_to_entity(place) if place else None,
        speaker=speaker,
        as_of=page.date(figure.as_of) if figure.as_of else None,
        # Not linked: whether such a day has a page may depend on later sources, and the row stands on earlier days.
        since=page.date(sourced.since, linked=False) if sourced.since else None,
        period=page.date(figure.period, linked=False) if figure.period else None,
        said=page.date(sourced.source.published),
        standing=STANDINGS[sourced.standing],
        caveat=figure.unverified,
        verified_by=page.link_to_entity(figure.verified_by) if figure.verified_by else None,
        is_retracted=sourced.standing is Standing.RETRACTED,
        read_by_hand=figure.read_by_hand,
        note=figure.note,
        corrections=corrections_of(page, f"figure:{sourced.id}"),
        differences=difference_lines(page, sourced.id),
        evidence=evidence_of(page, f"figure:{sourced.id}", figure, sourced.source),
        briefing=link_to_briefing(page, sourced.briefing),
    )


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
    name = speaker_label(page, sourced.figure.by, sourced.source).name
    holds = holds_for(sourced)
    when = f"as of {page.date(holds).text}" if holds else f"said {page.date(sourced.source.published).text}"
    caveat = f", “{sourced.figure.unverified}”" if sourced.figure.unverified else ""
    mark = RETRACTED if sourced.standing is Standing.RETRACTED else ""
    href = page.to(address_in_briefing(sourced.id))
    return Link(text=f"{sourced.words} ({name}, {when}{caveat})", href=href, mark=mark)


def link_to_position(page: PageContext, sourced: SourcedPosition) -> Link:
    """Return a link with who says what on a disputed question, and when that was said."""
    row = position_row(page, sourced)
    answer = f": {row.answer}" if row.answer else ""
    return Link(text=f"{row.speaker.name} {row.verb}{answer}, said {row.said.text}", href=row.href)


def position_rows(page: PageContext, positions: Iterable[str]) -> tuple[PositionRow, ...]:
    """Return the rows of positions, in the order given."""
    return tuple(position_row(page, page.library.position(position)) for position in positions)


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
        note=position.note,
        corrections=corrections_of(page, f"position:{sourced.id}"),
        evidence=evidence_of(page, f"position:{sourced.id}", position, sourced.source),
        briefing=link_to_briefing(page, sourced.briefing),
    )


def occurrence_rows(page: PageContext, occurrences: Iterable[str]) -> tuple[OccurrenceRow, ...]:
    """Return the rows of what is dated, in the order given."""
    return tuple(occurrence_row(page, page.library.occurrence(occurrence)) for occurrence in occurrences)


def occurrence_row(page: PageContext, sourced: SourcedOccurrence) -> OccurrenceRow:
    """Return the row of a record, made once a build."""
    return page.once("occurrence", sourced.id, lambda: _occurrence_row(page, sourced))


def _occurrence_row(page: PageContext, sourced: SourcedOccurrence) -> OccurrenceRow:
    """Return the row of something dated."""
    occurrence, source = sourced.occurrence, sourced.source
    return OccurrenceRow(
        id=sourced.id,
        key=occurrence.key,
        href=page.to(address_in_briefing(sourced.id)),
        date=page.date(occurrence.date),
        title=occurrence.title,
        kind="" if occurrence.kind == "occurred" else occurrence.kind.value,
        place=page.link_to_entity(occurrence.place) if occurrence.place else None,
        entities=tuple(page.link_to_entity(entity) for entity in occurrence.entities),
        quotation=quotation_of(page, occurrence.quote, source) if occurrence.quote else None,
        source=source_label(page, source),
        is_retracted=source.is_retracted,
        note=occurrence.note,
        corrections=corrections_of(page, f"date:{sourced.id}"),
        briefing=link_to_briefing(page, sourced.briefing),
        report_href=page.report(f"date:{sourced.id}", address_in_briefing(sourced.id)),
    )


def speaker_label(
    page: PageContext,
    speaker: Speaker,
    source: Source,
    spokesperson: EntityId | None = None,
    via: EntityId | None = None,
) -> SpeakerLabel:
    """Return who says so; an outlet in its own voice is named as such, an unnamed speaker by the outlet's words."""
    name, href = sentence_case(speaker.anonymous), ""
    entity = speaker.entity or (source.publisher if speaker.is_publisher else None)
    if entity:
        link = page.link_to_entity(entity)
        name, href = link.text, link.href
    elif speaker.is_publisher:
        name = f"The outlet ({NOT_STATED})"
    return SpeakerLabel(
        name=name,
        href=href,
        is_outlet=speaker.is_publisher,
        is_anonymous=bool(speaker.anonymous),
        spokesperson=page.link_to_entity(spokesperson) if spokesperson else None,
        via=page.link_to_entity(via) if via else None,
    )


def quotation_of(page: PageContext, text: str, source: Source, translation: str = "", by: str = "") -> Quotation:
    """Return words of a source, with the language they are in where it is not the page's."""
    shown = page.other_language(source.lang)
    return Quotation(text=text, lang=shown, dir=direction_of(shown), translation=translation, translated_by=by)


def evidence_of(page: PageContext, record: str, said: Figure | ClaimPosition, source: Source) -> Evidence:
    """Return what proves a record, given as `figure:<id>` or `position:<id>`."""
    return Evidence(
        quotation=quotation_of(page, said.quote, source, said.translation, said.translated_by),
        source=source_label(page, source),
        said=page.date(source.published),
        read=page.date(source.accessed, linked=False),
        extent=EXTENTS[source.extent],
        at=said.at,
        original_url=with_text_fragment(source.url, said.quote, said.prefix, said.suffix) if source.url else "",
        archive_url=source.archive_url,
        archived=page.date(source.archived, linked=False) if source.archived else None,
        sha256=source.sha256,
        checked=FOUND if page.library.evidence(record) else AWAITING,
        not_checked=NOT_CHECKED,
        report_href=page.report(record, address_in_briefing(record.partition(":")[2])),
    )


def source_label(page: PageContext, source: Source) -> SourceLabel:
    """Return a source as a citation, made once a build."""
    return page.once("source", source.id, lambda: _source_label(page, source))


def _source_label(page: PageContext, source: Source) -> SourceLabel:
    notices = {"corrected": "corrected by its publisher", "retracted": "retracted by its publisher"}
    publisher = page.library.name(source.publisher) if source.publisher else NOT_STATED
    return SourceLabel(
        title=title_of(source, page.library.settings.zone),
        href=page.to(address_of(Kind.SOURCE, source.id)),
        publisher=publisher,
        publisher_href=page.to(address_of_publisher(source.publisher)) if source.publisher else "",
        published=page.date(source.published),
        notice=notices.get(source.availability.state, "") if source.availability else "",
        lang=page.other_language(source.lang) if source.title else "",
    )


Row = TypeVar("Row", FigureRow, PositionRow, OccurrenceRow)


def as_then(page: PageContext, row: Row, briefing: BriefingId, day: dt.date) -> Row:
    """Return a row as a reader of a day may see it: the title of a briefing filed later may tell what came later."""
    filed = page.library.headline(briefing).date
    if filed.first <= day:
        return row
    text = f"a briefing filed under {page.date(filed).text}"
    return replace(row, briefing=Link(text=text, href=row.briefing.href))


def link_to_briefing(page: PageContext, briefing: BriefingId) -> Link:
    """Return a link with a briefing's title."""
    headline = page.library.headline(briefing)
    href = page.to(address_of(Kind.BRIEFING, briefing))
    mark = RESTS_ON_RETRACTED if headline.rests_on_retracted else ""
    return Link(text=headline.title, href=href, lang=page.other_language(headline.lang), mark=mark)


def briefing_card(page: PageContext, briefing: BriefingId) -> BriefingCard:
    """Return a briefing as lists show it, made once a build."""
    return page.once("briefing", briefing, lambda: _briefing_card(page, briefing))


def _briefing_card(page: PageContext, briefing: BriefingId) -> BriefingCard:
    headline = page.library.headline(briefing)
    counts = [counted(n, noun) for n, noun in ((headline.figures, "figure"), (headline.positions, "position")) if n]
    return BriefingCard(
        link=link_to_briefing(page, briefing),
        date=page.date(headline.date),
        summary=headline.summary,
        content_warning=headline.content_warning,
        counts=" and ".join(counts),
    )


def backlinks(page: PageContext, mentions: Iterable[Mention], *, but_not: str = "") -> tuple[Backlink, ...]:
    """Return mentions as backlinks, newest first; `but_not` is the page's own briefing."""
    return tuple(_backlink(page, mention) for mention in reversed(tuple(mentions)) if mention.briefing != but_not)


def _backlink(page: PageContext, mention: Mention) -> Backlink:
    headline = page.library.headline(mention.briefing)
    return Backlink(
        briefing=link_to_briefing(page, mention.briefing),
        date=page.date(headline.date),
        sentence=mention.sentence,
        how=mention.how,
        content_warning=headline.content_warning,
    )


def corrections_of(page: PageContext, target: str) -> tuple[CorrectionRow, ...]:
    """Return the corrections of a record, newest first."""
    return tuple(correction_row(page, correction) for correction in reversed(page.library.corrections_of(target)))


def _mark_of(page: PageContext, kind: str, target: str) -> str:
    """Return what to know of a record before going there."""
    library = page.library
    if kind == Kind.BRIEFING and library.headline(BriefingId(target)).rests_on_retracted:
        return RESTS_ON_RETRACTED
    sources = {
        "figure": lambda: library.figure(FigureId(target)).source,
        "position": lambda: library.position(target).source,
        "date": lambda: library.occurrence(target).source,
        "picture": lambda: library.picture(target).source,
        "source": lambda: library.source(SourceId(target)),
    }
    return RETRACTED if kind in sources and sources[kind]().is_retracted else ""


def correction_row(page: PageContext, correction: Correction) -> CorrectionRow:
    """Return the row of a correction."""
    kind, _, target = correction.target.partition(":")
    href = ""
    if kind in PARTS:
        href = page.to(address_in_briefing(target))
    elif kind in set(Kind):
        href = page.to(address_of(Kind(kind), target))
    text = f"{kind} {target}"
    return CorrectionRow(
        id=correction.id,
        date=page.date(correction.date, linked=False),
        target=Link(text=text, href=href, mark=_mark_of(page, kind, target)) if href else None,
        target_text=text,
        kind=CORRECTIONS[correction.kind],
        field=correction.field,
        was=correction.was,
        now=correction.now,
        reason=correction.reason,
        corrected_by=tuple(
            Link(text=page.date(later.date).text, href=page.to(address_of(Kind.CORRECTION, later.id)))
            for later in page.library.corrections_of(f"{Kind.CORRECTION}:{correction.id}")
        ),
    )
