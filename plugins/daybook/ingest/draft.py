"""The text of a draft: front matter in a briefing's schema, its doubts as a list of questions, and a body."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from daybook.core.checks.subject import UNSETTLED
from daybook.core.ids import slug_of
from daybook.core.records import Rights
from daybook.ingest.draft_body import write_body
from daybook.ingest.draft_page import DraftPage
from daybook.ingest.new_names import MOST
from daybook.ingest.outline import Fact, write_outline
from daybook.ingest.yaml_writing import quoted, write_list

if TYPE_CHECKING:
    from daybook.core.ids import SourceId
    from daybook.core.records import Speaker
    from daybook.ingest.article import Article
    from daybook.ingest.facts import ArticleFacts
    from daybook.ingest.figures import FigureProposal
    from daybook.ingest.new_names import NameProposal
    from daybook.ingest.reading_article import DateProposal, OpenSaying, Proposals
    from daybook.ingest.speaker_proposal import SpeakerProposal

_OPEN_RIGHTS: Final = frozenset({Rights.OWN, Rights.PUBLIC_DOMAIN, Rights.OPEN_LICENCE})


@dataclass(frozen=True, slots=True)
class Draft:
    """The text of a draft, how often `unsettled` stands in it, and the questions it puts to the author."""

    text: str
    unsettled: int
    questions: tuple[str, ...]


def write_draft(
    article: Article, facts: ArticleFacts, source: SourceId, proposals: Proposals, *, outline: bool = False
) -> Draft:
    """Return the draft of a briefing on an article, for an author to judge.

    The body is the article's text or, with `outline`, a list of the proposed facts with their references.
    """
    page = DraftPage()
    _head(page, facts, source)
    _entities(page, proposals)
    told = [
        *_figures(page, article, proposals.figures),
        *_positions(page, article, proposals.open_sayings),
        *_dates(page, proposals.dates, facts),
    ]
    if proposals.left_out:
        page.ask(
            "the text",
            f"{proposals.left_out} more numbers and dates stand in it and are not proposed here: it is very long",
        )
    if not proposals.is_read:
        page.ask("the text", "dates, speakers and number words are not read in this language: look for them yourself")
    page.write_review()
    _new_entities(page, proposals.new_names)
    front = "\n".join(page.lines)
    body = write_outline(told) if outline else write_body(article)
    questions = tuple(f"{one.at}: {one.question}" for one in page.asked)
    return Draft(f"---\n{front}\n---\n\n{body}\n", page.unsettled, questions)


def _head(page: DraftPage, facts: ArticleFacts, source: SourceId) -> None:
    title = " ".join(facts.title.split())
    if title and facts.rights in _OPEN_RIGHTS:
        page.raw("title", quoted(title))
    else:
        page.value("title", UNSETTLED)
        page.ask(
            "title", f'a title in our own words; the source\'s is "{title}"' if title else "a title in our own words"
        )
    page.value("date", str(facts.published.first) if facts.published.day else str(facts.published))
    page.value("state", "draft")
    if facts.lang:
        page.remark(f"the article is in {facts.lang}")
    page.raw("sources", write_list((source,)))


def _entities(page: DraftPage, proposals: Proposals) -> None:
    mentions = proposals.mentions
    if mentions.entities:
        page.raw("entities", write_list(mentions.entities))
    for suggestion in mentions.suggestions:
        page.remark(f'perhaps also {suggestion.entity}, for "{suggestion.words}"')


def _figures(page: DraftPage, article: Article, figures: tuple[FigureProposal, ...]) -> list[Fact]:
    keys: set[str] = set()
    told = []
    if any(figure.quotation for figure in figures):
        page.raw("figures", "")
    for figure in figures:
        sentence = article.words_of(article.sentences[article.sentence_number(figure.start)])
        if figure.quotation is None:
            page.ask(
                figure.value, "this number has no words around it that are found only once in the text", (), sentence
            )
            continue
        unit = "share" if figure.quantity.percent else slug_of(figure.unit.split()[-1]) if figure.unit else ""
        key = _free_key(unit or "number", keys)
        place = f"figures.{key}"
        page.raw(key, "", 1)
        reasons = [*_measure(page, figure, place, sentence)]
        _value(page, figure)
        reasons += _speaker(page, figure.speaker, place, sentence)
        _when(page, figure)
        page.raw("quote", quoted(figure.quotation.words), 2)
        page.why(tuple(reasons), 2)
        for doubt in figure.doubts:
            page.ask(place, doubt, (), sentence)
        told.append(
            Fact(
                label=f"{figure.value} {figure.unit}".strip(),
                reference=f"figure:{key}",
                quotation=figure.quotation.words,
                speaker=figure.speaker.speaker,
            )
        )
    return told


def _value(page: DraftPage, figure: FigureProposal) -> None:
    if figure.needs_value:
        page.value("value", figure.value, 2)
    if figure.of:
        page.value("of", figure.of, 2)


def _when(page: DraftPage, figure: FigureProposal) -> None:
    if figure.as_of is not None:
        page.value("as_of", str(figure.as_of), 2)
    if figure.period is not None:
        page.value("period", str(figure.period), 2)
    if figure.unverified:
        page.raw("unverified", quoted(figure.unverified), 2)


def _measure(page: DraftPage, figure: FigureProposal, place: str, sentence: str) -> tuple[str, ...]:
    """Write the measure, or ask for it; return why it was chosen."""
    proposal = figure.measure
    page.value("measure", proposal.measure or UNSETTLED, 2)
    if proposal.measure:
        counted = f'counted here: "{figure.unit}"; ' if figure.unit else ""
        return (f"{counted}the measure shares the words {', '.join(proposal.shared)}",)
    counted = f'which measure counts "{figure.unit}"' if figure.unit else "which measure is this"
    fitting = "" if proposal.candidates else "; none of the archive fits"
    question = f"{counted}{fitting}? take the entry out if the number only gives context"
    page.ask(f"{place}.measure", question, proposal.candidates, sentence)
    return ()


def _speaker(page: DraftPage, proposal: SpeakerProposal, place: str, sentence: str) -> tuple[str, ...]:
    """Write the speaker, or ask for it; return why it was chosen."""
    page.raw("by", _written(proposal.speaker), 2)
    if proposal.speaker is None:
        options = tuple(one.entity or one.words for one in proposal.candidates)
        for doubt in proposal.doubts:
            page.ask(f"{place}.by", doubt, options, sentence)
        return ()
    for doubt in proposal.doubts:
        page.ask(place, doubt, (), sentence)
    if proposal.spokesperson:
        page.value("spokesperson", proposal.spokesperson, 2)
    if proposal.via:
        page.value("via", proposal.via, 2)
    words = f', from "{proposal.words}"' if proposal.words else ""
    return (f"speaker by the rule {proposal.rule}{words}",)


def _written(speaker: Speaker | None) -> str:
    if speaker is None:
        return UNSETTLED
    if speaker.anonymous:
        return f"{{anonymous: {quoted(speaker.anonymous)}}}"
    return speaker.entity or "publisher"


def _positions(page: DraftPage, article: Article, sayings: tuple[OpenSaying, ...]) -> list[Fact]:
    keys: set[str] = set()
    told = []
    if sayings:
        page.raw("positions", "")
    for one in sayings:
        key = _free_key("-".join(slug_of(one.quotation.words).split("-")[:4]) or "open", keys)
        place = f"positions.{key}"
        sentence = article.words_of(article.sentences[one.spoken.saying.sentence])
        page.raw(key, "", 1)
        page.value("claim", UNSETTLED, 2)
        page.ask(
            f"{place}.claim",
            "on which disputed question? take the entry out if on none, or if its speaker stays unknown",
            (),
            sentence,
        )
        reasons = _speaker(page, one.spoken.proposal, place, sentence)
        page.value("stance", "asserts", 2)
        page.value("answer", UNSETTLED, 2)
        page.raw("quote", quoted(one.quotation.words), 2)
        page.why(reasons or (f"a sentence whose speaker is open, by the rule {one.spoken.proposal.rule}",), 2)
        told.append(Fact(label="", reference="", quotation=one.quotation.words, speaker=one.spoken.proposal.speaker))
    return told


def _dates(page: DraftPage, dates: tuple[DateProposal, ...], facts: ArticleFacts) -> list[Fact]:
    keys: set[str] = set()
    told = []
    if any(one.expression.value and one.quotation for one in dates):
        page.raw("dates", "")
    for one in dates:
        expression = one.expression
        if expression.value is None or one.quotation is None:
            for doubt in expression.doubts or (f'"{expression.words}" means {expression.value}',):
                page.ask(expression.words, doubt, (), one.sentence)
            continue
        key = _free_key("-".join(slug_of(expression.words).split("-")[:5]) or "day", keys)
        page.raw(key, "", 1)
        page.value("date", str(expression.value), 2)
        page.value("title", UNSETTLED, 2)
        page.ask(
            f"dates.{key}.title",
            "what happened then, in our own words? take the entry out if it tells no event",
            (),
            one.sentence,
        )
        if expression.value.first > facts.published.last:
            page.value("kind", "planned", 2)
        page.raw("quote", quoted(one.quotation.words), 2)
        page.why((f'rule {expression.rule}, from "{expression.words}"',), 2)
        for doubt in expression.doubts:
            page.ask(f"dates.{key}", doubt, (), one.sentence)
        told.append(Fact(label=expression.words, reference="", quotation=one.quotation.words, day=expression.value))
    return told


def _new_entities(page: DraftPage, names: tuple[NameProposal, ...]) -> None:
    """Propose entities; they ask nothing, for what nobody accepts is dropped."""
    if names:
        page.raw("new_entities", "")
    for one in names[:MOST]:
        page.raw(one.id, "", 1)
        page.lines.append("    accept: false")
        page.lines.append(f"    type: {one.type}")
        page.raw("name", quoted(one.name), 2)
        page.raw("words", quoted(one.sentence[:300]), 2)
        page.why((one.rule,), 2)
    if len(names) > MOST:
        page.remark("more names the archive does not know: " + "; ".join(one.name for one in names[MOST:]))


def _free_key(wanted: str, keys: set[str]) -> str:
    """Return the key, or one with a number behind it where it is taken; and take it."""
    wanted = wanted[:60].strip("-")
    key, number = wanted, 1
    while key in keys:
        number += 1
        key = f"{wanted}-{number}"
    keys.add(key)
    return key
