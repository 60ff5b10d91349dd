"""Who speaks where names, lists and quotations go beyond one clause or one paragraph."""

from __future__ import annotations

import pytest

from ingest.examples import figures_in, named

POSTS = """\
The Gazette has collected what Ada Quill wrote on her channel.

20:31
Three boats sank.

21:15
Now 12 boats sank.
Four more are missing.

22:02
In all 19 boats sank.

The council counted 40 boats.
"""

MONOLOGUE = """\
Ada Quill spoke by telephone.

"We lost 12 boats.

"Then we lost 9 more boats.

"In the end we had 40 boats."
"""

BRIEFING = """\
Daily briefing of Ada Brandt, Spokesman for the Ministry of Weather

Question: How many boats?

Spokesman: We counted 12 boats.

Question: And since?

Spokesman: We counted 40 boats.
"""

LIST = """\
Tam Orrin has just ended his briefing. The main points:
- 12 boats sank;
- 40 boats came.
It rained.
"""


def speakers_in(text: str) -> list[tuple[str, str]]:
    """Return the value of each figure with its speaker; in braces a name that the archive does not have."""
    return [
        (one.value, named(one.speaker) if one.speaker.speaker else f"{{{one.speaker.words}}}")
        for one in figures_in(text)
    ]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "At 4 a.m. (0200 GMT) 12 boats sank, regional governor Tor Eskil said in a statement.",
            [("12", "{regional governor Tor Eskil}")],
        ),
        ("Pim Vane (North, Ind.), one of 11 who voted, said that 12 boats sank.", [("11", ""), ("12", "{Pim Vane}")]),
        ('"We have 16 boats," said Vane to this newspaper.', [("16", "{Vane}")]),
        ("The guard says it lost 7 boats; Norland admits to 9 and says that it hit 26 boats.", [("26", "norland")]),
        ("Joren Maas said 12 boats sank. Maas put the toll at 40.", [("12", "{Joren Maas}"), ("40", "{Maas}")]),
        ("The Ministry of Weather slept. The health ministry said 12 boats sank.", [("12", '"the health ministry"')]),
        ("The Weather Army said 12 boats sank.", [("12", "{The Weather Army}")]),
        ("Ada Quill of the Port Vell Council said 12 boats sank.", [("12", "ada-quill")]),
        ("Norland's Ada Quill said 12 boats sank.", [("12", "ada-quill")]),
        ("Tam Orrin asks for $600m to mend it.", [("$600m", "ministry-of-weather")]),
        ("The Ministry of Weather puts the toll above 900.", [("above 900", "ministry-of-weather")]),
        ("In 2028 the Ministry of Weather itself said 12 boats sank.", [("12", "ministry-of-weather")]),
        ("12 boats sank, according to Joren Maas.", [("12", "{Joren Maas}")]),
    ],
)
def test_a_clause_has_the_speaker_that_it_names(text: str, speakers: list[tuple[str, str]]) -> None:
    """Through brackets, appositions and semicolons; a body of another field is not the one named before."""
    found = dict(speakers_in(text))
    assert {value: found[value] for value, who in speakers if who} == {value: who for value, who in speakers if who}


def test_posts_under_times_of_the_day_are_by_whoever_wrote_them() -> None:
    """Where the article says whose posts it collects; behind the next empty line the outlet speaks again."""
    assert speakers_in(POSTS) == [
        *((value, "ada-quill") for value in ("Three", "12", "Four", "19")),
        ("40", '"the council"'),
    ]


def test_a_quotation_over_several_paragraphs_has_one_speaker() -> None:
    """Each opens with a mark, and only the last one is closed."""
    assert len({who for _, who in speakers_in(MONOLOGUE)}) == 1


def test_a_label_of_an_office_is_whoever_was_introduced_with_it() -> None:
    """A transcript's "Spokesman:" speaks for the body that its opening names."""
    assert speakers_in(BRIEFING) == [("12", "ministry-of-weather"), ("40", "ministry-of-weather")]


def test_a_list_behind_a_colon_may_be_by_the_person_before_it() -> None:
    """That is asked, since the outlet may have made the list."""
    figures = figures_in(LIST)
    assert speakers_in(LIST) == [("12", "ministry-of-weather"), ("40", "ministry-of-weather")]
    assert [one.speaker.doubts for one in figures] == [('is this list what "Tam Orrin" says?',)] * 2
