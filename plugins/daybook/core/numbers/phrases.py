"""Numbers in a text with what is said about them: qualifier, range, per cent and money."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daybook.core.numbers.amounts import Span, may_begin, read_span
from daybook.core.numbers.cardinals import end_of_run, is_number_word
from daybook.core.numbers.joining import tokens_of
from daybook.core.numbers.quantity import NumberPhrase, Qualifier, Quantity, quantity_of
from daybook.core.numbers.remembering import REMEMBERED
from daybook.core.numbers.tokens import Kind, Token, after, phrase_at, phrase_before

if TYPE_CHECKING:
    from collections.abc import Sequence

    from daybook.core.numbers.words import NumberWords

_QUALIFIER_SIGNS = {
    "~": Qualifier.ABOUT,
    "≈": Qualifier.ABOUT,
    ">": Qualifier.MORE_THAN,
    "<": Qualifier.FEWER_THAN,
    "≥": Qualifier.AT_LEAST,
    "≤": Qualifier.UP_TO,
}
# How many words may stand between "from 10" and "to".
_REACH_OF_A_MIDDLE = 3
_OUTER_THAT_YIELD = frozenset({Qualifier.ONLY, Qualifier.EXACTLY})


def read_numbers(text: str, words: NumberWords) -> tuple[NumberPhrase, ...]:
    """Return every number of a text, in order; places count characters of exactly this text.

    Ages, years, dates and clock times are numbers here: telling them apart is not this reader's task. What
    could be read in more than one way is left out, never guessed.
    """
    return REMEMBERED.get(words.lang, text, lambda: _read_numbers(text, words))


def _read_numbers(text: str, words: NumberWords) -> tuple[NumberPhrase, ...]:
    tokens = tokens_of(text, words)
    found: list[NumberPhrase] = []
    floor = index = 0
    while index < len(tokens):
        if not may_begin(tokens[index], words):
            index += 1
            continue
        skipped = phrase_at(tokens, index, words.not_numbers)
        if skipped is not None:
            index = skipped[0] + 1
            continue
        word_number = phrase_at(tokens, index, words.word_numbers)
        if word_number is not None and not _stands_for_one(tokens, index, floor, words):
            phrase = _word_number(tokens, index, word_number, floor, words)
            index = word_number[0] + 1
        else:
            span = read_span(tokens, index, floor, words)
            if span is None:
                index = end_of_run(tokens, index, words) if is_number_word(tokens, index, words) else index + 1
                continue
            phrase, index = (None, span.end) if span.elliptic else _qualified(tokens, span, floor, words)
            index = _after_the_middle(tokens, span, index, words)
        if phrase is not None:
            found.append(phrase)
        floor = index
    return tuple(found)


def read_quantity(phrase: str, words: NumberWords) -> Quantity | None:
    """Return what a phrase says if all of it is one number with its qualifier, else None.

    A word number may also be written as its name in the closed list: `tens-of-thousands`.
    """
    text = phrase.strip()
    found = read_numbers(text, words)
    if len(found) == 1 and found[0].start == 0 and found[0].end == len(text):
        return found[0].quantity
    if not found and text in {name.value for name in Qualifier if name.is_word_number}:
        return Quantity(None, None, Qualifier(text), None)
    return None


def _after_the_middle(tokens: Sequence[Token], span: Span, end: int, words: NumberWords) -> int:
    """Return the token after "to", where a number opened with "from" was not read as a range.

    In "rose from 10 to 15", or "from 10 tents to 15", the second number must not take "to" for a qualifier,
    which in some languages it is.
    """
    if not span.middles or span.low is not span.high:
        return end
    for at in range(end, min(end + _REACH_OF_A_MIDDLE, len(tokens))):
        if tokens[at].kind is not Kind.WORD or is_number_word(tokens, at, words):
            break
        if tokens[at].key in span.middles:
            return at + 1
    return end


def _stands_for_one(tokens: Sequence[Token], index: int, floor: int, words: NumberWords) -> bool:
    """Whether a plural word number is, by its case, the singular after a qualifier: "about a thousand"."""
    if tokens[index].key not in words.lone_after_qualifier:
        return False
    before = phrase_before(tokens, index, floor, words.before)
    longest = phrase_at(tokens, index, words.word_numbers)
    return before is not None and longest is not None and longest[0] == index


def _word_number(
    tokens: Sequence[Token], index: int, found: tuple[int, Qualifier | None], floor: int, words: NumberWords
) -> NumberPhrase | None:
    """Return a word number; none if a bound stands before it, which the closed list has no name for."""
    last, meaning = found
    before = phrase_before(tokens, index, floor, words.before)
    bound = before is not None and before[1] not in (Qualifier.ABOUT, Qualifier.ONLY)
    if bound and before is not None and before[0] == index - 1 and tokens[index - 1].key in words.prepositions:
        bound = False
    if meaning is None or bound or (tokens[index].glued and index > 0 and tokens[index - 1].kind is not Kind.MARK):
        return None
    start, end = tokens[index].start, tokens[last].end
    return NumberPhrase(Quantity(None, None, meaning, None), start, end, start, end)


def _qualified(tokens: Sequence[Token], span: Span, floor: int, words: NumberWords) -> tuple[NumberPhrase | None, int]:
    """Return a span with its qualifiers as a phrase (None if they contradict), and the token after it."""
    start, end = span.start, span.end
    said: list[Qualifier] = []
    after_it = phrase_at(tokens, after(tokens, end - 1), words.after)
    if after_it is not None and not _is_number(tokens, after(tokens, after_it[0]), words):
        end = after_it[0] + 1
        said.append(after_it[1])
    elif end < len(tokens) and tokens[end].glued and tokens[end].key == "+":
        end += 1
        said.append(Qualifier.AT_LEAST)
    inner: list[Qualifier] = []
    before = _qualifier_before(tokens, start, span, floor, words)
    while before is not None:
        start = before[0]
        inner.append(before[1])
        before = _qualifier_before(tokens, start, span, floor, words)
    qualifier, agree = _combined([*inner, *said])
    if not agree:
        return None, end
    low, high = span.low.number, span.high.number
    quantity = quantity_of(
        low.value,
        high.value,
        qualifier,
        min(low.unit, high.unit),
        percent=span.high.percent,
        currency=span.high.currency or span.low.currency,
    )
    phrase = NumberPhrase(
        quantity,
        start=tokens[start].start,
        end=tokens[end - 1].end,
        number_start=tokens[low.start].start,
        number_end=tokens[high.end - 1].end,
    )
    return phrase, end


def _is_number(tokens: Sequence[Token], index: int | None, words: NumberWords) -> bool:
    return index is not None and (tokens[index].kind is Kind.FIGURE or is_number_word(tokens, index, words))


def _combined(said: Sequence[Qualifier]) -> tuple[Qualifier | None, bool]:
    """Return the one qualifier that several amount to, innermost first, and whether they agree.

    "Up to about 40" is up to, "only about 40" is about; two bounds on one number are not read.
    """
    result: Qualifier | None = None
    for outer in said:
        if result in (None, outer) or result in _OUTER_THAT_YIELD:
            result = outer
        elif outer in _OUTER_THAT_YIELD or outer is Qualifier.ABOUT:
            continue
        elif result is Qualifier.ABOUT:
            result = outer
        else:
            return None, False
    return result, True


def _qualifier_before(
    tokens: Sequence[Token], start: int, span: Span, floor: int, words: NumberWords
) -> tuple[int, Qualifier] | None:
    """Return the first token and the meaning of the qualifier that stands before a token."""
    if start > floor and tokens[start - 1].key in _QUALIFIER_SIGNS:
        return start - 1, _QUALIFIER_SIGNS[tokens[start - 1].key]
    if start > floor and start == span.start and span.low.currency and tokens[start].glued:
        start -= 1  # US$5
    found = phrase_before(tokens, start, floor, words.before)
    if found is None:
        return None
    first, meaning = found
    lasting = first == start - 1 and tokens[first].key in words.lasting
    if lasting and _is_duration(tokens, span, words):
        opened = first > floor and tokens[first].spaced and tokens[first - 1].key in words.duration_openers
        return (first, meaning) if opened else None
    return first, meaning


def _is_duration(tokens: Sequence[Token], span: Span, words: NumberWords) -> bool:
    following = after(tokens, span.end - 1)
    return following is not None and tokens[following].key in words.durations
