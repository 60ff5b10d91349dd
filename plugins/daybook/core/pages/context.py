"""What every page builder has at hand: the library, the page's own address, and the Markdown renderer."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from daybook.core import addresses
from daybook.core.addresses import Address, address_in_briefing, address_of, address_of_day, from_root
from daybook.core.dates import PartialDate, Precision, days_of
from daybook.core.derive.scan import scan_text, with_names_linked
from daybook.core.html import Html
from daybook.core.ids import FigureId, SourceId
from daybook.core.kinds import Kind
from daybook.core.library import Library
from daybook.core.lookups import ALL
from daybook.core.pages.reports import report_address
from daybook.core.pages.wording import iso_of_date, words_of_date, words_of_day, words_of_month
from daybook.core.prose.curly import curled
from daybook.core.prose.inline import with_pictures_linked
from daybook.core.prose.links import PARTS, PICTURE, public_id
from daybook.core.views.labels import DateLabel, Link

if TYPE_CHECKING:
    from daybook.core.dates import DateSpan
    from daybook.core.derive.scan import Scan
    from daybook.core.ids import EntityId
    from daybook.core.records import Source

T = TypeVar("T")
RenderMarkdown = Callable[[str, Callable[[str], str], str], Html]
"""Markdown to sanitised HTML; the second argument turns the target of a link, `entity:port-vell`, into an address."""


@dataclass(frozen=True, slots=True)
class PageContext:
    """The page that is being built. `section` is the entry of the navigation it belongs to."""

    library: Library
    address: Address
    render_markdown: RenderMarkdown
    section: Address = addresses.HOME

    def once(self, kind: str, key: Hashable, make: Callable[[], T]) -> T:
        """Return a part that is the same on every page, made once a build; what it read counts as read by this page."""
        return self.library.once((kind, key), make)

    def to(self, target: Address) -> str:
        """Return the link to another page."""
        return from_root(target)

    def absolute(self, target: Address) -> str:
        """Return the public address of a page; empty where the archive has none yet."""
        return f"{self.library.settings.site_url}/{target}" if self.library.settings.site_url else ""

    def other_language(self, lang: str) -> str:
        """Return a language where it is not the one that pages are in, else the empty text."""
        return "" if lang == self.library.settings.lang else lang

    def link_to_entity(self, entity: EntityId) -> Link:
        """Return a link with the entity's display name."""
        return self.once("link", entity, lambda: self._link_to_entity(entity))

    def _link_to_entity(self, entity: EntityId) -> Link:
        return Link(text=self.library.name(entity), href=self.to(address_of(Kind.ENTITY, entity)))

    def link_to_day(self, day: dt.date) -> Link:
        """Return a link to a day's page."""
        return Link(text=words_of_day(day), href=self.to(address_of_day(day)))

    def date(self, date: DateSpan, *, linked: bool = True) -> DateLabel:
        """Return a date in words; a day or a month leads to its page if it has one."""
        return self.once("date", (date, linked), lambda: self._date(date, linked=linked))

    def _date(self, date: DateSpan, *, linked: bool) -> DateLabel:
        zone = self.library.settings.zone
        return DateLabel(
            text=words_of_date(date, zone),
            iso=iso_of_date(date, zone),
            href=self._page_of_date(date) if linked else "",
        )

    def _page_of_date(self, date: DateSpan) -> str:
        days = days_of(date, self.library.settings.zone)
        if days and self.library.has_day(days[0]):
            return self.to(address_of_day(days[0]))
        if isinstance(date, PartialDate) and date.precision is Precision.MONTH:
            month = str(date)[:7]
            if self.library.months(month):
                return self.to(addresses.address_of_month(date.first.year, date.first.month))
        if isinstance(date, PartialDate) and f"{date.year:04}" in self.library.years(ALL):
            return self.to(addresses.address_of_year(date.year)) if date.precision is Precision.YEAR else ""
        return ""

    def report(self, record: str, address: Address) -> str:
        """Return where to report a problem with a record that has this address; empty without a contact."""
        return report_address(self.library.settings, record, address)

    def day_label(self, day: dt.date) -> DateLabel:
        """Return a day in words, leading to its page."""
        return DateLabel(text=words_of_day(day), iso=day.isoformat(), href=self.to(address_of_day(day)))

    def day_number(self, day: dt.date) -> str:
        """Return `day 8`, or the empty text before the first day."""
        number = self.library.settings.day_number(day)
        return f"day {number}" if number else ""

    def resolve(self, target: str, briefing: str = "") -> str:
        """Return the address a reference of a text leads to: `entity:port-vell`, `figure:fled`, `day:2022-03-02`.

        Raises:
            KeyError: it leads nowhere; the checks should have reported it.
        """
        scheme, _, record = target.partition(":")
        record = public_id(scheme, record, briefing)
        if scheme == PICTURE:
            return self.to(address_in_briefing(f"{briefing}#{record}"))
        if not self.library.leads_somewhere((scheme, record)):
            raise KeyError(target)
        if scheme == "day":
            return self.to(address_of_day(dt.date.fromisoformat(record)))
        if scheme in PARTS:
            return self.to(address_in_briefing(record))
        return self.to(address_of(Kind(scheme), record))

    def sources_named(self, text: str, scan: Scan | None = None, *, briefing: str = "") -> tuple[Source, ...]:
        """Return the sources that the links of a text lead to, by themselves or through a figure or a position."""
        found = (scan or scan_text(text, self.library.name_index(ALL))).references if text.strip() else ()
        named: list[Source] = []
        for reference in found:
            if reference.scheme == "source":
                named.append(self.library.source(SourceId(reference.id)))
            elif reference.scheme in PARTS:
                public = public_id(reference.scheme, reference.id, briefing)
                is_figure = reference.scheme == "figure"
                record = self.library.figure(FigureId(public)) if is_figure else self.library.position(public)
                named.append(record.source)
        return tuple(named)

    def render(self, text: str, scan: Scan | None = None, *, briefing: str = "", own: str = "", lang: str = "") -> Html:
        """Return a Markdown text as HTML, references resolved and known names linked; `own` is not linked to itself.

        `lang` is the text's language where it is not the archive's.
        """
        if not text.strip():
            return Html("")
        found = scan or scan_text(text, self.library.name_index(ALL))
        linked = with_pictures_linked(with_names_linked(text, found, own))
        return self.render_markdown(
            linked, lambda target: self.resolve(target, briefing), lang or self.library.settings.lang
        )

    def curled(self, text: str, lang: str = "") -> str:
        """Return words of our own with their quotation marks set; `lang` is theirs where it is not the archive's."""
        return curled(text, lang or self.library.settings.lang)

    def crumb(self, text: str, target: Address) -> Link:
        """Return one step of the way from the home page."""
        return Link(text=text, href=self.to(target))

    def crumbs_of_day(self, day: dt.date) -> tuple[Link, ...]:
        """Return the way to a day's page."""
        return (
            self.crumb("Days", addresses.DAYS),
            self.crumb(str(day.year), addresses.address_of_year(day.year)),
            self.crumb(words_of_month(f"{day:%Y-%m}"), addresses.address_of_month(day.year, day.month)),
        )
