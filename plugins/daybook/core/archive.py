"""The archive: every record under its id, every reference resolved; nothing in it changes any more."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from daybook.core.ids import BriefingId, ClaimId, EntityId, FigureId, MeasureId, PictureName, SourceId
from daybook.core.moved import present_target
from daybook.core.names import NameIndex
from daybook.core.numbers import Quantity, read_numbers, read_quantity
from daybook.core.pictures.file import PictureFile
from daybook.core.records import (
    Briefing,
    Claim,
    ClaimPosition,
    Correction,
    Entity,
    Figure,
    Measure,
    Occurrence,
    Picture,
    Prose,
    Source,
    Standing,
)
from daybook.core.settings import ArchiveSettings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from daybook.core.dates import PartialDate
    from daybook.core.gathered import Gathered
    from daybook.core.numbers import NumberWords
    from daybook.core.records import (
        Speaker,
    )

SpeakerKey = tuple[str, ...]
"""Equal for what one and the same speaker said; two unnamed or unknown speakers are never equal."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcedFigure:
    """A figure with the records it rests on, its number read; `words` is the number as the source puts it."""

    id: FigureId
    briefing: BriefingId
    figure: Figure
    source: Source
    measure: Measure
    quantity: Quantity
    words: str
    of: Quantity | None

    @property
    def place(self) -> EntityId | None:
        """The place counted: the figure's, else the measure's."""
        return self.figure.place or self.measure.place

    @property
    def unit(self) -> str:
        """The unit: the figure's, else the measure's."""
        return self.figure.unit or self.measure.unit

    @property
    def since(self) -> PartialDate | None:
        """The first day counted: the figure's, else the measure's."""
        return self.figure.since or self.measure.since

    @property
    def standing(self) -> Standing:
        """How the source presents it; by itself claimed, and reported for the outlet's own voice."""
        if self.source.is_retracted:
            return Standing.RETRACTED
        return self.figure.standing or (Standing.REPORTED if self.figure.by.is_publisher else Standing.CLAIMED)

    @property
    def speaker_key(self) -> SpeakerKey:
        """Who says so, for telling one speaker from another."""
        return speaker_key(self.figure.by, self.source, self.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcedPosition:
    """A position with the records it rests on."""

    id: str
    briefing: BriefingId
    position: ClaimPosition
    source: Source
    claim: Claim

    @property
    def speaker_key(self) -> SpeakerKey:
        """Who says so, for telling one speaker from another."""
        return speaker_key(self.position.by, self.source, self.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcedOccurrence:
    """Something dated, with the source that says so."""

    id: str
    briefing: BriefingId
    occurrence: Occurrence
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcedPicture:
    """A picture with its file, and the source it was taken from."""

    id: str
    briefing: BriefingId
    picture: Picture
    source: Source
    file: PictureFile


@dataclass(frozen=True, slots=True, kw_only=True)
class Archive:
    """All published records. Mappings are in the order of their ids; briefings in the order of their days.

    What a correction names is called by the id that it has now.
    """

    settings: ArchiveSettings
    briefings: Mapping[BriefingId, Briefing]
    entities: Mapping[EntityId, Entity]
    sources: Mapping[SourceId, Source]
    measures: Mapping[MeasureId, Measure]
    claims: Mapping[ClaimId, Claim]
    corrections: tuple[Correction, ...]
    pages: tuple[Prose, ...]
    figures: Mapping[FigureId, SourcedFigure]
    positions: Mapping[str, SourcedPosition]
    occurrences: Mapping[str, SourcedOccurrence]
    pictures: Mapping[str, SourcedPicture]
    names: NameIndex = field(repr=False)


def speaker_key(speaker: Speaker, source: Source, record_id: str) -> SpeakerKey:
    """Return a key that is equal only where the speaker is known to be the same."""
    if speaker.entity:
        return ("entity", speaker.entity)
    if speaker.anonymous:
        return ("unnamed", record_id)
    return ("entity", source.publisher) if source.publisher else ("outlet", source.id)


def source_id_of(record: Figure | ClaimPosition | Occurrence, briefing: Briefing) -> SourceId | None:
    """Return the source a record rests on: its own, else the briefing's only one, else none."""
    if record.source is not None:
        return record.source
    return id_of_source(briefing.sources[0]) if len(briefing.sources) == 1 else None


def id_of_source(source: SourceId | Source) -> SourceId:
    """Return the id of a source that is named or written in full."""
    return source.id if isinstance(source, Source) else source


def read_value(figure: Figure, words: NumberWords, own: NumberWords | None = None) -> Quantity | None:
    """Return the number of a figure: its value phrase, else the only number of its quotation, else None.

    `words` are the number words of the source's language, `own` those of the archive's: a value may be in either.
    """
    if figure.value:
        return (read_quantity(figure.value, own) if own else None) or read_quantity(figure.value, words)
    numbers = read_numbers(figure.quote, words)
    return numbers[0].quantity if len(numbers) == 1 else None


def words_of_value(figure: Figure, words: NumberWords) -> str:
    """Return the number as readers see it: the author's phrase, else the words of the quotation."""
    if figure.value:
        return figure.value
    numbers = read_numbers(figure.quote, words)
    return figure.quote[numbers[0].start : numbers[0].end] if len(numbers) == 1 else ""


def link_archive(gathered: Gathered, settings: ArchiveSettings, words: Mapping[str, NumberWords]) -> Archive:
    """Join faultless records to an archive.

    `words` has the number words by language; a language without any is read by the archive's own.
    Call it only when the checks found no error.

    Raises:
        KeyError: a reference leads nowhere; here that is a bug.
    """
    published = sorted(gathered.published, key=lambda b: (b.date.first, b.id))
    sources = {source.id: source for source in gathered.sources}
    measures = {measure.id: measure for measure in gathered.measures}
    claims = {claim.id: claim for claim in gathered.claims}
    files = {file.name: file for file in gathered.picture_files}
    return Archive(
        settings=settings,
        briefings=MappingProxyType({b.id: b for b in published}),
        entities=MappingProxyType({e.id: e for e in gathered.entities}),
        sources=MappingProxyType(sources),
        measures=MappingProxyType(measures),
        claims=MappingProxyType(claims),
        corrections=tuple(
            replace(correction, target=present_target(correction.target, gathered.moved))
            for correction in sorted(gathered.corrections, key=lambda c: (c.date.first, c.id))
        ),
        pages=gathered.pages,
        figures=MappingProxyType(
            {f.id: f for each in published for f in _figures_of(each, sources, measures, words, settings.lang)}
        ),
        positions=MappingProxyType({p.id: p for each in published for p in _positions_of(each, sources, claims)}),
        occurrences=MappingProxyType({o.id: o for each in published for o in _occurrences_of(each, sources)}),
        pictures=MappingProxyType({p.id: p for each in published for p in _pictures_of(each, sources, files)}),
        names=NameIndex(gathered.entities),
    )


def _figures_of(
    briefing: Briefing,
    sources: Mapping[SourceId, Source],
    measures: Mapping[MeasureId, Measure],
    words: Mapping[str, NumberWords],
    lang: str,
) -> Iterator[SourcedFigure]:
    for figure in briefing.figures:
        source = sources[_certain(source_id_of(figure, briefing))]
        known = words.get(source.lang or lang, words[lang])
        yield SourcedFigure(
            id=FigureId(f"{briefing.id}#{figure.key}"),
            briefing=briefing.id,
            figure=figure,
            source=source,
            measure=measures[figure.measure],
            quantity=read_value(figure, known, words[lang]) or Quantity(None, None, None, None),
            words=words_of_value(figure, known),
            of=read_quantity(figure.of, known) if figure.of else None,
        )


def _positions_of(
    briefing: Briefing, sources: Mapping[SourceId, Source], claims: Mapping[ClaimId, Claim]
) -> Iterator[SourcedPosition]:
    for position in briefing.positions:
        yield SourcedPosition(
            id=f"{briefing.id}#{position.key}",
            briefing=briefing.id,
            position=position,
            source=sources[_certain(source_id_of(position, briefing))],
            claim=claims[position.claim],
        )


def _occurrences_of(briefing: Briefing, sources: Mapping[SourceId, Source]) -> Iterator[SourcedOccurrence]:
    for occurrence in briefing.dates:
        yield SourcedOccurrence(
            id=f"{briefing.id}#{occurrence.key}",
            briefing=briefing.id,
            occurrence=occurrence,
            source=sources[_certain(source_id_of(occurrence, briefing))],
        )


def _pictures_of(
    briefing: Briefing, sources: Mapping[SourceId, Source], files: Mapping[PictureName, PictureFile]
) -> Iterator[SourcedPicture]:
    for picture in briefing.pictures:
        yield SourcedPicture(
            id=f"{briefing.id}#{picture.key}",
            briefing=briefing.id,
            picture=picture,
            source=sources[picture.source],
            file=files[picture.file],
        )


def _certain(source: SourceId | None) -> SourceId:
    if source is None:
        raise KeyError("a record without a source passed the checks")
    return source
