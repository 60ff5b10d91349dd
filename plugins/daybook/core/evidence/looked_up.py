"""What looking a quotation up in its frozen text gave, and what its author is told where it was not found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from daybook.core.problems import Problem
from daybook.core.quotations import (
    FARTHEST_APART,
    FEWEST_WORDS,
    Folded,
    Found,
    NotFound,
    NotUnique,
    Outcome,
    TooFarApart,
    TooShort,
    find_quotation,
)
from daybook.core.wording import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from daybook.core.evidence.needed import Need
    from daybook.core.quotations.cut_numbers import NumberEdges


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What is to be looked up for one record; `lang` is the language whose numbers must not be cut, or empty."""

    quote: str
    prefix: str = ""
    suffix: str = ""
    caveat: str = ""
    lang: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What was found. `caveat` is None where none was asked for; `cut` is a number the quotation cuts, or empty."""

    quotation: Outcome
    caveat: Outcome | None = None
    cut: str = ""


def answer(frozen: Folded, asked: Asked, edges: NumberEdges | None) -> Answer:
    """Look one record's quotation and caveat up in a frozen text."""
    quotation = find_quotation(frozen, asked.quote, asked.prefix, asked.suffix)
    return Answer(
        quotation=quotation,
        caveat=find_quotation(frozen, asked.caveat) if asked.caveat else None,
        cut=edges.cut_by(frozen, quotation) if edges and isinstance(quotation, Found) else "",
    )


def faults_of(need: Need, answer: Answer) -> Iterator[Problem]:
    """Yield what is wrong with a record's quotation and caveat, in the author's words."""
    yield from _of_quotation(need, answer.quotation)
    if answer.cut:
        message = f"the quotation cuts a number: the source has {shown(answer.cut)}"
        yield Problem(need.position, "evidence-number-cut", message, "quote all the words of the number")
    if answer.caveat is not None and need.figure is not None:
        yield from _of_caveat(need, answer.caveat)


def _of_quotation(need: Need, result: Outcome) -> Iterator[Problem]:
    place, where = need.position, _copy_of(need)
    if isinstance(result, TooShort):
        if result.part:
            message = f"the part {shown(result.part)} has fewer than {FEWEST_WORDS} words, so it could be anywhere"
            hint = "quote a few more words beside [...], or one place without it"
        else:
            message = f"the quotation has fewer than {FEWEST_WORDS} words, so it could be anywhere"
            hint = "quote a few more words, or add prefix or suffix"
        yield Problem(place, "evidence-too-short", message, hint)
    elif isinstance(result, TooFarApart):
        first, last = result.lines
        message = f"the quotation reaches across {result.words} words of {where}, from line {first} to line {last}"
        hint = f"quote one place: with [...] a quotation may reach across {FARTHEST_APART} words"
        yield Problem(place, "evidence-far-apart", message, hint)
    elif isinstance(result, NotUnique):
        lines = ", ".join(map(str, result.lines))
        message = f"the quotation stands more than once in {where}: on lines {lines}"
        yield Problem(place, "evidence-not-unique", message, "add prefix or suffix: the words beside it")
    elif isinstance(result, NotFound):
        yield Problem(place, "evidence-not-found", f"the quotation is not in {where}", _nearest(result))


def _of_caveat(need: Need, result: Outcome) -> Iterator[Problem]:
    """A caveat may stand in several places of the text: what counts is that the source has these words."""
    if isinstance(result, Found | NotUnique) or need.figure is None:
        return
    place = need.figure.origin.at("unverified")
    if isinstance(result, NotFound):
        message = f'the words of "unverified" are not in {_copy_of(need)}'
        yield Problem(place, "evidence-not-found", message, _nearest(result))
    else:
        message = f'the words of "unverified" are not {FEWEST_WORDS} or more words of one place in {_copy_of(need)}'
        hint = "quote the source's own caveat, or say it in a note"
        yield Problem(place, "evidence-too-short", message, hint)


def _copy_of(need: Need) -> str:
    return f'the frozen copy of "{need.source.id}"'


def _nearest(result: NotFound) -> str:
    if not result.passage:
        return "copy the words from the source"
    differs = f" ({'; '.join(result.differs)})" if result.differs else ""
    return f"nearest is line {result.line}: “{result.passage}”{differs}"
