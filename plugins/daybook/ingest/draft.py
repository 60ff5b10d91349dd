"""The text of a draft: front matter in a briefing's schema, its doubts as a list of questions, and a body."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from daybook.core.checks.subject import UNSETTLED
from daybook.frozen.copying import MAY_BE_REPEATED
from daybook.ingest.draft_body import write_body
from daybook.ingest.draft_dates import write_dates
from daybook.ingest.draft_figures import write_figures
from daybook.ingest.draft_names import ask_spellings, write_new_aliases, write_new_entities
from daybook.ingest.draft_page import DraftPage
from daybook.ingest.draft_positions import write_positions
from daybook.ingest.outline import write_outline
from daybook.ingest.yaml_writing import quoted, write_list

if TYPE_CHECKING:
    from collections.abc import Mapping

    from daybook.core.ids import EntityId, SourceId
    from daybook.core.records import Entity
    from daybook.ingest.article import Article
    from daybook.ingest.facts import ArticleFacts
    from daybook.ingest.reading_article import Proposals


@dataclass(frozen=True, slots=True)
class Draft:
    """The text of a draft, how often `unsettled` stands in it, and the questions it puts to the author."""

    text: str
    unsettled: int
    questions: tuple[str, ...]


def write_draft(
    article: Article,
    facts: ArticleFacts,
    source: SourceId,
    proposals: Proposals,
    *,
    outline_names: Mapping[EntityId, Entity] | None = None,
) -> Draft:
    """Return the draft of a briefing on an article, for an author to judge.

    The body is the article's text or, with `outline_names`, a list of the proposed facts with their references, in
    which these entities have names.
    """
    page = DraftPage()
    _head(page, facts, source)
    _entities(page, proposals)
    told = [
        *write_figures(page, article, proposals),
        *write_positions(page, article, proposals),
        *write_dates(page, proposals.dates, facts),
    ]
    if proposals.left_out:
        page.ask(
            "the text",
            f"{proposals.left_out} more numbers and dates stand in it and are not proposed here: it is very long",
        )
    if not proposals.is_read:
        page.ask("the text", "dates, speakers and number words are not read in this language: look for them yourself")
    spellings = ask_spellings(page, proposals)
    page.write_review()
    write_new_entities(page, proposals.new_names)
    write_new_aliases(page, spellings)
    front = "\n".join(page.lines)
    body = write_body(article) if outline_names is None else write_outline(told, outline_names)
    questions = tuple(f"{', '.join(one.at)}: {one.question}" for one in page.asked)
    return Draft(f"---\n{front}\n---\n\n{body}\n", page.unsettled, questions)


def _head(page: DraftPage, facts: ArticleFacts, source: SourceId) -> None:
    title = " ".join(facts.title.split())
    if title and facts.rights in MAY_BE_REPEATED:
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
