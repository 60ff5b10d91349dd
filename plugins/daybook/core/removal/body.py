"""A Markdown body loses the name, and the links to what is gone; their words stay."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daybook.core.prose.inline import Body
from daybook.core.prose.links import PARTS

if TYPE_CHECKING:
    from daybook.core.removal.striking import Striking


def body_without_name(striking: Striking, text: str, path: str, first_line: int) -> str:
    """Return a Markdown body without the name and without links to what is gone."""
    while (struck := _struck_once(striking, Body(text, path, first_line))) != text:
        text = struck  # again, for a name that began outside of a link and ended in it
    return text


def _struck_once(striking: Striking, body: Body) -> str:
    pieces, after = [], 0
    places = striking.spellings.places(body.text) if body.links else ()
    for link in body.links:
        if link.is_image and f"{striking.id}#{link.id}" in striking.gone.parts:
            striking.note(body.position_of(link.start), "the picture is taken out")
            pieces.append(_piece(striking, body, after, link.start))
            after = link.end
            continue
        label = body.text.index("[", link.start) + 1
        words = _piece(striking, body, label, label + len(link.label))
        parted = any(place.start < edge < place.end for place in places for edge in (link.start, link.end))
        goes = parted or _leads_nowhere(striking, link.scheme, link.id)
        if goes or (not link.scheme and striking.spellings.stands_in(link.target)):
            striking.note(body.position_of(link.start), "the link is taken out, its words stay")
            shown = words
        else:
            shown = f"{body.text[link.start : label]}{words}{body.text[label + len(link.label) : link.end]}"
        pieces += [_piece(striking, body, after, link.start), shown]
        after = link.end
    return "".join([*pieces, _piece(striking, body, after, len(body.text))])


def _piece(striking: Striking, body: Body, start: int, end: int) -> str:
    piece = body.text[start:end]
    for place in striking.spellings.places(piece):
        striking.note(body.position_of(start + place.start), "a notice for the name")
    return striking.spellings.struck_from(piece)


def _leads_nowhere(striking: Striking, scheme: str, target: str) -> bool:
    gone = striking.gone
    part = target if "#" in target else f"{striking.id}#{target}"
    return (scheme == "entity" and target in gone.entities) or (scheme in PARTS and part in gone.parts)
