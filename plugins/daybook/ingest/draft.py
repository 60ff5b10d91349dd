"""The text of a draft: front matter in a briefing's schema, doubts beside it as comments, the article as Markdown."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from daybook.core.checks.subject import UNSETTLED
from daybook.core.ids import slug_of
from daybook.core.records import Rights
from daybook.ingest.draft_body import write_body
from daybook.ingest.yaml_writing import quoted, write_comment, write_list, write_scalar

if TYPE_CHECKING:
    from daybook.core.ids import SourceId
    from daybook.core.records import Speaker
    from daybook.ingest.article import Article
    from daybook.ingest.facts import ArticleFacts
    from daybook.ingest.figures import FigureProposal
    from daybook.ingest.reading_article import DateProposal, OpenSaying, Proposals
    from daybook.ingest.speaker_proposal import SpeakerProposal

"""What stands where the machine cannot know; a draft with it cannot be published."""
REVIEW: Final = "review: "
"""How the comments begin that put a question to the author."""
_LONGEST_SHOWN: Final = 300
_OPEN_RIGHTS: Final = frozenset({Rights.OWN, Rights.PUBLIC_DOMAIN, Rights.OPEN_LICENCE})


@dataclass(frozen=True, slots=True)
class Draft:
    """The text of a draft, how often `unsettled` stands in it, and the questions it puts to the author."""

    text: str
    unsettled: int
    questions: tuple[str, ...]


@dataclass(slots=True)
class _Page:
    """Lines of front matter as they are written, with what is left to settle counted."""

    lines: list[str] = field(default_factory=list)
    questions: list[str] = field(default_factory=list)
    unsettled: int = 0

    def value(self, name: str, text: str, depth: int = 0) -> None:
        """Write `name: text`, in quotes where it needs them."""
        self.raw(name, write_scalar(text), depth)

    def raw(self, name: str, written: str, depth: int = 0) -> None:
        """Write `name:` with a value that is YAML already."""
        self.unsettled += written == UNSETTLED
        self.lines.append(f"{'  ' * depth}{name}: {written}".rstrip())

    def why(self, text: str, depth: int = 0) -> None:
        """Say where a proposal comes from."""
        self.lines.append("  " * depth + write_comment(_shortened(text)))

    def ask(self, text: str, depth: int = 0) -> None:
        """Put a question to the author."""
        shown = _shortened(text)
        self.questions.append(shown)
        self.lines.append("  " * depth + write_comment(REVIEW + shown))


def write_draft(article: Article, facts: ArticleFacts, source: SourceId, proposals: Proposals) -> Draft:
    """Return the draft of a briefing on an article, for an author to judge."""
    page = _Page()
    _head(page, facts, source)
    _entities(page, proposals)
    _figures(page, proposals.figures)
    _positions(page, proposals.open_sayings)
    _dates(page, proposals.dates, facts)
    if proposals.left_out:
        page.ask(
            f"{proposals.left_out} more numbers and dates stand in the text and are not proposed here: it is very long"
        )
    if not proposals.is_read:
        page.ask("dates, speakers and number words are not read in this language: look for them yourself")
    front = "\n".join(page.lines)
    return Draft(f"---\n{front}\n---\n\n{write_body(article)}\n", page.unsettled, tuple(page.questions))


def _head(page: _Page, facts: ArticleFacts, source: SourceId) -> None:
    title = " ".join(facts.title.split())
    if title and facts.rights in _OPEN_RIGHTS:
        page.raw("title", quoted(title))
    else:
        page.value("title", UNSETTLED)
        page.ask(f'a title in our own words; the source\'s is "{title}"' if title else "a title in our own words")
    page.value("date", str(facts.published.first) if facts.published.day else str(facts.published))
    page.value("state", "draft")
    if facts.lang:
        page.why(f"the article is in {facts.lang}")
    page.raw("sources", write_list((source,)))


def _entities(page: _Page, proposals: Proposals) -> None:
    mentions = proposals.mentions
    if mentions.entities:
        page.raw("entities", write_list(mentions.entities))
    for suggestion in mentions.suggestions:
        page.why(f'perhaps also {suggestion.entity}, for "{suggestion.words}"')
    for start in range(0, len(mentions.unknown), _NAMES_A_LINE):
        some = mentions.unknown[start : start + _NAMES_A_LINE]
        page.why("names the archive does not know: " + "; ".join(some))


_NAMES_A_LINE: Final = 8


def _figures(page: _Page, figures: tuple[FigureProposal, ...]) -> None:
    keys: set[str] = set()
    if any(figure.quotation for figure in figures):
        page.raw("figures", "")
    for figure in figures:
        if figure.quotation is None:
            page.ask(f'the number "{figure.value}" has no words around it that are found only once in the text')
            continue
        unit = "share" if figure.quantity.percent else slug_of(figure.unit.split()[-1]) if figure.unit else ""
        page.raw(_free_key(unit or "number", keys), "", 1)
        _measure(page, figure)
        _value(page, figure)
        _speaker(page, figure.speaker)
        _when(page, figure)
        page.raw("quote", quoted(figure.quotation.words), 2)
        for doubt in figure.doubts:
            page.ask(doubt, 2)


def _value(page: _Page, figure: FigureProposal) -> None:
    if figure.needs_value:
        page.value("value", figure.value, 2)
    if figure.of:
        page.value("of", figure.of, 2)


def _when(page: _Page, figure: FigureProposal) -> None:
    if figure.as_of is not None:
        page.value("as_of", str(figure.as_of), 2)
    if figure.period is not None:
        page.value("period", str(figure.period), 2)
    if figure.unverified:
        page.raw("unverified", quoted(figure.unverified), 2)


def _measure(page: _Page, figure: FigureProposal) -> None:
    proposal = figure.measure
    page.value("measure", proposal.measure or UNSETTLED, 2)
    counted = f'counted here: "{figure.unit}"; ' if figure.unit else ""
    if proposal.measure:
        page.why(f"{counted}the measure shares the words {', '.join(proposal.shared)}", 2)
    elif proposal.candidates:
        page.ask(f"{counted}which measure: {', '.join(proposal.candidates)}, a new one, or none?", 2)
    else:
        page.ask(f"{counted}no measure of the archive fits: a new one, or none?", 2)


def _speaker(page: _Page, proposal: SpeakerProposal) -> None:
    page.raw("by", _written(proposal.speaker), 2)
    if proposal.speaker is None:
        candidates = f"; candidates: {', '.join(map(str, proposal.candidates))}" if proposal.candidates else ""
        for doubt in proposal.doubts:
            page.ask(f"{doubt}{candidates}", 2)
        return
    words = f', from "{proposal.words}"' if proposal.words else ""
    page.why(f"speaker by the rule {proposal.rule}{words}", 2)
    for doubt in proposal.doubts:
        page.ask(doubt, 2)
    if proposal.spokesperson:
        page.value("spokesperson", proposal.spokesperson, 2)
    if proposal.via:
        page.value("via", proposal.via, 2)


def _written(speaker: Speaker | None) -> str:
    if speaker is None:
        return UNSETTLED
    if speaker.anonymous:
        return f"{{anonymous: {quoted(speaker.anonymous)}}}"
    return speaker.entity or "publisher"


def _positions(page: _Page, sayings: tuple[OpenSaying, ...]) -> None:
    keys: set[str] = set()
    if sayings:
        page.raw("positions", "")
    for one in sayings:
        page.raw(_free_key("-".join(slug_of(one.quotation.words).split("-")[:4]) or "open", keys), "", 1)
        page.value("claim", UNSETTLED, 2)
        _speaker(page, one.spoken.proposal)
        page.value("stance", "asserts", 2)
        page.value("answer", UNSETTLED, 2)
        page.raw("quote", quoted(one.quotation.words), 2)
        page.why("delete this entry if the sentence bears on no disputed question, or its speaker stays unknown", 2)


def _dates(page: _Page, dates: tuple[DateProposal, ...], facts: ArticleFacts) -> None:
    keys: set[str] = set()
    if any(one.expression.value and one.quotation for one in dates):
        page.raw("dates", "")
    for one in dates:
        expression = one.expression
        if expression.value is None or one.quotation is None:
            for doubt in expression.doubts or (f'"{expression.words}" means {expression.value}',):
                page.ask(f"{doubt}; in: {one.sentence}")
            continue
        page.raw(_free_key("-".join(slug_of(expression.words).split("-")[:5]) or "day", keys), "", 1)
        page.value("date", str(expression.value), 2)
        page.why(f'rule {expression.rule}, from "{expression.words}"; in: {one.sentence}', 2)
        page.value("title", UNSETTLED, 2)
        if expression.value.first > facts.published.last:
            page.value("kind", "planned", 2)
        page.raw("quote", quoted(one.quotation.words), 2)
        for doubt in expression.doubts:
            page.ask(doubt, 2)


def _free_key(wanted: str, keys: set[str]) -> str:
    """Return the key, or one with a number behind it where it is taken; and take it."""
    wanted = wanted[:60].strip("-")
    key, number = wanted, 1
    while key in keys:
        number += 1
        key = f"{wanted}-{number}"
    keys.add(key)
    return key


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_SHOWN else line[: _LONGEST_SHOWN - 1].rstrip() + "…"
