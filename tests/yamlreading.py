"""Reads YAML for tests: the nodes of a text, its reports in a line each, and nodes as plain values."""

from __future__ import annotations

import pytest

from daybook.core.problems import Problems
from daybook.core.yamltext.loaders import FASTEST_LOADER, PURE_LOADER, YamlLoader
from daybook.core.yamltext.nodes import Mapping, Node, Sequence
from daybook.core.yamltext.reading import read_yaml

LOADERS = pytest.mark.parametrize("loader", [FASTEST_LOADER, PURE_LOADER], ids=["fastest", "pure"])


def read(text: str, loader: type[YamlLoader] = FASTEST_LOADER) -> tuple[Mapping | None, list[str]]:
    """Read a text that begins on line 2 of a.md."""
    problems = Problems()
    top = read_yaml(text, "a.md", 2, problems, loader)
    return top, [f"{each.position}: {each.code}: {each.message} -> {each.hint}" for each in problems]


def texts(node: Node | None) -> object:
    """Return a node as plain text, lists and dictionaries."""
    if isinstance(node, Mapping):
        return {entry.key.text: texts(entry.value) for entry in node.entries}
    if isinstance(node, Sequence):
        return [texts(each) for each in node.nodes]
    return node.text if node else None
