"""YAML text is read into nodes: every scalar as written, every value with its line and column."""

from __future__ import annotations

import re
from typing import Any, Final, Protocol

import yaml

from daybook.core.characters import blank_hidden_characters, unify_line_ends
from daybook.core.nodes import Entry, Mapping, Node, Scalar, Sequence, Style
from daybook.core.position import Position
from daybook.core.problems import Problems
from daybook.core.quotemarks import SMART_OPENINGS
from daybook.core.yamlmistakes import report_mistakes
from daybook.core.yamlrefusals import (
    refuse_alias,
    refuse_anchor,
    refuse_key,
    refuse_tag,
    report_cut_value,
    report_empty,
    report_escaped_character,
    report_not_a_mapping,
    report_smart_quotes,
)

DEEPEST: Final = 8
MOST_NODES: Final = 20_000
LONGEST_TEXT: Final = 1_000_000
LONGEST_SCALAR: Final = 100_000


class YamlLoader(Protocol):
    """What is used of PyYAML's loaders: one event after the other, each with its marks.

    Events are `Any`: the stubs leave every mark optional, and asking for each would slow reading down.
    """

    def __init__(self, stream: str) -> None: ...
    def get_event(self) -> Any:
        """Return the next event."""

    def dispose(self) -> None:
        """Free what the parser holds."""


PURE_LOADER: Final[type[YamlLoader]] = yaml.SafeLoader
FASTEST_LOADER: Final[type[YamlLoader]] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

# The two loaders name the plain style differently: None (Python) and "" (C).
_STYLES: Final = {
    None: Style.PLAIN,
    "": Style.PLAIN,
    "'": Style.QUOTED,
    '"': Style.QUOTED,
    "|": Style.BLOCK,
    ">": Style.BLOCK,
}
_PLAIN: Final = Style.PLAIN
_PLAIN_WORD: Final = re.compile(r"[\w-]+")
# What the two loaders do not read alike: tabs, keys that begin with `?`, tags, a `#` right behind `|` or `>`;
# and where they place a value that is left empty inside brackets.
_READ_DIFFERENTLY: Final = re.compile(r"\t|(?:^|[\s\[{,])\?(?:\s|$)|[|>][-+0-9]*#|(?:^|[\s\[{,])!\S")
_PLACED_DIFFERENTLY: Final = re.compile(r":\s+[,}\]]")


class _TooMuch(Exception):  # noqa: N818  no error: reading stops, and the problem has been reported
    """A limit was met."""


def read_yaml(
    text: str,
    path: str,
    first_line: int,
    problems: Problems,
    loader: type[YamlLoader] = FASTEST_LOADER,
) -> Mapping | None:
    """Return the top-level mapping of a YAML text, or None when there is none that can be read.

    `first_line` is the line of the file on which `text` begins, counted from 1; all positions are those of
    the file. A syntax error is a problem and gives None. A key which is written twice or is not a word is a
    problem, and its entry is left out; whatever else is refused is a problem, and read as if it were text.
    Scalars are never converted. No text raises an exception. `loader` is for tests.
    """
    if len(text) > LONGEST_TEXT:
        problems.add(
            Position(path, first_line, 1),
            "yaml-too-long",
            f"This is {len(text):,} characters long, and the limit is {LONGEST_TEXT:,}",
            "Move the text below the front matter, or split the record",
        )
        return None
    text = blank_hidden_characters(unify_line_ends(text), path, first_line, problems)
    text = _blank_directives(text, path, first_line, problems)
    if _depends_on_loader(text):
        loader = PURE_LOADER
    found = Problems()
    try:
        top = _Reader(text, path, first_line, found, loader).read()
    except _TooMuch:
        top = None
    except yaml.MarkedYAMLError:
        found = Problems()
        top = _read_broken(text, path, first_line, found)
    problems.extend(found)
    return top


def _depends_on_loader(text: str) -> bool:
    # Asked sign by sign first, because the search takes long and few texts need it.
    if any(sign in text for sign in "\t?!#") and _READ_DIFFERENTLY.search(text):
        return True
    return ("}" in text or "]" in text) and _PLACED_DIFFERENTLY.search(text) is not None


def _read_broken(text: str, path: str, first_line: int, problems: Problems) -> Mapping | None:
    """Explain a syntax error, and report what else is wrong above it.

    Both loaders refuse nearly the same texts, with other words and places. What the Python one says counts,
    so that a report does not depend on how PyYAML was built.
    """
    broken = report_mistakes(text, path, first_line, problems)
    try:
        top = _Reader(text, path, first_line, problems, PURE_LOADER).read()
    except (_TooMuch, yaml.MarkedYAMLError):
        return None
    return None if broken else top


def _blank_directives(text: str, path: str, first_line: int, problems: Problems) -> str:
    """Report lines that begin with `%`, which YAML takes for directives, and make comments of them."""
    if not text.startswith("%") and "\n%" not in text:
        return text
    for match in re.finditer(r"^%.*", text, re.MULTILINE):
        problems.add(
            Position(path, first_line + text.count("\n", 0, match.start()), 1),
            "yaml-directive",
            "A line that begins with % is an instruction to a YAML program, and none is read here",
            "Delete the line, or indent it if it belongs to the value above",
        )
    return re.sub(r"^%", "#", text, flags=re.MULTILINE)


class _Reader:
    """Builds the nodes of one text out of a loader's events."""

    __slots__ = (
        "_count",
        "_has_backslash",
        "_has_comment",
        "_has_mark",
        "_line",
        "_lines",
        "_next",
        "_path",
        "_problems",
        "_unread",
    )

    def __init__(self, text: str, path: str, first_line: int, problems: Problems, loader: type[YamlLoader]) -> None:
        self._path = path
        self._line = first_line
        self._problems = problems
        self._count = 0
        # Asked once for the whole text, because asking for each scalar costs more than reading it.
        self._has_mark = "&" in text or "*" in text or "!" in text
        self._has_backslash = "\\" in text
        self._has_comment = " #" in text or "\t#" in text
        self._lines = text.split("\n") if self._has_comment or self._has_mark else []
        self._unread = loader(text)
        self._next = self._unread.get_event

    def read(self) -> Mapping | None:
        """Return the only document's mapping."""
        try:
            return self._document()
        finally:
            self._unread.dispose()

    def _document(self) -> Mapping | None:
        self._next()
        if isinstance(self._next(), yaml.StreamEndEvent):
            report_empty(Position(self._path, self._line, 1), self._problems)
            return None
        event = self._next()
        top = self._node(event, "", 1)
        self._next()
        following = self._next()
        if not isinstance(following, yaml.StreamEndEvent):
            self._problems.add(
                self._position(following),
                "yaml-several-documents",
                "A line --- or ... begins a second YAML document here, and a file holds one record",
                "Delete the line, or move what follows to a file of its own",
            )
        if isinstance(top, Mapping):
            return top
        if isinstance(top, Scalar) and not top.text and top.style is Style.PLAIN:
            report_empty(Position(self._path, self._line, 1), self._problems)
        else:
            report_not_a_mapping(top, self._problems)
        return None

    def _position(self, event: Any) -> Position:
        mark = event.start_mark
        return Position(self._path, self._line + mark.line, mark.column + 1)

    def _node(self, event: Any, key: str, depth: int) -> Node:
        """Return the node which begins with `event`; `key` is the key it belongs to."""
        kind = type(event)
        if kind is yaml.ScalarEvent:
            return self._scalar(event, key)
        position = self._position(event)
        if kind is yaml.AliasEvent:
            return self._alias(event, position)
        if depth > DEEPEST:
            self._problems.add(
                position,
                "yaml-too-deep",
                f"This lies more than {DEEPEST} levels deep",
                "Check the indentation; no record needs more than four levels",
            )
            raise _TooMuch
        if self._has_mark:
            self._refuse_marks(event, position)
        if kind is yaml.SequenceStartEvent:
            return self._sequence(position, key, depth)
        return self._mapping(position, depth)

    def _sequence(self, position: Position, key: str, depth: int) -> Sequence:
        nodes: list[Node] = []
        while type(event := self._next()) is not yaml.SequenceEndEvent:
            nodes.append(self._node(event, key, depth + 1))
        self._count_nodes(len(nodes), position)
        return Sequence(tuple(nodes), position)

    def _mapping(self, position: Position, depth: int) -> Mapping:
        # Nearly all of an archive's values pass through this loop: what it looks up, it looks up once.
        entries: dict[str, Entry] = {}
        next_event, read_scalar, scalar_kind = self._next, self._scalar, yaml.ScalarEvent
        path, first_line, has_mark, is_word = self._path, self._line, self._has_mark, _PLAIN_WORD.fullmatch
        ignored = 0
        # The kind has a name of its own so that mypy leaves the event Any, as YamlLoader says.
        while (kind := type(event := next_event())) is not yaml.MappingEndEvent:
            if kind is not scalar_kind:
                refuse_key(self._node(event, "", depth + 1), entries, self._problems)
                self._node(next_event(), "", depth + 1)
                ignored += 1
                continue
            text = event.value
            mark = event.start_mark
            key = Scalar(text, Position(path, first_line + mark.line, mark.column + 1), _STYLES[event.style])
            if has_mark:
                self._refuse_marks(event, key.position)
            event = next_event()
            if type(event) is scalar_kind:
                value: Node = read_scalar(event, text)
            else:
                value = self._node(event, text, depth + 1)
            if (text.isidentifier() or is_word(text)) and text not in entries:
                entries[text] = Entry(key, value)
            else:
                refuse_key(key, entries, self._problems)
                ignored += 1
        self._count_nodes(2 * (len(entries) + ignored), position)
        return Mapping(tuple(entries.values()), position)

    def _scalar(self, event: Any, key: str) -> Scalar:
        text = event.value
        mark = event.start_mark
        position = Position(self._path, self._line + mark.line, mark.column + 1)
        style = _STYLES[event.style]
        if style is _PLAIN:
            if self._has_comment:
                self._check_comment(event, key)
            if text[:1] in SMART_OPENINGS:
                report_smart_quotes(text, key, position, self._problems)
        elif self._has_backslash:
            report_escaped_character(text, position, self._problems)
        if self._has_mark:
            self._refuse_marks(event, position)
        if len(text) > LONGEST_SCALAR:
            self._problems.add(
                position,
                "yaml-value-too-long",
                f"This value is {len(text):,} characters long, and the limit is {LONGEST_SCALAR:,}",
                "Long text belongs below the front matter; is a quotation mark missing?",
            )
        return Scalar(text, position, style)

    def _count_nodes(self, count: int, position: Position) -> None:
        self._count += count
        if self._count > MOST_NODES:
            self._problems.add(
                Position(self._path, self._line, 1),
                "yaml-too-many-values",
                f"Here are more than {MOST_NODES:,} keys and values; what begins on line {position.line} "
                "passes the limit",
                "Split the record",
            )
            raise _TooMuch

    def _alias(self, event: Any, position: Position) -> Scalar:
        refuse_alias(event.anchor, self._rest_of_line(event), position, self._problems)
        return Scalar(f"*{event.anchor}", position)

    def _refuse_marks(self, event: Any, position: Position) -> None:
        if event.anchor is not None:
            refuse_anchor(event.anchor, self._rest_of_line(event), position, self._problems)
        if getattr(event, "tag", None) is not None:
            refuse_tag(self._rest_of_line(event), position, self._problems)

    def _rest_of_line(self, event: Any) -> str:
        mark = event.start_mark
        return self._line_at(mark.line)[mark.column :]

    def _line_at(self, line: int) -> str:
        # A mark at the very end stands below the last line.
        return self._lines[line] if line < len(self._lines) else ""

    def _check_comment(self, event: Any, key: str) -> None:
        end = event.end_mark
        start = event.start_mark
        report_cut_value(
            before=self._line_at(start.line)[start.column : end.column] if start.line == end.line else "",
            after=self._line_at(end.line)[end.column :],
            key=key,
            end=Position(self._path, self._line + end.line, end.column + 1),
            problems=self._problems,
        )
