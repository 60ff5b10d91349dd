"""A draft's body as a list of facts."""

from __future__ import annotations

import pytest

from daybook.core.dates import read_date
from daybook.core.ids import EntityId
from daybook.core.records import Speaker, Stance
from daybook.ingest.outline import Fact, write_outline
from daybook.ingest.speaker_proposal import SpeakerProposal
from ingest.examples import REGISTRY


def said_by(speaker: Speaker | None, words: str = "", spokesperson: str = "") -> SpeakerProposal:
    """Return a speaker as a rule proposes it."""
    through = EntityId(spokesperson) if spokesperson else None
    return SpeakerProposal(speaker=speaker, rule="x", words=words, spokesperson=through)


def outline(*facts: Fact) -> list[str]:
    """Return the lines of an outline."""
    return write_outline(facts, REGISTRY.by_id).split("\n")


@pytest.mark.parametrize(
    ("quotation", "written"),
    [
        ("12 boats", '"12 boats"'),
        ('said "12', '“said "12”'),
        ('“12” and "13"', '«“12” and "13"»'),
        ("[12]", '"\\[12\\]"'),
    ],
)
def test_a_quotation_stands_between_marks_that_it_does_not_hold(quotation: str, written: str) -> None:
    """So that the check for copied text sees where it ends."""
    assert outline(Fact(place="positions.x", quotation=quotation, is_kept=True)) == [f"- {written}"]


def test_a_line_names_who_says_so() -> None:
    """An entity by its name, with who spoke for it; others in the outlet's words; what is open as it is."""
    ministry = Speaker(entity=EntityId("ministry-of-weather"))
    speakers = (
        None,
        said_by(Speaker()),
        said_by(Speaker(anonymous="a pilot")),
        said_by(ministry, spokesperson="tam-orrin"),
        said_by(Speaker(entity=EntityId("nobody"))),
        said_by(None, "He"),
        said_by(None),
        SpeakerProposal(speaker=None, rule="unknown-name", words="Ola Brandt"),
    )
    facts = (
        Fact(place="figures.boats", label="12 boats", quotation="12 boats sank", is_kept=True, speaker=speaker)
        for speaker in speakers
    )
    assert outline(*facts) == [
        '- [12 boats](figure:boats): "12 boats sank"',
        '- The source says [12 boats](figure:boats): "12 boats sank"',
        '- A pilot says [12 boats](figure:boats): "12 boats sank"',
        (
            "- [Ministry of Weather](entity:ministry-of-weather), through [Tam Orrin](entity:tam-orrin), says "
            '[12 boats](figure:boats): "12 boats sank"'
        ),
        '- [nobody](entity:nobody) says [12 boats](figure:boats): "12 boats sank"',
        '- Somebody (who is "He"?) says [12 boats](figure:boats): "12 boats sank"',
        '- Somebody says [12 boats](figure:boats): "12 boats sank"',
        '- Ola Brandt says [12 boats](figure:boats): "12 boats sank"',
    ]


def test_what_is_left_out_stands_below_and_tells_its_entry() -> None:
    """There is nothing to refer to before an author accepts it; a quotation is not said twice."""
    denial = Fact(
        place="positions.quay",
        quotation="the quay is ours",
        is_kept=False,
        speaker=said_by(Speaker(entity=EntityId("harbour-guard"))),
        stance=Stance.DENIES,
    )
    day = Fact(place="dates.today", quotation="left today", is_kept=False, day=read_date("2022-03-09"))
    month = Fact(place="dates.march", quotation="left in March", is_kept=False, day=read_date("2022-03"))
    boats = Fact(place="figures.boats", quotation="12 boats", label="12 boats", is_kept=True)
    assert outline(denial, day, boats, month) == [
        "- [12 boats](figure:boats)",
        "",
        "## Left out until accepted",
        "",
        '- `positions.quay`: [Harbour Guard](entity:harbour-guard) denies: "the quay is ours"',
        '- `dates.today`: [9 March 2022](day:2022-03-09): "left today"',
        '- `dates.march`: March 2022: "left in March"',
    ]
    assert outline(denial)[0] == "## Left out until accepted"
    assert outline() == [""]
