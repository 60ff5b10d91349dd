"""Writes a part of the index: its terms, sorted and cut into shards, and what is shown of its things, in leaves.

A browser reads one shard for a term and one leaf for a result, however large the archive is.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from daybook.core.search.findable import Weight
from daybook.core.search.sounds import LEAST, sound_of
from daybook.core.search.terms import NUMBER, terms_of, web_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from daybook.core.search.findable import Findable

FORMAT = 3
"""Raise it when files are written in another way: a page whose script knows another one says so."""
DATE, NAME, ENTITY, SOURCE, WEB, SOUND = "!", "=", "@", "$", "/", "~"
"""Begin terms that are no words: a day, a whole name, the id of what is named or rested on, an address, a sound."""
SHARD = 12_000
"""Characters of a shard, a third of which go over the line."""
LEAF = 16
"""Things in a leaf."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PartLabel:
    """What a reader of a part has to know.

    `folder` has the part's name and a digest of every byte in it, so no browser takes an old file for a new one.
    `count` is how many things it has, `kinds` the number of the first one of each kind, `first` the first term of
    each shard, `files` how many files it is made of.
    """

    folder: str
    count: int
    kinds: tuple[tuple[str, int], ...]
    first: tuple[str, ...]
    files: int


def write_part(
    name: str, things: Sequence[Findable], light: frozenset[str], decimal: str = "."
) -> tuple[PartLabel, dict[str, bytes]]:
    """Return a part and its files by their names. `things` are numbered as they come, those of a kind together.

    `light` are words that are too common to be found by; `decimal` is the decimal mark of the archive's language.
    """
    shards = _cut(_postings(things, light, decimal))
    files = {f"t{number}.json": _shard(shard) for number, shard in enumerate(shards)}
    for number, start in enumerate(range(0, len(things), LEAF)):
        files[f"l{number}.json"] = _packed([_shown(thing) for thing in things[start : start + LEAF]])
    kinds: dict[str, int] = {}
    for number, thing in enumerate(things):
        kinds.setdefault(thing.kind, number)
    label = PartLabel(
        folder=f"{name}-{_digest(files)}",
        count=len(things),
        kinds=tuple(kinds.items()),
        first=tuple(shard[0][0] for shard in shards),
        files=len(files),
    )
    return label, files


def _digest(files: Mapping[str, bytes]) -> str:
    digest = hashlib.blake2b(digest_size=6)
    for name, content in files.items():
        digest.update(f"{name}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()


def name_key(name: str, decimal: str = ".") -> str:
    """Return the term of a whole name: its terms with a space between."""
    return NAME + " ".join(term.removeprefix(NUMBER) for term in terms_of(name, decimal))


def _postings(things: Sequence[Findable], light: frozenset[str], decimal: str) -> dict[str, dict[int, Weight]]:
    found: dict[str, dict[int, Weight]] = defaultdict(dict)
    for number, thing in enumerate(things):
        for term, weight in _terms(thing, decimal):
            if term not in light and found[term].get(number, -1) < weight:
                found[term][number] = weight
    return {term: numbers for term, numbers in found.items() if numbers}


def _terms(thing: Findable, decimal: str) -> Iterator[tuple[str, Weight]]:
    for text, weight in thing.texts:
        for term in set(terms_of(text, decimal)):
            yield term, weight
    for name, weight in thing.names:
        yield name_key(name, decimal), weight
    for name in thing.spoken:
        yield from _sounds(terms_of(name, decimal))
    for address in thing.web:
        yield WEB + web_key(address), Weight.TITLE
    for mark, keys in ((NUMBER, thing.numbers), (DATE, thing.days), (ENTITY, thing.entities), (SOURCE, thing.sources)):
        for key in keys:
            yield mark + key, Weight.TITLE


def _sounds(words: Sequence[str]) -> Iterator[tuple[str, Weight]]:
    """Yield what the words of a name sound like: a short one only where it is the whole name."""
    is_whole = len(words) == 1
    for sound in map(sound_of, words):
        if sound and (is_whole or len(sound) > LEAST):
            yield SOUND + sound, Weight.TITLE if is_whole else Weight.SUMMARY


def _order(term: str) -> bytes:
    """Return what terms are sorted by: the order in which scripts compare texts."""
    return term.encode("utf-16-be")


def _cut(postings: Mapping[str, Mapping[int, Weight]]) -> list[list[tuple[str, list[int]]]]:
    """Return the terms in their order, cut into shards of about the same size."""
    shards: list[list[tuple[str, list[int]]]] = []
    room = 0
    for term in sorted(postings, key=_order):
        codes, last = [], 0
        for number, weight in postings[term].items():
            codes.append((number - last) << 2 | weight)
            last = number
        size = len(term) + len(codes) + sum(len(str(code)) for code in codes)
        if room < size:
            shards.append([])
            room = SHARD
        room -= size
        shards[-1].append((term, codes))
    return shards


def _shard(shard: list[tuple[str, list[int]]]) -> bytes:
    return _packed({"terms": [term for term, _ in shard], "codes": [codes for _, codes in shard]})


def _shown(thing: Findable) -> dict[str, object]:
    shown = {
        "at": thing.address,
        "title": thing.title,
        "lang": thing.lang,
        "facts": thing.facts,
        "text": thing.text,
        "also": thing.also,
        "retracted": thing.is_retracted,
    }
    return {name: value for name, value in shown.items() if value}


def _packed(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
