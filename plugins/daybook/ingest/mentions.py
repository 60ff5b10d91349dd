"""The archive's entities that an article names, and names that the archive does not know."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from daybook.core.ids import EntityId
from daybook.ingest.article import flat
from daybook.ingest.calendar_words import MONTHS, WEEKDAYS
from daybook.ingest.word_lists import any_of

if TYPE_CHECKING:
    from daybook.ingest.article import Article
    from daybook.ingest.registry import Registry


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An entity that a weak name may stand for: proposed, never taken."""

    entity: EntityId
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mentions:
    """Who and what an article names.

    `entities` are found by sure names, in the order of their first mention. `suggestions` are further entities,
    by names that only may be theirs. `unknown` are capitalised names of none, in order of first mention.
    """

    entities: tuple[EntityId, ...]
    suggestions: tuple[Suggestion, ...]
    unknown: tuple[str, ...]


_CAPITAL: Final = r"[A-ZÀ-ÖØ-ÞĀ-Ž][\w’'-]*"
_LINKED: Final = r"(?:of the|of|de|al|van|von|bin|der|del|la)"
_NAME: Final = re.compile(rf"(?:{_CAPITAL})(?:(?: (?:{_LINKED} )?)(?:{_CAPITAL}))*")
_NO_NAME: Final = (
    frozenset(MONTHS)
    | frozenset(WEEKDAYS)
    | any_of(
        "i mr mrs ms dr sir maj gen col president prime minister secretary foreign mayor governor western eastern "
        "northern southern west east north south breaking photo image video read more advertisement related "
        "american french german baltic soviet arab greek dutch swiss czech"
    )
)
_DEMONYM: Final = re.compile(r"(?:ian|ish|ese|ean|ians)$")
_OPENERS: Final = re.compile(
    r"^(?:The|A|An|In|At|On|It|Its|He|She|They|We|But|And|For|As|If|When|While|After|Before|This|That|These|Those"
    r"|Mr|Mrs|Ms|Dr|Sir|Maj|Gen|Col|(?:Foreign |Prime |Defence )?(?:Minister|Secretary)|President|General|Major) "
)
_ADDRESS: Final = re.compile(
    r"\b(?:https?://|www\.)\S+|\bpic\.twitter\.com/\S+|[@#]\w+|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}"
)
_SHORTEST: Final = 2


def find_mentions(article: Article, registry: Registry) -> Mentions:
    """Return the entities and unknown names of an article."""
    text = flat(article.text)
    sure = registry.names_in(text)
    entities = tuple(dict.fromkeys(name.entity for name in sure))
    weak = registry.names_in(text, with_weak=True)
    suggestions: dict[EntityId, Suggestion] = {}
    for name in weak:
        if name.entity not in entities:
            suggestions.setdefault(name.entity, Suggestion(name.entity, text[name.start : name.end]))
    taken = [(name.start, name.end) for name in (*sure, *weak)]
    return Mentions(
        entities=entities, suggestions=tuple(suggestions.values()), unknown=tuple(_unknown(article, text, taken))
    )


def _unknown(article: Article, text: str, taken: list[tuple[int, int]]) -> list[str]:
    """Return capitalised names; a single word that opens a sentence counts only if it has a capital elsewhere too."""
    characters = list(_ADDRESS.sub(lambda address: "|" * len(address.group()), text))
    for start, end in taken:
        characters[start:end] = "|" * (end - start)
    masked = "".join(characters)
    found: dict[str, None] = {}
    for sentence in article.sentences:
        for match in _NAME.finditer(masked, sentence.start, sentence.end):
            name = _trimmed(match.group())
            if not name or _is_no_name(name):
                continue
            before = masked[sentence.start : match.start()].rstrip()
            first = not before or not (before[-1].isalnum() or before[-1] in ",|'&)%")
            if first and " " not in name and match.group() == name:
                continue
            found.setdefault(name)
    return list(found)


def _trimmed(name: str) -> str:
    previous = None
    while previous != name:
        previous = name
        name = _OPENERS.sub("", name)
    return re.sub(r"(?:['’]s?|-)$", "", name)


def _is_no_name(name: str) -> bool:
    words = name.split()
    if all(word.lower() in _NO_NAME for word in words):
        return True
    if len(words) == 1:
        return len(name) < _SHORTEST or bool(_DEMONYM.search(name)) or _OPENERS.match(name + " ") is not None
    return False
