"""What is written is read back as the same tree, whatever stands in it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from daybook.core.position import Position
from daybook.core.problems import Problems
from daybook.core.yamltext.nodes import Entry, Mapping, Node, Scalar, Sequence, Style
from daybook.core.yamltext.reading import read_yaml
from daybook.core.yamltext.writing import says, write_mapping

HERE = Position("")
LETTERS = st.sampled_from([*"ab:#'\"-[]{},&*!|>%@`?~\\ \n", "Ї", "’", ": ", " #", "true", "12:30"])
TEXTS = st.lists(LETTERS, max_size=8).map("".join).map(str.strip)
KEYS = st.sampled_from(["title", "quote", "by", "fled", "two-words"])


def mapping_of(parts: dict[str, Node]) -> Mapping:
    """Return a mapping with plain keys."""
    return Mapping(tuple(Entry(Scalar(key, HERE), value) for key, value in parts.items()), HERE)


NODES: st.SearchStrategy[Node] = st.recursive(
    st.builds(Scalar, TEXTS, st.just(HERE), st.sampled_from(Style)),
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3).map(lambda nodes: Sequence(tuple(nodes), HERE)),
        st.dictionaries(KEYS, inner, min_size=1, max_size=3).map(mapping_of),
    ),
    max_leaves=8,
)


def test_it_is_written_as_an_author_would() -> None:
    """Plain words stay bare, short lists stay on one line, quote marks only where they are needed."""
    text = (
        'title: Rain, again\nquote: "it\'s: rain"\nsources: [a, b-1]\nfigures:\n  rain:\n    value: 12\n'
        "aliases:\n  - name: Дощ\n    lang: uk\n  - Rain of 2031\nnote: |-\n  One\n\n  Two\n"
    )
    read = read_yaml(text, "", 1, Problems())
    assert read is not None
    assert write_mapping(read) == text


@given(st.dictionaries(KEYS, NODES, min_size=1, max_size=4))
def test_what_is_written_is_read_back(parts: dict[str, Node]) -> None:
    """No text is taken for a mark of YAML."""
    mapping = mapping_of(parts)
    problems = Problems()
    read = read_yaml(write_mapping(mapping), "", 1, problems)
    assert list(problems) == []
    assert read is not None
    assert says(read) == says(mapping)
