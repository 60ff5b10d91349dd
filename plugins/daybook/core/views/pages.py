"""The views of the pages: one class for one template, named in `TEMPLATE`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from daybook.core.html import Html
from daybook.core.views.parts import (
    Backlink,
    BacklinkMonth,
    BriefingCard,
    CalendarMonth,
    CorrectionRow,
    DateLabel,
    FigureRow,
    Frame,
    Link,
    MonthLink,
    OccurrenceRow,
    PositionRow,
    QuestionCard,
    Quotation,
    SourceLabel,
    SpeakerLabel,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What every page has; `TEMPLATE` names the template that prints it."""

    TEMPLATE: ClassVar[str]

    frame: Frame


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadlineFigure:
    """A figure that stands on the home page, and the stated reason why its measure does; one for each speaker."""

    measure: Link
    reason: str
    figures: tuple[FigureRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LatestDay:
    """A day in the list of latest days: its page, `day 8`, and what was filed and happened on it."""

    date: DateLabel
    number: str
    briefings: tuple[BriefingCard, ...]
    occurrences: tuple[OccurrenceRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeView(View):
    """The home page; `period` says which days the archive covers, `counts` how much it holds."""

    TEMPLATE: ClassVar[str] = "home.html"

    period: str
    counts: tuple[str, ...]
    latest_days: tuple[LatestDay, ...]
    headlines: tuple[HeadlineFigure, ...]
    questions: tuple[QuestionCard, ...]
    corrections: tuple[CorrectionRow, ...]
    calendar: tuple[CalendarMonth, ...]
    years: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DayIndexView(View):
    """All days: the years, and the calendar of the newest one."""

    TEMPLATE: ClassVar[str] = "days.html"

    years: tuple[Link, ...]
    calendar: tuple[CalendarMonth, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class YearView(View):
    """A year: its calendar, and what is dated to the year and no closer."""

    TEMPLATE: ClassVar[str] = "year.html"

    calendar: tuple[CalendarMonth, ...]
    occurrences: tuple[OccurrenceRow, ...]
    figures: tuple[FigureRow, ...]
    previous: Link | None
    next: Link | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthView(View):
    """A month: its calendar, its briefings, and what is dated to the month and no closer."""

    TEMPLATE: ClassVar[str] = "month.html"

    calendar: CalendarMonth
    occurrences: tuple[OccurrenceRow, ...]
    figures: tuple[FigureRow, ...]
    days: tuple[LatestDay, ...]
    previous: Link | None
    next: Link | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DayView(View):
    """A day, first as it was known by its end, then what was learned since.

    `number` is `day 8` or empty. `happened`, `questions`, `said` and `holding` rest on sources published by the end of
    the day; `learned_*` on later ones. `said` was said that day, `holding` holds for it but was said before or after.
    """

    TEMPLATE: ClassVar[str] = "day.html"

    date: DateLabel
    number: str
    happened: tuple[OccurrenceRow, ...]
    questions: tuple[QuestionCard, ...]
    said: tuple[FigureRow, ...]
    holding: tuple[FigureRow, ...]
    learned_happened: tuple[OccurrenceRow, ...]
    learned_figures: tuple[FigureRow, ...]
    learned_positions: tuple[PositionRow, ...]
    briefings: tuple[BriefingCard, ...]
    referring: tuple[Backlink, ...]
    entities: tuple[Link, ...]
    previous: Link | None
    next: Link | None
    month: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityEntry:
    """An entity in an index; `briefings` says in how many briefings it is named."""

    link: Link
    summary: str
    native: str
    native_lang: str
    briefings: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityGroup:
    """The entities of one type, by name; `href` leads to the index of the type."""

    heading: str
    href: str
    count: str
    entries: tuple[EntityEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityIndexView(View):
    """The index of all entities, or of one type."""

    TEMPLATE: ClassVar[str] = "entities.html"

    groups: tuple[EntityGroup, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NameLine:
    """Another name of an entity, with its language and why there is another one."""

    name: str
    lang: str
    dir: str
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleLine:
    """An office: its title, the body it belongs to, and when."""

    title: str
    organisation: Link | None
    when: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PartLine:
    """A whole that an entity belongs to, when, and whose view that is."""

    link: Link
    when: str
    according_to: Link | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityView(View):
    """An entity; the timeline holds the newest months, `earlier` leads to the others."""

    TEMPLATE: ClassVar[str] = "entity.html"

    type: Link
    native: NameLine | None
    summary: str
    body: Html
    coordinates: str
    wikidata: Link | None
    part_of: tuple[PartLine, ...]
    parts: tuple[Link, ...]
    roles: tuple[RoleLine, ...]
    questions: tuple[QuestionCard, ...]
    occurrences: tuple[OccurrenceRow, ...]
    timeline: tuple[BacklinkMonth, ...]
    earlier: tuple[MonthLink, ...]
    said_by: tuple[FigureRow, ...]
    about: tuple[FigureRow, ...]
    positions: tuple[PositionRow, ...]
    briefings: tuple[BriefingCard, ...]
    sources: tuple[SourceLabel, ...]
    publisher_page: Link | None
    names: tuple[NameLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityMonthView(View):
    """One month of an entity that outgrew its page."""

    TEMPLATE: ClassVar[str] = "entity-month.html"

    entity: Link
    timeline: BacklinkMonth
    occurrences: tuple[OccurrenceRow, ...]
    said_by: tuple[FigureRow, ...]
    about: tuple[FigureRow, ...]
    positions: tuple[PositionRow, ...]
    previous: Link | None
    next: Link | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureSection:
    """A measure in the figures index: what it counts, the latest of each speaker, and its newest figures."""

    id: str
    link: Link
    unit: str
    kind: str
    definition: str
    since: DateLabel | None
    place: Link | None
    producer: Link | None
    latest: tuple[FigureRow, ...]
    figures: tuple[FigureRow, ...]
    more: Link | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FiguresIndexView(View):
    """The index of all figures, by what is counted."""

    TEMPLATE: ClassVar[str] = "figures.html"

    measures: tuple[MeasureSection, ...]
    by_speaker: str
    by_day: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureGroup:
    """Figures under one heading: a speaker, or a day."""

    id: str
    heading: Link
    note: str
    figures: tuple[FigureRow, ...]
    more: Link | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureGroupsView(View):
    """All figures by speaker, or by day; `earlier` leads to the months that outgrew the page."""

    TEMPLATE: ClassVar[str] = "figure-groups.html"

    groups: tuple[FigureGroup, ...]
    earlier: tuple[MonthLink, ...]
    others: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A chart of figures that count the same; `heading` says which, where there are several, `signs` how to read it."""

    heading: str
    drawing: Html
    signs: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginLine:
    """A number that several outlets report, and from how many mouths: `Reported by 5 outlets, 1 origin`."""

    figure: Link
    counts: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureView(View):
    """A measure with its figures, newest first; `referring` are the briefings that link to it.

    `charts` draw the figures of the table below them. `age` says how far the latest figure is from the archive's end.
    """

    TEMPLATE: ClassVar[str] = "measure.html"

    section: MeasureSection
    age: str
    charts: tuple[Chart, ...]
    origins: tuple[OriginLine, ...]
    body: Html
    earlier: tuple[MonthLink, ...]
    referring: tuple[Backlink, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesLine:
    """A series that a briefing has a figure of, in small, as it was known on the day the briefing is filed under."""

    measure: Link
    drawing: Html
    known: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefingView(View):
    """A briefing: its text, its records with their evidence, and what refers to it."""

    TEMPLATE: ClassVar[str] = "briefing.html"

    date: DateLabel
    number: str
    recorded: DateLabel | None
    modified: DateLabel | None
    summary: str
    content_warning: str
    lang: str
    body: Html
    sources: tuple[SourceLabel, ...]
    figures: tuple[FigureRow, ...]
    series: tuple[SeriesLine, ...]
    positions: tuple[PositionRow, ...]
    occurrences: tuple[OccurrenceRow, ...]
    entities: tuple[EntityGroup, ...]
    corrections: tuple[CorrectionRow, ...]
    referring: tuple[Backlink, ...]
    previous: Link | None
    next: Link | None
    permalink: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefingMonth:
    """The briefings of one month, newest first."""

    heading: str
    href: str
    briefings: tuple[BriefingCard, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefingIndexView(View):
    """All briefings, or those of one month; `earlier` leads to the months that outgrew the page."""

    TEMPLATE: ClassVar[str] = "briefings.html"

    months: tuple[BriefingMonth, ...]
    earlier: tuple[MonthLink, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionIndexView(View):
    """All disputed questions."""

    TEMPLATE: ClassVar[str] = "questions.html"

    questions: tuple[QuestionCard, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ResolutionLine:
    """How a question was settled, and according to whom."""

    date: DateLabel
    answer: str
    by: str
    quotation: Quotation
    source: SourceLabel


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusLine:
    """The status of a question on a day on which it changed."""

    date: DateLabel
    status: str
    explained: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixRow:
    """What one speaker said on each of the days of a matrix; most days hold nothing."""

    speaker: SpeakerLabel
    cells: tuple[tuple[PositionRow, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionMatrix:
    """Speakers by days: a day for each column, oldest first; speakers in the order in which they first spoke."""

    days: tuple[DateLabel, ...]
    rows: tuple[MatrixRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionView(View):
    """A disputed question: its possible answers, who said what when, and its status day by day.

    `matrix` is None where everybody spoke on one day: the list of positions tells it all.
    """

    TEMPLATE: ClassVar[str] = "question.html"

    card: QuestionCard
    matrix: PositionMatrix | None
    answers: tuple[str, ...]
    body: Html
    statuses: tuple[StatusLine, ...]
    resolution: ResolutionLine | None
    entities: tuple[Link, ...]
    referring: tuple[Backlink, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PublisherEntry:
    """A publisher in the list of sources."""

    link: Link
    count: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceMonth:
    """The sources published in one month, newest first."""

    heading: str
    href: str
    sources: tuple[SourceLabel, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceIndexView(View):
    """All sources by month, or those of one month, with the publishers."""

    TEMPLATE: ClassVar[str] = "sources.html"

    publishers: tuple[PublisherEntry, ...]
    unknown_publishers: str
    months: tuple[SourceMonth, ...]
    earlier: tuple[MonthLink, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A line of a description: its name, its text, and an address or a date if that is what it is."""

    name: str
    text: str
    href: str = ""
    iso: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceView(View):
    """A source: what is known of it, what is not and why, and everything that rests on it."""

    TEMPLATE: ClassVar[str] = "source.html"

    label: SourceLabel
    terms: tuple[Term, ...]
    unknown: tuple[Term, ...]
    figures: tuple[FigureRow, ...]
    positions: tuple[PositionRow, ...]
    occurrences: tuple[OccurrenceRow, ...]
    briefings: tuple[BriefingCard, ...]
    referring: tuple[Backlink, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PublisherView(View):
    """A publisher with its sources, newest first."""

    TEMPLATE: ClassVar[str] = "publisher.html"

    entity: Link
    months: tuple[SourceMonth, ...]
    earlier: tuple[MonthLink, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProseView(View):
    """A page of text."""

    TEMPLATE: ClassVar[str] = "prose.html"

    body: Html


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionsView(View):
    """The corrections policy, and every correction, newest first."""

    TEMPLATE: ClassVar[str] = "corrections.html"

    body: Html
    corrections: tuple[CorrectionRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NotFoundView(View):
    """The page for addresses that lead nowhere; its links are absolute paths, for it is served anywhere."""

    TEMPLATE: ClassVar[str] = "404.html"

    ways: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RedirectView(View):
    """A former address: it leads to where the record is now."""

    TEMPLATE: ClassVar[str] = "redirect.html"

    target: Link
