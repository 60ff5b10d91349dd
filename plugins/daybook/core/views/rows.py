"""What is said and what is dated, wherever it stands: rows with their evidence, differences and corrections."""

from __future__ import annotations

from dataclasses import dataclass

from daybook.core.views.labels import DateLabel, Link, Quotation, SourceLabel, SpeakerLabel


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionRow:
    """A correction: what was, what is, and why; `was` and `now` are empty for a safety removal.

    `corrected_by` leads to those that correct it, for it is never changed itself.
    """

    id: str
    date: DateLabel
    target: Link | None
    target_text: str
    kind: str
    field: str
    was: str
    now: str
    reason: str
    corrected_by: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What proves a figure or a position, and what was checked of it and what was not.

    `report_href` is where to report a problem with it, empty where the archive names no contact.
    """

    quotation: Quotation
    source: SourceLabel
    said: DateLabel
    read: DateLabel
    extent: str
    at: str
    original_url: str
    archive_url: str
    archived: DateLabel | None
    sha256: str
    checked: str
    not_checked: str
    report_href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DifferenceLine:
    """How a figure differs from another one that was known before it.

    `lead` begins the line (`Updated from`), `other` is that figure with its speaker and day, `more` counts others of
    which the same could be said. `kind` is the label (`updated`), `explained` the sentence that says what it means.
    `note` is the editors' reason where the label is theirs.
    """

    kind: str
    lead: str
    other: Link
    more: str
    explained: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureRow:
    """A figure wherever it stands. `value` is in the source's words; `as_of` is None where it is not stated.

    `href` is its permanent link, an anchor of its briefing. `standing` is a word (`claimed`), `caveat` the source's own
    (`"not independently verified"`), `is_retracted` marks what must not be used any more. `replaced_by` are the
    figures that the editors put in its place.
    """

    id: str
    key: str
    href: str
    citation: str
    value: str
    of: str
    unit: str
    measure: Link
    place: Link | None
    speaker: SpeakerLabel
    as_of: DateLabel | None
    since: DateLabel | None
    period: DateLabel | None
    said: DateLabel
    standing: str
    caveat: str
    verified_by: Link | None
    is_retracted: bool
    read_by_hand: str
    note: str
    corrections: tuple[CorrectionRow, ...]
    differences: tuple[DifferenceLine, ...]
    replaced_by: tuple[Link, ...]
    evidence: Evidence
    briefing: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionRow:
    """What one speaker says on a disputed question: `verb` is the stance for a sentence, `answer` in words."""

    id: str
    key: str
    href: str
    citation: str
    question: Link
    speaker: SpeakerLabel
    verb: str
    answer: str
    as_of: DateLabel | None
    said: DateLabel
    is_retracted: bool
    note: str
    corrections: tuple[CorrectionRow, ...]
    evidence: Evidence
    briefing: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class OccurrenceRow:
    """Something dated: `kind` is empty for what happened, else `reported` or `planned`."""

    id: str
    key: str
    href: str
    date: DateLabel
    title: str
    kind: str
    place: Link | None
    entities: tuple[Link, ...]
    quotation: Quotation | None
    source: SourceLabel
    is_retracted: bool
    note: str
    corrections: tuple[CorrectionRow, ...]
    briefing: Link
    report_href: str
