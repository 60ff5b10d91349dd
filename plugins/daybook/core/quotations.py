"""A quotation is found in a frozen text word for word, whatever the typography, or it is not found.

Folding evens out what a keyboard or a typesetter changes and a speaker does not: kinds of quotation marks
and dashes, white space, ligatures, invisible characters.
It touches neither a letter's case nor a number's value.
"""

from __future__ import annotations

import difflib
import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

VERSION: Final = 1
"""Goes into every line of the evidence lock; raise it whenever a text would fold to something else."""

FEWEST_WORDS: Final = 3
"""Shorter quotations turn up by chance, so they are refused unless prefix and suffix make them longer."""

_DROPPED = re.compile("[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+")
# Among the marks: typewriter substitutes, letter-like apostrophes, Hebrew and Armenian marks, primes,
# ornaments, guillemets, corner brackets, and the full-width forms.
_MARKS = re.compile(
    '["`\u00b4\u00ab\u00bb\u02b9-\u02bd\u02ee\u055a\u055b\u05f3\u05f4\u2018-\u201f\u2032-\u2037\u2039\u203a'
    "\u2057\u275b-\u275e\u276e\u276f\u300c-\u300f\u301d-\u301f\uff02\uff07\uff40\uff62\uff63]"
)
_DASHES = re.compile(
    "[\u058a\u05be\u1400\u1806\u2010-\u2013\u2212\u2e17\u2e1a\u2e40\u2e5d\u301c\u3030\u30a0\ufe32\ufe63\uff0d\U00010ead]"
)
_LONG_DASHES = re.compile("[\u2015\u2e3a\u2e3b\ufe31\ufe58]")
# NFKC would turn ten squared into 102 and five and a half into 51/2: characters that hold a digit without
# being one stay as they are.
_KEPT = re.compile(
    "([\u00b2\u00b3\u00b9\u00bc-\u00be\u2070\u2074-\u2079\u2080-\u2089\u2150-\u215f\u2189\u2460-\u249b\u24ea"
    "\u3251-\u325f\u32b1-\u32cb\u3358-\u3370\u3378\u3379\u339f-\u33a6\u33a8\u33af\u33e0-\u33fe\U0001f100-\U0001f10a]+)"
)

_MARK = "".join(chr(code) for code in range(0x300, 0x10000) if unicodedata.category(chr(code))[0] == "M")
_NUMERAL = "〇零一二三四五六七八九十百千万萬亿億兆两兩"
# Scripts written without spaces: each of their letters is a word by itself.
_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff"
)
_GROUPED = r"(?:\d{1,3}(?: \d{3})+(?!\d)|\d+)"
_PIECE = (
    rf"(?:{_GROUPED}(?:[.,:'/⁄·٫٬]{_GROUPED})*"
    rf"|(?:[^\W\d{_UNSPACED}]|[{_MARK}])(?:[^\W\d{_UNSPACED}]++|[{_MARK}]++)*+"
    rf"|[{_NUMERAL}]++)"
)
_WORD = re.compile(
    rf"(?:(?<![^\s(\['])-(?=\d))?{_PIECE}(?:(?:['-]|(?<=\d)—(?=\d))?{_PIECE})*+[%‰]?|[{_UNSPACED}][{_MARK}]*+"
)
# Two characters before and two after a cut that parts no word: it is beside a space, and only digits are held
# together across a space; or a stop and a space come after it.
_BETWEEN_WORDS = re.compile(r". \D.|\D ..|.\D .|.. \D|..[.,;:!?)] ")
_ELISION = re.compile(r"\[ ?(?:\.\.\.) ?\]")


@dataclass(frozen=True)  # without slots: what is worked out only on demand is kept in the instance
class Folded:
    """A text as quotations are compared with it.

    `text` is folded; `original` is what was folded. Offsets count characters from 0 and belong to `text`
    unless said otherwise.

    A *word* is a run of letters and digits. Apostrophes and hyphens inside hold it together ("can't",
    "non-combatant", "T-72", "10-day"; a long dash separates), and so do the separators inside a number
    ("870,000", "1.5m", "12:30", "1 870 000"), a sign before it and a per cent sign after it. In a script
    written without spaces each letter is a word.
    """

    original: str
    text: str
    _dashed: str

    @cached_property
    def bounds(self) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """Where the words start, in order; and where they end."""
        spans = [word.span() for word in _WORD.finditer(self._dashed)]
        return tuple(start for start, _ in spans), tuple(end for _, end in spans)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words of the text, in order."""
        return tuple(self.text[start:end] for start, end in zip(*self.bounds, strict=True))

    @cached_property
    def places_of_words(self) -> Mapping[str, list[int]]:
        """Which of the words, counted from 0, are this word in lower case."""
        places: dict[str, list[int]] = {}
        for number, word in enumerate(self.words):
            places.setdefault(word.lower(), []).append(number)
        return places

    @cached_property
    def _lines(self) -> tuple[list[int], list[int]]:
        """Where each line with words starts, in `text`; and the line's number, from 1."""
        starts, numbers, at = [0], [1], 0
        for number, line in enumerate(self.original.split("\n"), start=1):
            if folded := _fold(line):
                starts.append(at)
                numbers.append(number)
                at += len(folded) + 1
        return starts, numbers

    def word_across(self, offset: int) -> str:
        """Return the word that a cut at `offset` would part, or nothing when it falls between words."""
        if _BETWEEN_WORDS.fullmatch(self.text, max(0, offset - 2), offset + 2):
            return ""  # most cuts: seen without looking for the words of the whole text
        starts, ends = self.bounds
        number = bisect_left(starts, offset) - 1
        return self.words[number] if number >= 0 and ends[number] > offset else ""

    def line_of(self, offset: int) -> int:
        """Return the line of the original on which the character at `offset` stands, counted from 1."""
        starts, numbers = self._lines
        return numbers[bisect_right(starts, offset) - 1]

    def origin_of(self, offset: int) -> int:
        """Return the offset in the original of the character at `offset`."""
        starts, numbers = self._lines
        found = bisect_right(starts, offset) - 1
        at, number = starts[found], numbers[found]
        before = 0
        for _ in range(number - 1):
            before = self.original.index("\n", before) + 1
        end = self.original.find("\n", before)
        end = len(self.original) if end < 0 else end
        for token in re.compile(r"\S+").finditer(self.original, before, end):
            folded = len(_fold(token[0]))
            if folded and offset < at + folded:
                whole = token[0]
                ahead = range(len(whole))
                return token.start() + bisect_right(
                    ahead, offset - at, key=lambda n: len(_fold(whole[: n + 1]))
                )
            if folded and offset == at + folded:
                return token.end()
            at += folded + 1 if folded else 0
        return end

    def passage(self, start: int, end: int) -> str:
        """Return the original's own words between two offsets, on one line."""
        return " ".join(self.original[self.origin_of(start) : self.origin_of(end)].split())


@dataclass(frozen=True, slots=True)
class Found:
    """The quotation stands in the text at one place. `parts` are (start, end) offsets in `Folded.text`."""

    parts: tuple[tuple[int, int], ...]

    @property
    def start(self) -> int:
        """Where the first part starts."""
        return self.parts[0][0]

    @property
    def end(self) -> int:
        """Where the last part ends."""
        return self.parts[-1][1]


@dataclass(frozen=True, slots=True)
class NotFound:
    """The quotation does not stand in the text.

    `passage` is what comes nearest, in the source's own words, and `line` where it stands; they are empty and
    0 when nothing is near. `differs` says in plain words what differs, one phrase each.
    """

    passage: str
    line: int
    differs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NotUnique:
    """The quotation stands at more than one place. `lines` has the line of each, in order."""

    lines: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class TooShort:
    """The quotation has too few words to say where it comes from. `words` counts them, context included."""

    words: int


def fold(text: str) -> Folded:
    """Return the text as quotations are compared with it; folding a second time changes nothing.

    NFKC, except for superscripts, fractions and the like; quotation marks of every kind become one; dashes
    become hyphens; a run of white space becomes one space; invisible characters and soft hyphens go.
    """
    dashed = _fold(text)
    return Folded(text, dashed.replace("—", "-"), dashed)


def _fold(text: str) -> str:
    """Fold all but the long dashes, which part words where hyphens hold them together."""
    if not text.isascii():
        text = _DASHES.sub("-", _MARKS.sub("'", _DROPPED.sub("", text)))
        if not unicodedata.is_normalized("NFKC", text):
            pieces = _KEPT.split(text)
            pieces[::2] = [unicodedata.normalize("NFKC", piece) for piece in pieces[::2]]
            text = _DASHES.sub("-", "".join(pieces))  # what was composed may be a mark or dash itself
        text = _LONG_DASHES.sub("—", text)
    return " ".join(_MARKS.sub("'", text).split())


def find_quotation(
    frozen: Folded, quote: str, prefix: str = "", suffix: str = ""
) -> Found | NotFound | NotUnique | TooShort:
    """Say where in the frozen text the quotation stands, as whole words and at one place only.

    `[...]` parts a quotation whose parts follow each other in the text. The first letter may be a capital in
    one and small in the other; nothing else may differ once both are folded. `prefix` and `suffix` are the
    words right before and right after, for words that occur more than once.
    """
    whole = fold(quote)
    parts = tuple(part.strip() for part in _ELISION.split(whole.text) if part.strip())
    before, after = fold(prefix), fold(suffix)
    words = len(before.words) + len(whole.words) + len(after.words)
    if words < FEWEST_WORDS or not parts or not all(_WORD.search(part) for part in parts):
        return TooShort(words)
    places = [_places(frozen, part, capital=number == 0) for number, part in enumerate(parts)]
    if not all(places):
        number = next(number for number, found in enumerate(places) if not found)
        return _nearest(frozen, parts[number], capital=number == 0)
    places[0] = [at for at in places[0] if _follows(frozen, before.text, at)]
    length = len(parts[-1])
    places[-1] = [at for at in places[-1] if _leads(frozen, after.text, at + length)]
    if not all(places):
        return _nearest(frozen, " ".join((before.text, *parts, after.text)), capital=False)
    chains = [chain for at in places[0] if (chain := _chain(at, parts, places))]
    if not chains:
        start = places[0][0]
        end = start + len(parts[0])
        reason = "the parts do not follow each other in this order in the source"
        return NotFound(frozen.passage(start, end), frozen.line_of(start), (reason,))
    return Found(chains[0]) if len(chains) == 1 else NotUnique(tuple(frozen.line_of(c[0][0]) for c in chains))


def _variants(part: str, *, capital: bool) -> tuple[str, ...]:
    """Return what a part may look like in the text: as it stands, and with its first letter's case turned."""
    first = _WORD.search(part) if capital else None
    if first is None:
        return (part,)
    at = first.start()
    turned = part[at].swapcase()
    same_letter = len(turned) == 1 and turned != part[at] and turned.swapcase() == part[at]
    return (part, part[:at] + turned + part[at + 1 :]) if same_letter else (part,)


def _occurrences(frozen: Folded, part: str, *, capital: bool) -> list[int]:
    """Return where these characters stand, inside words too, in order."""
    found = []
    for variant in _variants(part, capital=capital):
        at = frozen.text.find(variant)
        while at >= 0:
            found.append(at)
            at = frozen.text.find(variant, at + 1)
    return sorted(found)


def _places(frozen: Folded, part: str, *, capital: bool) -> list[int]:
    """Return where a part stands as whole words, in order."""
    return [
        at
        for at in _occurrences(frozen, part, capital=capital)
        if not frozen.word_across(at) and not frozen.word_across(at + len(part))
    ]


def _follows(frozen: Folded, prefix: str, start: int) -> bool:
    """Tell whether the prefix stands, as whole words, right before `start`."""
    end = start - 1 if start and frozen.text[start - 1] == " " else start
    return not prefix or (frozen.text.endswith(prefix, 0, end) and not frozen.word_across(end - len(prefix)))


def _leads(frozen: Folded, suffix: str, end: int) -> bool:
    """Tell whether the suffix stands, as whole words, right after `end`."""
    start = end + 1 if frozen.text.startswith(" ", end) else end
    return not suffix or (
        frozen.text.startswith(suffix, start) and not frozen.word_across(start + len(suffix))
    )


def _chain(first: int, parts: tuple[str, ...], places: list[list[int]]) -> tuple[tuple[int, int], ...]:
    """Return the parts' nearest places one after the other from `first` on; nothing when one is missing."""
    chain = [(first, first + len(parts[0]))]
    for part, found in zip(parts[1:], places[1:], strict=True):
        number = bisect_left(found, chain[-1][1])
        if number == len(found):
            return ()
        chain.append((found[number], found[number] + len(part)))
    return tuple(chain)


# Bounds that keep a report on a text of millions of words short of a second or so.
_RARE_WORDS, _PLACES_OF_A_WORD, _WINDOWS, _LONGEST, _SLACK, _WEIGHT = 8, 200, 12, 200, 3, 1_000_000_000


def _nearest(frozen: Folded, wanted: str, *, capital: bool) -> NotFound:
    """Return the passage most like the wanted words, found by the rarest words the two share."""
    if cut := _cut(frozen, wanted, capital=capital):
        return cut
    quoted = fold(wanted).words[:_LONGEST]
    places = frozen.places_of_words
    rare = sorted({w.lower() for w in quoted} & places.keys(), key=lambda w: (len(places[w]), w))[
        :_RARE_WORDS
    ]
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


def _cut(frozen: Folded, part: str, *, capital: bool) -> NotFound | None:
    """Return the place where the characters stand and only the ends fall inside of words, if there is one."""
    start = next(iter(_occurrences(frozen, part, capital=capital)), None)
    if start is None:
        return None
    end = start + len(part)
    reasons = tuple(
        f'the quotation {verb} inside the word "{word}"'
        for verb, offset in (("starts", start), ("ends", end))
        if (word := frozen.word_across(offset))
    )
    return (
        NotFound(frozen.passage(*_whole_words(frozen, start, end)), frozen.line_of(start), reasons)
        if reasons
        else None
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
