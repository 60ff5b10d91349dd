"""All that is wrong with a draft is told in one run, also where the draft cannot be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from daybook.commands.accept import review
from drafting import LINKED, SECOND, SETTLED, TODAY, accepted, archive, reviewed, two_drafts

if TYPE_CHECKING:
    from sitebuilding import Workshop

FILE = "drafts/2022-03-09-brandt.md"
UNREAD = (
    (
        ("date: 2022-03-07", "date: 7 March"),
        f'{FILE}:17:11: date-malformed: "date": "7 March" is no date',
    ),
    (
        ("    type: person\n", "    typ: person\n"),
        f'{FILE}:26:5: field-unknown: "typ" is no field of a new entity',
    ),
    (
        ("review: []", "review: none"),
        f'{FILE}:21:9: field-shape: "review" must be a list',
    ),
    (
        ("title: More people leave", "title: More: people leave"),
        (
            f"{FILE}:3:12: yaml-unquoted-colon: "
            "The value holds a colon and a space, which to YAML is the end of another key"
        ),
    ),
    (
        ("    accept: true\n", "    accept: yes\n"),
        f'{FILE}:25:13: field-shape: "accept" must be true or false, not "yes"',
    ),
    (
        ("\n---\n\nSaltmarsh", "\n\nSaltmarsh"),
        (
            f"{FILE}:36:1: front-matter-missing-end: The front matter begins on line 1 and never ends; "
            "the last line that looks like `key: value` is line 36: "
            "`harbour-guard: {accept: true, alias: Guard of the Harbour}`"
        ),
    ),
)
"""What cannot be read, and what is said of it."""
AGAINST_RULES = (
    (("by: saltmarsh-relief", "by: saltmarsh-releif"), 'reference-unknown: there is no entity "saltmarsh-releif"'),
    (
        ("(figure:people) people", "(figure:peple) people"),
        'reference-unknown: there is no figure "peple" in this briefing',
    ),
    (
        ('quote: "More than 4,500 people"', 'quote: "More than 4,500 boats"'),
        'evidence-not-found: the quotation is not in the frozen copy of "report-2022-03-09-brandt"',
    ),
    (("counts [more", "counts <b>[more"), 'raw-html: raw HTML is not allowed: "<b>"'),
)
"""What breaks a rule, and what is said of it."""


def changed(*changes: tuple[str, str]) -> str:
    """Return the settled draft with some words changed."""
    text = SETTLED
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new, 1)
    return text


def problems_in(said: list[str]) -> list[str]:
    """Return the problems in what was said, without their hints."""
    return [line for report in said for line in report.split("\n") if line.startswith(("drafts/", "content/"))]


@pytest.mark.parametrize(("mistake", "problem"), UNREAD)
def test_what_cannot_be_read_is_told_alone(workshop: Workshop, mistake: tuple[str, str], problem: str) -> None:
    """One mistake is one report: nothing is said that rests on it."""
    before = archive(workshop)
    status, said = reviewed(workshop, changed(mistake))
    assert (status, problems_in(said)) == (1, [problem])
    assert accepted(workshop, changed(mistake))[1][-1] == "nothing was written"
    assert {path: raw for path, raw in archive(workshop).items() if path != FILE} == {
        path: raw for path, raw in before.items() if path != FILE
    }


@pytest.mark.parametrize(("mistake", "problem"), UNREAD)
def test_what_cannot_be_read_hides_nothing(workshop: Workshop, mistake: tuple[str, str], problem: str) -> None:
    """What else is wrong with the draft, and what is open in it, is told in the same run."""
    others = [change for change, _ in AGAINST_RULES]
    status, said = reviewed(workshop, changed(mistake, *others, ("title: The boats are counted", "title: unsettled")))
    found = problems_in(said)
    assert status == 1
    assert problem in found
    told = [line.split(": ", 1)[1] for line in found if line != problem]
    assert sorted(told) == sorted(
        ["dates.monday.title: what happened then, in our own words", *(problem for _, problem in AGAINST_RULES)]
    )
    assert said[-1].startswith("1 left to settle: ")


def test_a_draft_that_cannot_be_read_is_there_for_others(workshop: Workshop) -> None:
    """A draft that names it is not told of a reference that leads nowhere."""
    drafts = two_drafts(workshop, LINKED, SECOND.replace("date: 2022-03-07", "date: 7 March"))
    said: list[str] = []
    assert review(drafts, workshop.content, workshop.conf, TODAY, said.append) == 1
    assert problems_in(said) == ['drafts/2022-03-09-boats.md:8:11: date-malformed: "date": "7 March" is no date']
