"""What an archive says in its own words: the titles, summaries, notes and body of a briefing, sentence by sentence."""

from __future__ import annotations

import bisect
import re
from functools import cached_property
from typing import TYPE_CHECKING, Final

from daybook.core.lints.phrases import words_in
from daybook.core.problems import About
from daybook.core.prose.inline import body_of
from daybook.core.prose.plain import plain_text
from daybook.core.records import Keyed, Picture
from daybook.core.unread import is_read, parts_read, texts_read

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from daybook.core.position import Position
    from daybook.core.prose.inline import Body
    from daybook.core.prose.links import Link
    from daybook.core.records import Briefing


class OwnText:
    """One text of a briefing; `place` is where a field's value stands, None for the body, `key` its record's key."""

    def __init__(self, body: Body, place: Position | None = None, key: str = "") -> None:
        self.body = body
        self.place = place
        self.key = key

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences in their order."""
        return tuple(Sentence(self, start, end) for start, end in self.body.sentences if end > start)

    def sentences_with(self, words: frozenset[str], signs: re.Pattern[str] | None = None) -> tuple[Sentence, ...]:
        """Return the sentences that have any of some words; all of them where `signs` stand anywhere in the text."""
        if signs is not None and signs.search(self.body.all_words):
            return self.sentences
        wanted = words & self._words
        if not wanted:
            return ()
        numbers = {number for word in wanted for spelt in self._spellings[word] for number in self._numbers(spelt)}
        near = (self.sentences[number] for number in sorted(numbers))
        return tuple(sentence for sentence in near if not wanted.isdisjoint(sentence.words))

    def _numbers(self, spelt: str) -> Iterator[int]:
        """Yield the numbers of the sentences in which some signs stand, as a word or in one."""
        text, spans = self.body.all_words, self.body.sentences
        at = text.find(spelt)
        while at >= 0:
            number = self.body.sentence_number(at)
            yield number
            at = text.find(spelt, spans[number][1])

    @cached_property
    def _words(self) -> frozenset[str]:
        """The words of the text, as those of its sentences."""
        plain = {word for word in self.body.words if word.isascii() and word.isalpha()}
        return words_in(" ".join(self.body.words - plain)).union(map(str.lower, plain))

    @cached_property
    def _spellings(self) -> Mapping[str, list[str]]:
        """For each of the words how it is written, or what it is written in."""
        found: dict[str, list[str]] = {}
        for spelt in self.body.words:
            for word in words_in(spelt):
                found.setdefault(word, []).append(spelt)
        return found

    @cached_property
    def link_starts(self) -> list[int]:
        """Where the links begin."""
        return [link.start for link in self.body.links]


class Sentence:
    """One sentence: with everything in it, and with quotations blanked.

    There are many, and few are looked at closely: what costs time is made when it is asked for.
    """

    __slots__ = ("_own", "_plain", "_words", "end", "of", "start", "written")

    def __init__(self, of: OwnText, start: int, end: int) -> None:
        self.of = of
        self.start = start
        self.end = end
        self.written = of.body.all_words[start:end]
        """It as its author wrote it, but for code."""
        self._words: frozenset[str] | None = None
        self._plain: str | None = None
        self._own: str | None = None

    @property
    def words(self) -> frozenset[str]:
        """The words in it, in lower case, those of link targets among them."""
        if self._words is None:
            self._words = words_in(self.written)
        return self._words

    @property
    def links(self) -> tuple[Link, ...]:
        """The links that begin in it."""
        if "](" not in self.written:
            return ()
        starts = self.of.link_starts
        first, last = bisect.bisect_left(starts, self.start), bisect.bisect_left(starts, self.end)
        return self.of.body.links[first:last]

    @property
    def plain(self) -> str:
        """Its words on one line, without marks and code."""
        if self._plain is None:
            self._plain = plain_text(self.written)
        return self._plain

    @property
    def own(self) -> str:
        """Its words on one line, with quotations blanked."""
        if self._own is None:
            own = self.of.body.own_words[self.start : self.end]
            self._own = self.plain if own == self.written else plain_text(own)
        return self._own

    @property
    def has_quotation(self) -> bool:
        """Whether some of it stands between quotation marks."""
        return self.own != self.plain

    def without_links(self, *schemes: str) -> str:
        """Return its plain words without those that lead to records of these kinds."""
        if all(link.scheme not in schemes for link in self.links):
            return self.plain
        text = self.of.body.all_words
        pieces, after = [], self.start
        for link in self.links:
            if link.scheme in schemes:
                pieces += [text[after : link.start], ";"]
                after = link.end
        return plain_text("".join((*pieces, text[after : max(self.end, after)])))

    def position_of(self, words: str) -> Position:
        """Return the place of some of its words; of the sentence where marks stand between them."""
        if self.of.place is not None:
            return self.of.place
        body, gap = self.of.body, r"[\s*_]+"
        pattern = re.compile(rf"(?<!\w){gap.join(re.escape(word) for word in words.split())}(?!\w)")
        for text in (body.own_words, body.text):
            if found := pattern.search(text, self.start, self.end):
                return body.position_of(found.start())
        begins = re.compile(r"\S").search(body.text, self.start, self.end)
        return body.position_of(begins.start() if begins else self.start)

    def about(self, words: str) -> About:
        """Return what a warning about some of its words is about."""
        return About(words=words, around=self.plain, key=self.of.key)


class Reading:
    """A briefing with all its own words, cut into sentences once for all rules."""

    def __init__(self, briefing: Briefing) -> None:
        self.briefing = briefing
        self.texts = tuple(_own_texts(briefing))

    def sentences_with(self, words: frozenset[str], signs: re.Pattern[str] | None = None) -> Iterator[Sentence]:
        """Yield the sentences that have any of some words; all of a text where `signs` stand anywhere in it."""
        for text in self.texts:
            yield from text.sentences_with(words, signs)


def _own_texts(briefing: Briefing) -> Iterator[OwnText]:
    """Yield what a briefing says in our own words, as far as it could be read, the text below the records last."""
    origin = briefing.origin
    yield from (OwnText(body_of(text), origin.at(name)) for name, text in texts_read(briefing, "title", "summary"))
    for group, names in _IN_PARTS:
        for _, part in parts_read(briefing, group):
            if isinstance(part, Keyed | Picture):
                for name, text in texts_read(part, *names):
                    key = part.key if is_read(part, "key") else ""
                    yield OwnText(body_of(text), part.origin.at(name), key)
    if is_read(briefing, "body"):
        yield OwnText(body_of(briefing.body, origin.path, briefing.body_line))


_IN_PARTS: Final = (
    ("figures", ("note",)),
    ("positions", ("note",)),
    ("dates", ("note", "title")),
    ("pictures", ("alt", "caption")),
)
