"""Who takes which position on a disputed question of the archive."""

from __future__ import annotations

import dataclasses

import pytest

from builders import known_words
from daybook.core.dates import read_date
from daybook.core.ids import AnswerId, ClaimId, EntityId
from daybook.core.records import Alias, AliasKind, Claim, Entity, EntityType, SourceKind
from daybook.core.records.claim import Answer
from daybook.core.records.entity import PartOf, Role
from daybook.core.records.origin import Origin
from daybook.ingest import ArticleFacts, Registry
from daybook.ingest.convert import TO_BE
from daybook.ingest.draft import write_draft
from daybook.ingest.reading_article import read_proposals

HERE = Origin(path="")
FACTS = ArticleFacts(published=read_date("2031-05-04"), accessed=read_date("2031-06-01"))


def entity(stem: str, kind: EntityType, name: str, *weak: str, part_of: str = "", office: str = "") -> Entity:
    """Return an entity."""
    return Entity(
        id=EntityId(stem),
        type=kind,
        name=name,
        aliases=tuple(Alias(name=one, kind=AliasKind.WEAK, origin=HERE) for one in weak),
        part_of=(PartOf(entity=EntityId(part_of), origin=HERE),) if part_of else (),
        roles=(Role(title=office, origin=HERE),) if office else (),
        origin=HERE,
    )


def claim(stem: str, question: str, answers: dict[str, str]) -> Claim:
    """Return a disputed question about Port Vell."""
    return Claim(
        id=ClaimId(stem),
        question=question,
        answers=tuple(Answer(key=AnswerId(key), text=text, origin=HERE) for key, text in answers.items()),
        place=EntityId("port-vell"),
        origin=HERE,
    )


CONTROL = claim("control", "Who controls Port Vell?", {"vastria": "Vastrian forces", "norland": "Norlandic forces"})
REGISTRY = Registry(
    entities=(
        entity("norland", EntityType.COUNTRY, "Norland"),
        entity("vastria", EntityType.COUNTRY, "Vastria"),
        entity("port-vell", EntityType.PLACE, "Port Vell", part_of="norland"),
        entity("norland-army", EntityType.ORGANISATION, "Norland Army", "Norlandic forces", part_of="norland"),
        entity("vastria-army", EntityType.ORGANISATION, "Vastria Army", "Vastrian forces", part_of="vastria"),
        entity("ilse-marrow", EntityType.PERSON, "Ilse Marrow", office="Mayor of Port Vell"),
        entity("viktor-sarn", EntityType.PERSON, "Viktor Sarn", office="President of Vastria"),
    ),
    claims=(CONTROL,),
    words=known_words(),
)


def positions_in(text: str, registry: Registry = REGISTRY, facts: ArticleFacts = FACTS) -> list[tuple[str, ...]]:
    """Return speaker, stance and answer of each position."""
    return [
        (
            one.speaker.speaker.entity or "publisher" if one.speaker.speaker else "?",
            one.stance.value,
            one.answer or "",
        )
        for one in read_proposals(text, facts, registry)[1].positions
    ]


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("Vastria said its forces had taken full control of Port Vell.", ("vastria", "asserts", "vastria")),
        ("Vastria said that Norlandic forces still held the port of Port Vell.", ("vastria", "asserts", "norland")),
        ("Viktor Sarn said Port Vell had been liberated that night.", ("viktor-sarn", "asserts", "vastria")),
        ("Port Vell was occupied by Vastrian forces, Ilse Marrow said.", ("ilse-marrow", "asserts", "vastria")),
        ("Norland said the situation in Port Vell was unclear.", ("norland", "uncertain", "")),
        ("Norland denied that Vastrian forces had seized Port Vell.", ("norland", "denies", "vastria")),
    ],
)
def test_a_position_has_speaker_stance_and_answer(text: str, position: tuple[str, ...]) -> None:
    """The answer is of the side that is named last before the words of the question, else the speaker's own."""
    assert positions_in(text) == [position]


def test_a_denial_speaks_of_the_claim_before_it() -> None:
    """In the next sentences by "this", in the same one by "a claim that"."""
    claimed = "Vastria said its forces had taken full control of Port Vell"

    assert positions_in(f"{claimed}. Ilse Marrow has denied this.") == [
        ("vastria", "asserts", "vastria"),
        ("ilse-marrow", "denies", "vastria"),
    ]
    assert positions_in(f"{claimed}, a claim that Norland denied.") == [
        ("vastria", "asserts", "vastria"),
        ("norland", "denies", "vastria"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Vastrian forces hold Port Vell.",
        "Vastria said its forces had taken full control of the weather.",
        "It rained in Port Vell. Vastria said it had taken 29 boats.",
        "Vastria said its forces controlled the Port Vell region.",
        "Ilse Marrow said it was hard to control the crowds in Port Vell.",
    ],
)
def test_what_is_no_position(text: str) -> None:
    """The outlet's own voice, another topic, a number of things, a region, and what tells no answer."""
    assert positions_in(text) == []


def test_a_statement_takes_positions_in_its_own_voice() -> None:
    """What a body publishes itself is its position; a newspaper's own voice only reports."""
    facts = dataclasses.replace(FACTS, kind=SourceKind.GOVERNMENT, publisher=EntityId("vastria-army"))

    assert positions_in("Port Vell was taken on 30 April.", facts=facts) == [("publisher", "asserts", "vastria")]


def test_a_question_whose_answers_name_nobody_is_left_to_the_author() -> None:
    """Who is named cannot tell whether the answer is yes or no."""
    other = claim("aim", "Is it the aim to control Port Vell?", {"yes": "It is", "no": "It is not"})
    registry = dataclasses.replace(REGISTRY, claims=(other,))

    assert positions_in("Vastria said its forces had taken full control of Port Vell.", registry) == []


def test_no_side_is_taken_to_have_done_harm_unless_it_is_named() -> None:
    """That somebody tells of harm does not say that their own side did it."""
    harm = claim("fire", "Who shelled Port Vell?", {"vastria": "Vastrian forces", "norland": "Norlandic forces"})
    registry = dataclasses.replace(REGISTRY, claims=(harm,))

    assert positions_in("Norland said a shell had hit Port Vell.", registry) == []
    assert positions_in("Norland said Vastrian forces had shelled Port Vell.", registry) == [
        ("norland", "asserts", "vastria")
    ]
    assert positions_in("Norland accused Vastrian forces of having shelled Port Vell.", registry) == [
        ("norland", "asserts", "vastria")
    ]


def test_two_bodies_of_one_country_are_two_sides() -> None:
    """Then the country is on neither side, and only the bodies themselves are."""
    wardens = entity("wardens", EntityType.ORGANISATION, "Wardens", part_of="norland")
    guard = entity("guard", EntityType.ORGANISATION, "Harbour Guard", part_of="norland")
    disputed = claim("control", "Who controls Port Vell?", {"wardens": "The Wardens", "guard": "The Harbour Guard"})
    registry = dataclasses.replace(REGISTRY, entities=(*REGISTRY.entities, wardens, guard), claims=(disputed,))

    assert positions_in("The Harbour Guard said it controlled Port Vell.", registry) == [("guard", "asserts", "guard")]
    assert positions_in("Norland said it controlled Port Vell.", registry) == []


def test_a_quotation_has_both_of_its_marks() -> None:
    """What is quoted in the article is not cut in the middle."""
    text = 'Vastria said its forces had "taken full control" of Port Vell that night.'
    quotation = read_proposals(text, FACTS, REGISTRY)[1].positions[0].quotation

    assert quotation.words == 'had "taken full control" of Port'


def test_a_position_stands_in_the_draft_until_the_author_accepts_it() -> None:
    """It asks nothing, and is left out unless it is accepted."""
    text = "Vastria said its forces had taken full control of Port Vell."
    article, proposals = read_proposals(text, FACTS, REGISTRY)
    draft = write_draft(article, FACTS, TO_BE, proposals)

    assert draft.questions == ()
    assert draft.text.partition("positions:\n")[2].startswith(
        """\
  had-taken-full-control:
    claim: control
    by: vastria
    stance: asserts
    answer: vastria
    quote: "had taken full control"
    accept: false
"""
    )


@pytest.mark.parametrize(
    ("text", "positions"),
    [
        ("Port Vell stands. Vastria announced its capture on Wednesday.", [("vastria", "asserts", "vastria")]),
        ("They fought in Port Vell. The port is ours, Viktor Sarn said.", [("viktor-sarn", "asserts", "vastria")]),
        ("Viktor Sarn said of Port Vell that the enemy held the city.", [("viktor-sarn", "asserts", "norland")]),
        ("Vastria said the Norlandic forces did not hold Port Vell.", [("vastria", "denies", "norland")]),
        ("They fought in Port Vell. Norland said they did not control the city.", [("norland", "denies", "vastria")]),
        (
            "Norland said Vastrian forces held Port Vell. Viktor Sarn said he did not know.",
            [("norland", "asserts", "vastria"), ("viktor-sarn", "uncertain", "")],
        ),
        (
            "Norland said Vastrian forces held Port Vell. Vastria called it a fairy tale.",
            [("norland", "asserts", "vastria"), ("vastria", "denies", "vastria")],
        ),
    ],
)
def test_the_other_side_and_what_is_denied_are_read(text: str, positions: list[tuple[str, ...]]) -> None:
    """The enemy is the other side, "ours" is the speaker's, and a control that is negated is denied."""
    assert positions_in(text) == positions
