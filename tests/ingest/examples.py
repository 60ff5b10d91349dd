"""A small invented archive, and what is read in a text with it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from builders import FAULTLESS, known_words
from daybook.core.dates import read_date
from daybook.core.problems import Problems
from daybook.ingest import ArticleFacts, Registry
from daybook.ingest.article import read_article
from daybook.ingest.reading_article import read_proposals
from daybook.ingest.speakers import Speakers
from daybook.ingest.temporal import find_dates
from daybook.loading import load_content

if TYPE_CHECKING:
    from daybook.ingest.figures import FigureProposal
    from daybook.ingest.reading_article import Proposals
    from daybook.ingest.speaker_proposal import SpeakerProposal

GATHERED = load_content(FAULTLESS / "content", Problems())
REGISTRY = Registry(
    entities=GATHERED.entities,
    measures=GATHERED.measures,
    claims=GATHERED.claims,
    words=known_words(),
    first_day=dt.date(2022, 2, 24),
)
"""The faultless archive: Port Vell, its mayor Ada Quill, the Ministry of Weather and its spokesman Tam Orrin."""

WEDNESDAY = "2022-03-09"
FACTS = ArticleFacts(published=read_date(WEDNESDAY), accessed=read_date("2026-11-21"))


def proposals_in(text: str, facts: ArticleFacts = FACTS) -> Proposals:
    """Return what is proposed for a text."""
    return read_proposals(text, facts, REGISTRY)[1]


def figures_in(text: str) -> list[FigureProposal]:
    """Return the figures of a text in the order of the text."""
    return sorted(proposals_in(text).figures, key=lambda figure: figure.start)


def values_in(text: str) -> list[tuple[str, str]]:
    """Return value and unit of each figure of a text."""
    return [(figure.value, figure.unit) for figure in figures_in(text)]


def dates_in(text: str, published: str = WEDNESDAY, first_day: dt.date | None = REGISTRY.first_day) -> dict[str, str]:
    """Return the expressions of time of a text and what they mean; `?` where that is open."""
    found = find_dates(read_article(text), read_date(published), first_day)
    return {one.words: "?" if one.value is None else str(one.value) for one in found}


def doubts_in(text: str, published: str = WEDNESDAY) -> list[str]:
    """Return what is asked about the times of a text."""
    found = find_dates(read_article(text), read_date(published), REGISTRY.first_day)
    return [doubt for one in found for doubt in one.doubts]


def speaker_of(text: str, words: str) -> SpeakerProposal:
    """Return who says some words of a text."""
    article = read_article(text)
    start = text.index(words)
    return Speakers(article, REGISTRY).speaker_at(start, start + len(words))


def named(proposal: SpeakerProposal) -> str:
    """Return a speaker as a draft names it: an id, `publisher`, words in quotes, or `?`."""
    if proposal.speaker is None:
        return "?"
    if proposal.speaker.anonymous:
        return f'"{proposal.speaker.anonymous}"'
    return proposal.speaker.entity or "publisher"
