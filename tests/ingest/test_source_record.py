"""The source record of an article."""

from __future__ import annotations

from dataclasses import replace

import pytest

from daybook.core.dates import read_date
from daybook.core.ids import EntityId
from daybook.ingest.article import read_article
from daybook.ingest.source_record import free_id, slug_words, source_id, write_source
from ingest.examples import FACTS


def test_what_nobody_gave_is_unknown_with_the_reason() -> None:
    """Nothing is put in its place."""
    assert write_source(FACTS, "a" * 64, "b" * 64, "en") == (
        "published: 2022-03-09\n"
        "accessed: 2026-11-21\n"
        f"sha256: {'a' * 64}\n"
        f"raw_sha256: {'b' * 64}\n"
        "extent: whole\n"
        "kind: news\n"
        "lang: en\n"
        "rights: all-rights-reserved\n"
        "unknown:\n"
        "  title: not given with the article\n"
        "  publisher: not given with the article\n"
        "  author: not given with the article\n"
        "  url: not given with the article\n"
    )


def test_what_was_given_stands_in_the_order_of_the_record() -> None:
    """Text in quotes, ids and dates bare; with everything given nothing is unknown."""
    facts = replace(
        FACTS,
        title="Storm: boats lost",
        publisher=EntityId("port-vell-gazette"),
        author="O. Brandt",
        url="https://gazette.example/storm",
        published_note="Inferred from a post",
    )
    assert write_source(facts, "a" * 64, "b" * 64, "en").startswith(
        'title: "Storm: boats lost"\n'
        "publisher: port-vell-gazette\n"
        'author: "O. Brandt"\n'
        'url: "https://gazette.example/storm"\n'
        "published: 2022-03-09\n"
        'published_note: "Inferred from a post"\n'
        "accessed: 2026-11-21\n"
    )
    assert "unknown" not in write_source(facts, "a" * 64, "b" * 64, "en")


@pytest.mark.parametrize(
    ("slug", "title", "words"),
    [
        ("Harbour Office", "A storm", "harbour-office"),
        ("", "The storm has taken Port Vell's boats and nets", "storm-taken-port-vell-boats"),
        ("", "Rain, rain and more rain on the quay", "rain-more-quay"),
        ("", "", "rain-fell-quay"),
    ],
)
def test_the_words_of_ids_come_from_the_author_the_title_or_the_text(slug: str, title: str, words: str) -> None:
    """In this order; little words are left out."""
    assert slug_words(replace(FACTS, slug=slug, title=title), read_article("Rain fell on the quay.")) == words


def test_an_article_in_another_script_still_gets_an_id() -> None:
    """Letters without a Latin base make no id; then the author may rename it."""
    assert slug_words(FACTS, read_article("Дощ.")) == "article"


def test_an_id_is_free() -> None:
    """Publisher or `report`, day, words, and a number where that is taken."""
    taken = {"report-2022-03-09-rain", "report-2022-03-09-rain-2"}
    assert source_id(FACTS, "rain", taken.__contains__) == "report-2022-03-09-rain-3"
    gazette = replace(FACTS, publisher=EntityId("gazette"), published=read_date("2022-03"))
    assert source_id(gazette, "rain", taken.__contains__) == "gazette-2022-03-rain"
    assert source_id(gazette, "gazette-rain", taken.__contains__) == "gazette-2022-03-rain"
    assert source_id(gazette, "gazette", taken.__contains__) == "gazette-2022-03-gazette"
    assert len(free_id("a" * 100, {"a" * 100}.__contains__)) <= 100
