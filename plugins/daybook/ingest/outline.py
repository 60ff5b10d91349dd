"""A draft's body as a list of facts with their references, so that writing starts from there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from daybook.core.dates import DateSpan
from daybook.core.records import Speaker
from daybook.ingest.draft_body import escape_markdown

if TYPE_CHECKING:
    from collections.abc import Iterable

_MARKS: Final = (('"', '"'), ("“", "”"), ("«", "»"), ("„", "“"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """Something to tell: its words, what they refer to, who says so, and the quotation that proves it.

    `reference` is `figure:<key>`, or empty; `day` is when it happened.
    """

    label: str
    reference: str
    quotation: str
    speaker: Speaker | None = None
    day: DateSpan | None = None


def write_outline(facts: Iterable[Fact]) -> str:
    """Return a Markdown list, a line for each fact; no facts give an empty text."""
    return "\n".join(f"- {_line(fact)}" for fact in facts)


def _line(fact: Fact) -> str:
    parts = []
    if fact.label:
        label = escape_markdown(fact.label)
        parts.append(f"[{label}]({fact.reference})" if fact.reference else label)
    if fact.day is not None:
        parts.append(_days(fact.day))
    if fact.speaker is not None:
        parts.append(f"says {_name(fact.speaker)}")
    return f"{', '.join(parts)}: {_quoted(fact.quotation)}".removeprefix(": ")


def _quoted(words: str) -> str:
    """Return words between marks that are not among them, so that readers and checks see where they end."""
    opening, closing = next((pair for pair in _MARKS if not set(pair) & set(words)), _MARKS[0])
    return f"{opening}{escape_markdown(words)}{closing}"


def _days(span: DateSpan) -> str:
    day = str(span)
    is_day = len(day) == len("2031-05-04")
    return f"[{day}](day:{day})" if is_day else day


def _name(speaker: Speaker) -> str:
    if speaker.anonymous:
        return escape_markdown(speaker.anonymous)
    return f"[{speaker.entity}](entity:{speaker.entity})" if speaker.entity else "the outlet"
