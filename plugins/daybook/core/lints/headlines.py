"""A number that stands out is not older than it looks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daybook.core.dates import PartialDate
from daybook.core.numbers import read_numbers
from daybook.core.problems import About, Problem, Severity
from daybook.core.wording import counted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from daybook.core.dates import DateSpan
    from daybook.core.lints.ground import Ground
    from daybook.core.lints.owntext import Reading
    from daybook.core.position import Position
    from daybook.core.records import Briefing, Figure


def headline_figures_are_fresh(reading: Reading, ground: Ground) -> Iterator[Problem]:
    """A figure of a headline measure, or in the title, does not hold for a day long before the briefing's date.

    Where no as-of is stated, the day of the source's publication is the latest it can be. What is approximate is let
    through, for nothing is certain of it.
    """
    home, days = reading.briefing, ground.lists.headline_old.days
    headlines = {headline.measure for headline in ground.subject.settings.headlines}
    in_title = _numbers_in_title(home, ground)
    own = [(home, figure) for figure in home.figures]
    for briefing, figure in (*own, *ground.linked_figures(reading)):
        quantity = ground.quantity(figure, briefing) if in_title else None
        stands_in_title = quantity is not None and quantity.numbers and quantity.numbers <= in_title
        if not stands_in_title and (briefing is not home or figure.measure not in headlines):
            continue
        field, held = _latest_day(figure, briefing, ground)
        if held is None:
            continue
        age = (home.date.first - held.last).days
        if age > days:
            what = f'the number of "{figure.key}"'
            which = f"{what}, which stands in the title," if stands_in_title else f"{what}, of a headline measure,"
            said = "holds for" if field == "as_of" else "was published on"
            message = f"{which} {said} {held}, {counted(age, 'day')} before the briefing"
            hint = "say in the text for which day it holds, and allow this, or use a newer number"
            place = _place(figure, field) if briefing is home else home.origin.at("title")
            about = About(words=figure.value or figure.quote, around=home.title, key=figure.key)
            yield Problem(place, "headline-old", message, hint, Severity.WARNING, about)


def _numbers_in_title(briefing: Briefing, ground: Ground) -> frozenset[object]:
    read = read_numbers(briefing.title, ground.subject.own_words)
    return frozenset(number for phrase in read for number in phrase.quantity.numbers)


def _latest_day(figure: Figure, briefing: Briefing, ground: Ground) -> tuple[str, DateSpan | None]:
    if figure.as_of is not None:
        return "as_of", _certain(figure.as_of)
    source = ground.subject.source_of(figure, briefing)
    return "published", _certain(source.published) if source else None


def _certain(span: DateSpan) -> DateSpan | None:
    end = span if isinstance(span, PartialDate) else span.end
    return None if end.approximate else span


def _place(figure: Figure, field: str) -> Position:
    return figure.origin.at(field if field == "as_of" else "quote")
