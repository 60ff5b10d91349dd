"""A draft: a briefing as a program proposes it, with the reason of each proposal and what is left to a person."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from daybook.core.ids import EntityId
from daybook.core.records.briefing import Briefing, ClaimPosition, Figure, Occurrence
from daybook.core.records.entity import Alias
from daybook.core.records.origin import Origin, meaning

_WHY: Final = meaning("The rule that made the proposal, and the words it read.")
_ACCEPT: Final = meaning("`true` has `invoke accept` write it; without it the proposal is dropped.")
_KEPT: Final = meaning("`false` leaves it out of the briefing, with everything that is open in it.")
_WORDS: Final = meaning("The words of the article in which it stands.")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewItem:
    """A question to the author of a draft."""

    at: str = field(
        metadata=meaning("What it is about: a field as `figures.fled.by`, an entry as `dates.council`, or words.")
    )
    also: tuple[str, ...] = field(default=(), metadata=meaning("Further places that ask the same."))
    question: str = field(metadata=meaning("What the author is asked."))
    options: tuple[str, ...] = field(default=(), metadata=meaning("The answers that come to mind, nearest first."))
    sentence: str = field(default="", metadata=meaning("The sentence of the article it arose from."))
    origin: Origin = field(repr=False, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftFigure(Figure):
    """A proposed figure."""

    accept: bool = field(default=True, metadata=_KEPT)
    why: str = field(default="", metadata=_WHY)


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftPosition(ClaimPosition):
    """A proposed position."""

    accept: bool = field(default=True, metadata=_KEPT)
    why: str = field(default="", metadata=_WHY)


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftOccurrence(Occurrence):
    """A proposed date."""

    accept: bool = field(default=True, metadata=_KEPT)
    why: str = field(default="", metadata=_WHY)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewEntity:
    """An entity that the archive does not have, proposed under the id it would get."""

    key: EntityId = field(metadata=meaning("The id it would get."))
    accept: bool = field(default=False, metadata=_ACCEPT)
    type: str = field(metadata=meaning("person, organisation, country, place, event, or `unsettled`."))
    name: str = field(metadata=meaning("The one name it is to be shown by."))
    aliases: tuple[Alias, ...] = field(default=(), metadata=meaning("Its other names."))
    summary: str = field(default="", metadata=meaning("What it is, in half a sentence of ours."))
    public: bool = field(default=False, metadata=meaning("`true` says that a person acts in public."))
    words: str = field(default="", metadata=_WORDS)
    why: str = field(default="", metadata=_WHY)
    origin: Origin = field(repr=False, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewAlias:
    """A name that an entity of the archive may have too, proposed under the id of the entity."""

    key: EntityId = field(metadata=meaning("The entity whose name it may be."))
    accept: bool = field(default=False, metadata=_ACCEPT)
    alias: Alias = field(metadata=meaning("The name, as text or with `lang` and `kind`."))
    words: str = field(default="", metadata=_WORDS)
    why: str = field(default="", metadata=_WHY)
    origin: Origin = field(repr=False, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftBriefing(Briefing):
    """A briefing in `drafts/`; what it has beyond a briefing's own fields is legal there only."""

    figures: tuple[DraftFigure, ...] = field(
        default=(), metadata=meaning("Its numbers, each under a key of its own.", keyed=True)
    )
    positions: tuple[DraftPosition, ...] = field(
        default=(), metadata=meaning("Who says what on disputed questions, each under a key of its own.", keyed=True)
    )
    dates: tuple[DraftOccurrence, ...] = field(
        default=(), metadata=meaning("What happened when, each under a key of its own.", keyed=True)
    )
    review: tuple[ReviewItem, ...] = field(default=(), metadata=meaning("What is left to the author, as questions."))
    new_entities: tuple[NewEntity, ...] = field(
        default=(), metadata=meaning("Entities that the archive does not have, each under its id.", keyed=True)
    )
    new_aliases: tuple[NewAlias, ...] = field(
        default=(), metadata=meaning("Names that entities may have too, each under the entity's id.", keyed=True)
    )


ONLY_IN_DRAFTS: Final = frozenset({"review", "accept", "why", "new_entities", "new_aliases"})
"""Fields that no published record has."""
