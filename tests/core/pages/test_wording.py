"""Dates, counts and kinds in words, the same for all sides."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from daybook.core.dates import read_date, read_span
from daybook.core.ids import SourceId
from daybook.core.pages import wording
from daybook.core.pages.wording import counted, direction_of, iso_of_date, sentence_case, title_of, words_of_date
from daybook.core.records import (
    AliasKind,
    AvailabilityState,
    CorrectionKind,
    EntityType,
    Extent,
    MeasureKind,
    Origin,
    Rights,
    Source,
    SourceKind,
    Stance,
    Standing,
)

if TYPE_CHECKING:
    import enum

ZONE = dt.timezone(dt.timedelta(hours=1))


@pytest.mark.parametrize(
    ("written", "words", "iso"),
    [
        ("2022", "2022", "2022"),
        ("2022-03", "March 2022", "2022-03"),
        ("2022-03-02", "2 March 2022", "2022-03-02"),
        ("2022-03-02~", "about 2 March 2022", "2022-03-02"),
        ("2022~", "about 2022", "2022"),
        ("2022-03-02T18:40+01:00", "2 March 2022, 18:40", "2022-03-02T18:40+01:00"),
        ("2022-03-02T23:30Z", "3 March 2022, 00:30", "2022-03-03T00:30+01:00"),
        ("2022-02-24/2022-03-02", "24 February 2022 to 2 March 2022", ""),
        ("2021/2022-03", "2021 to March 2022", ""),
    ],
)
def test_a_date_keeps_its_precision(written: str, words: str, iso: str) -> None:
    """Nothing is filled in; a time is told by the clocks of the archive."""
    assert words_of_date(read_span(written), ZONE) == words
    assert iso_of_date(read_span(written), ZONE) == iso


@pytest.mark.parametrize(
    ("number", "words"),
    [(0, "0 figures"), (1, "1 figure"), (2, "2 figures"), (1204, "1,204 figures")],
)
def test_things_are_counted(number: int, words: str) -> None:
    """One is one, and thousands have a comma whatever the machine's locale."""
    assert counted(number, "figure") == words
    assert counted(2, "entry", "entries") == "2 entries"


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        (wording.TYPE_NOUNS, EntityType),
        (wording.STANDINGS, Standing),
        (wording.VERBS, Stance),
        (wording.MEASURE_KINDS, MeasureKind),
        (wording.SOURCE_KINDS, SourceKind),
        (wording.RIGHTS, Rights),
        (wording.EXTENTS, Extent),
        (wording.AVAILABILITIES, AvailabilityState),
        (wording.CORRECTIONS, CorrectionKind),
        (wording.ALIAS_KINDS, AliasKind),
    ],
)
def test_every_kind_has_its_words(words: dict[enum.StrEnum, object], kind: type[enum.StrEnum]) -> None:
    """None is forgotten, and no two of a list read alike."""
    assert list(words) == list(kind)
    assert len(set(map(str, words.values()))) == len(words)


def test_the_site_never_says_verified_by_itself() -> None:
    """A figure is verified according to its source; of the site we say what was looked up."""
    assert wording.STANDINGS[Standing.VERIFIED] == "verified, according to the source"


def test_a_source_without_a_title_is_named_by_what_it_is() -> None:
    """Nothing is invented: its kind, and the day."""
    source = Source(
        id=SourceId("leaflet"),
        published=read_date("2022-03"),
        accessed=read_date("2022-04-01"),
        kind=SourceKind.ARMED_GROUP,
        origin=Origin(path="sources/2022/leaflet.yaml"),
    )
    assert title_of(source, ZONE) == "Untitled statement of an armed group, March 2022"


@pytest.mark.parametrize(("lang", "direction"), [("ar", "rtl"), ("he-IL", "rtl"), ("uk", ""), ("", ""), ("arn", "")])
def test_the_direction_of_a_language(lang: str, direction: str) -> None:
    """It follows from the language, not from its region."""
    assert direction_of(lang) == direction


def test_sentences_begin_with_a_capital() -> None:
    """Only the first letter changes."""
    assert [sentence_case(text) for text in ("a US official", "ärzte", "", "IBM")] == [
        "A US official",
        "Ärzte",
        "",
        "IBM",
    ]
