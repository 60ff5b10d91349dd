"""Any text is read or reported, and what was dumped is read back, by both loaders alike."""

from __future__ import annotations

import re

import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from daybook.core.problems import Problems
from daybook.core.reading.document import decode_document, split_document
from daybook.core.yamltext.characters import hidden_character
from daybook.core.yamltext.loaders import FASTEST_LOADER, PURE_LOADER
from daybook.core.yamltext.nodes import Mapping, Node, Sequence
from daybook.core.yamltext.reading import read_yaml

QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"')
WORDS = st.from_regex(r"[\w-]{1,12}", fullmatch=True)
# Every character that can be written in a file; hidden ones are reported, and are examples elsewhere.
TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn", "Co"]), max_size=30).filter(
    lambda text: hidden_character(text) is None
)
TREES = st.recursive(
    TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(WORDS, inner, max_size=4),
    max_leaves=12,
).filter(lambda tree: depth_of(tree) < 8)
PIECES = st.lists(
    st.sampled_from(
        [
            *"aé'\"[]{},:#&*!|>%@`?-\t\n \\“”\x00\x85\u2028\ufeff\xa0",
            "😀",
            "\r\n",
            "key: ",
            "\n  ",
            "\n- ",
            "\n---\n",
            " #",
            "<<: ",
        ]
    ),
    max_size=25,
).map("".join)


def depth_of(tree: object) -> int:
    """Count the levels of lists and mappings."""
    if isinstance(tree, dict):
        return 1 + max(map(depth_of, tree.values()), default=0)
    if isinstance(tree, list):
        return 1 + max(map(depth_of, tree), default=0)
    return 0


def plain(node: Node) -> object:
    """Return a node as plain text, lists and dictionaries."""
    if isinstance(node, Mapping):
        return {entry.key.text: plain(entry.value) for entry in node.entries}
    if isinstance(node, Sequence):
        return [plain(each) for each in node.nodes]
    return node.text


def scalars_of(node: Node) -> list[tuple[str, int, int]]:
    """Return every scalar with its line and column, keys too, in the order written."""
    if isinstance(node, Mapping):
        return [
            each
            for entry in node.entries
            for each in [
                (entry.key.text, entry.key.position.line, entry.key.position.column),
                *scalars_of(entry.value),
            ]
        ]
    if isinstance(node, Sequence):
        return [each for inner in node.nodes for each in scalars_of(inner)]
    return [(node.text, node.position.line, node.position.column)]


@settings(max_examples=100, deadline=None)
@given(tree=st.dictionaries(WORDS, TREES, min_size=1, max_size=5), flow=st.booleans())
def test_what_was_dumped_is_read_back_with_its_places(tree: dict[str, object], *, flow: bool) -> None:
    """Each text comes back as it was, and stands where its position says, by both loaders."""
    text = yaml.safe_dump(
        tree, default_style='"', default_flow_style=flow, allow_unicode=True, width=10**6, sort_keys=False
    )
    text = text.replace("!!str ", "").replace("!!map ", "").replace("!!seq ", "")
    lines = text.split("\n")
    for loader in (FASTEST_LOADER, PURE_LOADER):
        problems = Problems()
        top = read_yaml(text, "a.md", 5, problems, loader)
        assert list(problems) == []
        assert top is not None
        assert plain(top) == tree
        for written, line, column in scalars_of(top):
            match = QUOTED.match(lines[line - 5], column - 1)
            assert match is not None
            assert yaml.safe_load(match[0]) == written


@settings(max_examples=300, deadline=None)
@given(text=PIECES | st.text(max_size=40))
@example(text="? \n\n\n #\\,")
@example(text="{\xa0é\n\n”")
@example(text="a: b\n? #\x00")
@example(text="a: [b?]\na:\n---")
@example(text="a: [[b],\n c?]\na:\n---")
def test_no_text_raises_and_both_loaders_report_alike(text: str) -> None:
    """A text is a mapping or a problem, one line each, inside the file, and never an exception."""
    found = []
    for loader in (FASTEST_LOADER, PURE_LOADER):
        problems = Problems()
        top = read_yaml(text, "a.md", 2, problems, loader)
        found.append((top, list(problems)))
    assert found[0] == found[1]
    top, reported = found[0]
    assert top is not None or reported
    last = 2 + text.replace("\r\n", "\n").replace("\r", "\n").count("\n")
    for problem in reported:
        assert 2 <= problem.position.line <= last
        assert problem.position.column >= 1
        assert "\n" not in problem.message + problem.hint


@settings(max_examples=200, deadline=None)
@given(raw=st.binary(max_size=60) | PIECES.map(lambda text: f"---\n{text}".encode()))
def test_no_file_raises_and_nothing_is_lost(raw: bytes) -> None:
    """A file is a document or a problem; a document's parts and lines add up to the file."""
    problems = Problems()
    text = decode_document(raw, "a.md", problems)
    document = split_document(text, "a.md", problems) if text is not None else None
    if document is None or text is None:
        assert len(problems)
        return
    lines = text.split("\n")
    assert text.endswith(document.body)
    assert "\n".join(lines[document.front_line - 1 :]).startswith(document.front)
    assert "\n".join(lines[document.body_line - 1 :]) == document.body
    assert document.body_line == document.front_line + document.front.count("\n") + 1
