"""The parts that views of many pages share: links, dates, speakers, quotations, rows of tables, cards of lists."""

from __future__ import annotations

from dataclasses import dataclass

from daybook.core.html import Html


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

    `lang` is set where the title is not in the page's language.
    """

    title: str
    href: str
    publisher: str
    publisher_href: str
    published: DateLabel
    notice: str = ""
    lang: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionRow:
    """A correction: what was, what is, and why; `was` and `now` are empty for a safety removal.

    `corrected_by` leads to those that correct it, for it is never changed itself.
    """

    id: str
    date: DateLabel
    target: Link | None
    target_text: str
    kind: str
    field: str
    was: str
    now: str
    reason: str
    corrected_by: tuple[Link, ...]


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
class Evidence:
    """What proves a figure or a position, and what was checked of it and what was not.

    `report_href` is where to report a problem with it, empty where the archive names no contact.
    """

    quotation: Quotation
    source: SourceLabel
    said: DateLabel
    read: DateLabel
    extent: str
    at: str
    original_url: str
    archive_url: str
    archived: DateLabel | None
    sha256: str
    checked: str
    not_checked: str
    report_href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DifferenceLine:
    """How a figure differs from another one that was known before it.

    `lead` begins the line (`Updated from`), `other` is that figure with its speaker and day, `more` counts others of
    which the same could be said. `kind` is the label (`updated`), `explained` the sentence that says what it means.
    `note` is the editors' reason where the label is theirs.
    """

    kind: str
    lead: str
    other: Link
    more: str
    explained: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureRow:
    """A figure wherever it stands. `value` is in the source's words; `as_of` is None where it is not stated.

    `href` is its permanent link, an anchor of its briefing. `standing` is a word (`claimed`), `caveat` the source's own
    (`"not independently verified"`), `is_retracted` marks what must not be used any more.
    """

    id: str
    key: str
    href: str
    citation: str
    value: str
    of: str
    unit: str
    measure: Link
    place: Link | None
    speaker: SpeakerLabel
    as_of: DateLabel | None
    since: DateLabel | None
    period: DateLabel | None
    said: DateLabel
    standing: str
    caveat: str
    verified_by: Link | None
    is_retracted: bool
    read_by_hand: str
    note: str
    corrections: tuple[CorrectionRow, ...]
    differences: tuple[DifferenceLine, ...]
    evidence: Evidence
    briefing: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionRow:
    """What one speaker says on a disputed question: `verb` is the stance for a sentence, `answer` in words."""

    id: str
    key: str
    href: str
    citation: str
    question: Link
    speaker: SpeakerLabel
    verb: str
    answer: str
    as_of: DateLabel | None
    said: DateLabel
    is_retracted: bool
    note: str
    corrections: tuple[CorrectionRow, ...]
    evidence: Evidence
    briefing: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class OccurrenceRow:
    """Something dated: `kind` is empty for what happened, else `reported` or `planned`."""

    id: str
    key: str
    href: str
    date: DateLabel
    title: str
    kind: str
    place: Link | None
    entities: tuple[Link, ...]
    quotation: Quotation | None
    source: SourceLabel
    is_retracted: bool
    note: str
    corrections: tuple[CorrectionRow, ...]
    briefing: Link
    report_href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefingCard:
    """A briefing in a list."""

    link: Link
    date: DateLabel
    summary: str
    content_warning: str
    counts: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Backlink:
    """A briefing that refers to something, and the sentence in which it does; `how` is empty if that is in the text.

    `content_warning` is the briefing's, and comes before the sentence.
    """

    briefing: Link
    date: DateLabel
    sentence: str
    how: str
    content_warning: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BacklinkMonth:
    """The backlinks of one month, newest first; `heading` is `March 2022`."""

    heading: str
    href: str
    backlinks: tuple[Backlink, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionCard:
    """A disputed question in a list; `status` is a word or two (`contested`), `status_explained` a sentence."""

    link: Link
    place: Link | None
    status: str
    status_explained: str
    as_of: DateLabel | None
    positions: tuple[PositionRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarDay:
    """A day in a calendar; `href` is empty where nothing is filed; `weight` runs from 0 (nothing) to 4 (most)."""

    day: int
    iso: str
    label: str
    href: str
    weight: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarMonth:
    """A month as weeks of seven places, Monday first; None stands for a day of another month."""

    heading: str
    href: str
    weeks: tuple[tuple[CalendarDay | None, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthCell:
    """A month in a calendar of years: `short` is `Mar`, `label` begins with it and says what `weight` shows.

    `weight` runs from 0 (nothing) to 4 (most).
    """

    short: str
    label: str
    href: str
    weight: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarYear:
    """A year as twelve months; `href` is empty for a month without a day."""

    year: Link
    months: tuple[MonthCell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryLine:
    """Something that was done in the archive: when, what (`Archived`, `Changed`), and what it leads to."""

    date: DateLabel
    what: str
    link: Link | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthLink:
    """A link to a month's part of a long list, with how many entries it has."""

    link: Link
    count: str


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
class Frame:
    """What is around every page.

    `title` is the heading, `full_title` goes into the window's title, `canonical` is the absolute address or empty.
    `root` leads to the site's root with a closing slash: `../../`. `crumbs` leads from the home page to the parent.
    `search` leads to the page that finds things, and is empty on that page itself.
    `feeds` are what programs that follow news are told of. `citation` says how to cite the page, `structured` tells
    programs what it is; both are empty for pages that only lead elsewhere.
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
    structured: Html | None = None
    search: str = ""
