"""An author allows a warning by its code, its words or its key; errors stay, and what nothing needs is reported."""

from __future__ import annotations

import dataclasses

import pytest

from builders import FAULTLESS
from daybook.core.lints.allowing import silence_what_is_allowed
from daybook.core.position import Position
from daybook.core.problems import About, Problem, Problems, Severity
from daybook.core.records import Allowed, Briefing
from daybook.loading import load_content

BRIEFING = load_content(FAULTLESS / "content", Problems()).briefings[0]
PATH = BRIEFING.origin.path
LATE = Problem(
    Position(PATH, 50, 7),
    "relative-time",
    '"now" means another day',
    "write the day",
    Severity.WARNING,
    About("now", "The lock is closed now, says nobody.", "gate"),
)
ELSEWHERE = dataclasses.replace(LATE, position=Position("content/briefings/2022/03/other.md", 50, 7))
LOADED = dataclasses.replace(LATE, code="loaded-verb", about=About("admits", "She admits it now."))
BARE = dataclasses.replace(LATE, about=None)
MISTAKE = dataclasses.replace(LATE, severity=Severity.ERROR)


def allowing(*entries: tuple[str, str]) -> Briefing:
    """Return a briefing that allows codes at words."""
    allow = tuple(Allowed(code=code, at=at, reason="It is right", origin=BRIEFING.origin) for code, at in entries)
    return dataclasses.replace(BRIEFING, allow=allow)


def run(briefing: Briefing, *found: Problem, looked_for: tuple[str, ...] = ("relative-time",)) -> tuple[list[str], int]:
    """Return the codes and messages that are left, and how many warnings were silenced."""
    problems = Problems()
    problems.extend(found)
    silence_what_is_allowed([briefing], problems, looked_for)
    return [f"{p.code}: {p.message}" for p in problems], problems.silenced


@pytest.mark.parametrize(
    "at",
    ["", "now", "NOW", "closed now", "the lock is closed  now", "gate"],
)
def test_a_warning_is_allowed(at: str) -> None:
    """For the whole file, by its words in any case, by more words of its sentence, or by the key of its record."""
    assert run(allowing(("relative-time", at)), LATE) == ([], 1)


@pytest.mark.parametrize("at", ["no", "opened now", "nobody", "gates", "?"])
def test_other_words_allow_nothing(at: str) -> None:
    """Parts of words, words of no or another sentence, other keys: the warning stays, and so does the idle entry."""
    left, silenced = run(allowing(("relative-time", at)), LATE)
    assert left == [
        f'allow-idle: there is no warning "relative-time" to silence at "{at}"',
        'relative-time: "now" means another day',
    ]
    assert silenced == 0


def test_only_the_warnings_of_the_file_and_the_code_are_allowed() -> None:
    """Neither another file's, nor another rule's, nor an error."""
    briefing = allowing(("relative-time", ""))
    left, silenced = run(briefing, LATE, ELSEWHERE, LOADED, MISTAKE)
    assert left == [
        'loaded-verb: "now" means another day',
        'relative-time: "now" means another day',  # the error
        'relative-time: "now" means another day',  # in the other file
    ]
    assert silenced == 1


def test_what_this_run_did_not_look_for_is_not_idle() -> None:
    """Another command may find it."""
    assert run(allowing(("release-unread", "")), LATE) == ([f"{LATE.code}: {LATE.message}"], 0)
    assert run(allowing(("relative-time", "")), looked_for=()) == ([], 0)


def test_a_warning_about_no_words_is_allowed_for_the_whole_file() -> None:
    """Words and keys fit only what has some."""
    assert run(allowing(("relative-time", "")), BARE) == ([], 1)
    assert run(allowing(("relative-time", "now")), BARE)[1] == 0


def test_two_entries_may_fit_one_warning() -> None:
    """It is counted once, and neither entry is idle."""
    assert run(allowing(("relative-time", ""), ("relative-time", "now")), LATE) == ([], 1)
