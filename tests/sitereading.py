"""A site read back as trees: its pages, its links, and what readers and machines find in it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING
from urllib.parse import unquote, urljoin, urlsplit

from lxml import html

from sitebuilding import tree_of

if TYPE_CHECKING:
    from pathlib import Path


class Site:
    """A site that was written: its pages by address, `days/2022/03/02/`, as trees."""

    def __init__(self, output: Path) -> None:
        self.output = output
        self.files = tree_of(output)
        self.pages = {
            path.removesuffix("index.html"): html.fromstring(content)
            for path, content in self.files.items()
            if path.endswith(".html")
        }

    def page(self, address: str) -> html.HtmlElement:
        """Return a page; a fragment is passed over."""
        return self.pages[address.partition("#")[0]]

    def text(self, address: str) -> str:
        """Return the words of a page's main part on one line."""
        (main,) = self.page(address).xpath("//main")
        return " ".join(main.text_content().split())

    def section(self, address: str, heading: str) -> str:
        """Return the words of the part of a page that stands under a heading."""
        page = self.page(address)
        found = [
            each.xpath("ancestor::*[self::section or self::tbody][1]")[0]
            for each in page.xpath("//main//*[self::section or self::tbody]//*[self::h2 or self::h3 or self::h4]")
            if " ".join(each.text_content().split()) == heading
        ]
        assert found, f"{address} has no heading {heading!r}"
        return " ".join(found[0].text_content().split())

    def links(self, address: str, *, main_only: bool = True) -> set[str]:
        """Return the addresses that a page leads to inside the site, fragments kept."""
        root = self.page(address)
        found = root.xpath("//main//a/@href" if main_only else "//@href | //@src")
        if not main_only:
            found += [content.partition("url=")[2] for content in root.xpath("//meta[@http-equiv='refresh']/@content")]
        return {target for href in found if (target := resolve(address, href)) is not None}

    @cached_property
    def reachable(self) -> set[str]:
        """The pages that can be reached from the home page."""
        seen: set[str] = set()
        waiting = [""]
        while waiting:
            address = waiting.pop()
            if address in seen or address not in self.pages:
                continue
            seen.add(address)
            waiting += [link.partition("#")[0] for link in self.links(address, main_only=False)]
        return seen

    def broken_links(self) -> list[str]:
        """Return every link and fragment that leads nowhere, each with its page."""
        ids = {address: set(page.xpath("//@id")) for address, page in self.pages.items()}
        broken = []
        for address in self.pages:
            for link in sorted(self.links(address, main_only=False)):
                path, _, fragment = link.partition("#")
                if path not in self.pages and path not in self.files:
                    broken.append(f"{address}: {link}")
                elif fragment and fragment not in ids.get(path, set()):
                    broken.append(f"{address}: {link} (no such place on the page)")
        return broken


def resolve(address: str, href: str) -> str | None:
    """Return the address inside the site that a link of a page leads to, or None for one that leads out of it."""
    base = "https://site.example/"
    found = urlsplit(urljoin(base + address, href))
    if f"{found.scheme}://{found.netloc}/" != base:
        return None
    path = unquote(found.path).removeprefix("/")
    return f"{path}#{found.fragment}" if found.fragment else path
