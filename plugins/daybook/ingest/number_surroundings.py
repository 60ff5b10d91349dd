"""Reads what a number stands among: its clause, the words to the next number, and the places that it may be of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from daybook.core.records import EntityType
from daybook.ingest.datelines import without_dateline
from daybook.ingest.figure_times import COMPARED
from daybook.ingest.number_context import NEXTS, NumberContext

if TYPE_CHECKING:
    from daybook.core.ids import EntityId
    from daybook.core.numbers import NumberPhrase
    from daybook.ingest.article import Article
    from daybook.ingest.counted import Counted
    from daybook.ingest.registry import Registry
    from daybook.ingest.speaker_proposal import SpeakerProposal

_BY_SEX: Final = re.compile(r" (?:adult )?(?:men|women|boys|girls|children|adults|minors|males?|females?)\b")
_BRACKET: Final = re.compile(r"\([^()]{0,200}\)")
_NUMBER_BEFORE: Final = re.compile(r"\d[\w ,-]{0,40}$")
_WHOLE_LAND: Final = re.compile(
    r"\b(?:in|across|throughout|around) the (?:whole |entire )?country\b|\bnation-?wide\b|\bcountry-?wide\b"
)
_CLAUSE_BEFORE: Final = re.compile(r";|,? (?:while|but) ")
_CLAUSE_BEHIND: Final = re.compile(r"[;:]|[.](?=\d)|,? (?:as|while|but|after|when|before)\b")
_LOCAL: Final = re.compile(
    r"\b(?:regional|local|municipal|provincial|mayor|oblast|district|region's|city|town|village)\b", re.IGNORECASE
)
"""Words for speakers who count for a part of the land only."""
_OPENING: Final = 3
"""Sentences from the start of an article in which it names what it is about."""


def context_of(
    article: Article,
    registry: Registry,
    number: int,
    text: str,
    counted: Counted,
    sides: tuple[str, str],
    speaker: SpeakerProposal,
    publisher: EntityId | None,
    *,
    has_period: bool,
) -> NumberContext:
    """Return what a number of a sentence stands among; `sides` reach to the next numbers, behind it and before it."""
    phrase = counted.phrase
    segment = _segment(text, phrase).replace(speaker.words, "") if speaker.words else _segment(text, phrase)
    return NumberContext(
        near=_clause(text, phrase, sides[0]),
        right=sides[0],
        left=sides[1],
        sentence=text,
        earlier=" ".join(article.words_of(one) for one in article.sentences[max(0, number - 2) : number]),
        about=" ".join(article.words_of(one) for one in article.sentences[:_OPENING]),
        segment="" if _WHOLE_LAND.search(text) else segment,
        places=frozenset() if _WHOLE_LAND.search(text) else _places(registry, segment),
        unit=counted.unit,
        percent=phrase.percent,
        speaker=_entity_of(speaker, publisher),
        speaker_words=_called(registry, speaker, publisher),
        has_stranger=speaker.is_unknown_name or bool(speaker.speaker and speaker.speaker.anonymous),
        is_part=_divides(text, phrase),
        has_period=has_period,
        is_local=_LOCAL.search(speaker.words) is not None,
    )


def _entity_of(speaker: SpeakerProposal, publisher: EntityId | None) -> EntityId | None:
    """Return the entity that speaks; the outlet's where it speaks itself and the archive has it."""
    if speaker.speaker is None:
        return None
    return speaker.speaker.entity or (None if speaker.speaker.anonymous else publisher)


def _called(registry: Registry, speaker: SpeakerProposal, publisher: EntityId | None) -> str:
    """Return what the speaker is called: the words of the article, the archive's name, and that of their country."""
    entity = registry.by_id.get(one) if (one := _entity_of(speaker, publisher)) else None
    countries = [registry.by_id[one].name for one in registry.countries.of(entity)] if entity else []
    return " ".join((speaker.words, *([entity.name] if entity else []), *countries))


def _clause(text: str, phrase: NumberPhrase, right: str) -> str:
    """Return the words around a number up to the nearest commas and the like, and no further than the next number."""
    if COMPARED.search(text, 0, phrase.start):
        return text
    before = re.split(r"[,;:()]| - ", text[: phrase.start])[-1]
    after = re.split(r"[,;:()](?!\d)| - ", NEXTS.sub("", right))[0]
    return f"{before} {after}"


def _segment(text: str, phrase: NumberPhrase) -> str:
    """Return the words in which a place is the number's own: from the last semicolon to the next mark outside brackets.

    What stands before a colon heads what is behind it.
    """
    before = _CLAUSE_BEFORE.split(without_dateline(text[: phrase.start]))[-1]
    behind = _BRACKET.sub(" ", text[phrase.end :])
    return f"{before} {_CLAUSE_BEHIND.split(behind, maxsplit=1)[0]}"


def _places(registry: Registry, segment: str) -> frozenset[EntityId]:
    names = registry.names_in(segment)
    return frozenset(name.entity for name in names if registry.by_id[name.entity].type is EntityType.PLACE)


def _divides(text: str, phrase: NumberPhrase) -> bool:
    """Tell whether a number divides the one before it: "351 killed (71 men, 41 women)", "3,998 killed (3,942)"."""
    opening = text.rfind("(", 0, phrase.start)
    is_inside = opening >= 0 and ")" not in text[opening : phrase.start]
    if not is_inside or not _NUMBER_BEFORE.search(text[:opening].rstrip()):
        return False
    return bool(_BY_SEX.match(text, phrase.end)) or text[opening + 1 : phrase.start].strip() == ""
