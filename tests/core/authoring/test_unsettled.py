"""What a draft leaves open, and how it is settled."""

from __future__ import annotations

import pytest

from daybook.core.authoring.unsettled import Open, left_open
from daybook.core.problems import Problems
from daybook.core.reading.record import read_draft_file

DRAFT = """\
---
title: unsettled
date: 2022-03-09
sources: [gazette]
figures:
  boats:
    measure: unsettled
    by: unsettled
    quote: "12 boats"
  people:
    measure: people
    by: ada-quill
    quote: "9 people"
review:
  - at: title
    question: a title in our own words
  - at: figures.boats.by
    question: who is "He"?
    options: [ada-quill, tam-orrin]
    sentence: He counted 12 boats.
  - at: figures.boats.by
    question: or nobody?
    options: [tam-orrin, publisher]
  - at: figures.people
    question: is this still said by Ada Quill?
  - at: under way on.
    question: the sentence breaks off
new_entities:
  ola-brandt:
    accept: true
    type: unsettled
    name: Ola Brandt
  river-guard:
    type: unsettled
    name: River Guard
---

Text.
"""


def opened(text: str) -> tuple[Open, ...]:
    """Return what a draft leaves open."""
    problems = Problems()
    draft = read_draft_file("2022-03-09-boats", "drafts/x.md", text, problems)
    assert list(problems) == []
    assert draft is not None
    return left_open(draft)


def test_everything_open_is_told_with_its_line_and_its_answers() -> None:
    """Values first to last, each with all that is asked about it; names that nobody accepts ask nothing."""
    assert [(str(one.position), one.at, one.question, one.options, one.sentence) for one in opened(DRAFT)] == [
        ("drafts/x.md:2:8", "title", "a title in our own words", (), ""),
        (
            "drafts/x.md:7:14",
            "figures.boats.measure",
            "which measure is this? write accept: false if the number only gives context",
            (),
            "",
        ),
        (
            "drafts/x.md:8:9",
            "figures.boats.by",
            'who is "He"?; or nobody?',
            ("ada-quill", "tam-orrin", "publisher"),
            "He counted 12 boats.",
        ),
        ("drafts/x.md:10:3", "figures.people", "is this still said by Ada Quill?", (), ""),
        ("drafts/x.md:26:5", "under way on.", "the sentence breaks off", (), ""),
        (
            "drafts/x.md:31:11",
            "new_entities.ola-brandt.type",
            "person, organisation, country, place or event?",
            (),
            "",
        ),
    ]


@pytest.mark.parametrize(
    ("old", "new", "gone"),
    [
        ("title: unsettled", "title: Boats", "title"),
        ("by: unsettled", "by: ada-quill", "figures.boats.by"),
        ("by: unsettled", "by: {anonymous: a fisherman}", "figures.boats.by"),
        ('  people:\n    measure: people\n    by: ada-quill\n    quote: "9 people"\n', "", "figures.people"),
        ("  - at: figures.people\n    question: is this still said by Ada Quill?\n", "", "figures.people"),
        ("  - at: under way on.\n    question: the sentence breaks off\n", "", "under way on."),
        ("    type: unsettled\n    name: Ola", "    type: person\n    name: Ola", "new_entities.ola-brandt.type"),
        ("accept: true", "accept: false", "new_entities.ola-brandt.type"),
    ],
)
def test_a_question_goes_when_the_author_settles_it(old: str, new: str, gone: str) -> None:
    """By a value, by deleting the question, or by deleting the entry it is about; the others stay."""
    assert old in DRAFT
    before = [one.at for one in opened(DRAFT)]
    assert [one.at for one in opened(DRAFT.replace(old, new, 1))] == [at for at in before if at != gone]


def test_what_is_open_is_a_problem_like_any_other() -> None:
    """With the answers as its help."""
    by, people = (next(one for one in opened(DRAFT) if one.at == at) for at in ("figures.boats.by", "figures.people"))
    assert f"{by.problem.code}: {by.problem.message}" == 'draft-unsettled: figures.boats.by: who is "He"?; or nobody?'
    assert by.problem.hint == "choose: ada-quill, tam-orrin, publisher"
    assert people.problem.hint == "settle it, or take out what it is about"


def test_a_question_about_a_whole_entry_tells_what_was_read() -> None:
    """So that nobody has to look it up in the file."""
    entry = '    by: ada-quill\n    quote: "9 people"\n'
    assert entry in DRAFT
    [one] = [one for one in opened(DRAFT.replace(entry, f"{entry}    why: from She\n")) if one.at == "figures.people"]
    assert one.why == "from She"
