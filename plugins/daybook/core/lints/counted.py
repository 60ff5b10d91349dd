"""What an archive counts: the words that, beside a number, make it a number of one of its measures."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from daybook.core.numbers import read_quantity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from daybook.core.lints.owntext import Sentence
    from daybook.core.lints.wordlists import NumberLists
    from daybook.core.numbers import NumberPhrase, NumberWords

_WORD: Final = re.compile(r"(?P<gap>[^\w]*)(?P<word>[^\W\d_]+(?:['’][^\W\d_]+)?)?")
_DIGIT: Final = re.compile(r"\d")
_GAP: Final = re.compile(r"[\s-]*")


class Counted:
    """The words of the units of an archive, with those of things of the same sort."""

    def __init__(self, units: Iterable[str], lists: NumberLists, known: NumberWords) -> None:
        words: set[str] = set()
        self.percent = False
        self.currencies: set[str] = set()
        idle = {word.lower() for word in lists.idle}
        for unit in units:
            quantity = read_quantity(f"2 {unit}", known)
            if quantity is not None and (quantity.percent or quantity.currency):
                self.percent |= quantity.percent
                self.currencies |= {quantity.currency} - {""}
                continue
            last = unit.lower().split()[-1]
            if last in idle:
                continue
            words.add(last)
            words.update(*({one.lower() for one in alike} for alike in lists.alike if last in alike))
        self.words = frozenset(words)
        self.stops = frozenset(word.lower() for word in lists.stops)
        self.reach = lists.reach
        self.least = lists.least
        signs = ("%\u066a" if self.percent else "") + "".join(sorted(self.currencies))
        self.unit_signs = re.compile(rf"[{re.escape(signs)}]") if signs else None
        of_percent = known.percents.by_first if self.percent else ()
        of_money = known.currencies.by_first if self.currencies else ()
        self.unit_words = self.words.union(of_percent, of_money)
        self._numbers = frozenset(
            (*known.values, *known.hundreds, *known.scales, *known.counts, *known.word_numbers.by_first)
        )

    def may_stand_in(self, sentence: Sentence) -> bool:
        """Tell quickly whether a sentence can hold such a number at all."""
        by_sign = self.unit_signs is not None and self.unit_signs.search(sentence.written)
        if not by_sign and self.unit_words.isdisjoint(sentence.words):
            return False
        return not self._numbers.isdisjoint(sentence.words) or _DIGIT.search(sentence.written) is not None

    def end_of_unit(self, text: str, phrase: NumberPhrase) -> int | None:
        """Return where the unit beside a number ends, None where none stands there."""
        if (phrase.percent and self.percent) or phrase.currency in self.currencies:
            return phrase.end
        at, passed = phrase.end, 0
        while found := _WORD.match(text, at):
            word = (found["word"] or "").lower()
            if not word or not _GAP.fullmatch(found["gap"]) or word in self.stops:
                return None
            if word in self.words:
                return found.end()
            passed += 1
            if passed > self.reach:
                return None
            at = found.end()
        return None
