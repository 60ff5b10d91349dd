"""How a page, a figure or a position is cited: what it is, who says it, when, and where it stands for good."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daybook.core.addresses import address_in_briefing, address_of
from daybook.core.derive.basis import holds_for
from daybook.core.kinds import Kind
from daybook.core.pages.wording import title_of, words_of_date
from daybook.core.records import Standing

if TYPE_CHECKING:
    from daybook.core.addresses import Address
    from daybook.core.archive import SourcedFigure, SourcedPosition
    from daybook.core.dates import DateSpan
    from daybook.core.pages.context import PageContext
    from daybook.core.records import Briefing, Claim, Source


def citation_of_page(page: PageContext, title: str) -> str:
    """Return how a page is cited that changes with the archive: what it said depends on the day it was read."""
    return _ended(page, f"“{title}”, {_archive(page)}, read on (add the day)", page.address)


def citation_of_briefing(page: PageContext, briefing: Briefing) -> str:
    """Return how a briefing is cited."""
    headline = page.library.headline(briefing.id)
    fate = ", rests on a retracted source" if headline.rests_on_retracted else ""
    dates = f"filed under {_words(page, briefing.date)}{_recorded(page, briefing.id)}"
    return _ended(page, f"“{briefing.title}”, {_archive(page)}, {dates}{fate}", address_of(Kind.BRIEFING, briefing.id))


def citation_of_question(page: PageContext, claim: Claim) -> str:
    """Return how a disputed question is cited."""
    return _ended(page, f"“{claim.question}”, disputed question in {_archive(page)}", address_of(Kind.CLAIM, claim.id))


def citation_of_source(page: PageContext, source: Source) -> str:
    """Return how the page of a source is cited: the source first, then who keeps the page."""
    publisher = page.library.name(source.publisher) if source.publisher else "publisher not stated"
    title = title_of(source, page.library.settings.zone)
    fate = ", retracted by its publisher" if source.is_retracted else ""
    what = f"“{title}”, {publisher}, {_words(page, source.published)}{fate}"
    read = f"as read by {_archive(page)} on {_words(page, source.accessed)}"
    return _ended(page, f"{what}, {read}", address_of(Kind.SOURCE, source.id))


def citation_of_figure(page: PageContext, sourced: SourcedFigure, speaker: str) -> str:
    """Return how a figure is cited: its number, what it counts, who says it, as of when, and said when."""
    holds = holds_for(sourced)
    as_of = f"as of {_words(page, holds)}" if holds else "as of: not stated"
    said = f"said {_words(page, sourced.source.published)}"
    fate = ", retracted" if sourced.standing is Standing.RETRACTED else ""
    what = f"{sourced.measure.title}: {sourced.words}, {speaker}, {as_of}, {said}{fate}"
    kept = f"in {_archive(page)}{_recorded(page, sourced.briefing)}"
    return _ended(page, f"{what}, {kept}", address_in_briefing(sourced.id))


def citation_of_position(page: PageContext, sourced: SourcedPosition, speaker: str, words: str) -> str:
    """Return how a position is cited; `words` are its verb and its answer."""
    fate = ", retracted" if sourced.source.is_retracted else ""
    what = f"{sourced.claim.question} {speaker} {words}, said {_words(page, sourced.source.published)}{fate}"
    kept = f"in {_archive(page)}{_recorded(page, sourced.briefing)}"
    return _ended(page, f"{what}, {kept}", address_in_briefing(sourced.id))


def _archive(page: PageContext) -> str:
    return page.library.settings.name


def _words(page: PageContext, date: DateSpan) -> str:
    return words_of_date(date, page.library.settings.zone)


def _recorded(page: PageContext, briefing: str) -> str:
    recorded = page.library.headline(briefing).recorded  # type: ignore[arg-type] # ids of briefings are texts
    return f", recorded {_words(page, recorded)}" if recorded else ""


def _ended(page: PageContext, text: str, address: Address) -> str:
    """Return a citation with its permanent address; the way below the site's root while the archive has none."""
    return f"{text}. {page.absolute(address) or address}"
