"""Builds the pages of briefings and their index."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daybook.core import addresses
from daybook.core.addresses import address_of
from daybook.core.archive import id_of_source
from daybook.core.derive.latest import own_targets, targets_of
from daybook.core.ids import BriefingId, EntityId, FigureId, MeasureId
from daybook.core.kinds import Kind
from daybook.core.pages.citing import citation_of_briefing
from daybook.core.pages.entity_lists import entity_group
from daybook.core.pages.framing import frame_of
from daybook.core.pages.notices import CHANGED
from daybook.core.pages.passages import passages_of
from daybook.core.pages.rows.briefings import backlinks, briefing_card
from daybook.core.pages.rows.corrections import correction_row
from daybook.core.pages.rows.figures import figure_row
from daybook.core.pages.rows.labels import link_to_briefing, source_label
from daybook.core.pages.rows.months import links_to_months
from daybook.core.pages.rows.occurrences import occurrence_row
from daybook.core.pages.rows.positions import position_row
from daybook.core.pages.series import neighbours_of, series_lines
from daybook.core.pages.split import Month, by_month, newest_months, row_of_list
from daybook.core.pages.structured import article
from daybook.core.pages.wording import CORRECTIONS, words_of_month
from daybook.core.records import EntityType
from daybook.core.views.cards import Backlink, HistoryLine
from daybook.core.views.labels import Link
from daybook.core.views.pages import BriefingIndexView, BriefingMonth, BriefingView

if TYPE_CHECKING:
    from collections.abc import Iterable

    from daybook.core.dates import PartialDate
    from daybook.core.derive.mentions import Mention
    from daybook.core.derive.scan import Scan
    from daybook.core.pages.context import PageContext
    from daybook.core.records import Briefing, Correction


def briefing_page(page: PageContext, briefing_id: BriefingId) -> BriefingView:
    """Return the page of a briefing: its text, its records with their evidence, and what refers to it."""
    library = page.library
    briefing = library.briefing(briefing_id)
    day = briefing.date.first
    own = [FigureId(f"{briefing_id}#{figure.key}") for figure in briefing.figures]
    before, after = library.neighbours_of_briefing(briefing_id)
    entities = [library.entity(EntityId(entity)) for entity in library.entities_in(briefing_id)]
    scan = library.scan(briefing_id)
    corrections = corrections_of_briefing(page, briefing)
    summary = page.curled(briefing.summary, briefing.lang)
    return BriefingView(
        frame=frame_of(
            page,
            briefing.title,
            summary or briefing.title,
            (page.crumb("Briefings", addresses.BRIEFINGS),),
            record_id=f"briefing:{briefing_id}",
            sources=[
                *(library.source(id_of_source(source)) for source in briefing.sources),
                *page.sources_named(briefing.body, library.scan(briefing_id), briefing=briefing_id),
            ],
            changed=CHANGED,
            citation=citation_of_briefing(page, briefing),
            structured=article(page, briefing),
        ),
        date=page.date(briefing.date),
        number=page.day_number(day),
        recorded=page.date(briefing.recorded, linked=False) if briefing.recorded else None,
        history=_history(page, briefing, corrections),
        summary=summary,
        content_warning=briefing.content_warning,
        lang=page.other_language(briefing.lang),
        passages=passages_of(
            page,
            briefing_id,
            page.render(briefing.body, scan, briefing=briefing_id, lang=briefing.lang),
            scan.references,
        ),
        sources=tuple(source_label(page, library.source(id_of_source(source))) for source in briefing.sources),
        figures=tuple(figure_row(page, library.figure(FigureId(f"{briefing_id}#{f.key}"))) for f in briefing.figures),
        series=series_lines(page, (*own, *_figures_named(scan)), day, _measures_named(scan)),
        neighbours=neighbours_of(page, own),
        positions=tuple(position_row(page, library.position(f"{briefing_id}#{p.key}")) for p in briefing.positions),
        occurrences=tuple(occurrence_row(page, library.occurrence(f"{briefing_id}#{d.key}")) for d in briefing.dates),
        entities=tuple(
            entity_group(page, kind, [e for e in entities if e.type is kind], only_names=True)
            for kind in EntityType
            if any(e.type is kind for e in entities)
        ),
        corrections=tuple(correction_row(page, correction) for correction in corrections),
        referring=_referring(page, briefing),
        previous=link_to_briefing(page, before) if before else None,
        next=link_to_briefing(page, after) if after else None,
        permalink=page.absolute(page.address),
    )


def corrections_of_briefing(page: PageContext, briefing: Briefing) -> tuple[Correction, ...]:
    """Return the corrections of a briefing, of its records and of its sources, oldest first."""
    found = [c for target in targets_of(briefing) for c in page.library.corrections_of(target)]
    return tuple(sorted(found, key=lambda c: (c.date.first, c.id)))


def _figures_named(scan: Scan) -> tuple[FigureId, ...]:
    """Return the figures of other briefings that a text links to; its own are named by their keys."""
    return tuple(FigureId(found.id) for found in scan.references if found.scheme == "figure" and "#" in found.id)


def _measures_named(scan: Scan) -> tuple[MeasureId, ...]:
    return tuple(MeasureId(found.id) for found in scan.references if found.scheme == "measure")


def _history(page: PageContext, briefing: Briefing, corrections: Iterable[Correction]) -> tuple[HistoryLine, ...]:
    """Return what was done to a briefing, in the order it was done."""
    done: list[tuple[PartialDate, str, tuple[Link, ...]]] = []
    if briefing.recorded:
        done.append((briefing.recorded, "Archived", ()))
    if briefing.modified:
        done.append((briefing.modified, "Changed", ()))
    for correction in corrections:
        link = Link(text=CORRECTIONS[correction.kind], href=page.to(address_of(Kind.CORRECTION, correction.id)))
        done.append((correction.date, "Corrected", (link,)))
    return tuple(
        HistoryLine(date=page.date(date, linked=False), what=what, links=links)
        for date, what, links in sorted(done, key=lambda line: line[0].first)
    )


def _referring(page: PageContext, briefing: Briefing) -> tuple[Backlink, ...]:
    """Return the other briefings that refer to this one or to one of its figures, newest first, each once."""
    first: dict[BriefingId, Mention] = {}
    for target in own_targets(briefing):
        scheme, _, record = target.partition(":")
        for mention in page.library.references((scheme, record)):
            first.setdefault(mention.briefing, mention)
    ordered = sorted(first.values(), key=lambda mention: mention.briefing)
    return backlinks(page, ordered, but_not=briefing.id)


def month_of_briefing(page: PageContext, briefing: BriefingId) -> Month:
    """Return the month a briefing is filed under."""
    return str(page.library.headline(briefing).date)[:7]


def briefings_by_month(page: PageContext) -> dict[Month, tuple[BriefingId, ...]]:
    """Return all briefings by month, newest first."""
    return page.once("months of briefings", "", lambda: _briefings_by_month(page))


def _briefings_by_month(page: PageContext) -> dict[Month, tuple[BriefingId, ...]]:
    found = [BriefingId(briefing) for briefing in reversed(page.library.all_of(Kind.BRIEFING))]
    return by_month(found, lambda briefing: month_of_briefing(page, briefing), row_of_list)


def briefing_index(page: PageContext, month: Month = "") -> BriefingIndexView:
    """Return the index of briefings: the newest months, or one earlier month."""
    months = briefings_by_month(page)
    kept, earlier = newest_months(months, row_of_list)
    crumbs = (page.crumb("Briefings", addresses.BRIEFINGS),) if month else ()
    title = f"Briefings of {words_of_month(month)}" if month else "Briefings"
    return BriefingIndexView(
        frame=frame_of(page, title, f"{title}: one for each article, newest first.", crumbs),
        months=tuple(
            BriefingMonth(
                heading=words_of_month(m),
                href=page.to(addresses.address_of_month(int(m[:4]), int(m[5:7]))),
                briefings=tuple(briefing_card(page, briefing) for briefing in months[m]),
            )
            for m in ((month,) if month else kept)
        ),
        earlier=() if month else links_to_months(page, addresses.BRIEFINGS, earlier, months, "briefing"),
    )
