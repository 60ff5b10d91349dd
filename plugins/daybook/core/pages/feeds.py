"""Builds the feeds: what was recorded or changed last, and what was corrected or retracted, newest first."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from daybook.core import addresses
from daybook.core.addresses import Address, address_of, way_to_root
from daybook.core.archive import id_of_source
from daybook.core.derive.latest import LATEST, changed_on
from daybook.core.kinds import Kind
from daybook.core.lookups import ALL
from daybook.core.pages.briefings import corrections_of_briefing
from daybook.core.pages.notices import CHANGED, notices_of_corrections, notices_of_sources
from daybook.core.pages.rows.corrected import words_of_part, words_of_target, words_of_value
from daybook.core.pages.wording import AVAILABILITIES, CORRECTIONS, sentence_case, title_of, words_of_date, words_of_day
from daybook.core.views.files import FeedEntry, FeedView

if TYPE_CHECKING:
    from daybook.core.ids import BriefingId, SourceId
    from daybook.core.pages.context import PageContext
    from daybook.core.records import Correction
    from daybook.core.views.frame import Notice


def feed_of_briefings(page: PageContext) -> FeedView:
    """Return the feed of briefings: those recorded or changed last, each with its notices on top."""
    entries = tuple(_of_briefing(page, briefing, day) for briefing, day in page.library.latest_changes(ALL))
    return _feed(
        page,
        f"{page.library.settings.name}: briefings",
        "What was filed or changed last. A briefing comes again when it, or what it rests on, is corrected.",
        addresses.BRIEFINGS,
        entries,
    )


def feed_of_corrections(page: PageContext) -> FeedView:
    """Return the feed of corrections of this archive, and of sources that were corrected or retracted."""
    entries = [
        *(_of_correction(page, correction) for correction in page.library.all_corrections(ALL)),
        *(_of_source(page, source) for source in page.library.changed_sources(ALL)),
    ]
    entries.sort(key=lambda entry: (entry.updated, entry.id), reverse=True)
    return _feed(
        page,
        f"{page.library.settings.name}: corrections",
        "What was wrong in this archive, what it says now, and which sources were corrected or retracted.",
        addresses.CORRECTIONS,
        tuple(entries[:LATEST]),
    )


def _feed(page: PageContext, title: str, subtitle: str, address: Address, entries: tuple[FeedEntry, ...]) -> FeedView:
    settings = page.library.settings
    licence = settings.licence_texts
    changes = page.library.latest_changes(ALL)
    last = changes[0][1] if changes else settings.first_day
    return FeedView(
        id=permanent_id(page, page.address),
        title=title,
        subtitle=subtitle,
        link=way_to(page, address),
        own=page.absolute(page.address),
        lang=settings.lang,
        author=settings.name,
        rights=f"{licence.name} {licence.url}".rstrip() if licence else "",
        updated=max((entry.updated for entry in entries), default=midnight(page, last)),
        entries=entries,
    )


def way_to(page: PageContext, target: Address) -> str:
    """Return the public address of a page, or the way to it from this file while the archive has none."""
    return page.absolute(target) or f"{way_to_root(page.address)}{target}"


def permanent_id(page: PageContext, address: Address) -> str:
    """Return the id of what stands at an address: that address, or one made of the archive's name without it."""
    return page.absolute(address) or f"{page.library.settings.name}/{address}"


def midnight(page: PageContext, day: dt.date) -> dt.datetime:
    """Return the beginning of a day in the time zone of the archive."""
    return dt.datetime.combine(day, dt.time(), page.library.settings.zone)


def _of_briefing(page: PageContext, briefing_id: BriefingId, changed: dt.date) -> FeedEntry:
    library = page.library
    briefing = library.briefing(briefing_id)
    first_id = (*briefing.former_ids, briefing.id)[0]
    sources = [library.source(id_of_source(source)) for source in briefing.sources]
    notices = (
        *notices_of_sources(page, sources, CHANGED),
        *notices_of_corrections(page, corrections_of_briefing(page, briefing)),
    )
    warning = f"Content warning: {briefing.content_warning}" if briefing.content_warning else ""
    filed = f"Filed under {words_of_date(briefing.date, library.settings.zone)}"
    texts = (*map(_words_of_notice, notices), warning, page.curled(briefing.summary, briefing.lang), filed)
    return FeedEntry(
        id=permanent_id(page, address_of(Kind.BRIEFING, first_id)),
        title=briefing.title,
        link=way_to(page, address_of(Kind.BRIEFING, briefing_id)),
        lang=briefing.lang or library.settings.lang,
        published=midnight(page, (briefing.recorded or briefing.date).first),
        updated=midnight(page, changed),
        texts=tuple(text for text in texts if text),
        topics=tuple(dict.fromkeys(notice.kind for notice in notices)),
    )


def _words_of_notice(notice: Notice) -> str:
    return f"{sentence_case(notice.kind)}: {notice.text} ({notice.date.text})"


def _of_correction(page: PageContext, correction: Correction) -> FeedEntry:
    kind = CORRECTIONS[correction.kind]
    field = f"{words_of_part(correction)}: " if correction.field else ""
    was, now = (words_of_value(page, correction, value) for value in (correction.was, correction.now))
    change = f"{field}was “{was}”, is “{now}”" if was or now else ""
    address = address_of(Kind.CORRECTION, correction.id)
    moment = midnight(page, correction.date.first)
    return FeedEntry(
        id=permanent_id(page, address),
        title=f"{sentence_case(kind)}: {words_of_target(page, *correction.target.split(':', 1))}",
        link=way_to(page, address),
        lang=page.library.settings.lang,
        published=moment,
        updated=moment,
        texts=tuple(text for text in (sentence_case(change), sentence_case(correction.reason)) if text),
        topics=(kind,),
    )


def _of_source(page: PageContext, source_id: SourceId) -> FeedEntry:
    source = page.library.source(source_id)
    zone = page.library.settings.zone
    assert source.availability is not None  # noqa: S101 - the look-up has no other sources
    first_id = (*source.former_ids, source.id)[0]
    state = source.availability.state
    day = changed_on(source) or source.accessed.first
    moment = midnight(page, day)
    resting = page.library.records_of(source_id)
    rests = [page.library.headline(briefing).title for briefing in resting.briefings]
    texts = (
        f"{sentence_case(AVAILABILITIES[state])} ({words_of_day(day)})",
        sentence_case(source.availability.note),
        f"What rests on it says so: {'; '.join(rests)}" if rests else "",
    )
    return FeedEntry(
        id=f"{permanent_id(page, address_of(Kind.SOURCE, first_id))}#{state}",
        title=f"{sentence_case(AVAILABILITIES[state])}: {title_of(source, zone)}",
        link=way_to(page, address_of(Kind.SOURCE, source_id)),
        lang=page.library.settings.lang,
        published=moment,
        updated=moment,
        texts=tuple(text for text in texts if text),
        topics=(state.value,),
    )
