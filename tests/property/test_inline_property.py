"""What holds of all texts: offsets are those of the text, and names keep out of what is not prose."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from daybook.core.ids import EntityId
from daybook.core.names import NameIndex
from daybook.core.prose.inline import Body
from daybook.core.records import Entity, EntityType, Origin

INDEX = NameIndex(
    [
        Entity(id=EntityId(name.lower().replace(" ", "-")), type=EntityType.PLACE, name=name, origin=Origin(path="x"))
        for name in ("Port Vell", "Port Vell Gazette", "Ost", "Vell")
    ]
)
WORDS = ("Port", "Vell", "Gazette", "Ost", "ost", "a", "Ostrich", "’s", "'s", "-", " ", "\n", "\n\n", ". ", "é", "_")
MARKS = ('"', "“", "”", "[", "](", ")", "entity:ost", "`", "``", "```", "\n```\n", "# ", "> ", "<b>", "*", "\\", "<!--")
TEXTS = st.lists(st.sampled_from(WORDS + MARKS), max_size=40).map("".join)


@settings(max_examples=300)
@given(TEXTS)
def test_offsets_are_those_of_the_text(text: str) -> None:
    """Prose is as long as the text, with its line ends, and says only what stands there."""
    prose = Body(text).prose
    assert len(prose) == len(text)
    assert all(seen in (there, "\0") for seen, there in zip(prose, text, strict=True))
    assert prose.count("\n") == text.count("\n")


@settings(max_examples=300)
@given(TEXTS)
def test_names_stand_alone_in_prose(text: str) -> None:
    """A name is in the prose, no part of a longer word, and no name reaches into another."""
    body = Body(text)
    after = 0
    for name in INDEX.find(body.prose):
        words = body.prose[name.start : name.end]
        assert name.start >= after
        after = name.end
        assert INDEX.owner_of(" ".join(words.split())) == name.entity
        assert not text[name.start - 1 : name.start].isalnum()
        assert not text[name.end : name.end + 1].isalnum()
        assert "\0" not in words
        assert "\n\n" not in words


@settings(max_examples=200)
@given(TEXTS)
def test_the_longest_name_wins(text: str) -> None:
    """Where a long name stands alone, the short one in it is not taken."""
    found = [(name.start, name.end) for name in INDEX.find(text)]
    for start, end in found:
        longer = text[start : end + len(" Gazette")]
        assert (
            longer != "Port Vell Gazette"
            or end - start == len(longer)
            or text[end + 8 : end + 9].isalnum()
            or (text[end + 8 : end + 9] in "-_")
        )


@settings(max_examples=200)
@given(TEXTS, st.integers(0, 200))
def test_every_offset_has_a_place_and_a_sentence(text: str, offset: int) -> None:
    """Places count lines and columns from 1, and lead back to the offset; a sentence is one line of the text."""
    offset = min(offset, len(text))
    body = Body(text, "x.md", 5)
    place = body.position_of(offset)
    lines = text.split("\n")
    assert sum(len(line) + 1 for line in lines[: place.line - 5]) + place.column - 1 == offset
    assert "\n" not in body.sentence_at(offset)


@settings(max_examples=200)
@given(TEXTS)
def test_links_are_spans_of_the_text(text: str) -> None:
    """Every link begins with a bracket, ends with one, and holds its target."""
    for link in Body(text).links:
        written = text[link.start : link.end]
        assert written.lstrip("!").startswith("[")
        assert written.endswith(")")
        assert link.target in written
