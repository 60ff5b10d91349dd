"""A count of a part is not proposed under the measure of the whole."""

from __future__ import annotations

from dataclasses import replace

import pytest

from daybook.core.ids import EntityId, MeasureId
from daybook.core.records import Measure, MeasureKind
from daybook.ingest import Registry
from daybook.ingest.reading_article import read_proposals
from ingest.examples import FACTS, GATHERED, REGISTRY

DEATHS = replace(
    GATHERED.measures[1],
    id=MeasureId("deaths-in-norland"),
    title="Deaths in Norland",
    definition="Everybody said to have died.",
    unit="people",
    kind=MeasureKind.CUMULATIVE,
    place=EntityId("norland"),
    producer=None,
)
NATIONAL = Registry(entities=REGISTRY.entities, measures=(DEATHS, *GATHERED.measures), words=REGISTRY.words)


def counted_as_all(text: str) -> list[str]:
    """Return the values that are proposed as all the deaths of the country."""
    figures = read_proposals(text, FACTS, NATIONAL)[1].figures
    return [one.value for one in sorted(figures, key=lambda one: one.start) if one.measure.measure == DEATHS.id]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("In Norland 340 people have been killed.", ["340"]),
        ("In Norland 340 people have been killed, 9 of them children.", ["340"]),
        ("In Norland 340 people have been killed (120 men, 90 women).", ["340"]),
        ("In Norland 340 people have been killed (331).", ["340"]),
        ("Norland counts 700 casualties, including 340 killed.", ["340"]),
        ("In Norland 340 people died, including 12 children.", ["340"]),
        ("In Port Vell in Norland 34 people have been killed.", []),
        ("In Norland 34 people have been killed in the Fenby and Saltby regions.", []),
        (
            "Norland: 34 people were killed in Government-controlled territory; 340 people were killed in Norland.",
            ["340"],
        ),
        ("Across the country 340 people have been killed in Norland, the mayor of Port Vell said.", []),
        ("In Norland 34 people were killed over the last 24 hours.", []),
        ("In Norland 34 people a day are killed.", []),
        ("In Norland 34 people were killed in one strike.", []),
        ("In Norland 34 people were killed when a boat was hit.", []),
        ("In Norland 34 people were killed after Monday's breach of a dam.", []),
        ("Norland had 33 raids, in which 29 people died.", []),
        ("In Norland 34 deaths were not included.", []),
        ("In Norland more people died than the 353 killed in the flood.", []),
        ("In Norland no staff were injured, and bread for 340 people was lost.", []),
        ("In Norland 340 people have been killed, as officials in Port Vell slept.", ["340"]),
        ("PORT VELL, March 8 (North Wire) - In Norland 340 people have been killed.", ["340"]),
    ],
)
def test_a_part_is_not_the_whole(text: str, values: list[str]) -> None:
    """Not a town, a region, a day, an event, a share by age, nor what was left out of the count."""
    assert counted_as_all(text) == values


WEATHER = EntityId("ministry-of-weather")


def made(stem: str, title: str, unit: str, kind: MeasureKind, producer: EntityId | None = None) -> Measure:
    """Return a measure that states nothing but what it is called and counted in."""
    stated = replace(DEATHS, id=MeasureId(stem), title=title, unit=unit, kind=kind, producer=producer)
    return replace(stated, definition="", place=None)


MADE = (
    made("shot-down", "Vastrian aircraft shot down, claimed by Norland", "aircraft", MeasureKind.CUMULATIVE),
    made("for", "Harbour Assembly vote, members in favour", "members", MeasureKind.COUNT),
    made("against", "Harbour Assembly vote, members against", "members", MeasureKind.COUNT),
    made("asked", "Aid requested by the Ministry of Weather", "dollars", MeasureKind.STOCK, producer=WEATHER),
    made("wheat", "Price of wheat", "dollars a tonne", MeasureKind.PRICE),
    made("distance", "Distance of the column from Port Vell", "miles", MeasureKind.DISTANCE),
)


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("Norland says it has shot down 26 Vastrian aircraft.", ["shot-down"]),
        ("Norlandic officer Ola Brandt said they shot down 26 Vastrian aircraft.", ["shot-down"]),
        ("Vastrian officer Ola Brandt said they shot down 26 Vastrian aircraft.", [None]),
        ("The Harbour Assembly backed it by 34 votes to six.", ["for", "against"]),
        ("The court backed it by 34 votes to six.", [None, None]),
        ("The port has 127 ships, against 131 before.", [None, None]),
        ("The Ministry of Weather requested $90m of aid.", ["asked"]),
        ("The Ministry of Weather has received $90m of the aid requested.", [None]),
        ("July wheat settled at $419.75/t today.", ["wheat"]),
        ("July wheat gained $12.50, to $419 a tonne.", [None, "wheat"]),
        ("A column of carts came. It stands 26 km from Port Vell.", ["distance"]),
        ("A fire burns 26 km from Port Vell.", [None]),
    ],
)
def test_what_a_title_says_of_itself_is_held_against_the_words(text: str, measures: list[str | None]) -> None:
    """Whose claim it is, whose vote, what was asked and not had, a price and not its change, how far what is."""
    registry = Registry(entities=REGISTRY.entities, measures=MADE, words=REGISTRY.words)
    figures = read_proposals(text, FACTS, registry)[1].figures
    assert [one.measure.measure for one in sorted(figures, key=lambda one: one.start)] == measures
