"""Parts a rendered text where it mentions figures and positions, so that their evidence can stand beside the words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from daybook.core.addresses import address_in_briefing
from daybook.core.html import Html
from daybook.core.ids import FigureId
from daybook.core.pages.pictures import picture_of
from daybook.core.pages.rows.figures import figure_row
from daybook.core.pages.rows.positions import position_row
from daybook.core.prose.links import PARTS, public_id
from daybook.core.views.briefings import MarginNote, Passage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from daybook.core.derive.scan import Reference
    from daybook.core.ids import BriefingId
    from daybook.core.pages.context import PageContext
    from daybook.core.views.rows import FigureRow, PositionRow

_MARK = re.compile(
    r"<(?P<closing>/?)(?:p|ul|ol|li|blockquote|table|pre|h[2-4])\b"
    r"|<a [^>]*\breference--(?:figure|position)\b[^>]*>",
)
_PICTURE = re.compile(r"<p><a (?=[^<>]*\breference--picture\b)[^<>]*>([a-z0-9-]+)</a></p>")
"""A paragraph that stands for a picture: no link of an author's is of that kind."""
_HREF = re.compile(r' href="([^"]*)"')


def passages_of(
    page: PageContext,
    briefing: BriefingId,
    text: Html,
    references: Iterable[Reference],
) -> tuple[Passage, ...]:
    """Return a rendered text in pieces, each ending with the paragraph, list or table that mentions what it notes.

    A picture is a piece of its own. A record is noted where it is mentioned first. `text` is what the sanitiser made:
    each of its tags is closed.
    """
    due = {
        page.to(address_in_briefing(public)): (reference.scheme, public)
        for reference in references
        if reference.scheme in PARTS
        for public in (public_id(reference.scheme, reference.id, briefing),)
    }
    parts = _PICTURE.split(text)
    passages: list[Passage] = []
    for number, part in enumerate(parts):
        if number % 2:
            picture = picture_of(page, page.library.picture(f"{briefing}#{part}"))
            passages.append(Passage(text=Html(""), notes=(), picture=picture))
        else:
            passages += _noted(page, part, due)
    return tuple(passages)


def _noted(page: PageContext, text: str, due: dict[str, tuple[str, str]]) -> Iterator[Passage]:
    """Yield a text without pictures in pieces; what is noted is taken out of what is due."""
    noted: list[MarginNote] = []
    start = depth = 0
    for mark in _MARK.finditer(text):
        if mark["closing"] is None:
            href = _HREF.search(mark[0])
            record = due.pop(href[1], None) if href else None
            if record:
                noted.append(margin_note(page, *record))
            continue
        depth += -1 if mark["closing"] else 1
        if depth == 0 and noted:
            end = text.index(">", mark.end()) + 1
            yield Passage(text=Html(text[start:end].strip()), notes=tuple(noted))
            start, noted = end, []
    if rest := text[start:].strip():
        yield Passage(text=Html(rest), notes=())


def margin_note(page: PageContext, scheme: str, public: str) -> MarginNote:
    """Return the note of a figure or position, made once a build."""
    return page.once("note", (scheme, public), lambda: _margin_note(page, scheme, public))


def _margin_note(page: PageContext, scheme: str, public: str) -> MarginNote:
    if scheme == "figure":
        figure = figure_row(page, page.library.figure(FigureId(public)))
        lead = f"{figure.value} of {figure.of}" if figure.of else figure.value
        return _note_of(figure, lead, figure.unit, figure.standing, figure.caveat)
    position = position_row(page, page.library.position(public))
    says = f"{position.speaker.name} {position.verb}"
    return _note_of(position, f"{says}: {position.answer}" if position.answer else says)


def _note_of(
    row: FigureRow | PositionRow, lead: str, unit: str = "", standing: str = "", caveat: str = ""
) -> MarginNote:
    return MarginNote(
        href=row.href,
        lead=lead,
        unit=unit,
        speaker=row.speaker,
        standing=standing,
        caveat=caveat,
        is_retracted=row.is_retracted,
        quotation=row.evidence.quotation,
        source=row.evidence.source,
    )
