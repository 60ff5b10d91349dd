"""A part of the index: every term of a thing can be looked up as a browser does it, and bytes depend on things only."""

from __future__ import annotations

import json
from bisect import bisect_right
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from daybook.core.search import index
from daybook.core.search.findable import Findable, Weight
from daybook.core.search.index import name_key, write_part
from daybook.core.search.terms import terms_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from daybook.core.search.index import PartLabel

HARBOUR = Findable(
    kind="name",
    address="entities/port-vell/",
    title="Port Vell",
    also=(("Порт-Велл", "uk"),),
    names=(("Port Vell", Weight.TITLE), ("the port", Weight.SUMMARY)),
    texts=(("Port Vell", Weight.TITLE), ("A port at the mouth of a river", Weight.BODY)),
    entities=("port-vell",),
)
COUNT = Findable(
    kind="figure",
    address="briefings/one/#fled",
    title="more than 4,000 people",
    facts="People who left · claimed",
    is_retracted=True,
    texts=(("more than 4,000", Weight.TITLE), ("people who left Port Vell", Weight.SUMMARY)),
    numbers=("4000",),
    days=("2022-03-02",),
    entities=("port-vell",),
    sources=("leaflet",),
)


def look_up(label: PartLabel, files: Mapping[str, bytes], term: str) -> dict[int, int]:
    """Return the things that have a term, each with its weight, reading one shard only."""
    number = bisect_right(label.first, term.encode("utf-16-be"), key=lambda first: first.encode("utf-16-be")) - 1
    if number < 0:
        return {}
    shard = json.loads(files[f"t{number}.json"])
    found, thing = {}, 0
    for code in dict(zip(shard["terms"], shard["codes"], strict=True)).get(term, ()):
        thing += code >> 2
        found[thing] = code & 3
    return found


def test_things_are_found_by_all_they_have() -> None:
    """Words, the number, the day, whole names, what is named and what it rests on."""
    label, files = write_part("2022", (HARBOUR, COUNT), frozenset({"a", "at", "the"}))
    wanted = {
        "port": {0: 3, 1: 2},
        "river": {0: 0},
        "#4000": {1: 3},
        "!2022-03-02": {1: 3},
        "=port vell": {0: 3},
        "=the port": {0: 2},
        "@port-vell": {0: 3, 1: 3},
        "$leaflet": {1: 3},
        "the": {},
        "zzyzx": {},
    }
    assert {term: look_up(label, files, term) for term in wanted} == wanted


def test_what_is_shown_stands_in_leaves() -> None:
    """In the order of the numbers, without what is empty."""
    label, files = write_part("2022", (HARBOUR, COUNT), frozenset())
    assert json.loads(files["l0.json"]) == [
        {"at": "entities/port-vell/", "title": "Port Vell", "also": [["Порт-Велл", "uk"]]},
        {
            "at": "briefings/one/#fled",
            "title": "more than 4,000 people",
            "facts": "People who left · claimed",
            "retracted": True,
        },
    ]
    assert (label.count, label.kinds, label.files) == (2, (("name", 0), ("figure", 1)), len(files))


def test_a_name_is_a_term_of_its_own() -> None:
    """Folded, with numbers as plain as a reader may type them."""
    assert [name_key("Port  VELL"), name_key("Resolution PV-11/1")] == ["=port vell", "=resolution pv 11 1"]


def test_a_folder_is_named_after_its_bytes() -> None:
    """Another thing gives another folder, so no browser takes an old file for a new one."""
    one, other = (write_part("2022", things, frozenset())[0] for things in ((HARBOUR,), (COUNT,)))
    again = write_part("2022", (HARBOUR,), frozenset())[0]
    assert one == again
    assert one.folder.startswith("2022-")
    assert one.folder != other.folder


def test_a_part_without_things_has_no_files() -> None:
    """A year may be empty."""
    label, files = write_part("2022", (), frozenset())
    assert (files, label.count, label.first) == ({}, 0, ())


def things(texts: list[str]) -> tuple[Findable, ...]:
    """Return a thing for each text."""
    return tuple(
        Findable(kind="text", address=f"{number}/", title=text, texts=((text, Weight.BODY),))
        for number, text in enumerate(texts)
    )


@settings(max_examples=60)
@given(st.lists(st.text(alphabet="abкиівم静é𝔞 0123,.'-\ue123", max_size=40), max_size=30), st.sampled_from([20, 200]))
def test_every_term_of_every_text_is_found_in_one_shard(texts: list[str], size: int) -> None:
    """Whatever the letters and however many shards there are; and no thing is found that has not the term."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(index, "SHARD", size)
        label, files = write_part("all", things(texts), frozenset())
    terms = {term for text in texts for term in terms_of(text)}
    for term in terms:
        assert set(look_up(label, files, term)) == {n for n, text in enumerate(texts) if term in terms_of(text)}


def test_shards_are_small() -> None:
    """A shard has no more characters than it may, unless a single term has."""
    texts = [f"word{number} common" for number in range(4000)]
    _, files = write_part("2022", things(texts), frozenset())
    shards = [content for name, content in files.items() if name.startswith("t")]
    assert len(shards) > 4
    alone = [content for content in shards if len(json.loads(content)["terms"]) == 1]
    assert max(len(content) for content in shards if content not in alone) < 2 * index.SHARD
