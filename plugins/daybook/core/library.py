"""Where page builders look things up; it notes what each page reads, so that a page is rebuilt only when that changes.

A page depends on exactly what its builder read here: there is no list of dependencies to keep by hand, and no way
around this class, for records refer to each other by id.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Hashable
from typing import TYPE_CHECKING, Generic, TypeVar, cast, overload

from daybook.core.lookups import briefings, days, downloads, figures, naming, questions, records, sources

if TYPE_CHECKING:
    from daybook.core.derive.tables import Tables
    from daybook.core.settings import ArchiveSettings

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")
Read = tuple[str, Hashable]
"""One look-up: its name and its key."""
_NONE = object()


class Lookup(Generic[K, V]):
    """A look-up that notes that it was made."""

    def __init__(self, find: Callable[[Tables, K], V]) -> None:
        self.find = find
        self.__doc__ = find.__doc__

    def __set_name__(self, owner: type[Library], name: str) -> None:
        self._name = name
        owner.by_name[name] = self

    @overload
    def __get__(self, library: None, owner: type[Library]) -> Lookup[K, V]: ...
    @overload
    def __get__(self, library: Library, owner: type[Library]) -> Callable[[K], V]: ...
    def __get__(self, library: Library | None, owner: type[Library]) -> Lookup[K, V] | Callable[[K], V]:
        """Return the look-up of one library, as a function of its key that answers the same question but once."""
        if library is None:
            return self
        name, find, tables, answers = self._name, self.find, library.tables, library.answers
        numbers, asked = library.numbers, library.asked

        def ask(key: K) -> V:
            read = (name, key)
            number = numbers.get(read)
            if number is None:
                number = numbers[read] = len(asked)
                asked.append(read)
                answers.append(_NONE)
                library.noted.add(number)
                answers[number] = find(tables, key)
            library.noted.add(number)
            answer = answers[number]
            # Where there was no answer there is none now: it fails as it did.
            return find(tables, key) if answer is _NONE else cast("V", answer)

        vars(library)[name] = ask  # found there from now on, before this is asked
        return ask


class Library:
    """All records and indexes of an archive, by look-ups; see `daybook.core.lookups` for what each returns.

    A look-up has a number, its place in `asked`; `noted` has the numbers of those made since it was last cleared.
    Settings are read freely: a change to them rebuilds all.
    """

    by_name: dict[str, Lookup] = {}  # type: ignore[type-arg]  # noqa: RUF012 - filled once, by __set_name__

    briefing = Lookup(records.briefing)
    entity = Lookup(records.entity)
    name = Lookup(records.name)
    source = Lookup(records.source)
    measure = Lookup(records.measure)
    claim = Lookup(records.claim)
    prose = Lookup(records.prose)
    figure = Lookup(records.figure)
    position = Lookup(records.position)
    occurrence = Lookup(records.occurrence)
    picture = Lookup(records.picture)
    scan = Lookup(records.scan)
    evidence = Lookup(records.evidence)
    corrections_of = Lookup(records.corrections_of)
    all_corrections = Lookup(records.all_corrections)
    moved_to = Lookup(records.moved_to)
    all_of = Lookup(records.all_of)
    pages_of_text = Lookup(records.pages_of_text)
    leads_somewhere = Lookup(records.leads_somewhere)

    headline = Lookup(briefings.headline)
    neighbours_of_briefing = Lookup(briefings.neighbours_of_briefing)
    last_day = Lookup(briefings.last_day)
    latest_work = Lookup(briefings.latest_work)
    latest_changes = Lookup(briefings.latest_changes)
    entities_in = Lookup(briefings.entities_in)

    day = Lookup(days.day)
    has_day = Lookup(days.has_day)
    neighbours_of_day = Lookup(days.neighbours_of_day)
    days_in = Lookup(days.days_in)
    coarse = Lookup(days.coarse)
    coarse_dates = Lookup(days.coarse_dates)
    months = Lookup(days.months)
    months_filed = Lookup(days.months_filed)
    filed_in = Lookup(days.filed_in)
    years = Lookup(days.years)

    figures_of_measure = Lookup(figures.figures_of_measure)
    figures_said_by = Lookup(figures.figures_said_by)
    figures_about = Lookup(figures.figures_about)
    differences = Lookup(figures.differences)
    replaced_by = Lookup(figures.replaced_by)
    replacements_in = Lookup(figures.replacements_in)
    series_by = Lookup(figures.series_by)
    series_of_measure_by = Lookup(figures.series_of_measure_by)
    neighbours_of_figure = Lookup(figures.neighbours_of_figure)
    speakers = Lookup(figures.speakers)

    positions_on = Lookup(questions.positions_on)
    positions_said_by = Lookup(questions.positions_said_by)
    claims_about = Lookup(questions.claims_about)

    mentions = Lookup(naming.mentions)
    mention_count = Lookup(naming.mention_count)
    references = Lookup(naming.references)
    occurrences_about = Lookup(naming.occurrences_about)
    parts_of = Lookup(naming.parts_of)
    name_index = Lookup(naming.name_index)

    records_of = Lookup(sources.records_of)
    sources_of = Lookup(sources.sources_of)
    changed_sources = Lookup(sources.changed_sources)

    parts_of_table = Lookup(downloads.parts_of_table)
    rows_of_table = Lookup(downloads.rows_of_table)
    parts_of_measure = Lookup(downloads.parts_of_measure)
    rows_of_measure = Lookup(downloads.rows_of_measure)

    def __init__(self, tables: Tables) -> None:
        self.tables = tables
        self.settings: ArchiveSettings = tables.archive.settings
        self.noted: set[int] = set()
        self.asked: list[Read] = []
        self.numbers: dict[Read, int] = {}
        self.answers: list[object] = []
        self._made: dict[Read, tuple[object, frozenset[int]]] = {}

    def once(self, part: Read, make: Callable[[], V]) -> V:
        """Return what `make` makes, made once for all pages; what was read in making it counts for each that has it."""
        found = self._made.get(part)
        if found is None:
            outer, self.noted = self.noted, set()
            made = make()
            found = self._made[part] = (made, frozenset(self.noted))
            self.noted = outer
        made_once, noted = found
        self.noted |= noted
        return cast("V", made_once)

    def digest_of(self, read: Read) -> str:
        """Return a text that changes whenever the answer to a look-up changes; empty if there is no answer any more."""
        name, key = read
        try:
            answer = repr(self.by_name[name].find(self.tables, key))
        except KeyError:
            return ""
        return hashlib.blake2b(answer.encode(), digest_size=12).hexdigest()
