"""An entity: a person, organisation, country, place or event, with every name it goes by."""

from __future__ import annotations

import enum
from dataclasses import dataclass, field
from typing import ClassVar

from daybook.core.dates import DateSpan
from daybook.core.ids import EntityId
from daybook.core.records.origin import Origin, meaning


class EntityType(enum.StrEnum):
    """What kind of thing it is; also the folder it is kept in."""

    PERSON = "person"
    ORGANISATION = "organisation"
    COUNTRY = "country"
    PLACE = "place"
    EVENT = "event"


class AliasKind(enum.StrEnum):
    """Why there is another name; a weak one may be shared, and never links by itself."""

    TRANSLITERATION = "transliteration"
    FORMER = "former"
    NATIVE = "native"
    ABBREVIATION = "abbreviation"
    WEAK = "weak"


@dataclass(frozen=True, slots=True, kw_only=True)
class Alias:
    """Another name of an entity."""

    SHORT: ClassVar[str] = "name"

    name: str = field(metadata=meaning("The name as written."))
    lang: str = field(default="", metadata=meaning("Its language, as in `uk`."))
    kind: AliasKind | None = field(default=None, metadata=meaning("Why there is another name."))
    origin: Origin = field(repr=False, compare=False)

    @property
    def is_weak(self) -> bool:
        """Whether it serves search and drafts only."""
        return self.kind is AliasKind.WEAK


@dataclass(frozen=True, slots=True, kw_only=True)
class Coordinates:
    """Where a town is: degrees north and east, at most two decimals."""

    latitude: float
    longitude: float

    def __str__(self) -> str:
        north, east = "N" if self.latitude >= 0 else "S", "E" if self.longitude >= 0 else "W"
        return f"{abs(self.latitude):.2f}° {north}, {abs(self.longitude):.2f}° {east}"


@dataclass(frozen=True, slots=True, kw_only=True)
class PartOf:
    """A whole that an entity belongs to, if need be with dates and with whose view that is."""

    SHORT: ClassVar[str] = "entity"
    MAY_STAND_ALONE: ClassVar[bool] = True

    entity: EntityId = field(metadata=meaning("The whole it is part of."))
    date: DateSpan | None = field(default=None, metadata=meaning("When: a day it is attested for, or a period."))
    according_to: EntityId | None = field(default=None, metadata=meaning("Whose view that is."))
    origin: Origin = field(repr=False, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """An office that a person or organisation holds or held."""

    title: str = field(metadata=meaning("The office, such as `mayor`."))
    organisation: EntityId | None = field(default=None, metadata=meaning("The body or place it belongs to."))
    date: DateSpan | None = field(default=None, metadata=meaning("When: a day it is attested for, or a period."))
    origin: Origin = field(repr=False, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """Somebody or something that briefings name."""

    id: EntityId = field(metadata=meaning("The file's name without `.md`; one namespace for all types."))
    type: EntityType = field(
        metadata=meaning("The folder it is kept in: person, organisation, country, place or event.")
    )
    name: str = field(metadata=meaning("The one name it is shown by."))
    aliases: tuple[Alias, ...] = field(
        default=(), metadata=meaning("Its other names, each as text or with `lang` and `kind`.")
    )
    summary: str = field(default="", metadata=meaning("What it is, in half a sentence."))
    wikidata: str = field(default="", metadata=meaning("Its Wikidata id, looked up by a person."))
    coordinates: Coordinates | None = field(
        default=None,
        metadata=meaning("Latitude and longitude of a town, two decimals at most."),
    )
    part_of: tuple[PartOf, ...] = field(default=(), metadata=meaning("What it is part of."))
    roles: tuple[Role, ...] = field(default=(), metadata=meaning("Offices held, with dates."))
    public: bool = field(
        default=False,
        metadata=meaning("`true` says that a person acts in public; without it a person has no page and no file."),
    )
    sensitive: bool = field(
        default=False, metadata=meaning("`true` hides coordinates and keeps it out of lists of names.")
    )
    former_ids: tuple[EntityId, ...] = field(default=(), metadata=meaning("Ids it had before; old links lead here."))
    body: str = field(default="", metadata=meaning("The text below the front matter."))
    body_line: int = field(default=1, compare=False, repr=False, metadata=meaning("The line the text begins on."))
    origin: Origin = field(repr=False, compare=False)
