"""The lines of a draft's front matter as they are written, with what is left to the author collected on the way."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from daybook.core.checks.subject import UNSETTLED
from daybook.ingest.yaml_writing import quoted, write_comment, write_list, write_scalar

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

_LONGEST_SHOWN: Final = 300


@dataclass(frozen=True, slots=True)
class Asked:
    """A question to the author: about which fields, entries or words; with answers and the sentence it arose from."""

    at: list[str]
    question: str
    options: tuple[str, ...] = ()
    sentence: str = ""


@dataclass(slots=True)
class DraftPage:
    """Lines of front matter, what is asked, how often a value is left `unsettled`, and which keys entries have."""

    lines: list[str] = field(default_factory=list)
    asked: list[Asked] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    unsettled: int = 0
    keys: set[str] = field(default_factory=set)

    def value(self, name: str, text: str, depth: int = 0) -> None:
        """Write `name: text`, in quotes where it needs them."""
        self.raw(name, write_scalar(text), depth)

    def raw(self, name: str, written: str, depth: int = 0) -> None:
        """Write `name:` with a value that is YAML already."""
        self.unsettled += written == UNSETTLED
        self.lines.append(f"{'  ' * depth}{name}: {written}".rstrip())

    @contextlib.contextmanager
    def left_out(self) -> Iterator[None]:
        """Write an entry that is not accepted: nothing in it is open, and nothing is asked about it."""
        unsettled, asked = self.unsettled, self.asked
        self.asked = []
        yield
        self.unsettled, self.asked = unsettled, asked

    def free_key(self, wanted: str) -> str:
        """Return the key, or one with a number behind it where any entry has it; and take it."""
        key = free_key(wanted, self.keys)
        self.keys.add(key)
        return key

    def why(self, reasons: tuple[str, ...], depth: int = 0) -> None:
        """Say which rules made a proposal."""
        if reasons:
            self.raw("why", quoted(shortened("; ".join(reasons))), depth)

    def remark(self, text: str) -> None:
        """Note what asks nothing; it stands below the questions, and goes with them."""
        self.remarks.append(write_comment(shortened(text)))

    def ask(self, at: str, question: str, options: tuple[str, ...] = (), sentence: str = "") -> None:
        """Put a question to the author; what is asked at several places is one question."""
        shown = shortened(question)
        for one in self.asked:
            if (one.question, one.options) == (shown, options):
                one.at.append(shortened(at))
                return
        self.asked.append(Asked([shortened(at)], shown, options, shortened(sentence)))

    def write_review(self) -> None:
        """Write all that was asked, as the list `review`, and what was noted below it."""
        if self.asked or self.remarks:
            self.raw("review", "" if self.asked else "[]")
        for one in self.asked:
            self.lines.append(f"  - at: {_path_or_words(one.at[0])}")
            if also := one.at[1:]:
                self.raw("also", f"[{', '.join(map(_path_or_words, also))}]", 2)
            self.raw("question", quoted(one.question), 2)
            if one.options:
                self.raw("options", write_list(one.options), 2)
            if one.sentence:
                self.raw("sentence", quoted(one.sentence), 2)
        self.lines += self.remarks


def free_key(wanted: str, keys: Container[str]) -> str:
    """Return the key, or the first of `key-2`, `key-3`, ... that is not taken."""
    wanted = wanted[:60].strip("-")
    key, number = wanted, 1
    while key in keys:
        number += 1
        key = f"{wanted}-{number}"
    return key


def shortened(text: str) -> str:
    """Return a text on one line, cut where it is long."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_SHOWN else line[: _LONGEST_SHOWN - 1].rstrip() + "…"


def _path_or_words(at: str) -> str:
    parts = at.split(".")
    return at if all(write_scalar(part) == part for part in parts) else quoted(at)
