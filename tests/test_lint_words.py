"""Word lists are data: ours by language, changed by an archive's own file, whose every mistake is named."""

from __future__ import annotations

import dataclasses
import tomllib
from pathlib import Path

import pytest

from daybook.core.lints import LINTS
from daybook.core.lints.wordlists import WordLists
from daybook.core.problems import Problems
from daybook.lint_words import changed_word_lists, default_word_lists, read_word_lists

ENGLISH = default_word_lists("en")
DATA = Path(__file__).resolve().parents[1] / "plugins" / "daybook" / "data" / "lints"


def changed(text: str) -> tuple[WordLists, list[str]]:
    """Return our English lists with the changes of a file, and what is said of it."""
    problems = Problems()
    lists = changed_word_lists(ENGLISH, text, "lints.toml", problems)
    return lists, [f"{p.position}: {p.code}: {p.message} / {p.hint}" for p in problems]


def test_every_rule_has_its_lists_and_no_other() -> None:
    """The tables are named after the codes, and the English file writes out every key."""
    tables = [field.name.replace("_", "-") for field in dataclasses.fields(WordLists)]
    assert tables == [lint.code for lint in LINTS]
    english = tomllib.loads((DATA / "en.toml").read_text(encoding="utf-8"))
    assert {name: sorted(table) for name, table in english.items()} == {
        field.name.replace("_", "-"): sorted(part.name for part in dataclasses.fields(getattr(ENGLISH, field.name)))
        for field in dataclasses.fields(ENGLISH)
    }


def test_a_language_without_a_file_has_empty_lists() -> None:
    """Nothing is warned of by the words of another language."""
    assert default_word_lists("en-GB") is ENGLISH or default_word_lists("en-GB") == ENGLISH
    assert default_word_lists("uk") == WordLists()


def test_a_list_is_replaced_lengthened_or_shortened() -> None:
    """Each key changes its list only; numbers and switches are replaced."""
    lists, said = changed(
        '[loaded-verb]\nverbs_more = ["blusters", "admits"]\nverbs_less = ["Lied"]\n'
        '[relative-time]\nwords = ["now"]\nwords_more = ["anon"]\n'
        "[headline-old]\ndays = 3\n[precise-place]\noff = true\n"
        '[number-undeclared]\nalike_more = [["lamps", "lanterns"]]\n'
    )
    assert said == []
    verbs = ENGLISH.loaded_verb.verbs
    assert lists.loaded_verb.verbs == (*(verb for verb in verbs if verb != "lied"), "blusters")
    assert lists.relative_time.words == ("now", "anon")
    assert (lists.headline_old.days, lists.precise_place.off) == (3, True)
    assert lists.number_undeclared.alike == (*ENGLISH.number_undeclared.alike, ("lamps", "lanterns"))
    assert lists.own_voice == ENGLISH.own_voice


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            '[loaded-verbs]\nverbs = ["a"]',
            '1: lints-key: there is no rule "loaded-verbs" with word lists / did you mean [loaded-verb]?',
        ),
        (
            '[own-voice]\n\nverb_more = ["a"]',
            '3: lints-key: "verb_more" is no list of own-voice / did you mean verbs?',
        ),
        (
            "headline-old = 3",
            '1: lints-key: there is no rule "headline-old" with word lists / did you mean [headline-old]?',
        ),
        (
            '[headline-old]\ndays = "3"',
            '2: lints-key: "days" must be a whole number / write a whole number',
        ),
        ("[headline-old]\ndays = true", '2: lints-key: "days" must be a whole number / write a whole number'),
        ("[headline-old]\ndays_more = 3", '2: lints-key: "days_more" is no list of headline-old / did you mean days?'),
        ("[own-voice]\noff = 1", '2: lints-key: "off" must be true or false / write true or false'),
        (
            '[own-voice]\nverbs = "took"',
            (
                '2: lints-key: "verbs" must be a list of words between quote marks '
                "/ write a list of words between quote marks"
            ),
        ),
        (
            "[own-voice]\nverbs = [1]",
            (
                '2: lints-key: "verbs" must be a list of words between quote marks '
                "/ write a list of words between quote marks"
            ),
        ),
        (
            '[number-undeclared]\nalike = ["boats"]',
            (
                '2: lints-key: "alike" must be a list of lists of words between quote marks '
                "/ write a list of lists of words between quote marks"
            ),
        ),
        (
            "[own-voice]\nverbs = took",
            (
                '2:9: lints-file: this is no TOML: Invalid value / a list is written words = ["one", "two"], '
                "below the [name] of its rule"
            ),
        ),
    ],
)
def test_every_mistake_is_named(text: str, said: str) -> None:
    """The line, what is wrong and what to write; our lists stay as they are."""
    lists, found = changed(text)
    assert found == [f"lints.toml:{said}"]
    assert lists == ENGLISH


def test_the_file_may_be_missing_unless_it_is_named(tmp_path: Path) -> None:
    """Without a file our lists hold; a file that the settings name is there."""
    path = tmp_path / "lints.toml"
    problems = Problems()
    assert read_word_lists(path, "en", problems, wanted=False) == ENGLISH
    assert not len(problems)
    assert read_word_lists(path, "en", problems, wanted=True) == ENGLISH
    path.write_bytes(b"[own-voice]\n# \xff\n")
    assert read_word_lists(path, "en", problems, wanted=True) == ENGLISH
    assert [f"{p.position}: {p.code}: {p.message} / {p.hint}" for p in problems] == [
        "lints.toml: lints-file: the file cannot be read as text / save it as UTF-8",
        'lints.toml: lints-file: there is no such file of word lists / mend DAYBOOK["lints"], or write the file',
    ]
    path.write_text("[own-voice]\noff = true\n", encoding="utf-8")
    assert read_word_lists(path, "en", problems, wanted=False).own_voice.off
