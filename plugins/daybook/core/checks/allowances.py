"""Rules of what an author allows: only a warning can be silenced."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daybook.core.checks.subject import nearest
from daybook.core.problems import Problem, Severity
from daybook.core.rules import RULES
from daybook.core.wording import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from daybook.core.checks.subject import Subject
    from daybook.core.gathered import Gathered


def allowed_codes_are_of_warnings(_subject: Subject, records: Gathered) -> Iterator[Problem]:
    """`allow` names the code of a warning: an error is mended, and another code would silence nothing."""
    warnings = frozenset(code for code, rule in RULES.items() if rule.severity is Severity.WARNING)
    for briefing in records.briefings:
        for allowed in briefing.allow:
            place = allowed.origin.at("code")
            if allowed.code not in RULES:
                hint = nearest(allowed.code, warnings) or "`invoke explain all` lists the warnings"
                yield Problem(place, "allow-unknown", f"there is no rule {shown(allowed.code)}", hint)
            elif allowed.code not in warnings:
                message = f"{shown(allowed.code)} is an error, and only warnings can be silenced"
                yield Problem(place, "allow-error", message, "mend what it reports, and take the entry out")
