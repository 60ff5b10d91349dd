"""Bad content is a value: a problem has a code, a position, a message and a way to mend it."""

from __future__ import annotations

import enum
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from daybook.core.position import Position

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class Severity(enum.StrEnum):
    """How much a problem weighs: an error stops the build, a warning is counted and shown."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class About:
    """What a warning is about, so that an author can allow just that: its words, and the key of its record if any.

    `around` is the sentence or the short text in which the words stand.
    """

    words: str
    around: str = ""
    key: str = ""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with the content, in the author's words.

    `code` names the rule (`invoke explain CODE` says what it wants and why). `message` says what is wrong,
    `hint` what to do; both are single lines without a full stop at the end.
    """

    position: Position
    code: str
    message: str
    hint: str = ""
    severity: Severity = Severity.ERROR
    about: About | None = None

    def sort_key(self) -> tuple[Position, str, str]:
        """Return what problems are sorted by: place first, so that a file is mended top down."""
        return (self.position, self.code, self.message)


@dataclass(slots=True)
class Problems:
    """Collects the problems of a run, so that all of them are reported at once."""

    _found: list[Problem] = field(default_factory=list)
    _silenced: set[Problem] = field(default_factory=set)

    def add(self, position: Position, code: str, message: str, hint: str = "") -> None:
        """Note an error."""
        self._found.append(Problem(position, code, message, hint))

    def warn(self, position: Position, code: str, message: str, hint: str = "") -> None:
        """Note a warning."""
        self._found.append(Problem(position, code, message, hint, Severity.WARNING))

    def extend(self, problems: Iterable[Problem]) -> None:
        """Take over problems found elsewhere."""
        self._found.extend(problems)

    def silence(self, problems: Iterable[Problem]) -> None:
        """Take back warnings that an author allows with a reason; they are counted and no more shown."""
        self._silenced.update(problem for problem in problems if problem.severity is Severity.WARNING)

    def __iter__(self) -> Iterator[Problem]:
        """Yield each problem once, sorted by place, without those that are silenced."""
        return iter(sorted(set(self._found) - self._silenced, key=Problem.sort_key))

    def __len__(self) -> int:
        return len(set(self._found) - self._silenced)

    @property
    def silenced(self) -> int:
        """How many warnings were silenced with a reason."""
        return len(self._silenced)

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that stop a build, sorted by place."""
        return tuple(problem for problem in self if problem.severity is Severity.ERROR)
