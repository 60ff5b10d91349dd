"""The text of a draft: front matter in a briefing's schema, its doubts as a list of questions, and a body."""

from __future__ import annotations

import re
from contextlib import nullcontext
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from daybook.core.checks.subject import UNSETTLED
from daybook.core.ids import slug_of
from daybook.core.records import Rights, Stance
from daybook.ingest.draft_body import write_body
from daybook.ingest.draft_page import DraftPage
from daybook.ingest.new_names import MOST, named_in
from daybook.ingest.outline import Fact, write_outline
from daybook.ingest.yaml_writing import quoted, write_list

if TYPE_CHECKING:
    from daybook.core.ids import EntityId, SourceId
    from daybook.core.records import Speaker
    from daybook.ingest.article import Article
    from daybook.ingest.facts import ArticleFacts
    from daybook.ingest.figures import FigureProposal
    from daybook.ingest.new_names import NameProposal
    from daybook.ingest.reading_article import DateProposal, Proposals
    from daybook.ingest.speaker_proposal import SpeakerProposal
    from daybook.ingest.spellings import Spelling

_OPEN_RIGHTS: Final = frozenset({Rights.OWN, Rights.PUBLIC_DOMAIN, Rights.OPEN_LICENCE})
_VAGUE: Final = re.compile(
    r"\b(?:few|several|some|many|couple|recent|three or|two or)\b|^(?:hours|days|weeks|months|years)\b", re.IGNORECASE
)


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
        *_figures(page, article, proposals),
        *_positions(page, article, proposals),
        *_dates(page, proposals.dates, facts),
    ]
    if proposals.left_out:
        page.ask(
            "the text",
            f"{proposals.left_out} more numbers and dates stand in it and are not proposed here: it is very long",
        )
    if not proposals.is_read:
        page.ask("the text", "dates, speakers and number words are not read in this language: look for them yourself")
    spellings = _asked_spellings(page, proposals)
    page.write_review()
    _new_entities(page, proposals.new_names)
    _new_aliases(page, spellings)
    front = "\n".join(page.lines)
    body = write_outline(told) if outline else write_body(article)
    questions = tuple(f"{', '.join(one.at)}: {one.question}" for one in page.asked)
    return Draft(f"---\n{front}\n---\n\n{body}\n", page.unsettled, questions)


def _head(page: DraftPage, facts: ArticleFacts, source: SourceId) -> None:
    title = " ".join(facts.title.split())
    if title and facts.rights in _OPEN_RIGHTS:
        page.raw("title", quoted(title))
    else:
        page.value("title", UNSETTLED)
        if title:
            page.remark(f"the source's title: {title}")
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


def _figures(page: DraftPage, article: Article, proposals: Proposals) -> list[Fact]:
    """Write the figures, those that only give context behind the others and left out until an author accepts them."""
    keys: set[str] = set()
    told = []
    if any(figure.quotation for figure in proposals.figures):
        page.raw("figures", "")
    for figure in proposals.figures:
        if figure.quotation is None:
            page.remark(f'"{figure.value}" is no figure here: no words around it are found only once in the text')
            continue
        sentence = article.words_of(article.sentences[article.sentence_number(figure.start)])
        unit = "share" if figure.quantity.percent else slug_of(figure.unit.split()[-1]) if figure.unit else ""
        key = _free_key(unit or "number", keys)
        with page.left_out() if figure.is_context else nullcontext():
            _figure(page, figure, f"figures.{key}", sentence, proposals)
        told.append(
            Fact(
                label=_label(figure),
                reference="" if figure.is_context else f"figure:{key}",
                quotation=figure.quotation.words,
                speaker=figure.speaker.speaker,
            )
        )
    return told


def _figure(page: DraftPage, figure: FigureProposal, place: str, sentence: str, proposals: Proposals) -> None:
    page.raw(place.partition(".")[2], "", 1)
    reasons = _measure(page, figure, place, sentence)
    if figure.needs_value:
        page.value("value", figure.value, 2)
    if figure.of:
        page.value("of", figure.of, 2)
    reasons += _speaker(page, figure.speaker, place, sentence, proposals, is_left_out=figure.is_context)
    if figure.as_of is not None:
        page.value("as_of", str(figure.as_of), 2)
    if figure.period is not None:
        page.value("period", str(figure.period), 2)
    if figure.unverified:
        page.raw("unverified", quoted(figure.unverified), 2)
    page.raw("quote", quoted(figure.quotation.words if figure.quotation else ""), 2)
    if figure.is_context:
        page.raw("accept", "false", 2)
    page.why(reasons, 2)


def _label(figure: FigureProposal) -> str:
    """Return the value with what it counts, as a sentence would have it."""
    unit = "" if figure.quantity.percent or figure.quantity.currency else figure.unit
    return f"{figure.value} {unit}".strip()


def _measure(page: DraftPage, figure: FigureProposal, place: str, sentence: str) -> tuple[str, ...]:
    """Write the measure, or ask which of several it is; return why."""
    proposal = figure.measure
    page.value("measure", UNSETTLED if figure.is_embedded else proposal.measure or UNSETTLED, 2)
    counted = f'counted here: "{figure.unit}"; ' if figure.unit else ""
    if figure.is_embedded:
        return ("it stands in an embedded post, which is a source of its own",)
    if proposal.measure:
        return (f"{counted}the measure shares the words {', '.join(proposal.shared)}",)
    if proposal.rivals:
        page.ask(f"{place}.measure", "which of these measures is it?", proposal.rivals, sentence)
        return (f"{counted}several measures fit alike",)
    nearest = f"; the nearest is {proposal.distant[0]}" if proposal.distant else ""
    return (f"{counted}no measure of the archive fits{nearest}",)


def _speaker(
    page: DraftPage,
    proposal: SpeakerProposal,
    place: str,
    sentence: str,
    proposals: Proposals,
    *,
    is_left_out: bool = False,
) -> tuple[str, ...]:
    """Write the speaker, or ask for it; return why.

    Nothing is asked about an entry that is left out: a speaker in doubt stays open there, for whoever accepts it.
    """
    if proposal.speaker is None:
        named = named_in(proposal.words, proposals.new_names)
        spelt = tuple(one.entity for one in proposals.spellings if proposal.words.endswith(one.name))
        if named and not spelt:
            page.value("by", named, 2)
            return (f'speaker by the rule new-name, from "{proposal.words}"',)
        page.raw("by", UNSETTLED, 2)
        options = spelt + tuple(one.entity or one.words for one in proposal.candidates)
        for doubt in proposal.doubts:
            page.ask(f"{place}.by", doubt, options, sentence)
        return (f"the speaker is open, by the rule {proposal.rule}",)
    words = f', from "{proposal.words}"' if proposal.words else ""
    if is_left_out and proposal.doubts:
        page.raw("by", UNSETTLED, 2)
        return (f"perhaps {_written(proposal.speaker)}, by the rule {proposal.rule}{words}", *proposal.doubts)
    page.raw("by", _written(proposal.speaker), 2)
    if proposal.doubts:
        page.ask(place, "is this the speaker? why tells what was read", (), sentence)
    if proposal.spokesperson:
        page.value("spokesperson", proposal.spokesperson, 2)
    if proposal.via:
        page.value("via", proposal.via, 2)
    return (f"speaker by the rule {proposal.rule}{words}", *proposal.doubts)


def _written(speaker: Speaker) -> str:
    if speaker.anonymous:
        return f"{{anonymous: {quoted(speaker.anonymous)}}}"
    return speaker.entity or "publisher"


def _positions(page: DraftPage, article: Article, proposals: Proposals) -> list[Fact]:
    keys: set[str] = set()
    told = []
    if proposals.positions or proposals.open_sayings:
        page.raw("positions", "")
    for position in proposals.positions:
        key = _free_key("-".join(slug_of(position.quotation.words).split("-")[:4]) or "position", keys)
        sentence = article.words_of(article.sentences[position.sentence])
        with page.left_out():
            page.raw(key, "", 1)
            page.value("claim", position.claim, 2)
            reasons = _speaker(page, position.speaker, f"positions.{key}", sentence, proposals)
            page.value("stance", position.stance.value, 2)
            if position.stance is not Stance.UNCERTAIN:
                page.value("answer", position.answer or UNSETTLED, 2)
            page.raw("quote", quoted(position.quotation.words), 2)
            page.raw("accept", "false", 2)
            page.why((f'the question is known by "{position.topic}"', *reasons), 2)
        told.append(Fact(label="", reference="", quotation=position.quotation.words, speaker=position.speaker.speaker))
    for one in proposals.open_sayings:
        key = _free_key("-".join(slug_of(one.quotation.words).split("-")[:4]) or "open", keys)
        sentence = article.words_of(article.sentences[one.spoken.saying.sentence])
        page.raw(key, "", 1)
        page.value("claim", UNSETTLED, 2)
        reasons = _speaker(page, one.spoken.proposal, f"positions.{key}", sentence, proposals)
        page.value("stance", "asserts", 2)
        page.value("answer", UNSETTLED, 2)
        page.raw("quote", quoted(one.quotation.words), 2)
        page.raw("accept", "true", 2)
        page.why(reasons, 2)
        told.append(Fact(label="", reference="", quotation=one.quotation.words, speaker=one.spoken.proposal.speaker))
    return told


def _dates(page: DraftPage, dates: tuple[DateProposal, ...], facts: ArticleFacts) -> list[Fact]:
    """Write the days: those in doubt with a question, the others left out until an author accepts them."""
    keys: set[str] = set()
    told = []
    if any(one.expression.value and one.quotation for one in dates):
        page.raw("dates", "")
    for one in dates:
        expression = one.expression
        if expression.value is None or one.quotation is None:
            _open_time(page, one)
            continue
        key = _free_key("-".join(slug_of(expression.words).split("-")[:5]) or "day", keys)
        with nullcontext() if expression.doubts else page.left_out():
            page.raw(key, "", 1)
            page.value("date", str(expression.value), 2)
            page.value("title", UNSETTLED, 2)
            if expression.value.first > facts.published.last:
                page.value("kind", "planned", 2)
            page.raw("quote", quoted(one.quotation.words), 2)
            page.raw("accept", "true" if expression.doubts else "false", 2)
            page.why((f'rule {expression.rule}, from "{expression.words}"',), 2)
        for doubt in expression.doubts:
            page.ask(f"dates.{key}", doubt, (), one.sentence)
        told.append(Fact(label=expression.words, reference="", quotation=one.quotation.words, day=expression.value))
    return told


def _open_time(page: DraftPage, one: DateProposal) -> None:
    """Ask which day is meant, where words name one; "several days ago" names none, and is noted only."""
    expression = one.expression
    if _VAGUE.search(expression.words) or not expression.doubts:
        page.remark(f'"{expression.words}" tells no certain day: {one.sentence}')
        return
    for doubt in expression.doubts:
        page.ask(expression.words, doubt, (), one.sentence)


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


def _asked_spellings(page: DraftPage, proposals: Proposals) -> tuple[Spelling, ...]:
    """Ask whether names are spellings of known ones; return the first of each entity, which its aliases may get."""
    first: dict[EntityId, Spelling] = {}
    for one in proposals.spellings:
        if one.entity in first:
            page.remark(f'"{one.name}": another spelling of {one.entity}, too?')
        else:
            first[one.entity] = one
            question = f'"{one.name}": another spelling of {one.entity}? accept it under new_aliases, or delete this'
            page.ask(f"new_aliases.{one.entity}", question)
    return tuple(first.values())


def _new_aliases(page: DraftPage, spellings: tuple[Spelling, ...]) -> None:
    if spellings:
        page.raw("new_aliases", "")
    for one in spellings:
        page.raw(one.entity, "", 1)
        page.raw("accept", "false", 2)
        page.raw("alias", quoted(one.name), 2)
        page.why(("letters that romanisations write differently, or a slip of one letter",), 2)


def _free_key(wanted: str, keys: set[str]) -> str:
    """Return the key, or one with a number behind it where it is taken; and take it."""
    wanted = wanted[:60].strip("-")
    key, number = wanted, 1
    while key in keys:
        number += 1
        key = f"{wanted}-{number}"
    keys.add(key)
    return key
