"""The articles that ingest is measured with, and what their gold files state of them."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest
import yaml

from daybook.checking import check_archive
from daybook.conf.loading import load_conf
from daybook.core.dates import read_span
from daybook.core.numbers import Qualifier
from daybook.core.problems import Problems
from daybook.scoring.gold import read_gold
from daybook.scoring.locating import Locator

CORPUS = Path(__file__).parent / "corpus"
ARTICLES = sorted(CORPUS.glob("*/*.txt"))
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
KINDS = ("figures", "dates", "positions", "questions")


def gold_of(article: Path) -> dict[str, object]:
    """Return what the gold file says, every scalar as written."""
    loaded = yaml.load(article.with_suffix(".yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - builds texts, lists and mappings only
    assert isinstance(loaded, dict)
    return loaded


def entries(gold: dict[str, object], kind: str) -> list[dict[str, object]]:
    """Return the entries of a kind."""
    found = gold.get(kind, [])
    assert isinstance(found, list)
    return found


def plain(text: str) -> str:
    """Return the text without quotation marks, on one line."""
    return re.sub(r"\s+", " ", re.sub(r"[\"“”]", "", text))


def test_the_archive_of_the_corpus_is_faultless() -> None:
    """What the articles are read with is an archive that could be built."""
    problems = Problems()
    conf = load_conf(CORPUS / "archive" / "pelicanconf.py", problems)

    check_archive(CORPUS / "archive" / "content", conf, problems)

    assert tuple(problems) == ()


def test_the_open_half_has_short_articles_in_pairs_and_long_ones() -> None:
    """What rules are mended on is varied: fourteen styles of two short articles each, and a style for each long one."""
    opened = [article for article in ARTICLES if article.parent.name == "open"]
    styles = [str(gold_of(article)["style"]) for article in opened]
    lengths = [len(article.read_text(encoding="utf-8").split()) for article in opened]
    paired = {style for style in styles if styles.count(style) == 2}

    assert len(paired) == 14
    assert [style for style in set(styles) - paired if styles.count(style) > 1] == []
    assert all(length < 350 for style, length in zip(styles, lengths, strict=True) if style in paired)
    assert all(350 <= length <= 700 for style, length in zip(styles, lengths, strict=True) if style not in paired)


def test_the_half_kept_aside_has_a_style_for_each_article() -> None:
    """What is measured is varied, long enough to be like a report, and none of it is of a style of the open half."""
    kept = [article for article in ARTICLES if article.parent.name == "kept_aside"]
    styles = {str(gold_of(article)["style"]) for article in kept}
    lengths = [len(article.read_text(encoding="utf-8").split()) for article in kept]

    assert len(styles) == len(kept) == 17
    assert styles.isdisjoint(str(gold_of(article)["style"]) for article in ARTICLES if article.parent.name == "open")
    assert all(350 <= length <= 650 for length in lengths), lengths


@pytest.mark.parametrize("article", ARTICLES, ids=lambda path: path.stem)
def test_gold_can_be_scored(article: Path) -> None:
    """The loader reads the file, and finds a place of its own for each figure and date."""
    gold = read_gold(article.with_suffix(".yaml").read_text(encoding="utf-8"), article.stem)
    locator = Locator(article.read_text(encoding="utf-8"))

    figures = [locator.find(figure.value, figure.quote) for figure in gold.figures]
    dates = [locator.find(date.words, date.context) for date in gold.dates]

    assert len(set(figures)) == len(figures)
    assert len(set(dates)) == len(dates)
    for figure in gold.figures:
        assert set(figure.qualifiers) <= {"none", *Qualifier}
        assert figure.low is None or figure.high is None or figure.low <= figure.high


@pytest.mark.parametrize("article", ARTICLES, ids=lambda path: path.stem)
def test_the_days_of_gold_are_dates(article: Path) -> None:
    """Each value of a date and each as-of is one that a briefing could state, or asked, or none."""
    gold = read_gold(article.with_suffix(".yaml").read_text(encoding="utf-8"), article.stem)
    values = {value for date in gold.dates for value in date.values} | {
        day for one in gold.figures for day in one.as_of
    }

    for value in sorted(values - {"asked", "none"}):
        read_span(value)


@pytest.mark.parametrize("article", ARTICLES, ids=lambda path: path.stem)
def test_gold_speaks_of_the_article(article: Path) -> None:
    """The words that gold gives for an entry stand in the article, once."""
    text = plain(article.read_text(encoding="utf-8"))
    gold = gold_of(article)

    for kind in KINDS:
        for entry in entries(gold, kind):
            words = str(entry.get("quote") or entry.get("context") or entry["words"])
            assert text.count(plain(words)) == 1, words
            assert plain(str(entry.get("value" if kind == "figures" else "words", ""))) in plain(words)
    for name in entries(gold, "new_entities"):
        assert str(name["name"]) in text


@pytest.mark.parametrize("article", ARTICLES, ids=lambda path: path.stem)
def test_gold_names_what_the_archive_has(article: Path) -> None:
    """Entities, measures and questions that gold names are in the archive of the corpus."""
    archive = CORPUS / "archive" / "content"
    entities = {path.stem for path in archive.glob("entities/*/*.md")}
    measures = {path.stem for path in archive.glob("measures/*.md")} | {"none"}
    gold = gold_of(article)

    named = [*entries(gold, "entities"), *entries(gold, "entities_optional")]
    assert {str(entity) for entity in named} <= entities
    for figure in entries(gold, "figures"):
        measure = figure["measure"]
        assert set(measure if isinstance(measure, list) else [measure]) <= measures
    for position in entries(gold, "positions"):
        assert (archive / "claims" / f"{position['claim']}.md").exists()


@pytest.mark.parametrize("article", ARTICLES, ids=lambda path: path.stem)
def test_gold_knows_its_weekdays(article: Path) -> None:
    """Where the words of a date name a weekday, its value falls on that day."""
    for date in entries(gold_of(article), "dates"):
        words = str(date["words"])
        named = sorted((words.index(name), number) for number, name in enumerate(WEEKDAYS) if name in words)
        value = date["value"][0] if isinstance(date["value"], list) else str(date["value"])
        if named and value != "asked":
            assert dt.date.fromisoformat(value.partition("/")[0]).weekday() == named[0][1], words
