"""Where page builders look things up; it notes what each page reads, so that a page is rebuilt only when that changes.

A page depends on exactly what its builder read here: there is no list of dependencies to keep by hand, and no way
around this class, for records refer to each other by id.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Hashable, Iterable
from typing import TYPE_CHECKING, Generic, TypeVar, cast, overload

from daybook.core.derive import lookups

if TYPE_CHECKING:
    from daybook.core.derive.tables import Tables
    from daybook.core.settings import ArchiveSettings

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")
Read = tuple[str, Hashable]
"""One look-up: its name and its key."""


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
        """Return the look-up of one library, as a function of its key."""
        if library is None:
            return self

        def ask(key: K) -> V:
            library.reads.add((self._name, key))
            return self.find(library.tables, key)

        return ask


class Library:
    """All records and indexes of an archive, by look-ups; see `daybook.core.derive.lookups` for what each returns.

    `reads` has the look-ups made since it was last cleared. Settings are read freely: a change to them rebuilds all.
    """

    by_name: dict[str, Lookup] = {}  # type: ignore[type-arg]  # noqa: RUF012 - filled once, by __set_name__

    briefing = Lookup(lookups.briefing)
    headline = Lookup(lookups.headline)
    entity = Lookup(lookups.entity)
    name = Lookup(lookups.name)
    source = Lookup(lookups.source)
    measure = Lookup(lookups.measure)
    claim = Lookup(lookups.claim)
    prose = Lookup(lookups.prose)
    figure = Lookup(lookups.figure)
    position = Lookup(lookups.position)
    occurrence = Lookup(lookups.occurrence)
    scan = Lookup(lookups.scan)
    evidence = Lookup(lookups.evidence)
    day = Lookup(lookups.day)
    has_day = Lookup(lookups.has_day)
    name_index = Lookup(lookups.name_index)
    coarse = Lookup(lookups.coarse)
    coarse_dates = Lookup(lookups.coarse_dates)
    pages_of_text = Lookup(lookups.pages_of_text)
    leads_somewhere = Lookup(lookups.leads_somewhere)
    mentions = Lookup(lookups.mentions)
    mention_count = Lookup(lookups.mention_count)
    references = Lookup(lookups.references)
    figures_of_measure = Lookup(lookups.figures_of_measure)
    figures_said_by = Lookup(lookups.figures_said_by)
    figures_about = Lookup(lookups.figures_about)
    differences = Lookup(lookups.differences)
    replaced_by = Lookup(lookups.replaced_by)
    series_by = Lookup(lookups.series_by)
    series_of_measure_by = Lookup(lookups.series_of_measure_by)
    neighbours_of_figure = Lookup(lookups.neighbours_of_figure)
    last_day = Lookup(lookups.last_day)
    positions_on = Lookup(lookups.positions_on)
    positions_said_by = Lookup(lookups.positions_said_by)
    claims_about = Lookup(lookups.claims_about)
    occurrences_about = Lookup(lookups.occurrences_about)
    records_of = Lookup(lookups.records_of)
    sources_of = Lookup(lookups.sources_of)
    parts_of = Lookup(lookups.parts_of)
    entities_in = Lookup(lookups.entities_in)
    corrections_of = Lookup(lookups.corrections_of)
    days_in = Lookup(lookups.days_in)
    months = Lookup(lookups.months)
    years = Lookup(lookups.years)
    latest_work = Lookup(lookups.latest_work)
    neighbours_of_day = Lookup(lookups.neighbours_of_day)
    neighbours_of_briefing = Lookup(lookups.neighbours_of_briefing)
    moved_to = Lookup(lookups.moved_to)
    all_of = Lookup(lookups.all_of)
    speakers = Lookup(lookups.speakers)
    all_corrections = Lookup(lookups.all_corrections)
    latest_changes = Lookup(lookups.latest_changes)
    changed_sources = Lookup(lookups.changed_sources)
    parts_of_table = Lookup(lookups.parts_of_table)
    rows_of_table = Lookup(lookups.rows_of_table)
    parts_of_measure = Lookup(lookups.parts_of_measure)
    rows_of_measure = Lookup(lookups.rows_of_measure)

    def __init__(self, tables: Tables) -> None:
        self.tables = tables
        self.settings: ArchiveSettings = tables.archive.settings
        self.reads: set[Read] = set()
        self._digests: dict[Read, str] = {}
        self._made: dict[Read, tuple[object, frozenset[Read]]] = {}

    def once(self, part: Read, make: Callable[[], V]) -> V:
        """Return what `make` makes, made once for all pages; what was read in making it counts for each that has it."""
        if part not in self._made:
            outer, self.reads = self.reads, set()
            made = make()
            self._made[part] = (made, frozenset(self.reads))
            self.reads = outer
        made_once, reads = self._made[part]
        self.reads |= reads
        return cast("V", made_once)

    def digest_of(self, read: Read) -> str:
        """Return a text that changes whenever the answer to a look-up changes; empty if there is no answer any more."""
        if read not in self._digests:
            name, key = read
            try:
                answer = repr(self.by_name[name].find(self.tables, key))
            except KeyError:
                answer = ""
            self._digests[read] = hashlib.blake2b(answer.encode(), digest_size=12).hexdigest() if answer else ""
        return self._digests[read]

    def new_digests_of(self, reads: Iterable[Read]) -> dict[Read, str]:
        """Return the digests of those look-ups that nobody has asked this for before."""
        return {read: self.digest_of(read) for read in reads if read not in self._digests}
