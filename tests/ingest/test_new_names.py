"""Names that the archive does not know, as the entities they may become."""

from __future__ import annotations

import pytest

from ingest.examples import proposals_in

ARTICLE = """\
Mayor Ada Quill met Gen Ola Brandt near the town of Saltby on Monday.
Brandt came with the Ost Rescue Service and Pim Vane, and left by the Long Bridge.
"""


def names_in(text: str) -> list[tuple[str, str]]:
    """Return type and name of each proposal; `?` where the type is open."""
    return [(one.type.replace("unsettled", "?"), one.name) for one in proposals_in(text).new_names]


def test_a_name_has_the_type_that_its_words_tell() -> None:
    """A title, a word of bodies, a word of places; else the type is open. A surname alone is the person before."""
    assert [(one.id, one.type, one.name) for one in proposals_in(ARTICLE).new_names] == [
        ("ola-brandt", "person", "Ola Brandt"),
        ("saltby", "place", "Saltby"),
        ("ost-rescue-service", "organisation", "Ost Rescue Service"),
        ("pim-vane", "unsettled", "Pim Vane"),
        ("long-bridge", "place", "Long Bridge"),
    ]


def test_a_name_comes_with_its_sentence_and_its_rule() -> None:
    """So that an author can judge it without the article."""
    first = proposals_in(ARTICLE).new_names[0]
    assert first.sentence == "Mayor Ada Quill met Gen Ola Brandt near the town of Saltby on Monday."
    assert first.rule == "a title before the name"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("It was opened by chief engineer Ola Brandt.", [("person", "Ola Brandt")]),
        ("Baker Ola Brandt opened it.", [("person", "Ola Brandt")]),
        ("Its director, Ola Brandt, opened it.", [("person", "Ola Brandt")]),
        ("It was opened by Ola Brandt, a retired harbour pilot.", [("person", "Ola Brandt")]),
        ("It was opened by Ola Brandt, who left.", [("person", "Ola Brandt")]),
        ("It was opened by Ola Brandt. Then Brandt left.", [("person", "Ola Brandt")]),
        ('"It is open," said Ola Brandt.', [("person", "Ola Brandt")]),
        ("It was opened by Ola Brandt.", [("?", "Ola Brandt")]),
        ("Upper Saltby and Lower Saltby are dry.", [("?", "Upper Saltby"), ("?", "Lower Saltby")]),
        (
            "They hold the villages of Fenby, Long Reed and Saltby.",
            [("place", "Fenby"), ("place", "Long Reed"), ("place", "Saltby")],
        ),
        ("Rain fell in Saltby.", [("place", "Saltby")]),
        (
            "It rains over the Fenby, Reedmoor and Saltby regions.",
            [("place", "Fenby"), ("place", "Reedmoor"), ("place", "Saltby")],
        ),
        ("It rains, said Director General Ola Mark Brandt.", [("person", "Ola Mark Brandt")]),
        ("The Ostmerian National Bank closed.", [("organisation", "Ostmerian National Bank")]),
        ("The Rain Centre (RC) closed, and the RC stays so.", [("organisation", "Rain Centre")]),
        ("The 5th Guards Brigade left.", [("organisation", "5th Guards Brigade")]),
        ("They lay in St Wilf’s hospital.", [("place", "St Wilf’s hospital")]),
        ("It was met by Fenn & Pike in May.", [("organisation", "Fenn & Pike")]),
        ("Ola Brandt told them that she stays.", [("person", "Ola Brandt")]),
        ("They met Ola Brandt, 52.", [("person", "Ola Brandt")]),
        ("Its boss, Ola Brandt, left.", [("person", "Ola Brandt")]),
        ("It was met by Ashraf al-Brandt in May.", [("?", "Ashraf al-Brandt")]),
        ("Dr. Ola Brandt of Quay Kitchen came.", [("person", "Ola Brandt"), ("organisation", "Quay Kitchen")]),
        ("The Ostmere Organization for Tides met.", [("organisation", "Ostmere Organization for Tides")]),
        ("It was the Ostmere-backed Tide Movement.", [("organisation", "Tide Movement")]),
        ("They asked organiser Ola Norland, 58.", [("person", "Ola Norland")]),
        ("It signed the Convention on Tides and Storms.", [("?", "Convention on Tides"), ("?", "Storms")]),
    ],
)
def test_types_are_told_by_the_words_beside_a_name(text: str, names: list[tuple[str, str]]) -> None:
    """An occupation, an apposition, a surname alone, a verb of saying, a list of places; else it stays open."""
    assert names_in(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "It was said that the Court, the Parties and the Prosecutor agreed under Article 41.",
        "A shed on Pier 4 burned, and an S-40 was seen.",
        "It was the Norlandic way of the Norlanders.",
        "It was said on 30 April that Monday was dry.",
        "SITUATION OVERVIEW\n\nIt rained all day.",
        "Norland: Signs of Heavy Weather\n\nIt rained all day.",
        "Questions go to the Head of Communications.",
        "It was the High Commissioner for Fog and the Ostmerian President who came to the Board.",
        "In English [EN/RU/UK] it costs US$ 5, said Israeli and Yemeni pilots on Telegram.",
        "Upstream, Government-controlled land saw World War Two, at 4 PM Eastern European Time.",
    ],
)
def test_capitals_alone_make_no_name(text: str) -> None:
    """General words, things with a number, what people of a country are called, days, headings and offices."""
    assert names_in(text) == []


def test_a_known_surname_with_another_given_name_is_another_person() -> None:
    """The archive's Quill is Ada; what the article says is proposed as it stands."""
    assert names_in("It was opened by the teacher Ola Quill.") == [("person", "Ola Quill")]


def test_what_stands_between_a_day_and_a_name_belongs_to_neither() -> None:
    """The month before a name is no part of it."""
    assert names_in("It was said that on 30 April Fenby Tide met.") == [("?", "Fenby Tide")]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("It was opened by the governor of the region, Ola Brandt.", [("person", "Ola Brandt")]),
        ("Norland's ombudswoman, Ola Brandt, opened it.", [("person", "Ola Brandt")]),
        ("The ministers, Ola Brandt of Norland and Pim Vane, met.", [("person", "Ola Brandt"), ("person", "Pim Vane")]),
        ("Ola Brandt (Saltby, Ind.) spoke.", [("person", "Ola Brandt")]),
        ("At noon Ola Brandt laughs.", [("person", "Ola Brandt")]),
        ("They heard Norlandic Deputy Defence Minister Ola Brandt.", [("person", "Ola Brandt")]),
        ("It was opened by Quay's Ola Brandt, 40.", [("person", "Ola Brandt")]),
        ("They met mum-of-three Ola Brandt, 34.", [("person", "Ola Brandt")]),
        ("The state utility, Reed Flow, slept.", [("organisation", "Reed Flow")]),
        (
            "It was met by Tide Watchers & Sons, Reed Savings and NorWET.",
            [("organisation", "Tide Watchers & Sons"), ("organisation", "Reed Savings"), ("organisation", "NorWET")],
        ),
        (
            "It was run by Norland Energo, and heard on Radio Norland.",
            [("organisation", "Norland Energo"), ("organisation", "Radio Norland")],
        ),
        ("In Norland Brandt slept.", [("?", "Brandt")]),
        ("It lay in St. Wilf's Hospital.", [("organisation", "St. Wilf's Hospital")]),
        ("The mayor of Saltby slept.", [("place", "Saltby")]),
        ("It left Saltby at noon. It rained in Saltby.", [("place", "Saltby")]),
    ],
)
def test_offices_companies_and_lands_tell_what_a_name_is(text: str, names: list[tuple[str, str]]) -> None:
    """What is an office or an owner is no part of the name; the name of a land right before one is."""
    assert names_in(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Rain Out at Reed Plant, but Office Warns of a ‘Last Drop’\n\nIt rained.",
        "Situation Report No. 9 was read.",
        "The Guard and the MPs of the House rejected the Bill of the Leader of the Opposition.",
        "They shot at a Norlandic Kestrel-29.",
    ],
)
def test_headlines_numbered_things_and_parties_make_no_name(text: str) -> None:
    """Also where a headline ends in a quotation, and where a number stands behind "No."."""
    assert names_in(text) == []
