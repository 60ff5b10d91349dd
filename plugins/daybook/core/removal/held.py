"""The files of an archive as a removal sees them: where each lies, its text, and the record in it if it can be read."""

from __future__ import annotations

from dataclasses import dataclass

from daybook.core.kinds import Kind, kind_of_path
from daybook.core.problems import Problems
from daybook.core.reading.document import split_document
from daybook.core.yamltext.nodes import Mapping, Node, Scalar, Sequence
from daybook.core.yamltext.reading import read_yaml

CONTENT, DRAFTS, EVIDENCE, VAULT = "content", "drafts", "evidence", "vault"
"""The folders of an archive, as this module calls them, wherever they are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A file of the archive: which folder it is in, its path below that, what reports call it, and its text.

    `text` is None for bytes that are no text in UTF-8. Of the vault only files that hold the name are given.
    """

    area: str
    path: str
    shown: str
    text: str | None

    @property
    def kind(self) -> Kind | None:
        """The kind of record in it; a file of drafts is a briefing or a source."""
        if self.area == DRAFTS:
            return next((kind for kind in (Kind.BRIEFING, Kind.SOURCE) if self.path.endswith(kind.suffix)), None)
        kind = kind_of_path(self.path) if self.area == CONTENT else None
        return kind if kind and self.path.endswith(kind.suffix) else None

    @property
    def id(self) -> str:
        """The id of the record in it."""
        return self.path.rpartition("/")[2].rpartition(".")[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """A record's file, cut into front matter and body."""

    file: Held
    kind: Kind
    front: str
    front_line: int
    mapping: Mapping
    body: str
    body_line: int


def parse_held(file: Held) -> Parsed | None:
    """Return the record in a file, or None where anything in it cannot be read; then it is text like any other."""
    if file.text is None or file.kind is None:
        return None
    text = file.text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    front, line, body, body_line = text, 1, "", 0
    if file.kind.suffix == ".md":
        document = split_document(text, file.shown, Problems())
        if document is None:
            return None
        front, line, body, body_line = document.front, document.front_line, document.body, document.body_line
    problems = Problems()
    mapping = read_yaml(front, file.shown, line, problems)
    if mapping is None or problems.errors:
        return None
    return Parsed(
        file=file, kind=file.kind, front=front, front_line=line, mapping=mapping, body=body, body_line=body_line
    )


def read_front(front: str) -> Mapping | None:
    """Return the mapping of a front matter, or None where anything in it cannot be read."""
    problems = Problems()
    mapping = read_yaml(front, "", 1, problems)
    return None if problems.errors else mapping


def names_in(mapping: Mapping) -> tuple[str, ...]:
    """Return the names of an entity, the one it is shown by first."""
    aliases = mapping.get("aliases")
    nodes = aliases.nodes if isinstance(aliases, Sequence) else ()
    return (text_of(mapping.get("name")), *(_name_of(node) for node in nodes))


def _name_of(alias: Node) -> str:
    return text_of(alias.get("name") if isinstance(alias, Mapping) else alias)


def text_of(node: Node | None) -> str:
    """Return the text of a single value; of anything else the empty text."""
    return node.text.strip() if isinstance(node, Scalar) else ""
