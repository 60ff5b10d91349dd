"""What the archive knows already, as far as a new article is read with it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from daybook.core.ids import ClaimId, EntityId, SourceId
from daybook.core.kinds import Kind
from daybook.core.names import NameIndex, names_of
from daybook.core.numbers import NumberWords
from daybook.core.records import Claim, Entity, EntityType, Measure
from daybook.ingest.article import flat
from daybook.ingest.sides import Countries, Sides
from daybook.ingest.spellings import Spellings
from daybook.ingest.written_names import adjectives_by_owner, adjectives_of, as_written

if TYPE_CHECKING:
    from daybook.core.gathered import Gathered
    from daybook.core.names import Name
    from daybook.core.settings import ArchiveSettings


_CODES: Final = re.compile(
    r"\[[A-Z]{2,3}(?:[ ]?[/|,][ ]?[A-Z]{2,3}){0,9}\]|\b(?:EN|RU|FR|ES|AR|DE)(?:[ ]?[/|][ ]?[A-Z]{2,3}){1,9}\b"
    r"|\b[A-Z]{2,3}(?=[ ]?\$)"
)
"""Codes of languages and of money, which name no country: [EN/RU/UK], US$."""
_REMEMBERED: Final = 2_000
"""Texts whose names are kept: more than one article has."""


@dataclass(frozen=True, kw_only=True)  # without slots: the indexes are made on demand and kept in the instance
class Registry:
    """The entities, measures, disputed questions and sources of an archive.

    `sources` has every source id; `frozen` has the source of each frozen text, by the hash of the text, `raw` by the
    hash of the file as it was received.
    `words` has the number words by language; `lang` is the archive's language, `first_day` its first day.
    """

    entities: tuple[Entity, ...] = ()
    measures: tuple[Measure, ...] = ()
    claims: tuple[Claim, ...] = ()
    sources: frozenset[SourceId] = frozenset()
    frozen: Mapping[str, SourceId] = field(default_factory=lambda: MappingProxyType({}))
    raw: Mapping[str, SourceId] = field(default_factory=lambda: MappingProxyType({}))
    words: Mapping[str, NumberWords] = field(default_factory=lambda: MappingProxyType({}))
    lang: str = "en"
    first_day: dt.date | None = None

    @cached_property
    def by_id(self) -> Mapping[EntityId, Entity]:
        """The entities by id."""
        return {entity.id: entity for entity in self.entities}

    @cached_property
    def names(self) -> NameIndex:
        """Names that are sure: display names and ordinary aliases, in the forms that articles give them."""
        return NameIndex(self._written)

    @cached_property
    def all_names(self) -> NameIndex:
        """The weak names too, as far as one entity alone has them: suggestions only."""
        return NameIndex(self._written, with_weak=True)

    @cached_property
    def shared_names(self) -> Mapping[str, frozenset[EntityId]]:
        """The weak names that several entities have, with all of them."""
        owners: dict[str, set[EntityId]] = {}
        for entity in self._written:
            for name in names_of(entity, with_weak=True):
                owners.setdefault(name, set()).add(entity.id)
        return {name: frozenset(ids) for name, ids in owners.items() if len(ids) > 1}

    @cached_property
    def shared_pattern(self) -> re.Pattern[str] | None:
        """Finds the shared names in a text, the longest first; None where there are none."""
        names = sorted(self.shared_names, key=lambda name: (-len(name), name))
        return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)") if names else None

    @cached_property
    def adjectives(self) -> frozenset[str]:
        """The adjectives of countries and places, as the names of their bodies have them."""
        return adjectives_of(self.entities)

    @cached_property
    def adjective_owners(self) -> Mapping[str, EntityId]:
        """The countries and places by their adjectives."""
        return {word: owner for owner, several in adjectives_by_owner(self.entities).items() for word in several}

    @cached_property
    def _written(self) -> tuple[Entity, ...]:
        return as_written(self.entities)

    @cached_property
    def spellings(self) -> Spellings:
        """How the names of the entities may be spelt otherwise."""
        return Spellings(self.entities)

    @cached_property
    def countries(self) -> Countries:
        """The countries that entities belong to."""
        return Countries(self.entities)

    @cached_property
    def _sides(self) -> dict[ClaimId, Sides]:
        """Who stands for which answer, for the questions that were asked about so far."""
        return {}

    def sides_of(self, claim: Claim) -> Sides:
        """Return who stands for which answer to a disputed question."""
        if claim.id not in self._sides:
            self._sides[claim.id] = Sides(claim, self)
        return self._sides[claim.id]

    @cached_property
    def _found(self) -> dict[tuple[str, bool], tuple[Name, ...]]:
        """The names of texts that were looked at: the words of one article are asked for again and again."""
        return {}

    def names_in(self, text: str, *, with_weak: bool = False) -> tuple[Name, ...]:
        """Return the names in a text, in order, never overlapping; kinds of apostrophe and space do not matter."""
        known = self._found.get((text, with_weak))
        if known is None:
            plain = flat(text)
            codes = [found.span() for found in _CODES.finditer(plain)]
            known = tuple(
                name
                for name in (self.all_names if with_weak else self.names).find(plain)
                if not any(start <= name.start and name.end <= end for start, end in codes)
            )
            if len(self._found) >= _REMEMBERED:
                self._found.clear()
            self._found[text, with_weak] = known
        return known

    def is_person(self, entity: EntityId) -> bool:
        """Tell whether an entity is a person."""
        return self.by_id[entity].type is EntityType.PERSON


def registry_of(gathered: Gathered, settings: ArchiveSettings, words: Mapping[str, NumberWords]) -> Registry:
    """Return what an archive knows, as it was read from its folder."""
    return Registry(
        entities=gathered.entities,
        measures=gathered.measures,
        claims=gathered.claims,
        sources=frozenset(SourceId(source) for source in gathered.declared[Kind.SOURCE]),
        frozen={source.sha256: source.id for source in gathered.sources if source.sha256},
        raw={source.raw_sha256: source.id for source in gathered.sources if source.raw_sha256},
        words=words,
        lang=settings.lang,
        first_day=settings.first_day,
    )
