"""What a browser reads before it searches: the parts of the index, the days that have a page, the words for numbers."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from daybook.core.lookups import ALL
from daybook.core.lookups import days as day_lookups
from daybook.core.records import CorrectionKind
from daybook.core.search.index import FORMAT, LEAF
from daybook.core.search.terms import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from daybook.core.derive.tables import Tables
    from daybook.core.numbers import NumberWords
    from daybook.core.search.index import PartLabel

MANIFEST = "manifest.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class CommonWords:
    """Words that search treats in a way of their own, as terms.

    `light` are those that nothing is found by; `alike` has groups of which one word finds what has another;
    `counting` are words that ask for a number; `day` are those for a day, and `ordinals` has for each language how
    first to twentieth, and thirtieth, begin.
    """

    light: frozenset[str]
    alike: tuple[tuple[str, ...], ...]
    counting: tuple[str, ...]
    day: tuple[str, ...]
    ordinals: tuple[tuple[str, ...], ...]


def manifest_of(
    tables: Tables,
    parts: Iterable[PartLabel],
    words: Mapping[str, NumberWords],
    common: CommonWords,
    edition: str,
) -> bytes:
    """Return the manifest. `edition` is the state of the archive that the index was made of.

    `removals` are the removals for safety that the index knows of: a build deletes one that does not know them all.
    """
    settings = tables.archive.settings
    manifest = {
        "format": FORMAT,
        "edition": edition,
        "removals": removals_of(tables),
        "lang": settings.lang,
        "languages": _languages(tables),
        "first_day": settings.first_day.isoformat(),
        "leaf": LEAF,
        "light": sorted(common.light),
        "alike": common.alike,
        "counting": common.counting,
        "decimal": words[settings.lang].decimal if settings.lang in words else ".",
        "day": common.day,
        "ordinals": common.ordinals,
        **_number_words([words[lang] for lang in _languages(tables) if lang in words]),
        "years": day_lookups.years(tables, ALL),
        "days": _days(tables),
        "parts": [
            {"folder": part.folder, "count": part.count, "kinds": part.kinds, "first": part.first} for part in parts
        ],
    }
    return json.dumps(manifest, ensure_ascii=False, separators=(",", ":")).encode()


def removals_of(tables: Tables) -> tuple[str, ...]:
    """Return the ids of all corrections that took something away for safety."""
    corrections = tables.archive.corrections
    return tuple(sorted(one.id for one in corrections if one.kind is CorrectionKind.SAFETY_REMOVAL))


def _days(tables: Tables) -> dict[str, int]:
    """Return for each month that has a page its days with a page, as the bits of a number: the first day is 1."""
    bits = dict.fromkeys(day_lookups.months(tables, ALL), 0)
    for day in tables.days:
        bits[f"{day:%Y-%m}"] |= 1 << day.day - 1
    return bits


def _languages(tables: Tables) -> list[str]:
    settings = tables.archive.settings
    return sorted({settings.lang, *settings.languages})


def _number_words(known: Iterable[NumberWords]) -> dict[str, Mapping[str, float] | list[str]]:
    """Return the words of some languages that are added up, those that multiply what is before them, and two more.

    `joins` stand inside a number and add nothing; `lone` multiply also where nothing is before them.
    """
    adds: dict[str, float] = {}
    times: dict[str, float] = {}
    joins: set[str] = set()
    lone: set[str] = set()
    for words in known:
        halves = [phrase for phrases in words.halves.by_first.values() for phrase, _ in phrases]
        half = {phrase[-1]: 0.5 for phrase in halves}
        parts = {word: float(size) for word, size in words.parts.items()}
        adds |= {fold(word): value for word, value in sorted({**half, **parts, **words.values}.items())}
        scales = {**words.scales, **words.suffixes, **words.counts, **dict.fromkeys(words.hundreds, 100)}
        times |= {fold(word): value for word, value in sorted(scales.items())}
        joins |= set(map(fold, words.joins | words.articles | {word for phrase in halves for word in phrase[:-1]}))
        lone |= set(map(fold, words.lone))
    return {"adds": adds, "times": times, "joins": sorted(joins), "lone": sorted(lone & times.keys())}
