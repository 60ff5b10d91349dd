"""Names that the archive does not know are proposed as entities, with a type only where the words tell it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from daybook.core.checks.subject import UNSETTLED
from daybook.core.ids import slug_of
from daybook.core.records import EntityType
from daybook.ingest.article import flat
from daybook.ingest.source_record import free_id

if TYPE_CHECKING:
    from daybook.ingest.article import Article
    from daybook.ingest.registry import Registry

MOST: Final = 40
"""Names that one draft proposes; the rest are counted."""

_BODY: Final = re.compile(
    r"\b(?:Agency|Army|Association|Authority|Bank|Brigade|Bureau|Center|Centre|Church|College|Commission|Committee|"
    r"Company|Corps|Council|Court|Department|Directorate|Federation|Forces?|Foundation|Fund|Group|Guard|Hospital|"
    r"Institute|Ministry|Movement|Navy|News|Office|Organi[sz]ation|Party|Police|Press|Relief|Service|Society|Times|"
    r"Union|University)\b"
)
_TITLE: Final = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Sir|Prof|Professor|President|Minister|Secretary|Mayor|Governor|Gen|General|Maj|Major|Col|"
    r"Colonel|Capt|Captain|Lt|Lieutenant|Sgt|Judge|Bishop|spokes(?:man|woman|person)|ambassador|mayor|governor)\.? $"
)
_LOCATED: Final = re.compile(
    r"\b(?:town|city|village|port|district|suburb|island|outskirts|north|south|east|west) of $"
)
_PLACE: Final = re.compile(
    r"(?:Airport|Bay|Bridge|Island|Oblast|Region|Province|District|Street|Square)$|^(?:River|Lake) "
)


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
    whole = tuple(name for name in names if " " in name)
    taken: set[str] = set()
    found = []
    for name in names:
        if " " not in name and any(name in other.split() for other in whole):
            continue
        start = article.text.find(name)
        if start < 0:
            continue
        kind, rule = _type_of(flat(article.text[max(0, start - 40) : start]), name)
        chosen = free_id(slug_of(name) or "name", lambda one: one in registry.by_id or one in taken)
        taken.add(chosen)
        sentence = article.sentences[article.sentence_number(start)]
        found.append(NameProposal(id=chosen, type=kind, name=name, sentence=article.words_of(sentence), rule=rule))
    return tuple(found)


def named_in(words: str, proposals: tuple[NameProposal, ...]) -> str:
    """Return the id of the one proposed entity that words name, as "nurse Ola Brandt" or "Mr Brandt"; else nothing."""
    shown = proposals[:MOST]
    found = [one.id for one in shown if re.search(rf"(?:^|\s){re.escape(one.name)}$", words)]
    if not found:  # "Our correspondent Ola Brandt in Saltby"
        inside = [(at, one.id) for one in shown if " " in one.name and (at := words.find(one.name)) >= 0]
        found = [min(inside)[1]] if inside else []
    if not found:  # "Mr Brandt", who was named in full before
        surname = words.rpartition(" ")[2]
        found = [one.id for one in shown if " " in one.name and one.name.split()[-1] == surname]
    return found[0] if len(found) == 1 else ""


def _type_of(before: str, name: str) -> tuple[str, str]:
    if _BODY.search(name):
        return EntityType.ORGANISATION.value, "a word of bodies in the name"
    if _TITLE.search(before):
        return EntityType.PERSON.value, "a title before the name"
    if _PLACE.search(name) or _LOCATED.search(before):
        return EntityType.PLACE.value, "a word of places"
    return UNSETTLED, "a name with capitals that the archive does not have"
