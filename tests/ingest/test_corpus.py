"""The articles that ingest is measured with, and what their gold files state of them."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest
import yaml

from daybook.checking import check_archive
from daybook.conf.loading import load_conf
from daybook.core.problems import Problems

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


def test_the_open_half_has_two_articles_of_each_style() -> None:
    """What rules are mended on is varied: fourteen styles, of each two articles."""
    styles = [str(gold_of(article)["style"]) for article in ARTICLES if article.parent.name == "open"]

    assert len(styles) == 28
    assert {style: styles.count(style) for style in styles} == dict.fromkeys(styles, 2)


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
        named = [number for number, name in enumerate(WEEKDAYS) if name in str(date["words"])]
        value = date["value"][0] if isinstance(date["value"], list) else str(date["value"])
        if named and value != "asked":
            assert dt.date.fromisoformat(value).weekday() == named[0], date["words"]
