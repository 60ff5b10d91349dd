"""The lines of a draft, field by field, into which those of another draft can be taken."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from daybook.core.authoring.mending import blocks_of, open_front
from daybook.core.kinds import Kind
from daybook.core.prose.inline import body_of
from daybook.core.reading.authored import authored_fields
from daybook.core.records import Source
from daybook.core.records.draft import DraftBriefing
from daybook.core.yamltext.nodes import Mapping, Scalar, Sequence
from daybook.ingest.yaml_writing import write_comment, write_list

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Mapping as Renaming

    from daybook.core.yamltext.nodes import Node

_ENTRIES: Final = ("figures", "positions", "dates")
_NAMES: Final = ("new_entities", "new_aliases")
_LISTS: Final = ("sources", "entities", "former_ids")
_NAMED: Final = re.compile(r"`(?P<group>figures|positions|dates)\.(?P<key>[a-z0-9-]+)`")
"""An entry that an outline names."""
_KEPT: Final = ("title", "date", "state")
"""Fields that stay those of the first draft."""


class DraftFormError(Exception):
    """A draft is not written as drafts are; the message says what."""


class DraftLines:
    """The lines of a draft by field, with its entries renamed, and its only source written into each of them.

    `keys` are the new keys of entries; what refers to them, in questions and in the text, is renamed too. Raises
    DraftFormError where keys do not have lines of their own.
    """

    def __init__(self, text: str, draft: DraftBriefing, keys: Renaming[str, str]) -> None:
        front = open_front(text.removeprefix("\ufeff").replace("\r\n", "\n"), Kind.BRIEFING)
        if front is None or any(isinstance(source, Source) for source in draft.sources):
            raise DraftFormError("the front matter is not as invoke ingest writes it")
        self.source = str(draft.sources[0]) if len(draft.sources) == 1 else ""
        self._mapping = front.mapping
        self._keys = keys
        self._lines = list(front.lines)
        blocks = blocks_of(front.mapping, front.lines, front.start, front.end)
        if blocks is None:
            raise DraftFormError("several keys stand on one line")
        self._blocks = {block.key: (block.start, block.end) for block in blocks}
        self.remarks = "".join(front.lines[blocks[-1].end : front.end])
        for group in _ENTRIES:
            self._settle_entries(group)
        self._rename_questions()
        self.body = _with_keys(front.body, keys).strip()

    @property
    def fields(self) -> dict[str, str]:
        """The lines of each field, with the remarks above it."""
        return {name: "".join(self._lines[start:end]) for name, (start, end) in self._blocks.items()}

    def value(self, name: str) -> Node | None:
        """Return the value of a field as it is written."""
        return self._mapping.get(name)

    def parts(self, name: str) -> dict[str, str]:
        """Return the lines of each entry of a field by what tells it from others.

        That is its key, and for what is asked about a name the name's place; all else is told from everything.
        """
        value, (_, end) = self.value(name), self._blocks[name]
        found: list[tuple[str, int]] = []
        if isinstance(value, Mapping):
            keys = self._keys if name in _ENTRIES else {}
            found = [(keys.get(one.key.text, one.key.text), one.key.position.line - 1) for one in value.entries]
        elif isinstance(value, Sequence):
            found = [(self._asked_of(node), node.position.line - 1) for node in value.nodes]
        rows = [row for _, row in found]
        if found and (rows[0] == self._row(name) or len(set(rows)) < len(rows)):
            raise DraftFormError(f'"{name}" is written on one line')
        ends = [*rows[1:], end]
        return {what: "".join(self._lines[row:stop]) for (what, row), stop in zip(found, ends, strict=True)}

    def _asked_of(self, node: Node) -> str:
        at = node.get("at") if isinstance(node, Mapping) else None
        is_of_name = isinstance(at, Scalar) and at.text.startswith("new_aliases.")
        return at.text if is_of_name and isinstance(at, Scalar) else f"{id(self)}:{node.position}"

    def _row(self, name: str) -> int:
        return next(entry.key.position.line - 1 for entry in self._mapping.entries if entry.key.text == name)

    def _settle_entries(self, group: str) -> None:
        value = self.value(group)
        for entry in value.entries if isinstance(value, Mapping) else ():
            row = entry.key.position.line - 1
            inner = entry.value
            if not isinstance(inner, Mapping) or inner.position.line - 1 == row:
                raise DraftFormError(f'"{entry.key.text}" is written on one line')
            self._replace(entry.key, self._keys.get(entry.key.text, entry.key.text))
            if self.source and inner.get("source") is None:
                self._lines[row] += f"{' ' * (inner.position.column - 1)}source: {self.source}\n"

    def _rename_questions(self) -> None:
        value = self.value("review")
        for node in value.nodes if isinstance(value, Sequence) else ():
            also = node.get("also") if isinstance(node, Mapping) else None
            places = [node.get("at") if isinstance(node, Mapping) else None]
            places += reversed(also.nodes) if isinstance(also, Sequence) else []
            for place in places:
                group, _, rest = place.text.partition(".") if isinstance(place, Scalar) else ("", "", "")
                key, dot, field = rest.partition(".")
                if isinstance(place, Scalar) and group in _ENTRIES and key in self._keys:
                    self._replace(place, f"{group}.{self._keys[key]}{dot}{field}")

    def _replace(self, scalar: Scalar, text: str) -> None:
        row, column = scalar.position.line - 1, scalar.position.column - 1
        line = self._lines[row]
        if not line.startswith(scalar.text, column):
            raise DraftFormError(f'"{scalar.text}" stands in quote marks')
        self._lines[row] = f"{line[:column]}{text}{line[column + len(scalar.text) :]}"


def join(first: DraftLines, second: DraftLines, id_of_second: str) -> str:
    """Return the text of a draft with everything of two; what of the second has no place beside it is a remark."""
    fields = first.fields
    remarks: list[str] = []
    for name, lines in second.fields.items():
        mine, theirs = first.value(name), second.value(name)
        if name in _LISTS:
            fields[name] = f"{name}: {write_list(tuple(dict.fromkeys((*_texts(mine), *_texts(theirs)))))}\n"
        elif name not in fields or (_is_empty(mine) and name not in _KEPT):
            fields[name] = lines
        elif isinstance(theirs, Scalar):
            same = mine.text if isinstance(mine, Scalar) else ""
            if name != "state" and theirs.text not in {"unsettled", "", same}:
                remarks.append(f"{name} of {id_of_second}: {theirs.text}")
        elif not _is_empty(theirs):
            there, added = first.parts(name), second.parts(name)
            head = fields[name].removesuffix("".join(there.values()))
            is_chosen = {what: what not in there or _is_preferred(what, mine, theirs) for what in added}
            chosen = {what: part for what, part in added.items() if is_chosen[what]}
            fields[name] = head + "".join((there | chosen).values())
            if name == "new_aliases":
                remarks += _other_spellings(mine, theirs)
    if remarks:  # they go with the questions when the draft is accepted
        fields["review"] = fields.get("review", "review: []\n") + "".join(f"{write_comment(one)}\n" for one in remarks)
    order = list(authored_fields(DraftBriefing))
    front = "".join(fields[name] for name in sorted(fields, key=order.index))
    body = "\n\n".join(part for part in (_headed(first), _headed(second)) if part)
    return f"---\n{front}{first.remarks}{second.remarks}---\n\n{body}\n"


def _headed(draft: DraftLines) -> str:
    """Return the text of a draft below a heading that names its only source."""
    if not draft.source or not draft.body:
        return draft.body
    return f"## From [{draft.source}](source:{draft.source})\n\n{draft.body}"


def _with_keys(body: str, keys: Renaming[str, str]) -> str:
    """Return a text whose references to its own entries have the new keys."""
    for link in reversed(body_of(body).links):
        if link.scheme in {"figure", "position"} and link.id in keys:
            renamed = body[link.start : link.end].replace(f"({link.target})", f"({link.scheme}:{keys[link.id]})")
            body = f"{body[: link.start]}{renamed}{body[link.end :]}"
    return _NAMED.sub(lambda entry: f"`{entry['group']}.{keys.get(entry['key'], entry['key'])}`", body)


def _is_preferred(what: str, first: Node | None, second: Node | None) -> bool:
    """Tell whether only the second of two drafts accepts what both propose."""
    return _accept(second, what) == "true" != _accept(first, what)


def _accept(group: Node | None, what: str) -> str:
    entry = group.get(what) if isinstance(group, Mapping) else None
    accept = entry.get("accept") if isinstance(entry, Mapping) else None
    return accept.text if isinstance(accept, Scalar) else ""


def _other_spellings(first: Node | None, second: Node | None) -> Iterator[str]:
    """Yield what to note of names that both drafts propose for an entity, where they differ."""
    for entry in second.entries if isinstance(second, Mapping) else ():
        there = first.get(entry.key.text) if isinstance(first, Mapping) else None
        known, new = (node.get("alias") if isinstance(node, Mapping) else None for node in (there, entry.value))
        if known is not None and new is not None and _said(known) != _said(new):
            yield f'"{" ".join(_said(new))}": another spelling of {entry.key.text}, too?'


def _said(node: Node) -> tuple[str, ...]:
    """Return the texts of a value, in order."""
    if isinstance(node, Mapping):
        return tuple(text for entry in node.entries for text in _said(entry.value))
    return _texts(node) if isinstance(node, Sequence) else (node.text,)


def _texts(node: Node | None) -> tuple[str, ...]:
    nodes = node.nodes if isinstance(node, Sequence) else ()
    return tuple(one.text for one in nodes if isinstance(one, Scalar))


def _is_empty(node: Node | None) -> bool:
    if isinstance(node, Mapping):
        return not node.entries
    return not node.nodes if isinstance(node, Sequence) else node is None or not node.text
