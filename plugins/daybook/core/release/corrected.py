"""Which changes a correction speaks of, and what is said of those that none does."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from daybook.core.moved import present_target
from daybook.core.problems import Problem
from daybook.core.records import CorrectionKind
from daybook.core.release.comparing import changes_between

if TYPE_CHECKING:
    from collections.abc import Iterable

    from daybook.core.gathered import Gathered
    from daybook.core.records import Correction
    from daybook.core.release.change import Change

NOT_STATED: Final = "not stated"


def uncovered_changes(before: Gathered, after: Gathered) -> tuple[Change, ...]:
    """Return the changes that no correction speaks of which is new since the earlier revision."""
    known = {correction.id for correction in before.corrections}
    moved = after.moved
    new = [
        replace(correction, target=present_target(correction.target, moved))
        for correction in after.corrections
        if correction.id not in known
    ]
    return tuple(c for c in changes_between(before, after) if not any(_covers(correction, c) for correction in new))


def _covers(correction: Correction, change: Change) -> bool:
    """Tell whether a correction speaks of a change.

    A safety removal must not name what it removed, so it covers whatever only took something away.
    """
    if correction.kind is CorrectionKind.SAFETY_REMOVAL and change.takes_away:
        return True
    if change.is_of_correction:
        return False
    if change.is_gone:
        key = re.escape(re.split("[:#]", change.record)[-1])
        named = re.search(rf"(?<![a-z0-9-]){key}(?![a-z0-9-])", correction.was) is not None
        return correction.target == change.record or (correction.field == change.field_of_home and named)
    field = correction.field
    return correction.target == change.record and (
        not field or field == change.field or change.field.startswith(f"{field}.")
    )


def problem_of(change: Change, path: str) -> Problem:
    """Return the problem of a change; `path` is the file in which a correction of it would stand."""
    put_back = f"put it back, or say so in {path}: invoke release-check prints its text"
    if change.is_of_correction:
        message = f"{change.record} is gone" if change.is_gone else _told(change)
        hint = "put it back: corrections are never changed, and what is wrong in one is corrected by another"
        return Problem(change.position, "correction-changed", message, hint)
    if change.is_gone:
        message = f"{change.record} was published, and is gone"
        hint = put_back if "#" in change.record else f"name it under former_ids of what took its place, {put_back}"
        return Problem(change.position, "release-vanished", message, hint)
    return Problem(change.position, "release-changed", _told(change), put_back)


def _told(change: Change) -> str:
    was, now = (f'"{_line(text)}"' if text else NOT_STATED for text in (change.was, change.now))
    return f'"{change.field}" of {change.record} was {was}, and is {now} now'


def correction_for(change: Change, day: str, taken: Iterable[str]) -> tuple[str, str]:
    """Return the id and the text of a correction record for a change; `taken` has the ids it must not have."""
    name = f"{re.split('[:#]', change.record)[-1]}-{change.field or 'gone'}"
    stem = re.sub(r"[^a-z0-9]+", "-", f"{day}-{name.removeprefix(f'{day}-')}")[:90].strip("-")
    used = set(taken)
    chosen, number = stem, 2
    while chosen in used:
        chosen, number = f"{stem}-{number}", number + 1
    lines = (
        f"date: {day}",
        f"target: {change.home}",
        f"kind: {CorrectionKind.OUR_ERROR}",
        f"field: {change.field_of_home}",
        f"was: {_quoted(change.was or NOT_STATED)}",
        f"now: {_quoted('removed' if change.is_gone else change.now or NOT_STATED)}",
        'reason: "..."',
    )
    return chosen, "".join(f"{line}\n" for line in lines)


def _line(text: str) -> str:
    return " ".join(text.split())


def _quoted(text: str) -> str:
    return "'" + _line(text).replace("'", "''") + "'"
