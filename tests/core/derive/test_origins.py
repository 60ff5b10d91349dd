"""How many speakers stand behind what several outlets report."""

from __future__ import annotations

import pytest

from daybook.core.derive.basis import MixedBasisError
from daybook.core.derive.origins import independent_origins
from figuremaking import figure, measure_of

TABLE = [
    (
        "five outlets repeat one speaker",
        [f"2022-03-02 relief: 870; as of 2022-03-01; in outlet-{n}" for n in range(5)],
        [(5, 1)],
    ),
    (
        "two speakers give one number",
        [
            "2022-03-02 relief: 870; as of 2022-03-01; in gazette",
            "2022-03-02 ministry: 870; as of 2022-03-01; in courier",
        ],
        [(2, 2)],
    ),
    (
        "one outlet gives it twice",
        [
            "2022-03-02 relief: 870; as of 2022-03-01; in gazette",
            "2022-03-03 relief: 870; as of 2022-03-01; in gazette",
        ],
        [],
    ),
    (
        "another as-of is another figure",
        [
            "2022-03-02 relief: 870; as of 2022-03-01; in gazette",
            "2022-03-03 relief: 870; as of 2022-03-02; in courier",
        ],
        [],
    ),
    (
        "outlets in their own voice that have it from an agency",
        [
            "2022-03-02 outlet: 870; as of 2022-03-01; in gazette; via wire",
            "2022-03-02 outlet: 870; as of 2022-03-01; in courier; via wire",
            "2022-03-02 someone: 870; as of 2022-03-01; in herald; via wire",
        ],
        [(3, 1)],
    ),
    (
        "unknown publishers are two outlets, unnamed speakers two origins",
        ["2022-03-02 someone: 870; as of 2022-03-01", "2022-03-03 someone: 870; as of 2022-03-01"],
        [(2, 2)],
    ),
    (
        "an unknown outlet in its own voice is one origin",
        ["2022-03-02 outlet: 141", "2022-03-03 outlet: 141"],
        [(2, 2)],
    ),
    (
        "what was retracted does not count",
        [
            "2022-03-02 relief: 870; as of 2022-03-01; in gazette",
            "2022-03-02 relief: 870; as of 2022-03-01; in courier; retracted",
        ],
        [],
    ),
]


@pytest.mark.parametrize(("_told", "lines", "counted"), TABLE, ids=[row[0] for row in TABLE])
def test_outlets_and_origins(_told: str, lines: list[str], counted: list[tuple[int, int]]) -> None:
    """Outlets that repeat one speaker's figure of one as-of count once."""
    found = independent_origins([figure(line) for line in lines])
    assert [(each.outlets, each.origins) for each in found] == counted
    assert found == independent_origins([figure(line) for line in reversed(lines)])


def test_figures_of_two_measures_are_refused() -> None:
    """To count them together is a mistake of the program, and it says so."""
    one = figure("2022-03-02 relief: 870; id a", measure_of("deaths-counted"))
    other = figure("2022-03-02 relief: 870; id b", measure_of("deaths-claimed"))
    with pytest.raises(MixedBasisError, match="2 different things are counted by: b#a, b#b"):
        independent_origins([one, other])
