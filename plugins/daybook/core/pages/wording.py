"""How dates, counts, kinds and stances are put into words for readers; English, and the same for all sides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daybook.core.dates import DateSpan, PartialDate, Period, Precision
from daybook.core.derive.differences import DifferenceKind
from daybook.core.records import (
    AliasKind,
    AvailabilityState,
    CorrectionKind,
    EntityType,
    Extent,
    MeasureKind,
    Rights,
    SourceKind,
    Stance,
    Standing,
)
from daybook.core.wording import counted as counted  # noqa: PLC0414 - pages ask for it here, with other words

if TYPE_CHECKING:
    import datetime as dt

    from daybook.core.records import Source

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)

TYPE_NOUNS = {
    EntityType.PERSON: ("Person", "People"),
    EntityType.ORGANISATION: ("Organisation", "Organisations"),
    EntityType.COUNTRY: ("Country", "Countries"),
    EntityType.PLACE: ("Place", "Places"),
    EntityType.EVENT: ("Event", "Events"),
}

STANDINGS = {
    Standing.CLAIMED: "claimed",
    Standing.REPORTED: "reported by the outlet",
    Standing.ESTIMATED: "estimated",
    Standing.FORECAST: "forecast",
    Standing.VERIFIED: "verified, according to the source",
    Standing.DISPUTED: "disputed",
    Standing.NOT_INCLUDED: "alleged, not included in the count",
    Standing.RETRACTED: "retracted",
}

VERBS = {
    Stance.ASSERTS: "says",
    Stance.DENIES: "denies",
    Stance.DISPUTES: "disputes",
    Stance.UNCERTAIN: "says it is not clear",
    Stance.REPORTS: "reports",
    Stance.WITHDRAWS: "withdraws its statement",
}

MEASURE_KINDS = {
    MeasureKind.STOCK: "how many at a moment",
    MeasureKind.FLOW: "how many over a period",
    MeasureKind.CUMULATIVE: "all together since a first day",
    MeasureKind.COUNT: "a count",
    MeasureKind.SHARE: "a share of a whole",
    MeasureKind.DISTANCE: "a distance",
    MeasureKind.DURATION: "a length of time",
    MeasureKind.PRICE: "a price",
}

DIFFERENCES = {
    DifferenceKind.REPEATED: "The same as",  # of two speakers, neither need have it from the other
    DifferenceKind.UPDATED: "Updated from",
    DifferenceKind.CONSISTENT: "Consistent with",
    DifferenceKind.REVISED: "Revised from",
    DifferenceKind.CONTRADICTED: "Contradicted by",
    DifferenceKind.DIFFERS: "Differs, approximate, from",
    DifferenceKind.LATER: "Later than",
    DifferenceKind.REPLACES: "Replaces, the editors say,",
}

SOURCE_KINDS = {
    SourceKind.AGENCY: "agency report",
    SourceKind.NEWS: "news report",
    SourceKind.GOVERNMENT: "government document",
    SourceKind.ARMED_FORCES: "statement of armed forces",
    SourceKind.ARMED_GROUP: "statement of an armed group",
    SourceKind.UN: "United Nations document",
    SourceKind.NGO: "document of a non-governmental organisation",
    SourceKind.SOCIAL: "post on a social network",
}

RIGHTS = {
    Rights.OWN: "written by this archive",
    Rights.PUBLIC_DOMAIN: "public domain",
    Rights.OPEN_LICENCE: "open licence",
    Rights.LICENSED: "used under a licence",
    Rights.ALL_RIGHTS_RESERVED: "all rights reserved; only short quotations appear here",
    Rights.UNKNOWN: "not known; only short quotations appear here",
}

PICTURE_RIGHTS = {
    Rights.OWN: "made by this archive",
    Rights.PUBLIC_DOMAIN: "public domain",
    Rights.OPEN_LICENCE: "open licence",
    Rights.LICENSED: "used with permission",
}

EXTENTS = {Extent.WHOLE: "the whole document was read", Extent.EXCERPT: "only an excerpt was read"}

AVAILABILITIES = {
    AvailabilityState.LIVE: "at its address",
    AvailabilityState.DEAD: "no longer at its address",
    AvailabilityState.CORRECTED: "corrected by its publisher",
    AvailabilityState.RETRACTED: "retracted by its publisher",
}

CORRECTIONS = {
    CorrectionKind.OUR_ERROR: "our error",
    CorrectionKind.SOURCE_CORRECTED: "corrected by the source",
    CorrectionKind.SOURCE_RETRACTED: "retracted by the source",
    CorrectionKind.CLARIFICATION: "clarification",
    CorrectionKind.SAFETY_REMOVAL: "removed for safety",
}

ALIAS_KINDS = {
    AliasKind.TRANSLITERATION: "another romanisation",
    AliasKind.FORMER: "former name",
    AliasKind.NATIVE: "native form",
    AliasKind.ABBREVIATION: "abbreviation",
    AliasKind.WEAK: "also used of others",
}

RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur", "ps", "ckb", "yi", "dv", "ug", "sd"})


def words_of_day(day: dt.date) -> str:
    """Return `2 March 2022`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def words_of_month(month: str) -> str:
    """Return `March 2022` for `2022-03`, and `March 2022, part 2` for `2022-03/2`."""
    month, _, part = month.partition("/")
    words = f"{MONTHS[int(month[5:7]) - 1]} {int(month[:4])}"
    return f"{words}, part {part}" if part else words


def words_of_date(date: DateSpan, zone: dt.tzinfo) -> str:
    """Return a date or period in words, at the precision it has."""
    if isinstance(date, Period):
        return f"{words_of_date(date.start, zone)} to {words_of_date(date.end, zone)}"
    local = date.in_zone(zone)
    text = {
        Precision.YEAR: str(local.year),
        Precision.MONTH: f"{MONTHS[(local.month or 1) - 1]} {local.year}",
    }.get(local.precision, words_of_day(local.first))
    if local.clock is not None:
        text += f", {local.clock:%H:%M}"
    return f"about {text}" if local.approximate else text


def iso_of_date(date: DateSpan, zone: dt.tzinfo) -> str:
    """Return what the `datetime` of a `time` element may hold; empty for periods, which HTML has no form for."""
    if isinstance(date, Period):
        return ""
    return str(PartialDate(date.year, date.month, date.day, date.clock).in_zone(zone))


def title_of(source: Source, zone: dt.tzinfo) -> str:
    """Return a source's title, or what stands for it where it states none."""
    if source.title:
        return source.title
    kind = SOURCE_KINDS[source.kind]
    return f"Untitled {kind}, {words_of_date(source.published, zone)}"


def sentence_case(text: str) -> str:
    """Return a text with a capital at its start."""
    return text[:1].upper() + text[1:]


def direction_of(lang: str) -> str:
    """Return `rtl` for languages written from right to left, else the empty text."""
    return "rtl" if lang.split("-", maxsplit=1)[0].lower() in RIGHT_TO_LEFT else ""
