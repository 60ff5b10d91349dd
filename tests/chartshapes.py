"""Eight series of different shapes, and some more, for the tests of charts and for looking at them."""

from __future__ import annotations

import datetime as dt

from daybook.core.charts.observations import Observation, observation_of
from daybook.core.records import MeasureKind
from figuremaking import figure, measure_of

NAMES = {
    "relief": "Saltmarsh Relief",
    "ministry": "Ministry of Weather of Norland",
    "guard": "Harbour Guard",
    "someone": "A pilot",
    "outlet": "An unnamed outlet",
}


def series(*lines: str, kind: MeasureKind = MeasureKind.CUMULATIVE, key: str = "f") -> tuple[Observation, ...]:
    """Return figures in lines as observations."""
    measure = measure_of(kind=kind)
    figures = [figure(f"{line}; id {key}{n}", measure) for n, line in enumerate(lines)]
    return tuple(
        observation_of(f, NAMES.get(f.figure.by.entity or "", f.figure.by.entity or "A pilot"), dt.UTC) for f in figures
    )


def days(count: int, each: str, start: str = "2022-03-01") -> list[str]:
    """Return a line for each of many days; `{n}` is the number of the day, `{as_of}` the day, `{said}` the next."""
    first = dt.date.fromisoformat(start)
    return [
        each.format(n=n, as_of=first + dt.timedelta(n), said=first + dt.timedelta(n + 1), v=f"{(n + 3) * 1230:,}")
        for n in range(count)
    ]


EIGHT = {
    "two-undated": series("2022-03-02 outlet: over 870,000", "2022-03-03 relief: one million"),
    "cumulative": series(
        *days(9, "{said} relief: {v}; as of {as_of}"),
        "2022-03-04 ministry: 2,100; as of 2022-03-03",
        "2022-03-08 ministry: more than 5,000; as of 2022-03-07",
        "2022-03-10 ministry: up to 9,000; as of 2022-03-09",
    ),
    "points": series(
        "2022-03-02 guard: 12; as of 2022-03-01",
        "2022-03-03 guard: 31; as of 2022-03-02",
        "2022-03-05 guard: 7; as of 2022-03-04",
        "2022-03-05 someone: about 20; as of 2022-03-04",
        kind=MeasureKind.COUNT,
    ),
    "ranges": series(
        "2022-03-02 relief: 10 to 15; as of 2022-03-01",
        "2022-03-04 relief: 14 to 30; as of 2022-03-03",
        "2022-03-05 ministry: 22; as of 2022-03-04",
        kind=MeasureKind.STOCK,
    ),
    "words": series(
        "2022-03-02 relief: dozens; as of 2022-03-01",
        "2022-03-04 relief: hundreds; as of 2022-03-03",
        "2022-03-06 ministry: thousands; as of 2022-03-05",
    ),
    "words-and-numbers": series(
        "2022-03-02 relief: dozens; as of 2022-03-01",
        "2022-03-03 relief: 140; as of 2022-03-02",
        "2022-03-04 relief: 160; as of 2022-03-03",
        "2022-03-05 relief: hundreds; as of 2022-03-04",
        "2022-03-06 relief: 410; as of 2022-03-05",
        "2022-03-07 relief: 430; as of 2022-03-06",
        kind=MeasureKind.STOCK,
    ),
    "gap-and-retraction": series(
        *days(6, "{said} relief: {v}; as of {as_of}"),
        *days(6, "{said} relief: 2{v}; as of {as_of}", "2022-06-01"),
        "2022-03-06 relief: 60,000; as of 2022-03-05; retracted",
        "2022-05-01 ministry: more than 12,000; as of 2022-04",
    ),
    "flow": series(
        "2022-03-08 relief: 870; over 2022-03-01/2022-03-07",
        "2022-03-15 relief: 1,200; over 2022-03-08/2022-03-14",
        "2022-03-22 relief: 400; over 2022-03-15/2022-03-21",
        "2022-03-22 ministry: about 500; over 2022-03-15/2022-03-21",
        kind=MeasureKind.FLOW,
    ),
}
END = dt.date(2030, 1, 1)
"""A day by whose end all of it was known."""
MANY = series(*days(150, "{said} speaker-with-a-long-name-number-{n}: {v}; as of {as_of}"))
DENSE = tuple(
    one
    for n in range(9)
    for one in series(*days(16, f"{{said}} speaker-{n}: {n}{{v}} to {n + 1}{{v}}; as of {{as_of}}"), key=f"f{n}-")
)
