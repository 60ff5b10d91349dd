"""Gold and findings of one short text, which the rules of scoring are shown on."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from daybook.scoring.found import Found, FoundDate, FoundFigure, FoundName, FoundPosition, FoundQuestion
from daybook.scoring.gold import Gold, read_gold
from daybook.scoring.scoring import score_article

if TYPE_CHECKING:
    from daybook.scoring.score import Score

TEXT = 'About 40 boats left Port Vell on Monday, the Harbour Guard said. "I saw two, today," said Ola Brandt.\n'
HEAD = "published: 2031-05-07\npublisher: port-vell-gazette\nkind: news\nstyle: local news\n"
FIGURE = (
    "figures:\n- {quote: About 40 boats, value: About 40, qualifier: about, low: 40, high: 40, "
    "unit: boats, measure: none, by: harbour-guard}\n"
)
DATES = (
    "dates:\n- {words: Monday, context: on Monday, value: 2031-05-05}\n"
    "- {words: today, context: 'two, today', value: [asked, 2031-05-07]}\n"
)


def gold_of(rest: str) -> Gold:
    """Return a gold file with these fields and no others."""
    return read_gold(HEAD + rest, "article.yaml")


def found_of(
    *,
    figures: tuple[FoundFigure, ...] = (),
    dates: tuple[FoundDate, ...] = (),
    entities: frozenset[str] = frozenset(),
    suggested: frozenset[str] = frozenset(),
    names: tuple[FoundName, ...] = (),
    positions: tuple[FoundPosition, ...] = (),
    questions: tuple[FoundQuestion, ...] = (),
) -> Found:
    """Return what was found: nothing but what is named."""
    return Found(
        figures=figures,
        dates=dates,
        entities=entities,
        suggested=suggested,
        names=names,
        positions=positions,
        questions=questions,
    )


def figure(
    words: str,
    *,
    qualifier: str = "",
    number: int | None = None,
    unit: str = "",
    by: tuple[str, ...] = ("publisher",),
    is_doubted: bool = False,
    measure: str = "",
    as_of: str = "",
) -> FoundFigure:
    """Return a figure as it is found at words of the text."""
    value = None if number is None else Decimal(number)
    return FoundFigure(
        start=TEXT.index(words),
        end=TEXT.index(words) + len(words),
        value=words,
        qualifier=qualifier,
        low=value,
        high=value,
        of=frozenset(),
        unit=unit,
        measure=measure,
        by=by,
        is_doubted=is_doubted,
        as_of=as_of,
        is_unverified=False,
    )


def forty(
    *, qualifier: str = "about", unit: str = "boats", by: tuple[str, ...] = ("harbour-guard",), is_doubted: bool = False
) -> FoundFigure:
    """Return the forty boats, faultless unless told otherwise."""
    return figure("About 40", qualifier=qualifier, number=40, unit=unit, by=by, is_doubted=is_doubted)


def scored(rest: str, found: Found) -> Score:
    """Return the score of the text."""
    return score_article(TEXT, gold_of(rest), found)


def date(words: str, value: str, *, is_asked: bool = False) -> FoundDate:
    """Return an expression of time as it is found at words of the text."""
    start = TEXT.index(words)
    return FoundDate(start=start, end=start + len(words), words=words, value=value, is_asked=is_asked)
