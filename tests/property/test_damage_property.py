"""No damage to a file crashes the check: it is reported, in short single lines, at a place that is there."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from builders import PICTURES, RECORDS, SETTINGS, check_all, known_words, warnings_in
from daybook.core.archive import link_archive
from daybook.core.evidence.needed import check_evidence, needs_of
from daybook.core.gathered import gather
from daybook.core.kinds import Kind, kind_of_path
from daybook.core.problems import Problems
from daybook.core.quotations.own_words import other_own_texts, own_texts_of
from daybook.core.reading.document import decode_document
from daybook.core.reading.record import read_content_file, read_what_can_be_read
from daybook.core.unread import until_unread
from daybook.lint_words import default_word_lists

if TYPE_CHECKING:
    from daybook.core.reading.record import Record

TEXTS = RECORDS
LISTS = default_word_lists("en")
AWAITED = {"evidence-missing"}
PIECES = st.sampled_from(
    [
        *(
            "",
            "x",
            " ",
            "\n",
            "\n\n",
            "  ",
            "\t",
            ":",
            ": ",
            "- ",
            "[",
            "]",
            "{",
            "}",
            "#",
            " #",
            "&a ",
            "*a",
            "!x ",
            "|",
            ">",
        ),
        *(
            '"',
            "'",
            "“",
            "---\n",
            "~",
            "NO",
            "2031-05-04",
            "12:30",
            "null",
            "[1, 2]",
            "{a: b}",
            "а",
            "\u2028",
            "\x00",
            "\ud800",
        ),
        *(
            "entity:",
            "](",
            "[x](figure:y#z)",
            "<b>",
            "`",
            "publisher",
            "{anonymous: x}",
            "{anonymous: }",
            "\r",
            "0" * 200,
        ),
    ]
)


@cache
def read(path: str) -> Record:
    """Return the record of a faultless file."""
    record = read_content_file(path, path, TEXTS[path], Problems())
    assert record is not None
    return record


@st.composite
def damages(draw: st.DrawFn) -> tuple[str, str]:
    """Draw a file of the faultless archive with a few pieces of it replaced."""
    path = draw(st.sampled_from(sorted(TEXTS)))
    text = TEXTS[path]
    for _ in range(draw(st.integers(1, 3))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.sampled_from([0, 0, 1, 2, 5, 20])))
        text = text[:start] + draw(PIECES) + text[end:]
    return path, text


@settings(max_examples=400, deadline=None)
@given(damages())
def test_no_damage_crashes_the_check(damage: tuple[str, str]) -> None:
    """Whatever is typed into a file, the check ends with a report, or with an archive that can be joined."""
    path, text = damage
    problems = Problems()
    decoded = decode_document(text.encode("utf-8", "surrogatepass"), path, problems)
    record = None if decoded is None else read_what_can_be_read(path, path, decoded, problems)
    others = [read(other) for other in TEXTS if other != path]
    declared = {
        kind: frozenset(other.rpartition("/")[2].partition(".")[0] for other in TEXTS if kind_of_path(other) is kind)
        for kind in Kind
    }
    damaged = [record] if record else []
    faultless = [*others, *([] if problems.errors else damaged)]
    gathered = gather(faultless, declared, damaged if problems.errors else ())
    gathered = replace(gathered, picture_files=PICTURES)
    check_all(gathered, problems)
    problems.extend(warnings_in(gathered.all, LISTS))
    problems.extend(check_evidence(needs_of(gathered.all), (), gathered.declared))
    assert list(other_own_texts(gathered.all))
    assert any(list(until_unread(own_texts_of(briefing))) for briefing in gathered.all.briefings)
    lines = text.encode("utf-8", "surrogatepass").count(b"\n") + text.count("\r") + 2
    for problem in problems:
        assert "\n" not in problem.message + problem.hint
        assert len(problem.message) + len(problem.hint) < 900
        assert problem.hint
        assert problem.position.path != path or problem.position.line <= lines
    if not gathered.with_errors and not [one for one in problems.errors if one.code not in AWAITED]:
        link_archive(gathered, SETTINGS, known_words())
