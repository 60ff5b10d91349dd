"""What is around every page: its title, the ways through the site, notices, terms of use."""

from __future__ import annotations

from dataclasses import dataclass

from daybook.core.html import Html
from daybook.core.views.labels import DateLabel, Link


@dataclass(frozen=True, slots=True, kw_only=True)
class Nav:
    """An entry of the navigation; `is_current` for the section the page is in."""

    text: str
    href: str
    is_current: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LicenceLabel:
    """Terms of use: what for (`texts`), the name, and the address if there is one."""

    what: str
    name: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """What a reader should know before anything else on a page: a source was retracted or corrected, we were wrong.

    `kind` is a word (`retracted`, `corrected`, `our error`), `text` a sentence, `link` leads to what it is about.
    """

    kind: str
    text: str
    date: DateLabel
    link: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What is around every page.

    `title` is the heading, `full_title` goes into the window's title, `canonical` is the absolute address or empty.
    `root` leads to the site's root with a closing slash: `../../`. `crumbs` leads from the home page to the parent.
    `feeds` are what programs that follow news are told of. `citation` says how to cite the page, `structured` tells
    programs what it is and what it has; both are empty for pages that only lead elsewhere.
    `picture` is the absolute address of what stands beside a link to the page, empty where `canonical` is.
    `preview` says that the page is not published, and is empty on one that is.
    `contact` is an address; `contact_href` leads to it, with a letter that names the page. Both are empty without one.
    """

    lang: str
    title: str
    full_title: str
    description: str
    canonical: str
    root: str
    site_name: str
    site_description: str
    nav: tuple[Nav, ...]
    crumbs: tuple[Link, ...]
    footer: tuple[Link, ...]
    feeds: tuple[Link, ...]
    licences: tuple[LicenceLabel, ...]
    contact: str
    record_id: str
    notices: tuple[Notice, ...] = ()
    contact_href: str = ""
    citation: str = ""
    structured: tuple[Html, ...] = ()
    picture: str = ""
    preview: str = ""
