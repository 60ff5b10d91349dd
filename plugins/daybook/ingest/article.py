"""An article is its frozen text, and where its paragraphs, sentences and quotations stand; nothing is guessed."""

from __future__ import annotations

import bisect
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from daybook.core.yamltext.characters import without_unseen
from daybook.ingest.quoting import QuotedSpan, quotation_spans
from daybook.ingest.word_lists import any_of

if TYPE_CHECKING:
    from collections.abc import Iterator

# Words whose full stop ends no sentence, in lower case without it.
_TITLES: Final = any_of(
    "mr mrs ms dr prof gen maj col lt capt sgt cpl adm brig sen rep gov st rev hon no nos fig vs "
    "approx ca jan feb mar apr jun jul aug sep sept oct nov dec inc ltd corp pp vol al"
)
# Abbreviations that may also end a sentence: they do so before a capital that begins no date.
_MAY_END: Final = frozenset({"a.m", "p.m", "u.s", "u.n", "u.k", "e.u", "etc", "co", "jr", "sr"})
_NO_NEW_SENTENCE: Final = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Eastern|GMT|local|UTC)\b|[A-Z][a-z]+ time\b|[A-Z]\.|\(\d", re.ASCII
)
_STATES: Final = frozenset({"u.s", "u.n", "u.k", "e.u"})
_BEGINS: Final = re.compile(
    r"[\"'“‘«(]|(?:The|A|An|In|On|At|By|It|Its|He|She|His|Her|They|Their|We|But|And|For|As|If|When|While|After|Before"
    r"|This|That|These|Those|Then|There|Meanwhile|Earlier|Later|However|Since|Until|So|Yet|Both|All|Some|Many|Most|More"
    r"|No|Not|Nor|From|To|With|Among|Of|Over|About|Nearly|At|Another|Other|Each|Several|Officials|Two|Three)\b"
)
"""How sentences begin; any other capital behind "the U.S." goes on with a name."""
_STOP: Final = re.compile(
    r"(?<![.!?…])(?P<mark>[.!?…]++)(?P<close>[\"'”’»)\]]*+(?:\[\d{1,3}\])*+)(?P<space>\s+)(?=[\"'“‘«„(\[—–-]*\s?[^\W_a-z])"
)
_WORD_BEFORE: Final = re.compile(r"[^\s(\[\"“‘«]+$")
_LONGEST_ABBREVIATION: Final = 20
"""Characters that are looked at in front of a full stop; longer words are none of these."""
_ASKED_ATTRIBUTION: Final = re.compile(
    r"(?:(?!said|asked|added|told)[^\s.!?]+ ){0,5}(?:said|asked|added|told|says|asks|replied|shouted)\b"
)
LONGEST_SENTENCE: Final = 1_500
"""Characters; a limit keeps reading linear in the length of an article."""
_WRAPPED: Final = range(40, 101)
"""Lengths of the lines of a text with hard line ends."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the text: offsets in characters, the end exclusive."""

    start: int
    end: int

    def holds(self, start: int, end: int) -> bool:
        """Tell whether another stretch lies inside this one."""
        return self.start <= start and end <= self.end

    def part(self, start: int, end: int) -> Span:
        """Return a stretch of this one, counted from its own beginning."""
        return Span(self.start + start, self.start + end)

    def meets(self, start: int, end: int) -> bool:
        """Tell whether another stretch shares a character with this one."""
        return self.start < end and start < self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A frozen text and how it is built: all spans are in order and never overlap those of their own kind."""

    text: str
    paragraphs: tuple[Span, ...]
    sentences: tuple[Span, ...]
    quotations: tuple[QuotedSpan, ...]
    _starts: tuple[int, ...] = field(repr=False)

    def sentence_number(self, offset: int) -> int:
        """Return which sentence, counted from 0, an offset stands in or behind; -1 where there is none."""
        return bisect.bisect_right(self._starts, offset) - 1

    def paragraph_of(self, sentence: int) -> int:
        """Return which paragraph, counted from 0, a sentence belongs to."""
        start = self.sentences[sentence].start
        return bisect.bisect_right(self.paragraphs, start, key=_start) - 1

    def words_of(self, span: Span) -> str:
        """Return the words of a stretch, on one line."""
        return one_line(self.text[span.start : span.end])

    def quotation_at(self, offset: int) -> QuotedSpan | None:
        """Return the quotation an offset stands in."""
        number = bisect.bisect_left(self.quotations, offset, key=_start) - 1
        return self.quotations[number] if number >= 0 and offset < self.quotations[number].end else None

    def quotation_left_open_before(self, quotation: QuotedSpan) -> QuotedSpan | None:
        """Return the quotation that ends the paragraph before without being closed, if this one opens its own."""
        number = bisect.bisect_left(self.quotations, quotation.start, key=_start) - 1
        before = self.quotations[number] if number >= 0 else None
        if before is None or before.closed or self.text[before.end : quotation.start].strip():
            return None
        return before

    def unquoted(self, span: Span) -> str:
        """Return a stretch of the same length with everything between quotation marks blanked."""
        text = self.text[span.start : span.end]
        first = max(0, bisect.bisect_right(self.quotations, span.start, key=_start) - 1)
        last = bisect.bisect_left(self.quotations, span.end, key=_start)
        for one in self.quotations[first:last]:
            start, end = max(one.start, span.start) - span.start, min(one.end, span.end) - span.start
            if start < end:
                text = text[:start] + '"' + " " * max(0, end - start - 2) + '"' * (end - start > 1) + text[end:]
        return text


def _start(span: Span | QuotedSpan) -> int:
    return span.start


def one_line(text: str) -> str:
    """Return the words of a text with single spaces between them, without characters that have no width."""
    return " ".join(without_unseen(text).split())


_SAME_LENGTH: Final = str.maketrans({"’": "'", "ʼ": "'"} | dict.fromkeys("\t\n\x0b\x0c\r\u00a0\u2007\u2009\u202f", " "))


def flat(text: str) -> str:
    """Return a text of the same length with plain spaces and apostrophes, as patterns are written."""
    return text.translate(_SAME_LENGTH)


def read_article(text: str) -> Article:
    """Cut a frozen text into paragraphs, sentences and quotations.

    A paragraph is a line, unless the lines between two empty ones look wrapped by a machine. A sentence never
    reaches over a paragraph.
    """
    paragraphs = tuple(_paragraphs(text))
    sentences = tuple(sentence for paragraph in paragraphs for sentence in _sentences(text, paragraph))
    quotations = tuple(span for one in paragraphs for span in quotation_spans(text, one.start, one.end))
    starts = tuple(sentence.start for sentence in sentences)
    return Article(text=text, paragraphs=paragraphs, sentences=sentences, quotations=quotations, _starts=starts)


def _paragraphs(text: str) -> list[Span]:
    found: list[Span] = []
    block: list[Span] = []
    at = 0
    for line in [*text.split("\n"), ""]:
        stripped = line.strip()
        if stripped:
            start = at + len(line) - len(line.lstrip())
            block.append(Span(start, start + len(stripped)))
        elif block:
            found += [Span(block[0].start, block[-1].end)] if _is_wrapped(text, block) else block
            block = []
        at += len(line) + 1
    return found


def _is_wrapped(text: str, lines: list[Span]) -> bool:
    """Tell whether lines were broken to a width: alike in length, and sentences run over their ends."""
    lengths = [line.end - line.start for line in lines[:-1]]
    if (
        not lengths
        or any(length not in _WRAPPED for length in lengths)
        or max(lengths) - min(lengths) > max(lengths) // 3
    ):
        return False
    return any(text[line.end - 1] not in '.!?…"”’»:' for line in lines[:-1])


def _sentences(text: str, paragraph: Span) -> list[Span]:
    found: list[Span] = []
    start = paragraph.start
    for stop in _STOP.finditer(text, paragraph.start, paragraph.end):
        if _ends_sentence(text, start, stop):
            found += _pieces(text, start, stop.end("close"))
            start = stop.end("space")
    return [*found, *_pieces(text, start, paragraph.end)]


def _pieces(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield a sentence, or what is too long for one cut at spaces: a table, a list, a text without full stops."""
    while end - start > LONGEST_SENTENCE:
        cut = text.rfind(" ", start + 1, start + LONGEST_SENTENCE)
        cut = cut if cut > 0 else start + LONGEST_SENTENCE
        yield Span(start, cut)
        start = cut + 1 if text[cut] == " " else cut
    if start < end:
        yield Span(start, end)


def _ends_sentence(text: str, start: int, stop: re.Match[str]) -> bool:
    following = text[stop.end("space") : stop.end("space") + 80]
    if stop["close"] and stop["mark"] in {"?", "!"} and _ASKED_ATTRIBUTION.match(following):
        return False
    if stop["mark"] != "." or stop["close"]:
        return True
    before = _WORD_BEFORE.search(text, max(start, stop.start() - _LONGEST_ABBREVIATION), stop.start())
    word = before.group().lower() if before else ""
    if word in _TITLES or (len(word) == 1 and word.isalpha() and word != "i"):
        return False
    if word in _STATES and not _BEGINS.match(following):
        return False
    return not (word in _MAY_END and _NO_NEW_SENTENCE.match(following))
