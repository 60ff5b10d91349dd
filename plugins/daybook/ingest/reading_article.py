"""Reads a frozen text with everything the archive knows, into one set of proposals."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from daybook.core.quotations import fold
from daybook.core.records import EntityType, SourceKind
from daybook.ingest.article import read_article
from daybook.ingest.datelines import told_days
from daybook.ingest.figures import FigureProposal, Surroundings, find_figures
from daybook.ingest.measures import Measures
from daybook.ingest.mentions import Mentions, find_mentions
from daybook.ingest.new_names import NameProposal, propose_entities
from daybook.ingest.positions import PositionProposal, find_positions
from daybook.ingest.shortest_quotation import Quotation, ends_roughly, shortest_quotation
from daybook.ingest.speakers import Speakers, SpokenSentence
from daybook.ingest.spellings import Spelling
from daybook.ingest.temporal import TemporalExpression, find_dates

if TYPE_CHECKING:
    from daybook.core.quotations import Folded
    from daybook.ingest.article import Article
    from daybook.ingest.facts import ArticleFacts
    from daybook.ingest.registry import Registry

MOST = 300
"""Figures, and dates, that one draft proposes; what is left out is counted in the draft."""
_ENGLISH = "en"
_OF_OTHERS = frozenset({SourceKind.NEWS, SourceKind.AGENCY, SourceKind.SOCIAL})
"""Kinds of sources whose own voice reports, and takes no position."""


@dataclass(frozen=True, slots=True)
class DateProposal:
    """An expression of time with the shortest words that prove it, None where none are found only once."""

    expression: TemporalExpression
    quotation: Quotation | None
    sentence: str


@dataclass(frozen=True, slots=True)
class OpenSaying:
    """A sentence whose speaker the text leaves open, with the words that quote it."""

    spoken: SpokenSentence
    quotation: Quotation


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposals:
    """All that is proposed for a draft. `left_out` counts what went beyond the most that one draft proposes.

    `is_read` is false for a language whose rules are not known: there, only names and numbers are found.
    """

    mentions: Mentions
    figures: tuple[FigureProposal, ...]
    dates: tuple[DateProposal, ...]
    open_sayings: tuple[OpenSaying, ...]
    positions: tuple[PositionProposal, ...] = ()
    new_names: tuple[NameProposal, ...] = ()
    spellings: tuple[Spelling, ...] = ()
    left_out: int = 0
    is_read: bool = True


def read_proposals(text: str, facts: ArticleFacts, registry: Registry) -> tuple[Article, Proposals]:
    """Return an article and what is proposed for its draft."""
    article = read_article(text)
    lang = (facts.lang or registry.lang).partition("-")[0].lower()
    is_english = lang == _ENGLISH
    folded = fold(text)
    dates = find_dates(article, facts.published, registry.first_day) if is_english else ()
    mentions = find_mentions(article, registry)
    new_names = propose_entities(article, mentions.unknown, registry)
    speakers = Speakers(article, registry, new_names, is_read=is_english)
    words = registry.words.get(lang)
    figures: tuple[FigureProposal, ...] = ()
    left_out = 0
    if words:
        countries = {one.id for one in registry.entities if one.type is EntityType.COUNTRY}
        measures = Measures(registry.measures, countries)
        around = Surroundings(
            article=article,
            folded=folded,
            words=words,
            dates=dates,
            speakers=speakers,
            measures=measures,
            registry=registry,
            publisher=facts.publisher,
        )
        figures, left_out = find_figures(around, MOST)
    used = {span for figure in figures for span in (figure.as_of, figure.period) if span is not None}
    told = told_days(article, dates)
    shown = [one for one in told if one.value is None or one.value not in used]
    own_voice = None if facts.kind in _OF_OTHERS else facts.publisher
    return article, Proposals(
        mentions=mentions,
        figures=_ordered(figures),
        dates=tuple(_date(article, folded, one) for one in shown[:MOST]),
        open_sayings=_open_sayings(article, folded, speakers, figures),
        positions=find_positions(article, folded, registry, speakers, own_voice)[:MOST] if is_english else (),
        new_names=new_names,
        spellings=registry.spellings.suggest(new_names),
        left_out=left_out + max(0, len(shown) - MOST),
        is_read=is_english and words is not None,
    )


def _ordered(figures: tuple[FigureProposal, ...]) -> tuple[FigureProposal, ...]:
    """Return figures with a measure first: what only gives context comes last, and is easily dropped."""
    return tuple(sorted(figures, key=lambda figure: (figure.measure.measure is None, figure.start)))


def _date(article: Article, folded: Folded, one: TemporalExpression) -> DateProposal:
    sentence = article.sentences[article.sentence_number(one.start)]
    quotation = shortest_quotation(article.text, folded, sentence, (one.start, one.end)) if one.value else None
    return DateProposal(one, quotation, article.words_of(sentence))


def _open_sayings(
    article: Article, folded: Folded, speakers: Speakers, figures: tuple[FigureProposal, ...]
) -> tuple[OpenSaying, ...]:
    """Return the sentences that nobody can tell the speaker of, unless a figure of theirs asks already."""
    asked = {article.sentence_number(figure.start) for figure in figures if figure.speaker.speaker is None}
    found = []
    for spoken in speakers.spoken:
        saying = spoken.saying
        if spoken.proposal.speaker is not None or not spoken.proposal.is_pronoun or saying.sentence in asked:
            continue
        sentence = article.sentences[saying.sentence]
        kept = (min(saying.subject.start, saying.verb.start), max(saying.subject.end, saying.verb.end))
        quotation = shortest_quotation(article.text, folded, sentence, kept, _is_telling)
        if quotation is not None:
            found.append(OpenSaying(spoken, quotation))
    return tuple(found[:MOST])


_TELLING = 6
"""Words of a quotation that let an author recognise the sentence."""


def _is_telling(run: str) -> bool:
    return len(run.split()) > _TELLING and not ends_roughly(run)
