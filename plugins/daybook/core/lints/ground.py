"""What the rules of wording know of the whole archive: its names, units and disputed questions."""

from __future__ import annotations

import itertools
from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from daybook.core.archive import read_value
from daybook.core.lints.counted import Counted
from daybook.core.names import NameIndex, names_of
from daybook.core.numbers import read_numbers, read_quantity
from daybook.core.unread import told

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from daybook.core.checks.subject import Subject
    from daybook.core.lints.owntext import Reading
    from daybook.core.lints.wordlists import WordLists
    from daybook.core.numbers import NumberWords, Quantity
    from daybook.core.records import Briefing, Claim, Figure, Keyed

_LONGEST_NAME = 6
"""Words of a longer name are not looked up as a part of it."""


def units_of(briefings: Iterable[Briefing]) -> set[str]:
    """Return the units that figures of briefings say."""
    figures = (figure for group in told(lambda briefing: briefing.figures, briefings) for figure in group)
    return set(told(lambda figure: figure.unit, figures))


def _about(claim: Claim) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*((claim.place,) if claim.place else ()), *claim.entities)))


class Ground:
    """All records, the word lists, and the look-ups that rules share."""

    def __init__(self, subject: Subject, lists: WordLists) -> None:
        self.subject = subject
        self.lists = lists

    @cached_property
    def names(self) -> NameIndex:
        """Every name of every entity, weak ones too."""
        return NameIndex(self.subject.gathered.entities, with_weak=True)

    @cached_property
    def strong_names(self) -> NameIndex:
        """The names that link by themselves."""
        return NameIndex(self.subject.gathered.entities)

    @cached_property
    def parts_of_names(self) -> frozenset[str]:
        """Every name, and every run of words in one, in lower case."""
        found: set[str] = set()
        for entity in self.subject.gathered.entities:
            for name in names_of(entity, with_weak=True):
                words = name.lower().split()
                ends = itertools.combinations(range(len(words) + 1), 2)
                found.update(" ".join(words[a:b]) for a, b in ends if b - a <= _LONGEST_NAME)
        return frozenset(found)

    @cached_property
    def briefings(self) -> Mapping[str, Briefing]:
        """The briefings by id."""
        return {briefing.id: briefing for briefing in self.subject.gathered.briefings}

    @cached_property
    def disputed(self) -> Mapping[str, tuple[Claim, ...]]:
        """The disputed questions about each entity."""
        found: dict[str, list[Claim]] = defaultdict(list)
        for claim, entities in told(lambda claim: (claim, _about(claim)), self.subject.gathered.claims):
            for entity in entities:
                found[entity].append(claim)
        return {entity: tuple(claims) for entity, claims in found.items()}

    @cached_property
    def counted(self) -> Counted:
        """The units in which anything is counted."""
        gathered = self.subject.gathered
        of_measures = set(told(lambda measure: measure.unit, gathered.measures))
        units = sorted(of_measures | units_of(gathered.briefings) - {""})
        return Counted(units, self.lists.number_undeclared, self.subject.own_words)

    def words_of(self, record: Keyed, briefing: Briefing) -> NumberWords:
        """Return the number words of the language a record's quotation is in."""
        return self.subject.words_for(self.subject.source_of(record, briefing))

    def linked_figures(self, reading: Reading) -> tuple[tuple[Briefing, Figure], ...]:
        """Return the figures of other briefings that a briefing links to, with their briefings, each once."""
        links = (link.id for text in reading.texts for link in text.body.links if link.scheme == "figure")
        found = (self.figure(target) for target in dict.fromkeys(links) if "#" in target)
        return tuple(one for one in found if one is not None and one[0] is not reading.briefing)

    def figure(self, target: str) -> tuple[Briefing, Figure] | None:
        """Return the figure `<briefing>#<key>` with its briefing, None where there is none."""
        name, _, key = target.partition("#")
        briefing = self.briefings.get(name)
        found = next((figure for figure in briefing.figures if figure.key == key), None) if briefing else None
        return (briefing, found) if briefing and found else None

    def quantity(self, figure: Figure, briefing: Briefing) -> Quantity | None:
        """Return the number of a figure, None where it cannot be read."""
        return read_value(figure, self.words_of(figure, briefing), self.subject.own_words)

    def declared(self, figure: Figure, briefing: Briefing) -> Iterator[Quantity]:
        """Yield every number that a figure declares: its value, its whole, and those of its quotations."""
        words = self.words_of(figure, briefing)
        for quantity in (self.quantity(figure, briefing), read_quantity(figure.of, words) if figure.of else None):
            if quantity is not None:
                yield quantity
        for text in (figure.quote, figure.unverified):
            yield from (phrase.quantity for phrase in read_numbers(text, words))
