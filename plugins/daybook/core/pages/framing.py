"""What is around every page: its title, the ways to other pages, what it rests on that was withdrawn or corrected."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from daybook.core import addresses
from daybook.core.addresses import address_of
from daybook.core.kinds import Kind
from daybook.core.lookups import ALL
from daybook.core.pages.citing import citation_of_page
from daybook.core.pages.notices import WITHDRAWN, notices_of_corrections, notices_of_sources
from daybook.core.pages.reports import report_address
from daybook.core.pages.structured import web_page
from daybook.core.views.frame import Frame, LicenceLabel, Nav
from daybook.core.views.labels import Link

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from daybook.core.addresses import Address
    from daybook.core.html import Html
    from daybook.core.pages.context import PageContext
    from daybook.core.pages.structured import Node
    from daybook.core.records import AvailabilityState, Source
    from daybook.core.settings import ArchiveSettings

NAVIGATION: Final = (
    ("Days", addresses.DAYS),
    ("Names", addresses.ENTITIES),
    ("Figures", addresses.FIGURES),
    ("Sources", addresses.SOURCES),
    ("Disputed questions", addresses.QUESTIONS),
    ("About", addresses.ABOUT),
    ("Search", addresses.SEARCH),
)
FOOTER: Final = (
    ("Briefings", addresses.BRIEFINGS),
    ("Method", addresses.METHOD),
    ("Corrections", addresses.CORRECTIONS),
    ("Check this copy", addresses.VERIFY),
    ("Data and feeds", addresses.DATA),
)
FEEDS: Final = (
    ("New and changed briefings", addresses.BRIEFINGS_FEED),
    ("Corrections", addresses.CORRECTIONS_FEED),
)
UNCITED: Final = frozenset({addresses.HOME, addresses.SEARCH, addresses.VERIFY})
"""Pages that say nothing to be cited."""
PREVIEW: Final = "Preview, not published: quotations in it may await evidence"
TEXTS: Final = frozenset({addresses.ABOUT, addresses.METHOD})
"""The pages of text that navigation leads to where they are written."""


def frame_of(
    page: PageContext,
    title: str,
    description: str,
    crumbs: tuple[Link, ...] = (),
    *,
    record_id: str = "",
    sources: Iterable[Source] = (),
    changed: frozenset[AvailabilityState] = WITHDRAWN,
    citation: str = "",
    structured: Html | None = None,
    about: Node | None = None,
    told_apart: str = "",
) -> Frame:
    """Return what is around the page; `crumbs` leads from below the home page to the parent.

    `record_id` is the record the page is about, `sources` what it rests on: their notices stand on top.
    `structured` is what the page has, for programs, and `about` whom or what it is about. `told_apart` stands in
    the window's title behind that of a page whose title is not its own.
    """
    settings = page.library.settings
    is_home = page.address == addresses.HOME
    is_found = page.address != addresses.NOT_FOUND
    path = page.address if is_found else addresses.HOME
    way = () if is_home else (Link(text="Home", href=page.to(addresses.HOME)), *crumbs)
    own = f"{title} ({told_apart})" if told_apart else title
    ways = page.once("ways", page.section, lambda: _ways_from(page))
    return Frame(
        lang=settings.lang,
        title=title,
        full_title=title if is_home else f"{own} · {settings.name}",
        description=" ".join(description.split()),
        canonical=page.absolute(path),
        root=page.to(addresses.HOME),
        site_name=settings.name,
        site_description=settings.description,
        nav=ways.nav,
        crumbs=way,
        footer=ways.footer,
        licences=ways.licences,
        feeds=ways.feeds,
        contact=settings.contact,
        contact_href=report_address(settings, record_id, path),
        record_id=record_id,
        citation=citation or (citation_of_page(page, title) if is_found and page.address not in UNCITED else ""),
        structured=tuple(filter(None, (web_page(page, title, way, about) if is_found else None, structured))),
        picture=page.absolute(addresses.PICTURE),
        preview=PREVIEW if settings.is_preview else "",
        notices=(
            *notices_of_sources(page, sources, changed),
            *notices_of_corrections(page, page.library.corrections_of(record_id)),
        ),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Ways:
    """What is the same around all pages of a section."""

    nav: tuple[Nav, ...]
    footer: tuple[Link, ...]
    licences: tuple[LicenceLabel, ...]
    feeds: tuple[Link, ...]


def _ways_from(page: PageContext) -> _Ways:
    return _Ways(
        nav=tuple(
            Nav(text=text, href=page.to(target), is_current=target == page.section)
            for text, target in written(page, NAVIGATION)
        ),
        footer=_links(page, (*written(page, FOOTER), *_further_texts(page))),
        licences=tuple(_licences(page.library.settings)),
        feeds=feeds_of(page),
    )


def feeds_of(page: PageContext) -> tuple[Link, ...]:
    """Return the feeds that readers can follow."""
    return _links(page, FEEDS)


def _links(page: PageContext, ways: Iterable[tuple[str, Address]]) -> tuple[Link, ...]:
    return tuple(Link(text=text, href=page.to(target)) for text, target in ways)


def _licences(settings: ArchiveSettings) -> Iterator[LicenceLabel]:
    for what, found in (("Texts", settings.licence_texts), ("Data", settings.licence_data)):
        if found:
            yield LicenceLabel(what=what, name=found.name, url=found.url)


def written(page: PageContext, ways: Iterable[tuple[str, Address]]) -> tuple[tuple[str, Address], ...]:
    """Return those ways that lead to a page; an archive need not have written its pages of text."""
    texts = {address_of(Kind.PAGE, text) for text, _ in page.library.pages_of_text(ALL)}
    return tuple((words, target) for words, target in ways if target in texts or target not in TEXTS)


def _further_texts(page: PageContext) -> tuple[tuple[str, Address], ...]:
    """Return the pages of text that no other way leads to, by title."""
    texts = ((title, address_of(Kind.PAGE, text)) for text, title in page.library.pages_of_text(ALL))
    known = {target for _, target in (*NAVIGATION, *FOOTER)}
    return tuple(sorted(text for text in texts if text[1] not in known))
