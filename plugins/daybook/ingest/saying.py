"""One place in an article where somebody is said to say something, and which words that governs."""

from __future__ import annotations

import enum
from dataclasses import dataclass

from daybook.ingest.article import Span


class Reach(enum.StrEnum):
    """What a saying governs."""

    AFTER = "after"
    """What stands behind its verb in the sentence."""
    BEFORE = "before"
    """The words right before it: "the 12 boats counted by the relief"."""
    SENTENCE = "sentence"
    """All of its sentence."""
    EARLIER = "earlier"
    """The sentences before it: "This was announced by the ministry"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """Somebody says something in a sentence.

    `subject` spans the words that name the speaker, `verb` those that say so; both count characters of the
    text. `via` spans the name of who relayed it. `rule` is how it was found.
    """

    sentence: int
    subject: Span
    verb: Span
    reach: Reach
    rule: str
    via: Span | None = None
