"""The archive's entities that an article names, and names that the archive does not know."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from daybook.core.ids import EntityId
from daybook.core.names import names_of
from daybook.core.records import EntityType
from daybook.ingest.article import flat
from daybook.ingest.no_names import OPENERS
from daybook.ingest.occupations import OCCUPATIONS
from daybook.ingest.speaker_words import TITLES
from daybook.ingest.unknown_names import BODY, unknown_names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from daybook.core.names import Name
    from daybook.ingest.article import Article
    from daybook.ingest.registry import Registry

_LANDS: Final = frozenset({EntityType.PLACE, EntityType.COUNTRY})
_NEAR: Final = 30
"""Characters before a name that may hold a title or a given name."""
_GIVEN_NAME: Final = re.compile(r"([A-ZÀ-ÖØ-Þ][\w'-]+) $")
_PERSON_BEFORE: Final = re.compile(rf"\b(?:{'|'.join(OCCUPATIONS)}|Mr|Mrs|Ms|Dr)\.? [A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ]+ $")
"""What somebody does, and a given name."""
_WHOSE: Final = re.compile(r"\b(?!The |A |In |At )[A-ZÀ-ÖØ-Þ][\w'-]* $")
_RUN_BEHIND: Final = re.compile(r" (?P<run>[A-ZÀ-ÖØ-Þ][\w'-]*(?: (?:of (?:the )?)?[A-ZÀ-ÖØ-Þ][\w'-]*){0,4})")


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An entity that a weak name may stand for: proposed, never taken."""

    entity: EntityId
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mentions:
    """Who and what an article names.

    `entities` are found by sure names, and by weak ones that the words beside them make sure, in the order of their
    first mention. `suggestions` are further entities, by names that only may be theirs. `unknown` are capitalised
    names of none, in order of first mention.
    """

    entities: tuple[EntityId, ...]
    suggestions: tuple[Suggestion, ...]
    unknown: tuple[str, ...]


def find_mentions(article: Article, registry: Registry) -> Mentions:
    """Return the entities and unknown names of an article."""
    text = flat(article.text)
    sure = tuple(name for name in registry.names_in(text) if not _is_a_surname(registry, text, name))
    weak = tuple(
        name
        for name in registry.names_in(text, with_weak=True)
        if not (_has_other_given_name(registry, text, name) or _is_a_surname(registry, text, name))
    )
    shared = tuple(_shared(registry, text, (*sure, *weak)))
    places = [(name.start, name.entity) for name in sure]
    places += [(name.start, name.entity) for name in weak if _is_titled(registry, text, name)]
    places += [(start, one) for start, end, owners in shared for one in _meant(article, registry, start, owners)]
    entities = tuple(dict.fromkeys(entity for _, entity in sorted(places)))
    suggestions: dict[EntityId, Suggestion] = {}
    for name in weak:
        if name.entity not in entities:
            suggestions.setdefault(name.entity, Suggestion(name.entity, text[name.start : name.end]))
    for start, end, owners in shared:
        if not owners & set(entities):
            for owner in sorted(owners):
                suggestions.setdefault(owner, Suggestion(owner, text[start:end]))
    lands = {name.end: name.start for name in sure if registry.by_id[name.entity].type in _LANDS}
    taken = _taken(registry, text, (*sure, *weak), [(start, end) for start, end, _ in shared])
    countries = [one.name for one in registry.entities if one.type is EntityType.COUNTRY]
    return Mentions(
        entities=entities,
        suggestions=tuple(suggestions.values()),
        unknown=tuple(unknown_names(article, text, taken, countries, registry.adjectives, lands)),
    )


def _shared(registry: Registry, text: str, taken: tuple[Name, ...]) -> Iterator[tuple[int, int, frozenset[EntityId]]]:
    """Yield the names that several entities have, with their places and owners: outside of all other names."""
    if registry.shared_pattern is None:
        return
    for found in registry.shared_pattern.finditer(text):
        if not any(name.start < found.end() and found.start() < name.end for name in taken):
            yield found.start(), found.end(), registry.shared_names[found.group()]


def _meant(article: Article, registry: Registry, start: int, owners: frozenset[EntityId]) -> Iterator[EntityId]:
    """Yield the one owner of a shared name that somebody named in its sentence has an office in."""
    sentence = article.sentences[article.sentence_number(start)]
    named = registry.names_in(article.text[sentence.start : sentence.end])
    roles = [role for name in named for role in registry.by_id[name.entity].roles]
    meant = owners & {role.organisation for role in roles}
    if len(meant) == 1:
        yield from meant


def _taken(
    registry: Registry, text: str, known: tuple[Name, ...], shared: list[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Return where known names stand, but for what is a part of another body's: "Norland National Bank"."""
    starts = {name.start for name in known}
    places = {EntityType.COUNTRY, EntityType.PLACE}
    begins = {
        name.end
        for name in known
        if registry.by_id[name.entity].type in places
        and (behind := _RUN_BEHIND.match(text, name.end))
        and BODY.search(behind["run"])
        and behind.start("run") not in starts
    }
    found = [(name.start, name.end) for name in known if name.end not in begins]
    alone = ((start, end) for start, end in shared if not _WHOSE.search(text, max(0, start - _NEAR), start))
    return [*found, *alone]


def _has_other_given_name(registry: Registry, text: str, name: Name) -> bool:
    """Tell whether a weak surname stands behind a given name that is not its owner's."""
    entity = registry.by_id[name.entity]
    if entity.type is not EntityType.PERSON or " " in text[name.start : name.end]:
        return False
    given = _GIVEN_NAME.search(text, max(0, name.start - _NEAR), name.start)
    own = {word for one in names_of(entity, with_weak=True) for word in one.split()}
    return (
        given is not None
        and given[1] not in own
        and not OPENERS.match(f"{given[1]} ")
        and not TITLES.search(f"{given[1]} ")
    )


def _is_a_surname(registry: Registry, text: str, name: Name) -> bool:
    """Tell whether the name of a place is somebody's surname here: "organiser Ola Norland"."""
    if registry.by_id[name.entity].type not in {EntityType.PLACE, EntityType.COUNTRY}:
        return False
    return _PERSON_BEFORE.search(text, max(0, name.start - _NEAR), name.start) is not None


def _is_titled(registry: Registry, text: str, name: Name) -> bool:
    """Tell whether a weak name is a person's with a title, and no other person's: "Mr Colley", not "Ada Colley"."""
    entity = registry.by_id[name.entity]
    words = text[name.start : name.end]
    surname = words.split()[-1]
    titled = f"{text[max(0, name.start - _NEAR) : name.start]}{words.removesuffix(surname)}"
    if entity.type is not EntityType.PERSON or surname not in entity.name.split() or not TITLES.search(titled):
        return False
    own = {word for one in names_of(entity, with_weak=True) for word in one.split()}
    before = (
        text[max(0, one.start() - _NEAR) : one.start()] for one in re.finditer(rf"\b{re.escape(surname)}\b", text)
    )
    given = (_GIVEN_NAME.search(one) for one in before)
    return all(one is None or one[1] in own or TITLES.search(f"{one[1]} ") for one in given)
