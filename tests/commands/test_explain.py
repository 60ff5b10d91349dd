"""`invoke explain` tells what a rule wants and why."""

from __future__ import annotations

from daybook.commands.explain import explain
from daybook.core.rules import RULES


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
        'there is no rule "date-malformd": did you mean date-malformed or id-malformed or target-malformed?',
        'there is no rule "xyz": `invoke explain all` lists them',
    ]


def test_all_are_listed() -> None:
    """Every rule stands under its group, with what it wants."""
    said: list[str] = []
    assert explain("all", said.append) == 0
    assert said[0] == "Files:"
    assert {line.split()[0] for line in said if line.startswith("  ")} == set(RULES)
