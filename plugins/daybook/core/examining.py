"""What can be told of one briefing at a time: what is wrong with it, how it is worded, what its text refers to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from daybook.core.checks import check_each
from daybook.core.checks.subject import Subject, cited_ids
from daybook.core.checks.written import references_of
from daybook.core.derive.scan import Scan, scan_body
from daybook.core.gathered import Gathered, sources_inside
from daybook.core.ids import meant_id
from daybook.core.kinds import Kind
from daybook.core.lints import lint_briefing
from daybook.core.lints.ground import Ground
from daybook.core.names import NameIndex
from daybook.core.numbers.remembering import REMEMBERED, Key, Phrases
from daybook.core.problems import Problem
from daybook.core.prose.inline import body_of
from daybook.core.prose.links import PARTS
from daybook.core.unread import read_or

if TYPE_CHECKING:
    from collections.abc import Iterator

    from daybook.core.gathered import Gathered
    from daybook.core.prose.links import Link
    from daybook.core.records import Briefing


@dataclass(frozen=True, slots=True, kw_only=True)
class Examined:
    """What was told of a briefing.

    `leans_on` are the other briefings that decided it, apart from records that are no briefings, None where nobody can
    tell; `numbers` what was read in its phrases. `scan` is None where nobody wanted it, or the briefing has errors.
    """

    problems: tuple[Problem, ...]
    leans_on: frozenset[str] | None
    scan: Scan | None
    numbers: Mapping[Key, Phrases]


@dataclass(frozen=True)
class Examiner:
    """Examines the briefings of an archive; without `ground` not their wording, without `names` not what they name."""

    subject: Subject
    ground: Ground | None = None
    names: NameIndex | None = None

    def examine(self, alone: Gathered) -> Examined:
        """Examine a briefing, given with the sources written in it."""
        (briefing,) = alone.briefings
        REMEMBERED.take({})
        problems = list(check_each(self.subject, alone))
        if self.ground is not None:
            problems += lint_briefing(briefing, self.ground)
        return Examined(
            problems=tuple(problems),
            leans_on=read_or(lambda: frozenset(self._leans_on(briefing)) - {briefing.id}, None),
            scan=read_or(lambda: self._scanned(briefing), None),
            numbers=REMEMBERED.asked(),
        )

    def _scanned(self, briefing: Briefing) -> Scan | None:
        body = body_of(briefing.body, briefing.origin.path, briefing.body_line)
        return None if self.names is None else scan_body(body, self.names)

    def _leans_on(self, briefing: Briefing) -> Iterator[str]:
        """Yield the briefings it names in any way, and those in which a source is written that it or they cite."""
        named = {one.target.partition("#")[0] for one in references_of(briefing) if one.kind is Kind.BRIEFING}
        notes = (record.note for record in briefing.keyed)
        titles = (occurrence.title for occurrence in briefing.dates)
        for text in (briefing.title, briefing.summary, *notes, *titles):
            if "](" in text:
                named |= _named_in(body_of(text).links)
        named |= _named_in(body_of(briefing.body, briefing.origin.path, briefing.body_line).links)
        yield from named
        for one in (briefing, *(self._by_id[name] for name in named if name in self._by_id)):
            for source in cited_ids(one).values():
                yield self._home_of_source.get(source, briefing.id)

    @cached_property
    def _by_id(self) -> Mapping[str, Briefing]:
        return {briefing.id: briefing for briefing in self.subject.gathered.briefings}

    @cached_property
    def _home_of_source(self) -> Mapping[str, str]:
        briefings = self.subject.gathered.briefings
        return {source.id: briefing.id for briefing in briefings for source in sources_inside(briefing)}


def _named_in(links: tuple[Link, ...]) -> set[str]:
    return {meant_id(link.id.partition("#")[0]) for link in links if link.scheme in {*PARTS, "briefing"}}
