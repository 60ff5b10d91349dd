"""The word lists of the warnings: data of a language, which an archive can change."""

from __future__ import annotations

from dataclasses import dataclass, field

Words = tuple[str, ...]
"""Words or short phrases, found in any case."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberLists:
    """Which numbers are looked at, and what counts as standing beside a unit."""

    off: bool = False
    alike: tuple[Words, ...] = ()
    """Words for things of one sort, a list for each: whoever counts `people` may write `civilians`."""
    idle: Words = ()
    """Words of units whose numbers are seldom figures, such as `days`."""
    stops: Words = ()
    """Words that part a number from what follows them, such as `and`."""
    reach: int = 3
    """How many words of a number's noun may stand before the unit: in `193 member states` it is one."""
    least: int = 2
    """Smaller numbers are not looked at: `one person` is seldom a count."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnVoiceLists:
    """Verbs that answer a disputed question, and words that show that somebody else does."""

    off: bool = False
    verbs: Words = ()
    but: Words = ()
    """Phrases in which such a verb means something else."""
    attribution: Words = ()
    """Words that show that somebody speaks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadedVerbLists:
    """Verbs that judge what they report."""

    off: bool = False
    verbs: Words = ()
    but: Words = ()
    """Phrases in which such a verb means something else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RelativeTimeLists:
    """Words that mean another day to every reader."""

    off: bool = False
    words: Words = ()
    but: Words = ()
    """Phrases in which such a word means something else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadlineOldLists:
    """From when on a number is old."""

    off: bool = False
    days: int = 7
    """A number that held more days than this before the briefing's date is old."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrecisePlaceLists:
    """Words for forces, and words of precise places."""

    off: bool = False
    forces: Words = ()
    streets: Words = ()
    """Words that make a name and a house number an address: `Street`."""
    phrases: Words = ()
    """Words that give a place to the metre: `metres from`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrivatePersonLists:
    """Words that tell beside a name that its bearer is a private person."""

    off: bool = False
    people: Words = ()
    """What a private person may be called: `resident`."""
    kin: Words = ()
    """Those of them behind which `of` leads to another private person: `mother`."""
    called: Words = ()
    """What may stand between such a word and the name: `named`."""
    of: Words = ()
    """The word between kin and name."""
    aged: Words = ()
    """What stands before an age in years, behind the name."""
    articles: Words = ()
    """What may stand between a name and such a word behind it: `a`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WordLists:
    """The lists of every rule; a rule that has none finds nothing."""

    number_undeclared: NumberLists = field(default_factory=NumberLists)
    own_voice: OwnVoiceLists = field(default_factory=OwnVoiceLists)
    loaded_verb: LoadedVerbLists = field(default_factory=LoadedVerbLists)
    relative_time: RelativeTimeLists = field(default_factory=RelativeTimeLists)
    headline_old: HeadlineOldLists = field(default_factory=HeadlineOldLists)
    precise_place: PrecisePlaceLists = field(default_factory=PrecisePlaceLists)
    private_person: PrivatePersonLists = field(default_factory=PrivatePersonLists)
