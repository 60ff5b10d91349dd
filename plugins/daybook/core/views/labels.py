"""The smallest parts of a view: links, dates, speakers, quotations and sources in a few words."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Words that lead somewhere; `lang` is set where they are not in the page's language.

    `mark` is what to know of it before going there: that it was retracted, or rests on what was.
    """

    text: str
    href: str
    lang: str = ""
    mark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DateLabel:
    """A date in words (`2 March 2022`) and for machines (empty where HTML has no form), with its page if any."""

    text: str
    iso: str
    href: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerLabel:
    """Who says so. `name` is ready to begin a sentence; `href` is empty for unnamed speakers and unknown outlets.

    `is_outlet` says that an outlet speaks in its own voice. `spokesperson` and `via` stand beside the name.
    """

    name: str
    href: str = ""
    is_outlet: bool = False
    is_anonymous: bool = False
    spokesperson: Link | None = None
    via: Link | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """The words of a source, never altered; `dir` is `rtl` for scripts that run so, else empty."""

    text: str
    lang: str = ""
    dir: str = ""
    translation: str = ""
    translated_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceLabel:
    """A source as a citation: title or what stands for it, publisher or "publisher not stated", date, its page.

    `lang` is set where the title is not in the page's language; `is_dated` where the title ends with the date itself.
    """

    title: str
    href: str
    publisher: str
    publisher_href: str
    published: DateLabel
    notice: str = ""
    lang: str = ""
    is_dated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthLink:
    """A link to a month's part of a long list, with how many entries it has."""

    link: Link
    count: str
