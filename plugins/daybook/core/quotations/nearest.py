"""When a quotation is not in a text: the passage that comes nearest, and what differs."""

from __future__ import annotations

import difflib
from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from daybook.core.quotations.folding import fold, occurrences

if TYPE_CHECKING:
    from daybook.core.quotations.folding import Folded


@dataclass(frozen=True, slots=True)
class NotFound:
    """The quotation does not stand in the text.

    `passage` is what comes nearest, in the source's own words, and `line` where it stands; they are empty and
    0 when nothing is near. `differs` says in plain words what differs, one phrase each.
    """

    passage: str
    line: int
    differs: tuple[str, ...]


_MARKS = ('"', "'")
"""What all quotation marks are folded to."""

# Bounds that keep a report on a text of millions of words short of a second or so.
_RARE_WORDS, _PLACES_OF_A_WORD, _WINDOWS, _LONGEST, _SLACK, _WEIGHT = 8, 200, 12, 200, 3, 1_000_000_000


def nearest_passage(frozen: Folded, wanted: str, *, capital: bool) -> NotFound:
    """Return the passage most like the wanted words, found by the rarest words the two share."""
    if cut := _cut(frozen, wanted, capital=capital):
        return cut
    if bare := _without_marks(frozen, wanted, capital=capital):
        return bare
    quoted = fold(wanted).words[:_LONGEST]
    places = frozen.places_of_words
    rare = sorted({w.lower() for w in quoted} & places.keys(), key=lambda w: (len(places[w]), w))[:_RARE_WORDS]
    votes: Counter[int] = Counter()
    for number, word in enumerate(quoted):
        if word.lower() in rare:
            found = places[word.lower()]
            for place in found[:_PLACES_OF_A_WORD]:
                votes[max(0, place - number)] += _WEIGHT // len(found)
    best, matched = None, 0
    for guess in sorted(votes, key=lambda at: (-votes[at], at))[:_WINDOWS]:
        first = max(0, guess - _SLACK)
        window = frozen.words[first : guess + len(quoted) + _SLACK]
        matcher = difflib.SequenceMatcher(None, window, quoted, autojunk=False)
        size = sum(block.size for block in matcher.get_matching_blocks())
        if size > matched:
            best, matched = (first, window, matcher), size
    if best is None or matched * 3 < len(quoted):
        return NotFound("", 0, ("no passage of the source is near these words",))
    return _compare(frozen, quoted, *best)


def _without_marks(frozen: Folded, wanted: str, *, capital: bool) -> NotFound | None:
    """Return the place where the words stand without the quotation marks around them, if there is one."""
    inner = wanted[1:-1]
    if not inner or not wanted.startswith(_MARKS) or not wanted.endswith(_MARKS):
        return None
    start = next(iter(occurrences(frozen, inner, capital=capital)), None)
    if start is None:
        return None
    passage = frozen.passage(*_whole_words(frozen, start, start + len(inner)))
    return NotFound(passage, frozen.line_of(start), ("the source has no quotation marks around these words",))


def _cut(frozen: Folded, part: str, *, capital: bool) -> NotFound | None:
    """Return the place where the characters stand and only the ends fall inside of words, if there is one."""
    start = next(iter(occurrences(frozen, part, capital=capital)), None)
    if start is None:
        return None
    end = start + len(part)
    reasons = tuple(
        f'the quotation {verb} inside the word "{word}"'
        for verb, offset in (("starts", start), ("ends", end))
        if (word := frozen.word_across(offset))
    )
    return (
        NotFound(frozen.passage(*_whole_words(frozen, start, end)), frozen.line_of(start), reasons) if reasons else None
    )


def _whole_words(frozen: Folded, start: int, end: int) -> tuple[int, int]:
    """Return the offsets widened to whole words."""
    starts, ends = frozen.bounds
    first = bisect_right(ends, start)
    last = bisect_left(starts, end) - 1
    return min(start, starts[first]), max(end, ends[last])


def _compare(
    frozen: Folded,
    quoted: tuple[str, ...],
    first: int,
    window: tuple[str, ...],
    matcher: difflib.SequenceMatcher[str],
) -> NotFound:
    """Return the passage without the slack around it, and where its words differ from those quoted."""
    steps = [step for step in matcher.get_opcodes() if step[0] != "equal"]
    differs, low, high = [], 0, len(window)
    for _, i, j, m, n in steps:
        start, end = i, j
        if i == 0:  # the slack before the quotation
            start = low = max(i, j - (n - m))
        if j == len(window):  # the slack after it
            end = high = min(j, start + (n - m))
        theirs, ours = " ".join(window[start:end]), " ".join(quoted[m:n])
        if theirs and ours:
            differs.append(f'the source has "{theirs}" where the quotation has "{ours}"')
        elif theirs:
            differs.append(f'the quotation leaves out "{theirs}"')
        elif ours:
            differs.append(f'the source does not have "{ours}" here')
    starts, ends = frozen.bounds
    start, end = starts[first + low], ends[first + high - 1]
    differs = differs or ["the words are the same, the marks or spaces between them are not"]
    return NotFound(frozen.passage(start, end), frozen.line_of(start), tuple(differs))
