"""What an author types about an article reaches its source record, or is refused by the name of the option."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from daybook.commands.check import check
from daybook.commands.given import Given, GivenError, facts_of
from daybook.commands.ingest import ingest
from sitebuilding import Workshop, set_up

if TYPE_CHECKING:
    from pathlib import Path

TODAY = dt.date(2022, 3, 10)
ARTICLE = "On Monday 3,000 people left Port Vell, Saltmarsh Relief said.\n"


def taken_in(workshop: Workshop, given: Given) -> tuple[int, list[str]]:
    """Take the article in, and return the status and the lines that were said."""
    article = workshop.folder / "rain.txt"
    article.write_text(ARTICLE, encoding="utf-8")
    said: list[str] = []
    return ingest(article, workshop.content, workshop.conf, said.append, given, today=TODAY), said


def test_everything_a_source_record_wants_can_be_given(tmp_path: Path) -> None:
    """The record says what was given, gives the author's reasons for the rest, and passes the check."""
    workshop = set_up(tmp_path)
    workshop.look_up()
    given = Given(
        published="2022-03-02",
        published_note="The page says the day of the month",
        publisher="port-vell-gazette",
        title="Rain: a town leaves",
        lang="en",
        kind="agency",
        accessed="2022-03-05",
        archive_url="https://archive.example/rain",
        archived="2022-03-04",
        extent="excerpt",
        rights="licensed",
        availability="dead",
        unknown=("author: It carries no by-line", "url:The page is: gone"),
        slug="rain",
    )
    assert taken_in(workshop, given)[0] == 0
    record = workshop.content / "sources/2022/port-vell-gazette-2022-03-02-rain.yaml"
    lines = record.read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if "sha256" not in line] == [
        'title: "Rain: a town leaves"',
        "publisher: port-vell-gazette",
        "published: 2022-03-02",
        'published_note: "The page says the day of the month"',
        "accessed: 2022-03-05",
        'archive_url: "https://archive.example/rain"',
        "archived: 2022-03-04",
        "extent: excerpt",
        "kind: agency",
        "lang: en",
        "rights: licensed",
        "availability: dead",
        "unknown:",
        '  author: "It carries no by-line"',
        '  url: "The page is: gone"',
    ]
    said: list[str] = []
    assert check(workshop.content, workshop.conf, said.append) == 0, said


@pytest.mark.parametrize(
    ("given", "fault"),
    [
        (
            Given(published="in March"),
            '--published: "in March" is no date: write the day the source was published, such as 2022-03-02',
        ),
        (
            Given(published="2022-03"),
            "--published: 2022-03 is no day: if only the month is known, give a day and say so in --note",
        ),
        (Given(accessed="soon"), '--accessed: "soon" is no date: write a day, such as 2022-03-02'),
        (Given(archived="soon"), '--archived: "soon" is no date: write a day, such as 2022-03-02'),
        (Given(extent="half"), '--extent: there is no extent "half": write one of whole, excerpt'),
        (
            Given(rights="mine"),
            (
                '--rights: there is no rights "mine": write one of own, public-domain, open-licence, licensed, '
                "all-rights-reserved, unknown"
            ),
        ),
        (
            Given(availability="lost"),
            '--availability: there is no availability "lost": write one of live, dead, corrected, retracted',
        ),
        (
            Given(kind="paper"),
            (
                '--kind: there is no kind "paper": write one of agency, news, government, armed-forces, armed-group, '
                "un, ngo, social"
            ),
        ),
        (
            Given(unknown=("author",)),
            '--unknown: write field and reason, such as "author: it carries no by-line", not "author"',
        ),
    ],
)
def test_an_option_that_makes_no_sense_is_named(given: Given, fault: str) -> None:
    """With what to write instead."""
    with pytest.raises(GivenError) as raised:
        facts_of(given, TODAY)
    assert str(raised.value) == fault


@pytest.mark.parametrize(
    ("given", "fault"),
    [
        (
            Given(published="2022-03-09", url="gazette.example"),
            (
                '--url: "gazette.example" is no web address: '
                "write it with https:// or http:// and without spaces, names or passwords"
            ),
        ),
        (
            Given(published="2022-03-09", accessed="2022-03-08"),
            "--accessed: it was read on 2022-03-08, before it was published on 2022-03-09: mend one of the two dates",
        ),
        (
            Given(published="2022-03-09", unknown=("autor: x",)),
            '--unknown: "autor" is no field of a source: did you mean author?',
        ),
    ],
)
def test_what_the_rules_of_sources_refuse_is_not_written(tmp_path: Path, given: Given, fault: str) -> None:
    """It is said before anything is, with the option that mends it."""
    workshop = set_up(tmp_path)
    assert taken_in(workshop, given) == (2, [fault])
    assert not (workshop.folder / "drafts").exists()


@pytest.mark.parametrize(
    ("given", "option"),
    [
        (Given(title="Rain"), "--title"),
        (Given(url="https://gazette.example/rain"), "--url"),
        (Given(archive_url="https://archive.example/rain"), "--archive-url"),
    ],
)
def test_what_no_two_articles_share_is_refused_for_many(given: Given, option: str) -> None:
    """One title on a thousand records would be an invention."""
    with pytest.raises(GivenError) as raised:
        facts_of(given, TODAY, is_of_many=True)
    assert str(raised.value) == f"{option}: no two articles share it: take them in one after the other"
