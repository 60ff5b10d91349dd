"""What the archive says in its own words, text by text, with the place of each in its file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from daybook.core.prose.inline import Body
from daybook.core.quotations.copying import OwnText
from daybook.core.records import Figure, Occurrence
from daybook.core.unread import is_read, texts_read, until_unread

if TYPE_CHECKING:
    from collections.abc import Iterator

    from daybook.core.gathered import Gathered
    from daybook.core.records import Briefing, Claim, Entity, Keyed, Measure, Picture, Prose

_MARKUP = re.compile(r"&#?\w+;|<[^<>\s]*>|[*_`#>\\|~\[\]]+")


def own_texts_of(briefing: Briefing) -> Iterator[OwnText]:
    """Yield the texts of a briefing: its body, its heading, its summary, its notes and what it says of pictures.

    Raises:
        Unread: what it quotes could not be read, so nobody knows which words it may repeat.
    """
    declared = tuple(record.quote for record in briefing.keyed if record.quote)
    declared += tuple(figure.unverified for figure in briefing.figures if figure.unverified)
    yield from _of_body(briefing, declared)
    yield from _of_fields(briefing, ("title", "summary", "content_warning"), declared)
    for record in briefing.keyed:
        yield from _of_fields(record, ("title",) if isinstance(record, Occurrence) else ("note",), declared)
        if isinstance(record, Figure):
            yield from _of_fields(record, ("read_by_hand",), declared)
    for picture in briefing.pictures:
        yield from _of_fields(picture, ("alt", "caption", "content_warning"), declared)


def other_own_texts(gathered: Gathered) -> Iterator[OwnText]:
    """Yield the texts of entities, measures, disputed questions and pages."""
    for entity in gathered.entities:
        yield from _of_body(entity)
        yield from _of_fields(entity, ("summary",))
    for measure in gathered.measures:
        yield from _of_body(measure)
        yield from _of_fields(measure, ("title", "definition"))
    for claim in gathered.claims:
        yield from until_unread(_of_claim(claim))
        yield from _of_fields(claim, ("question",))
    for page in gathered.pages:
        yield from _of_body(page)


def _of_claim(claim: Claim) -> Iterator[OwnText]:
    yield from _of_body(claim, (claim.resolution.quote,) if claim.resolution else ())


def _of_body(record: Briefing | Entity | Measure | Claim | Prose, declared: tuple[str, ...] = ()) -> Iterator[OwnText]:
    if is_read(record, "body") and record.body:
        body = Body(record.body, record.origin.path, record.body_line)
        yield OwnText(_without_markup(body), body, declared)


def _of_fields(
    record: Briefing | Entity | Measure | Claim | Keyed | Picture,
    names: tuple[str, ...],
    declared: tuple[str, ...] = (),
) -> Iterator[OwnText]:
    for name, text in texts_read(record, *names):
        yield OwnText(text, record.origin.at(name), declared)


def _without_markup(body: Body) -> str:
    """Return a body with a space for every sign of its markup, and the words of links left."""
    text, after = body.text, 0
    pieces: list[str] = []
    for link in body.links:
        start = text.index("[", link.start) + 1
        end = start + len(link.label)
        pieces += [text[after : link.start], _blank(text[link.start : start]), text[start:end]]
        pieces.append(_blank(text[end : link.end]))
        after = link.end
    return _MARKUP.sub(lambda match: _blank(match.group()), "".join((*pieces, text[after:])))


def _blank(text: str) -> str:
    return re.sub(r"[^\n]", " ", text)
