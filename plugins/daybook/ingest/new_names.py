"""Names that the archive does not know are proposed as entities, with a type only where the words tell it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from daybook.core.ids import slug_of
from daybook.ingest.article import flat
from daybook.ingest.name_types import type_of
from daybook.ingest.source_record import free_id
from daybook.ingest.speaker_words import MODIFIER

if TYPE_CHECKING:
    from daybook.ingest.article import Article
    from daybook.ingest.registry import Registry

MOST: Final = 40
"""Names that one draft proposes; the rest are counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NameProposal:
    """An entity to be: the id it would get, its type or `unsettled`, its name, its sentence and the rule."""

    id: str
    type: str
    name: str
    sentence: str
    rule: str


def propose_entities(article: Article, names: tuple[str, ...], registry: Registry) -> tuple[NameProposal, ...]:
    """Return a proposal for each name but the surnames of persons who are proposed by their whole name."""
    text = flat(article.text)
    whole = tuple(name for name in names if " " in name)
    taken: set[str] = set()
    found = []
    for name in names:
        if " " not in name and any(name in other.split() for other in whole):
            continue
        start = text.find(name)
        if start < 0:
            continue
        kind, rule = type_of(text, start, name)
        chosen = free_id(slug_of(name) or "name", lambda one: one in registry.by_id or one in taken)
        taken.add(chosen)
        sentence = article.sentences[article.sentence_number(start)]
        found.append(
            NameProposal(
                id=chosen,
                type=kind,
                name=article.text[start : start + len(name)],
                sentence=article.words_of(sentence),
                rule=rule,
            )
        )
    return tuple(found)


def named_in(words: str, proposals: tuple[NameProposal, ...]) -> str:
    """Return the id of the one proposed entity that words name, as "nurse Ola Brandt" or "Mr Brandt"; else nothing."""
    shown = proposals[:MOST]
    plain = flat(words)
    found = [(one, re.search(rf"(?:^|\s){re.escape(flat(one.name))}$", plain)) for one in shown]
    ending = [one for one, at in found if at and not MODIFIER.search(plain[: at.start()] + " ")]
    if ending:
        return max(ending, key=lambda one: len(one.name)).id
    places = [(plain.find(flat(one.name)), one.id) for one in shown if " " in one.name]
    inside = [(at, named) for at, named in places if at >= 0 and not MODIFIER.search(plain[:at])]
    if inside:  # "Our correspondent Ola Brandt in Saltby"
        return min(inside)[1]
    surname = plain.rpartition(" ")[2]  # "Mr Brandt", who was named in full before
    before = [one.id for one in shown if " " in one.name and one.name.split()[-1] == surname]
    return before[0] if len(before) == 1 else ""
