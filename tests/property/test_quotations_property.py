"""Whatever the text, its own words are found in it, other numbers are not, and nothing crashes."""

from __future__ import annotations

import re

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from daybook.core.evidence.lock import Kind, LockLine, format_lock, parse_lock
from daybook.core.problems import Problems
from daybook.core.quotations import Found, NotFound, NotUnique, TooShort, find_quotation, fold

AWKWARD = "aZé'’“\"-–—−., :;/%1٣²½ﬁ\u00a0\u00ad\u200b\u0301…[]() \n\t½漢ไทиІ"
texts = st.text(alphabet=st.one_of(st.sampled_from(AWKWARD), st.characters(exclude_categories=["Cs"])), max_size=200)
words = st.one_of(
    st.sampled_from(
        ["Port", "Vell", "can’t", "non-combatants", "870,000", "1 870 000", "−5", "T-72", "5½", "étés", "ﬁve"]
    ),
    st.integers(0, 2_000_000).map(str),
    st.text(alphabet="abcdeабвг", min_size=1, max_size=6),
)
gaps = st.sampled_from([" ", "\n", ", ", " – ", "—", "\u00a0", ".\n\n", " “", "” ", "; "])
prose = st.lists(st.tuples(words, gaps), min_size=4, max_size=40).map(lambda pairs: "".join(w + g for w, g in pairs))


@given(prose, st.data())
@settings(max_examples=150)
def test_own_words_are_found_in_their_place(text: str, data: st.DataObject) -> None:
    """Any three words or more of a text are found where they stand, or the place is said not to be unique."""
    frozen = fold(text)
    starts, ends = frozen.bounds
    assume(len(starts) >= 3)
    first = data.draw(st.integers(0, len(starts) - 3))
    last = data.draw(st.integers(first + 2, len(starts) - 1))
    start, end = starts[first], ends[last]
    found = find_quotation(frozen, frozen.passage(start, end))
    if isinstance(found, NotUnique):
        assert frozen.line_of(start) in found.lines
    else:
        assert found == Found(((start, end),))


@given(prose, st.data())
@settings(max_examples=150)
def test_a_changed_digit_is_never_found(text: str, data: st.DataObject) -> None:
    """Whatever is found has the digits of the quotation, so one that is changed is not found in its place."""
    frozen = fold(text)
    starts, ends = frozen.bounds
    assume(len(starts) >= 3)
    first = data.draw(st.integers(0, len(starts) - 3))
    start, end = starts[first], ends[first + 2]
    quote = frozen.text[start:end]
    digits = [digit.start() for digit in re.finditer(r"\d", quote)]
    assume(digits)
    at = data.draw(st.sampled_from(digits))
    changed = quote[:at] + str((int(quote[at]) + data.draw(st.integers(1, 9))) % 10) + quote[at + 1 :]
    found = find_quotation(frozen, changed)
    if changed in frozen.text:  # the changed number stands elsewhere in the text
        assert not isinstance(found, Found) or found.start != start
    else:
        assert not isinstance(found, Found)


@given(texts)
@settings(max_examples=300)
def test_folding_twice_changes_nothing(text: str) -> None:
    """What is folded is at rest, and its lines fold to the same as the whole."""
    once = fold(text).text
    assert fold(once).text == once
    assert " ".join(filter(None, (fold(line).text for line in text.split("\n")))) == once


@given(texts)
@settings(max_examples=150)
def test_offsets_lead_back_to_the_original(text: str) -> None:
    """Each word's passage in the original folds to the word, and stands on the line that is named."""
    frozen = fold(text)
    for start, end in zip(*frozen.bounds, strict=True):
        if " " not in frozen.text[start:end]:
            origin = frozen.origin_of(start)
            assert text.count("\n", 0, origin) + 1 == frozen.line_of(start)
            assert frozen.text[start:end] in fold(text[origin : frozen.origin_of(end, end=True)]).text


@given(texts)
@settings(max_examples=150)
def test_a_cut_parts_a_word_only_inside_of_it(text: str) -> None:
    """The short way of seeing that a cut falls between words agrees with the words."""
    frozen = fold(text)
    inside = {at for start, end in zip(*frozen.bounds, strict=True) for at in range(start + 1, end)}
    assert {at for at in range(len(frozen.text) + 1) if frozen.word_across(at)} == inside


@given(texts, texts, texts, texts)
@settings(max_examples=200)
def test_nothing_crashes(text: str, quote: str, prefix: str, suffix: str) -> None:
    """Any text and any quotation have an answer."""
    for asked in (quote, text[3:20], f"{text[:9]} x"):
        found = find_quotation(fold(text), asked, prefix, suffix)
        assert isinstance(found, (Found, NotFound, NotUnique, TooShort))
        if isinstance(found, NotFound):
            assert all("\n" not in phrase for phrase in (found.passage, *found.differs))
            assert found.differs


ids = st.lists(st.text("az09", min_size=1, max_size=3), min_size=1, max_size=3).map("-".join)
lines = st.builds(
    LockLine,
    kind=st.sampled_from(Kind),
    id=st.builds("{}#{}".format, ids, ids),
    source=ids,
    sha256=st.integers(0, 2**256 - 1).map("{:064x}".format),
    version=st.integers(1, 999),
    digest=st.integers(0, 2**128 - 1).map("{:032x}".format),
)


@given(st.lists(lines, unique_by=lambda line: line.record, max_size=8))
@settings(max_examples=60)
def test_a_lock_is_read_as_written(wanted: list[LockLine]) -> None:
    """What is written is read back, without a problem, whatever order it came in."""
    problems = Problems()
    assert parse_lock(format_lock(wanted), "evidence/2022-03.lock", problems) == tuple(sorted(wanted, key=str))
    assert list(problems) == []


@given(st.text(max_size=200))
@settings(max_examples=100)
def test_any_text_is_read_as_a_lock_or_reported(text: str) -> None:
    """A line is read, is a comment, or is a problem."""
    problems = Problems()
    read = parse_lock(text, "evidence/2022-03.lock", problems)
    written = [line for line in text.removesuffix("\n").split("\n") if not line.startswith("#")] if text else []
    assert len(read) + len(problems) >= len(written)
