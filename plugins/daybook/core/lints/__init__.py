"""Warnings about wording: one rule a function, all of them listed here, fed with word lists that are data."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from daybook.core.lints.allowing import whole_allowances
from daybook.core.lints.ground import Ground
from daybook.core.lints.headlines import headline_figures_are_fresh
from daybook.core.lints.numbers import numbers_are_declared
from daybook.core.lints.own_voice import disputed_answers_have_a_speaker
from daybook.core.lints.owntext import Reading
from daybook.core.lints.persons import private_persons_are_not_named
from daybook.core.lints.places import places_of_forces_are_coarse
from daybook.core.lints.wording import time_is_absolute, verbs_are_the_same_for_all
from daybook.core.lints.wordlists import WordLists
from daybook.core.problems import Problem
from daybook.core.unread import until_unread

if TYPE_CHECKING:
    from daybook.core.records import Briefing


@dataclass(frozen=True, slots=True)
class Lint:
    """A rule of wording: the code of its warnings, what switches it off, and what finds them in a briefing."""

    code: str
    is_off: Callable[[WordLists], bool]
    find: Callable[[Reading, Ground], Iterator[Problem]]


LINTS: tuple[Lint, ...] = (
    Lint("number-undeclared", lambda lists: lists.number_undeclared.off, numbers_are_declared),
    Lint("own-voice", lambda lists: lists.own_voice.off, disputed_answers_have_a_speaker),
    Lint("loaded-verb", lambda lists: lists.loaded_verb.off, verbs_are_the_same_for_all),
    Lint("relative-time", lambda lists: lists.relative_time.off, time_is_absolute),
    Lint("headline-old", lambda lists: lists.headline_old.off, headline_figures_are_fresh),
    Lint("precise-place", lambda lists: lists.precise_place.off, places_of_forces_are_coarse),
    Lint("private-person", lambda lists: lists.private_person.off, private_persons_are_not_named),
)


def lint_briefing(briefing: Briefing, ground: Ground) -> Iterator[Problem]:
    """Yield the warnings about one briefing, as far as it could be read; none where what it allows could not be."""
    if whole_allowances(briefing) is None:
        return
    reading = Reading(briefing)
    for lint in LINTS:
        if not lint.is_off(ground.lists):
            yield from until_unread(lint.find(reading, ground))
