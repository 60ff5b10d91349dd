"""Briefings as lists show them, and as those that refer to something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daybook.core.pages.rows.labels import link_to_briefing
from daybook.core.pages.wording import counted
from daybook.core.views.cards import Backlink, BriefingCard

if TYPE_CHECKING:
    from collections.abc import Iterable

    from daybook.core.derive.mentions import Mention
    from daybook.core.ids import BriefingId
    from daybook.core.pages.context import PageContext


WHERE = {
    "figure": "quoted for a figure",
    "position": "quoted for a position",
    "date": "among its dates",
    "title": "in its summary",
    "source": "as the publisher of a source",
}
"""Where a briefing refers to something, as readers are told; where its title does, the title alone says it."""


def briefing_card(page: PageContext, briefing: BriefingId) -> BriefingCard:
    """Return a briefing as lists show it, made once a build."""
    return page.once("briefing", briefing, lambda: _briefing_card(page, briefing))


def _briefing_card(page: PageContext, briefing: BriefingId) -> BriefingCard:
    headline = page.library.headline(briefing)
    counts = [counted(n, noun) for n, noun in ((headline.figures, "figure"), (headline.positions, "position")) if n]
    return BriefingCard(
        link=link_to_briefing(page, briefing),
        date=page.date(headline.date),
        summary=page.curled(headline.summary, headline.lang),
        content_warning=headline.content_warning,
        counts=" and ".join(counts),
    )


def backlinks(page: PageContext, mentions: Iterable[Mention], *, but_not: str = "") -> tuple[Backlink, ...]:
    """Return mentions as backlinks, newest first; `but_not` is the page's own briefing."""
    return tuple(_backlink(page, mention) for mention in reversed(tuple(mentions)) if mention.briefing != but_not)


def _backlink(page: PageContext, mention: Mention) -> Backlink:
    headline = page.library.headline(mention.briefing)
    sentence = mention.sentence if mention.sentence != headline.title else ""
    return Backlink(
        briefing=link_to_briefing(page, mention.briefing),
        date=page.date(headline.date),
        # What stands in a record may be the words of a source.
        sentence=sentence if mention.how else page.curled(sentence, headline.lang),
        how=WHERE.get(mention.how, mention.how) if sentence or mention.how != "title" else "",
        content_warning=headline.content_warning,
    )
