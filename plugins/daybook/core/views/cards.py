"""Briefings and disputed questions as lists show them."""

from __future__ import annotations

from dataclasses import dataclass

from daybook.core.views.labels import DateLabel, Link
from daybook.core.views.rows import PositionRow


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefingCard:
    """A briefing in a list."""

    link: Link
    date: DateLabel
    summary: str
    content_warning: str
    counts: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Backlink:
    """A briefing that refers to something, and the sentence in which it does; `how` is empty if that is in the text.

    `sentence` is empty where it would be the title over again.

    `content_warning` is the briefing's, and comes before the sentence.
    """

    briefing: Link
    date: DateLabel
    sentence: str
    how: str
    content_warning: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BacklinkMonth:
    """The backlinks of one month, newest first; `heading` is `March 2022`."""

    heading: str
    href: str
    backlinks: tuple[Backlink, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """Something said on a disputed question, and all who say so; `answer` is empty where the verb needs none."""

    verb: str
    answer: str
    speakers: str


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionCard:
    """A disputed question in a list.

    `status` is a word or two (`contested`), `accounts` what it rests on, and `status_explained` a sentence where it
    rests on nothing.
    """

    link: Link
    place: Link | None
    status: str
    status_explained: str
    accounts: tuple[Account, ...]
    as_of: DateLabel | None
    positions: tuple[PositionRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryLine:
    """Something that was done in the archive: when, what (`Archived`, `Changed`), and what it was done to."""

    date: DateLabel
    what: str
    links: tuple[Link, ...]
