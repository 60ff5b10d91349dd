"""A count of a part is not proposed under the measure of the whole."""

from __future__ import annotations

from dataclasses import replace

import pytest

from daybook.core.ids import EntityId, MeasureId
from daybook.core.records import MeasureKind
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
