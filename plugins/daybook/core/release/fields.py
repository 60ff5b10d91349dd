"""Two states of one record are compared field by field."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from daybook.core.nouns import noun_of
from daybook.core.quotations import fold
from daybook.core.records import AvailabilityState
from daybook.core.release.change import change_of
from daybook.core.release.guarded import GUARDED, is_same_to_readers
from daybook.core.release.implied import is_value_only_written_out

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from daybook.core.records import Claim, Picture, Source
    from daybook.core.release.change import Change
    from daybook.core.release.present import Present

_SHOWN: Final = 16
"""Digits of a hash that are shown: enough to tell two files apart, and to find the one in a list of all."""


def changed_fields(
    name: str,
    old: object,
    new: object,
    present: Present,
    implied: tuple[Mapping[str, str], Mapping[str, str]] = ({}, {}),
) -> Iterator[Change]:
    """Yield the guarded fields of two records of one class that say something else now.

    `name` is `kind:id` of the record, `implied` what each of the two says without writing it.
    """
    for field in GUARDED[noun_of(type(old))]:
        was, now = present.text_of(old, field), present.text_of(new, field)
        if is_same_to_readers(field, was, now):
            continue
        if all(field in each for each in implied):
            was, now = (present.value_of(field, each[field]) for each in implied)
            if was == now:
                continue
        if field == "value" and is_value_only_written_out(old, new):
            continue
        yield change_of(name, field, was, now, new.origin.at(field))  # type: ignore[attr-defined] # every record has one


def changed_answers(name: str, old: Claim, new: Claim, present: Present) -> Iterator[Change]:
    """Yield what became of the answers to a disputed question, and of its resolution."""
    answers = {answer.key: answer for answer in new.answers}
    for answer in old.answers:
        other = answers.get(answer.key)
        if other is None or fold(answer.text).text != fold(other.text).text:
            place = other.origin.at("text") if other else new.origin.at("answers")
            yield change_of(name, f"answers.{answer.key}", answer.text, other.text if other else "", place)
    if old.resolution is not None and new.resolution is not None:
        for change in changed_fields(name, old.resolution, new.resolution, present):
            yield change_of(name, f"resolution.{change.field}", change.was, change.now, change.position)
    elif old.resolution is not None:
        yield change_of(name, "resolution", old.resolution.answer, "", new.origin.at())


def changed_bytes(name: str, old: Picture, new: Picture, hashes: Sequence[Mapping[str, str]]) -> Iterator[Change]:
    """Yield the change that a file has other bytes than it had under its name; `hashes` are those of then and now."""
    if old.file == new.file:
        was, now = (each.get(old.file, "") for each in hashes)
        if was and now and was != now:
            was, now = (f"{old.file} with the SHA-256 {sha256[:_SHOWN]}" for sha256 in (was, now))
            yield change_of(name, "file", was, now, new.origin.at("file"))


def withdrawn_retraction(name: str, old: Source, new: Source) -> Iterator[Change]:
    """Yield the change that a source which was retracted is so no longer."""
    was, now = (one.availability.state if one.availability else "" for one in (old, new))
    if was == AvailabilityState.RETRACTED and now != was:
        yield change_of(name, "availability", was, now, new.origin.at("availability"))
