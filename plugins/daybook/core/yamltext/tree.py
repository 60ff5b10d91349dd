"""The events of the YAML parser become a tree of nodes, and what a record does not allow is refused."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

import yaml

from daybook.core.position import Position
from daybook.core.yamltext.illegible import illegible
from daybook.core.yamltext.nodes import Entry, Mapping, Node, Scalar, Sequence, Style
from daybook.core.yamltext.quotemarks import SMART_OPENINGS
from daybook.core.yamltext.refusals import (
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

if TYPE_CHECKING:
    from daybook.core.problems import Problems
    from daybook.core.yamltext.loaders import YamlLoader

DEEPEST: Final = 8
MOST_NODES: Final = 20_000
LONGEST_SCALAR: Final = 100_000

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


class TooMuch(Exception):  # noqa: N818 - no error: reading stops, and the problem has been reported
    """A limit was met."""


class TreeReader:
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
            raise TooMuch
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
        ignored, is_whole = 0, True
        twice: list[Entry] = []
        # The kind has a name of its own so that mypy leaves the event Any, as YamlLoader says.
        while (kind := type(event := next_event())) is not yaml.MappingEndEvent:
            if kind is not scalar_kind:
                refuse_key(self._node(event, "", depth + 1), entries, self._problems)
                self._node(next_event(), "", depth + 1)
                ignored += 1
                is_whole = False
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
                if text in entries:  # which of the two is meant nobody knows
                    both = (entries[text], Entry(key, value))
                    twice.extend(entry for entry in both if isinstance(entry.value, Mapping))
                    entries[text] = Entry(entries[text].key, illegible(entries[text].value.position))
                else:
                    is_whole = False
        self._count_nodes(2 * (len(entries) + ignored), position)
        return Mapping(tuple(entries.values()), position, is_whole, tuple(twice))

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
            raise TooMuch

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
            text=event.value,
            before=self._line_at(start.line)[start.column : end.column] if start.line == end.line else "",
            after=self._line_at(end.line)[end.column :],
            key=key,
            end=Position(self._path, self._line + end.line, end.column + 1),
            problems=self._problems,
        )
