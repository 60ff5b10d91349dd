"""`invoke explain` tells what a rule wants and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daybook.commands.explain import explain
from daybook.core.lints.wordlists import OwnVoiceLists, WordLists
from daybook.core.rules import RULES

if TYPE_CHECKING:
    import pytest


def test_a_rule_is_explained() -> None:
    """The code, the sentence, the reason, and an example."""
    said: list[str] = []
    assert explain("yaml-duplicate-key", said.append) == 0
    assert said == [
        (
            "yaml-duplicate-key\n\n"
            "A key stands once.\n"
            "YAML programs keep the last one and drop the others in silence.\n\n"
            "Not:\n"
            "  date: 2031-05-04\n"
            "  date: 2031-05-05\n"
            "But:\n"
            "  date: 2031-05-05"
        )
    ]


def test_a_misspelt_code_is_offered_its_nearest() -> None:
    """Nobody needs to know the codes by heart."""
    said: list[str] = []
    assert explain("date-malformd", said.append) == 2
    assert explain("xyz", said.append) == 2
    assert said == [
        'there is no rule "date-malformd": did you mean date-malformed or id-malformed or wikidata-malformed?',
        'there is no rule "xyz": `invoke explain all` lists them',
    ]


def test_a_warning_says_that_it_is_one() -> None:
    """An author learns that it may be allowed; one that only concerns what is allowed may not."""
    said: list[str] = []
    assert explain("relative-time", said.append) == 0
    assert explain("allow-idle", said.append) == 0
    assert said[0].startswith("relative-time (warning)\n\nOutside quotations")
    assert "\nAn author may allow it with a reason, under allow (docs/authoring.md).\n\nNot:\n" in said[0]
    assert "An author may allow it" not in said[1]


def test_a_rule_that_is_off_by_itself_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits for warnings that do not come."""
    off = WordLists(own_voice=OwnVoiceLists(off=True))
    monkeypatch.setattr("daybook.commands.explain.default_word_lists", lambda _: off)
    said: list[str] = []
    assert explain("own-voice", said.append) == 0
    assert "\nIt is off by itself, for it raised too many false alarms; lints.toml can use it.\n\nNot:" in said[0]


def test_all_are_listed() -> None:
    """Every rule stands under its group, with what it wants."""
    said: list[str] = []
    assert explain("all", said.append) == 0
    assert said[0] == "Files:"
    assert "Lints (warnings):" in said
    assert {line.split()[0] for line in said if line.startswith("  ")} == set(RULES)
