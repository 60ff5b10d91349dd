"""`invoke explain CODE`: tell what a rule wants and why, with an example."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from daybook.core.rules import GROUPS, RULES

if TYPE_CHECKING:
    from daybook.commands import Say


def explain(code: str, say: Say) -> int:
    """Print the rule with this code, or all by group for `all`; 2 if there is no such rule."""
    if code in {"", "all"}:
        for group, rules in GROUPS.items():
            say(f"{group}:")
            for each in rules:
                say(f"  {each.code:<28} {each.wants}")
        return 0
    rule = RULES.get(code)
    if rule is None:
        near = difflib.get_close_matches(code, list(RULES), n=3, cutoff=0.5)
        help_ = f"did you mean {' or '.join(near)}?" if near else "`invoke explain all` lists them"
        say(f'there is no rule "{code}": {help_}')
        return 2
    say(f"{rule.code}\n\n{rule.wants}\n{rule.why}\n\n{rule.example}")
    return 0
