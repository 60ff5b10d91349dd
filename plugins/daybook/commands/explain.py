"""`invoke explain CODE`: tell what a rule wants and why, with an example."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from daybook.core.lints import LINTS
from daybook.core.problems import Severity
from daybook.core.rules import GROUPS, RULES
from daybook.lint_words import default_word_lists

if TYPE_CHECKING:
    from collections.abc import Sequence

    from daybook.commands import Say
    from daybook.core.rules import Rule


def explain(code: str, say: Say) -> int:
    """Print the rule with this code, or all by group for `all`; 2 if there is no such rule."""
    if code in {"", "all"}:
        for group, rules in GROUPS.items():
            say(f"{group}{_all_warn(rules)}:")
            for each in rules:
                say(f"  {each.code:<28} {each.wants}")
        return 0
    rule = RULES.get(code)
    if rule is None:
        near = difflib.get_close_matches(code, list(RULES), n=3, cutoff=0.5)
        help_ = f"did you mean {' or '.join(near)}?" if near else "`invoke explain all` lists them"
        say(f'there is no rule "{code}": {help_}')
        return 2
    weight = " (warning)" if rule.severity is Severity.WARNING else ""
    say(f"{rule.code}{weight}\n\n{rule.wants}\n{rule.why}\n{_how_it_is_used(rule)}\n{rule.example}")
    return 0


def _all_warn(rules: Sequence[Rule]) -> str:
    return " (warnings)" if all(rule.severity is Severity.WARNING for rule in rules) else ""


def _how_it_is_used(rule: Rule) -> str:
    """Return how an author may allow a warning, and whether the rule is off by itself; nothing for others."""
    lint = next((lint for lint in LINTS if lint.code == rule.code), None)
    if lint is None:
        return ""
    off = lint.is_off(default_word_lists("en"))
    is_off = "It is off by itself, for it raised too many false alarms; lints.toml can use it.\n" if off else ""
    return f"An author may allow it with a reason, under allow (docs/authoring.md).\n{is_off}"
