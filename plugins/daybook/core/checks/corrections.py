"""Rules of corrections: readers see what was and what is, except where that itself would do harm."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daybook.core.problems import Problem
from daybook.core.records import CorrectionKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from daybook.core.checks.subject import Subject
    from daybook.core.gathered import Gathered


def corrections_are_complete(_subject: Subject, records: Gathered) -> Iterator[Problem]:
    """A correction of our own says what was and what is; a safety removal says neither."""
    for correction in records.corrections:
        if correction.kind is CorrectionKind.SAFETY_REMOVAL:
            for name in ("was", "now"):
                if getattr(correction, name):
                    message = f'a safety removal has no "{name}"'
                    hint = "take the line out: it would publish what was removed"
                    yield Problem(correction.origin.at(name), "removal-repeats", message, hint)
        elif correction.kind is CorrectionKind.OUR_ERROR and not (correction.was and correction.now):
            message = 'a correction of our own error needs "was" and "now"'
            yield Problem(
                correction.origin.at(),
                "correction-incomplete",
                message,
                "add both, as readers saw and see it",
            )
