"""What a correction changed, in the words readers know it by: the record, its part, and the names behind ids."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from daybook.core.ids import BriefingId, ClaimId, EntityId, FigureId, MeasureId, SourceId
from daybook.core.kinds import Kind
from daybook.core.lookups import ALL
from daybook.core.pages.wording import title_of, words_of_date

if TYPE_CHECKING:
    from daybook.core.pages.context import PageContext
    from daybook.core.records import Correction

_PARTS: Final = {
    "by": "speaker",
    "via": "relayed by",
    "quote": "words of the source",
    "measure": "what is counted",
    "of": "whole",
    "body": "text",
    "stance": "what is said of it",
    "url": "address",
    "archive_url": "address of the archived copy",
}
"""Fields whose name is not what readers would call them; all others are, without their underscores."""
_OF_ENTITIES: Final = frozenset({"by", "via", "spokesperson", "place", "publisher"})


def words_of_target(page: PageContext, kind: str, target: str) -> str:
    """Return what a record is called: its title, name or question, for parts of a briefing their own words."""
    library = page.library
    called = {
        Kind.BRIEFING: lambda: library.headline(BriefingId(target)).title,
        Kind.ENTITY: lambda: library.name(EntityId(target)),
        Kind.SOURCE: lambda: title_of(library.source(SourceId(target)), library.settings.zone),
        Kind.MEASURE: lambda: library.measure(MeasureId(target)).title,
        Kind.CLAIM: lambda: library.claim(ClaimId(target)).question,
        Kind.CORRECTION: lambda: _words_of_correction(page, target),
        Kind.PAGE: lambda: dict(library.pages_of_text(ALL))[target],
        "figure": lambda: _words_of_figure(page, FigureId(target)),
        "position": lambda: _words_of_position(page, target),
        "date": lambda: library.occurrence(target).occurrence.title,
        "picture": lambda: f"Picture: {library.picture(target).picture.alt}",
    }
    return called[kind]()


def _words_of_figure(page: PageContext, figure_id: FigureId) -> str:
    figure = page.library.figure(figure_id)
    return f"“{figure.words}” ({figure.measure.title})"


def _words_of_position(page: PageContext, position_id: str) -> str:
    position = page.library.position(position_id)
    return f"“{position.position.quote}” ({position.claim.question})"


def _words_of_correction(page: PageContext, correction_id: str) -> str:
    found = next(each for each in page.library.all_corrections(ALL) if each.id == correction_id)
    return f"Correction of {words_of_date(found.date, page.library.settings.zone)}"


def words_of_part(correction: Correction) -> str:
    """Return what readers call the field that changed; empty where the whole record did."""
    return _PARTS.get(correction.field, correction.field.replace("_", " "))


def words_of_value(page: PageContext, correction: Correction, value: str) -> str:
    """Return what stood, or stands, in the field that changed: for the id of a record its name, while there is one."""
    try:
        if correction.field in _OF_ENTITIES:
            return "the outlet itself" if value == "publisher" else page.library.name(EntityId(value))
        if correction.field == "measure":
            return page.library.measure(MeasureId(value)).title
    except KeyError:  # it may be long gone
        return value
    return value
