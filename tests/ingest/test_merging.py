"""Two drafts become one, with the sources of both and everything in them."""

from __future__ import annotations

import pytest

from daybook.core.problems import Problem
from daybook.ingest.merging import DraftText, is_within, merge_drafts

FIRST = """\
---
title: unsettled
date: 2022-03-09
state: draft
sources: [report-one]
entities: [port-vell, ada-quill]
figures:
  # the count of the relief
  people:
    measure: people-who-left-port-vell
    by: unsettled
    quote: "4,000 people"
review:
  - at: figures.people.by
    question: who counted?
  - at: new_aliases.port-vell
    question: another spelling?
# perhaps also somebody
new_entities:
  ola-brandt:
    accept: false
    type: person
    name: Ola Brandt
  river-guard:
    accept: true
    type: organisation
    name: River Guard
new_aliases:
  port-vell:
    accept: false
    alias: Portvell
---

- Somebody says [4,000 people](figure:people)
"""
SECOND = """\
---
title: Boats leave
date: 2022-03-10
state: draft
sources: [report-two]
entities: [ada-quill, saltmarsh-relief]
figures:
  people:
    measure: people-who-left-port-vell
    by: saltmarsh-relief
    quote: "5,000 people"
  boats:
    measure: unsettled
    by: publisher
    quote: "12 boats"
    accept: false
dates:
  monday:
    date: 2022-03-07
    title: Boats leave
    quote: "left on Monday"
review:
  - at: figures.people
    also: [figures.boats.measure, dates.monday, figures.people.by]
    question: is it so?
  - at: new_aliases.port-vell
    question: another spelling?
new_entities:
  ola-brandt:
    accept: true
    type: person
    name: Ola Brandt
    public: true
  river-guard:
    accept: false
    type: organisation
    name: River Guard
new_aliases:
  port-vell:
    accept: false
    alias: Port Wel
# nothing else
---

[5,000](figure:people) people and `figures.people` and [others](figure:2022-03-01-x#people).
"""
MERGED = """\
---
title: unsettled
date: 2022-03-09
state: draft
sources: [report-one, report-two]
entities: [port-vell, ada-quill, saltmarsh-relief]
figures:
  # the count of the relief
  people:
    source: report-one
    measure: people-who-left-port-vell
    by: unsettled
    quote: "4,000 people"
  people-2:
    source: report-two
    measure: people-who-left-port-vell
    by: saltmarsh-relief
    quote: "5,000 people"
  boats:
    source: report-two
    measure: unsettled
    by: publisher
    quote: "12 boats"
    accept: false
dates:
  monday:
    source: report-two
    date: 2022-03-07
    title: Boats leave
    quote: "left on Monday"
review:
  - at: figures.people.by
    question: who counted?
  - at: new_aliases.port-vell
    question: another spelling?
  - at: figures.people-2
    also: [figures.boats.measure, dates.monday, figures.people-2.by]
    question: is it so?
# title of b: Boats leave
# date of b: 2022-03-10
# "Port Wel": another spelling of port-vell, too?
# perhaps also somebody
new_entities:
  ola-brandt:
    accept: true
    type: person
    name: Ola Brandt
    public: true
  river-guard:
    accept: true
    type: organisation
    name: River Guard
new_aliases:
  port-vell:
    accept: false
    alias: Portvell
# nothing else
---

## From [report-one](source:report-one)

- Somebody says [4,000 people](figure:people)

## From [report-two](source:report-two)

[5,000](figure:people-2) people and `figures.people-2` and [others](figure:2022-03-01-x#people).
"""


def draft(name: str, text: str) -> DraftText:
    """Return a draft of a name."""
    return DraftText(f"drafts/{name}.md", name, text)


def test_every_entry_keeps_its_source_and_every_reference_its_entry() -> None:
    """Keys that both have get a number; what only one of them can say stays as a remark; an acceptance is kept."""
    assert merge_drafts(draft("a", FIRST), draft("b", SECOND)) == MERGED


def test_a_third_draft_is_taken_in_too() -> None:
    """What rests on two sources already is not changed again."""
    third = SECOND.replace("report-two", "report-three").replace("2022-03-10", "2022-03-09")
    merged = merge_drafts(draft("a", MERGED), draft("c", third))
    assert isinstance(merged, str)
    assert "sources: [report-one, report-two, report-three]\n" in merged
    assert "# title of c: Boats leave\n" in merged
    assert "  people-3:\n    source: report-three\n" in merged
    assert "  monday-2:\n    source: report-three\n" in merged
    assert merged.count("## From ") == 3


def test_what_was_taken_in_is_known_again() -> None:
    """A run that is cut short between writing and taking away goes on."""
    whole = draft("a", MERGED)
    assert is_within(draft("a", FIRST), whole)
    assert is_within(draft("b", SECOND), whole)
    assert not is_within(draft("b", SECOND.replace("5,000 people", "6,000 people")), whole)
    assert not is_within(draft("b", SECOND.replace("is it so?", "is it?")), whole)
    assert not is_within(draft("b", SECOND.replace("[5,000]", "[More than 5,000]")), whole)
    assert not is_within(draft("b", SECOND.replace("report-two", "report-four")), whole)


@pytest.mark.parametrize(
    ("second", "message", "hint"),
    [
        (
            SECOND.replace("report-two", "report-one"),
            "drafts/b.md: it rests on report-one, and drafts/a.md does too",
            "take over by hand what differs, and delete one",
        ),
        (
            SECOND.replace("title: Boats leave\ndate", "titel: Boats leave\ndate"),
            "drafts/b.md: the draft cannot be read",
            "invoke review drafts/b.md tells why",
        ),
        (
            SECOND.replace(
                '  monday:\n    date: 2022-03-07\n    title: Boats leave\n    quote: "left on Monday"\n',
                "  monday: {date: 2022-03-07, title: Boats leave}\n",
            ),
            'drafts/b.md: the drafts cannot be merged: "monday" is written on one line',
            "write each key of the front matter on a line of its own, as invoke ingest does",
        ),
        (
            SECOND.replace("at: figures.people\n", 'at: "figures.people"\n'),
            'drafts/b.md: the drafts cannot be merged: "figures.people" stands in quote marks',
            "write each key of the front matter on a line of its own, as invoke ingest does",
        ),
    ],
)
def test_what_cannot_be_one_draft_is_said(second: str, message: str, hint: str) -> None:
    """Nothing is guessed."""
    problem = merge_drafts(draft("a", FIRST), draft("b", second))
    assert isinstance(problem, Problem)
    assert (f"{problem.position}: {problem.message}", problem.hint) == (message, hint)
