"""`invoke review` lists what a draft leaves open; `invoke accept` publishes it, all of it or nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from daybook import files
from daybook.commands.accept import accept, review
from daybook.commands.check import check
from daybook.ingest import accepting

if TYPE_CHECKING:
    from pathlib import Path

    from sitebuilding import Workshop
from drafting import BRIEFING, PUBLISHED, SETTLED, SOURCE, TODAY, accepted, archive, draft_in, reviewed

UNSETTLED = f"""\
---
title: unsettled
date: 2022-03-09
state: draft
sources: [{SOURCE}]
figures:
  people:
    measure: people-who-left-port-vell
    by: unsettled
    quote: "More than 4,500 people"
    why: "counted here: people"
  boats:
    measure: unsettled
    by: publisher
    quote: "counted the boats of Port Vell"
review:
  - at: title
    question: a title in our own words
  - at: figures.people.by
    question: who counted?
    options: [saltmarsh-relief, ola-brandt]
    sentence: More than 4,500 people have left Port Vell, Saltmarsh Relief said.
new_entities:
  ola-brandt:
    accept: false
    type: person
    name: Ola Brandt
---

Saltmarsh Relief counts [more than 4,500](figure:people) people.
"""


ENTITY = """\
---
name: "Ola Brandt"
aliases:
  - {name: "Брандт", lang: uk, kind: native}
summary: "Counts boats"
public: true
---
"""


def test_a_review_lists_what_is_left_with_line_and_options(workshop: Workshop) -> None:
    """The questions, then whatever else would keep the draft out of the archive."""
    status, said = reviewed(workshop, UNSETTLED)
    assert status == 1
    assert said == [
        "drafts/2022-03-09-brandt.md:2:8: title: a title in our own words",
        "drafts/2022-03-09-brandt.md:9:9: figures.people.by: who counted?",
        "    options: saltmarsh-relief, ola-brandt",
        "    sentence: More than 4,500 people have left Port Vell, Saltmarsh Relief said.",
        (
            "drafts/2022-03-09-brandt.md:13:14: figures.boats.measure: which measure is this? "
            "write accept: false if the number only gives context"
        ),
        (
            "drafts/2022-03-09-brandt.md:15:12: value-unstated: the quotation holds no number\n"
            "    help: quote the words with the number, or add value: with words such as dozens\n"
            "1 error in 1 file; `invoke explain CODE` tells what a rule wants and why"
        ),
        (
            "3 left to settle: write the value, delete a question you have answered, "
            "or drop its entry with accept: false"
        ),
        "proposed and not accepted: ola-brandt",
    ]


def test_nothing_open_is_accepted(workshop: Workshop) -> None:
    """The list is the same, and no file is touched."""
    _, listed = reviewed(workshop, UNSETTLED)
    before = archive(workshop)
    assert accepted(workshop, UNSETTLED) == (1, [*listed, "nothing was written"])
    assert archive(workshop) == before


def test_a_settled_draft_becomes_a_briefing_with_entities_names_and_evidence(workshop: Workshop) -> None:
    """Drafts' own fields go, `recorded` is stamped, all else stays as it was written, and the archive is faultless."""
    before = archive(workshop)
    assert reviewed(workshop, SETTLED)[0] == 0
    status, said = accepted(workshop, SETTLED)
    assert (status, said) == (
        0,
        [
            "proposed and not accepted: river-guard",
            "written: /content/entities/person/ola-brandt.md",
            "written: /content/entities/organisation/harbour-guard.md",
            "written: /evidence/2022-03.lock",
            f"written: /{BRIEFING}",
        ],
    )
    after = archive(workshop)
    assert after[BRIEFING].decode() == PUBLISHED
    assert after["content/entities/person/ola-brandt.md"].decode() == ENTITY
    assert b'"Guard of the Harbour"' in after["content/entities/organisation/harbour-guard.md"]
    assert set(after) - set(before) == {BRIEFING, "content/entities/person/ola-brandt.md"}
    assert set(before) - set(after) == {"drafts/2022-03-09-brandt.md"}
    said = []
    assert check(workshop.content, workshop.conf, said.append, strict=True) == 0, said
    lock = after["evidence/2022-03.lock"]
    workshop.look_up()
    assert (workshop.folder / "evidence/2022-03.lock").read_bytes() == lock


LEFT_OUT = (
    (
        "dates:\n",
        """\
  boats:
    measure: unsettled
    by: river-guard
    quote: "nobody keeps a list"
    accept: false
positions:
  brandt:
    claim: unsettled
    by: unsettled
    stance: asserts
    quote: "Ola Brandt counted the boats"
    accept: false
dates:
  later:
    date: 2022-03-09
    title: unsettled
    quote: "who came back later"
    accept: false
""",
    ),
    (
        "    why: rule weekday\nreview: []\n",
        "    accept: true\nreview:\n  - {at: dates.later, question: 'which day?'}\n",
    ),
)


def test_entries_that_are_not_accepted_are_left_out(workshop: Workshop) -> None:
    """Nothing in them is open; a group of which nothing is accepted goes whole."""
    text = SETTLED
    for old, new in LEFT_OUT:
        assert old in text
        text = text.replace(old, new)
    status, said = accepted(workshop, text)
    assert (status, said[0]) == (
        0,
        "proposed and not accepted: figures.boats, positions.brandt, dates.later, river-guard",
    )
    assert (workshop.folder / BRIEFING).read_text(encoding="utf-8") == PUBLISHED


def test_a_speaker_who_is_only_proposed_is_open(workshop: Workshop) -> None:
    """The author accepts the entity, or names another; it is said once."""
    status, said = reviewed(workshop, SETTLED.replace("by: saltmarsh-relief", "by: river-guard"))
    assert (status, said[:-2]) == (
        1,
        [
            (
                "drafts/2022-03-09-brandt.md:11:9: figures.people.by: "
                '"river-guard" is no entity yet: accept it under new_entities, or name another'
            ),
        ],
    )


@pytest.mark.parametrize("survived", range(5))
def test_a_run_that_is_cut_short_leaves_nothing_half_done(
    workshop: Workshop, survived: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After any number of files the archive passes its check, and the next run ends as an undisturbed one."""
    undisturbed = workshop.copy(workshop.folder.parent / "undisturbed")
    assert accepted(undisturbed, SETTLED)[0] == 0
    written: list[Path] = []

    def write(path: Path, raw: bytes) -> None:
        if len(written) == survived:
            raise KeyboardInterrupt
        written.append(path)
        real(path, raw)

    def interrupted(_: Path, *, missing_ok: bool = False) -> None:
        if not missing_ok:
            raise KeyboardInterrupt

    real = files.write_atomically
    with monkeypatch.context() as patch:
        patch.setattr(accepting, "write_atomically", write)
        if survived == 4:  # the briefing is there, and the draft is not taken away yet
            patch.setattr("pathlib.Path.unlink", interrupted)
        with pytest.raises(KeyboardInterrupt):
            accepted(workshop, SETTLED)
    assert len(written) == survived
    said: list[str] = []
    assert check(workshop.content, workshop.conf, said.append, strict=True) == 0, said
    assert accepted(workshop, SETTLED)[0] == 0
    assert archive(workshop) == archive(undisturbed)


def test_a_draft_that_is_not_there_is_said(workshop: Workshop) -> None:
    """And settings that cannot be read."""
    said: list[str] = []
    assert review([str(workshop.folder / "drafts" / "no.md")], workshop.content, workshop.conf, TODAY, said.append) == 1
    assert said == [f"{workshop.folder.as_posix()}/drafts/no.md: there is no such draft"]
    draft = draft_in(workshop, SETTLED)
    assert accept([str(draft)], workshop.content, workshop.folder / "none.py", TODAY, said.append) == 1


def test_the_wording_of_a_draft_is_warned_of(workshop: Workshop) -> None:
    """As check would once it is published; what the draft allows with a reason is silent, and nothing is kept out."""
    worded = SETTLED.replace("Saltmarsh Relief counts", "Recently Saltmarsh Relief boasts of")
    status, said = reviewed(workshop, worded)
    assert (status, said[0]) == (
        0,
        (
            'drafts/2022-03-09-brandt.md:39:1: relative-time (warning): "Recently" means another day to every reader\n'
            "    help: write the day, as in on 4 May 2031, or quote the source's own words\n"
            'drafts/2022-03-09-brandt.md:39:27: loaded-verb (warning): "boasts" judges the speaker\n'
            "    help: write says, denies or disputes, the same verbs for everybody, or quote the source's own word\n"
            "2 warnings in 1 file; `invoke explain CODE` tells what a rule wants and why"
        ),
    )
    allowed = worded.replace(
        "review: []\n",
        "review: []\nallow:\n  - {code: relative-time, at: Recently, reason: a test}\n"
        "  - {code: loaded-verb, at: boasts, reason: a test}\n",
    )
    status, said = reviewed(workshop, allowed)
    assert (status, said[:1]) == (0, ["proposed and not accepted: river-guard"])
    assert accepted(workshop, worded)[0] == 0
    assert (workshop.folder / BRIEFING).is_file()
