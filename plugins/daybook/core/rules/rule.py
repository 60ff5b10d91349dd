"""A rule: what it wants, why, and how it looks when it is kept."""

from __future__ import annotations

from dataclasses import dataclass

from daybook.core.problems import Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """What `invoke explain CODE` prints; `wants` and `why` are sentences, `example` a few lines of text.

    `severity` says what weight its problems have: a warning can be silenced with a reason, an error cannot.
    """

    code: str
    wants: str
    why: str
    example: str
    severity: Severity = Severity.ERROR


def warning(*, code: str, wants: str, why: str, example: str) -> Rule:
    """Return a rule whose problems can be silenced with a reason."""
    return Rule(code=code, wants=wants, why=why, example=example, severity=Severity.WARNING)


def instead(wrong: str, right: str) -> str:
    """Return an example that shows what is refused, and what to write instead."""
    return f"Not:\n{_indented(wrong)}\nBut:\n{_indented(right)}"


def like(right: str) -> str:
    """Return an example that shows what is wanted."""
    return f"Like this:\n{_indented(right)}"


def _indented(text: str) -> str:
    return "\n".join(f"  {line}" if line else "" for line in text.split("\n"))
