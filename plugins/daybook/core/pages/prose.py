"""Builds the pages of text, the page for lost addresses, and redirects of former ones."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from daybook.core import addresses
from daybook.core.pages.framing import FOOTER, NAVIGATION, frame_of, written
from daybook.core.views.labels import Link
from daybook.core.views.pages import NotFoundView, ProseView, RedirectView, VerifyView

if TYPE_CHECKING:
    from collections.abc import Callable

    from daybook.core.addresses import Address
    from daybook.core.kinds import Kind
    from daybook.core.pages.context import PageContext


def prose_page(page: PageContext, page_id: str) -> ProseView:
    """Return a page of text."""
    prose = page.library.prose(page_id)
    if prose is None:
        raise KeyError(page_id)
    frame = frame_of(
        page,
        prose.title,
        page.curled(prose.summary) or prose.title,
        record_id=f"page:{page_id}",
        sources=page.sources_named(prose.body),
    )
    return ProseView(frame=frame, body=page.render(prose.body))


def verify_page(page: PageContext) -> VerifyView:
    """Return the page that tells how to check a copy of the site; what a published copy states is put in last."""
    return VerifyView(
        frame=frame_of(page, "Check this copy", "How to see for yourself that a page is what this archive published."),
        site=page.absolute(addresses.HOME),
        method=page.to(addresses.METHOD) if addresses.METHOD in dict(written(page, FOOTER)).values() else "",
    )


def not_found_page(page: PageContext) -> NotFoundView:
    """Return the page for addresses that lead nowhere."""
    ways = (("Home", addresses.HOME), *written(page, NAVIGATION))
    return NotFoundView(
        frame=frame_of(page, "There is no such page", "The address leads nowhere in this archive."),
        ways=tuple(Link(text=text, href=page.to(target)) for text, target in ways),
    )


def redirect_page(page: PageContext, kind: Kind, former: str, address: Callable[[str], Address]) -> RedirectView:
    """Return the page at the address of a former id; `address` makes one of the id that the record has now."""
    target = address(page.library.moved_to((kind, former)))
    words = f"this {kind.noun}"
    frame = frame_of(page, "This page has moved", f"The page of {words} has another address now.")
    return RedirectView(
        # A search engine is to remember where the record is, not where it was.
        frame=dataclasses.replace(frame, canonical=page.absolute(target), structured=()),
        target=Link(text=words, href=page.to(target)),
    )
