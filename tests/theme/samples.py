"""Views of invented content for every template, full and minimal, for the tests of the theme and for looking at it."""

from __future__ import annotations

import datetime as dt
from dataclasses import fields, is_dataclass, replace

from chartshapes import EIGHT, END
from daybook.core.charts.chart import draw_chart, signs_of
from daybook.core.charts.sparkline import sparkline
from daybook.core.charts.strip import Stretch, key_of, status_strip
from daybook.core.derive.status import Status
from daybook.core.html import Html
from daybook.core.views import calendars, cards, frame, labels, pages, rows

SHA256 = "3f1c9a70d5e8b2460a7c" + "0" * 44


def link(text: str, href: str, lang: str = "") -> labels.Link:
    """Return a link from a page two folders deep."""
    return labels.Link(text=text, href=f"../../{href}", lang=lang)


def day(number: int) -> labels.DateLabel:
    """Return a day of an invented March, linked to its page."""
    return labels.DateLabel(
        text=f"{number} March 1999", iso=f"1999-03-{number:02}", href=f"../../days/1999-03-{number:02}/"
    )


MONTH = labels.DateLabel(text="March 1999", iso="1999-03")
APPROXIMATE = labels.DateLabel(text="about 3 March 1999", iso="")
PERIOD = labels.DateLabel(text="1 March 1999 to 3 March 1999", iso="")

PORT_VELL = link("Port Vell", "entities/port-vell/")
RIVER_OST = link("River Ost", "entities/river-ost/")
MINISTRY = link("Ministry of Weather", "entities/ministry-of-weather/")
SPOKESWOMAN = link("Ada Quill", "entities/ada-quill/")
AGENCY = link("Ostland Wire", "entities/ostland-wire/")
COUNCIL = link("Harbour Council of Port Vell", "entities/harbour-council/")
BRIEFING = link("Port Vell: a harbour wall, and three accounts of who keeps it", "briefings/1999-03-02-harbour-wall/")
RETRACTED_BRIEFING = labels.Link(
    text="A count of boats", href="../../briefings/1999-03-04-boats/", mark="Rests on a retracted source"
)
FOREIGN_BRIEFING = link("Річка Ост: вода піднялася", "briefings/1999-03-03-river/", "uk")
QUESTION = link("Who keeps the harbour wall of Port Vell?", "questions/harbour-wall/")
MEASURE = link("People who left the harbour quarter of Port Vell", "figures/people-who-left/")

BY_MINISTRY = labels.SpeakerLabel(
    name="The Ministry of Weather", href=MINISTRY.href, spokesperson=SPOKESWOMAN, via=AGENCY
)
BY_OUTLET = labels.SpeakerLabel(name="The Port Vell Gazette", href="../../publishers/gazette/", is_outlet=True)
BY_NOBODY = labels.SpeakerLabel(name="A harbour official", is_anonymous=True)
BY_UNKNOWN = labels.SpeakerLabel(name="The outlet", is_outlet=True)

PLAIN_QUOTATION = labels.Quotation(text="more than 2,000 people have left the harbour quarter")
UKRAINIAN_QUOTATION = labels.Quotation(
    text="понад 2000 людей залишили портовий квартал",
    lang="uk",
    translation="more than 2,000 people have left the harbour quarter",
    translated_by="the editors",
)
ARABIC_QUOTATION = labels.Quotation(
    text="غادر أكثر من ألفي شخص حي الميناء",
    lang="ar",
    dir="rtl",
    translation="over two thousand left the harbour quarter",
)

GAZETTE = labels.SourceLabel(
    title="Water at the wall",
    href="../../sources/gazette-1999-03-02/",
    publisher="The Port Vell Gazette",
    publisher_href="../../publishers/gazette/",
    published=day(2),
)
UNTITLED = labels.SourceLabel(
    title="Untitled report, about 3 March 1999",
    href="../../sources/report-1999-03-03/",
    publisher="publisher not stated",
    publisher_href="",
    published=APPROXIMATE,
    is_dated=True,
)
WITHDRAWN = labels.SourceLabel(
    title="Вода піднялася",
    href="../../sources/visnyk-1999-03-03/",
    publisher="Visnyk Ostu",
    publisher_href="../../publishers/visnyk/",
    published=day(3),
    notice="retracted on 9 March 1999",
    lang="uk",
)

CHECKED = "the quotation was found in the frozen copy, and the number can be read in it"
NOT_CHECKED = "whether it is so, and who spoke the words: the speaker is the editor’s reading"


def evidence_of(quotation: labels.Quotation, source: labels.SourceLabel) -> rows.Evidence:
    """Return evidence with everything that can stand in it."""
    return rows.Evidence(
        quotation=quotation,
        source=source,
        said=source.published,
        read=labels.DateLabel(text="21 November 2026", iso="2026-11-21"),
        extent="the whole text",
        at="page 4",
        original_url="https://gazette.example/water",
        archive_url="https://archive.example/1999/water",
        archived=labels.DateLabel(text="22 November 2026", iso="2026-11-22"),
        sha256=SHA256,
        checked=CHECKED,
        not_checked=NOT_CHECKED,
        report_href="mailto:desk@gazette.example?subject=Problem%20with%20left",
    )


FULL_EVIDENCE = evidence_of(UKRAINIAN_QUOTATION, WITHDRAWN)
BARE_EVIDENCE = rows.Evidence(
    quotation=PLAIN_QUOTATION,
    source=UNTITLED,
    said=APPROXIMATE,
    read=MONTH,
    extent="an excerpt",
    at="",
    original_url="",
    archive_url="",
    archived=None,
    sha256="",
    checked="",
    not_checked="",
    report_href="",
)

CORRECTIONS = (
    rows.CorrectionRow(
        id="1999-03-09-left",
        date=day(9),
        target=link("more than 2,000 people", "briefings/1999-03-02-harbour-wall/#left"),
        target_text="figure 1999-03-02-harbour-wall#left",
        kind="our error",
        field="as of",
        was="2 March 1999",
        now="1 March 1999",
        reason="We had read the day of publication as the day of the count",
        corrected_by=(link("11 March 1999", "corrections/#1999-03-11-left"),),
    ),
    rows.CorrectionRow(
        id="1999-03-10-name",
        date=day(10),
        target=None,
        target_text="a name",
        kind="safety removal",
        field="",
        was="",
        now="",
        reason="A private person was named",
        corrected_by=(),
    ),
    rows.CorrectionRow(
        id="1999-03-11-note",
        date=day(11),
        target=BRIEFING,
        target_text="briefing 1999-03-02-harbour-wall",
        kind="clarification",
        field="note",
        was="",
        now="The hour is not stated",
        reason="Readers asked",
        corrected_by=(),
    ),
)

DIFFERENCES = (
    rows.DifferenceLine(
        kind="contradicted",
        lead="Contradicted by",
        other=link("350 (The Port Vell Gazette, as of 1 March 1999)", "briefings/1999-03-02-harbour-wall/#verified"),
        more="and 2 others",
        explained="Another speaker gave a number for the same day that does not fit with this one",
        note="The Gazette counted the harbour quarter only",
    ),
    rows.DifferenceLine(
        kind="updated",
        lead="Updated from",
        other=link("1,800 (The Ministry of Weather, as of 28 February 1999)", "briefings/1999-03-01-wall/#left"),
        more="",
        explained="The same speaker gave a later number for a later day",
        note="",
    ),
)
CHARTS = tuple(
    pages.Chart(
        heading=heading,
        drawing=draw_chart(heading or MEASURE.text, EIGHT[shape], f"sample-{shape}"),
        signs=" ".join(signs_of(EIGHT[shape])),
    )
    for heading, shape in (("", "cumulative"), ("Saltmarsh, in persons", "words-and-numbers"))
)
SERIES = tuple(
    pages.SeriesLine(
        measure=MEASURE, drawing=sparkline(MEASURE.text, EIGHT[shape], END), known=f"{len(EIGHT[shape])} figures"
    )
    for shape in ("cumulative", "gap-and-retraction")
)

FULL_FIGURE = rows.FigureRow(
    id="1999-03-02-harbour-wall#left",
    key="left",
    href="../../briefings/1999-03-02-harbour-wall/#left",
    citation="People who left: more than 2,000, the Ministry of Weather",
    value="more than 2,000",
    of="5,100",
    unit="people",
    measure=MEASURE,
    place=PORT_VELL,
    speaker=BY_MINISTRY,
    as_of=day(1),
    since=labels.DateLabel(text="24 February 1999", iso="1999-02-24"),
    period=PERIOD,
    said=day(2),
    standing="claimed",
    caveat="“could not be independently confirmed”",
    verified_by=None,
    is_retracted=False,
    read_by_hand="no number words of this language are known here",
    note="The ministry does not say who counted, nor whether those who came back were taken off",
    corrections=CORRECTIONS[:1],
    differences=DIFFERENCES,
    replaced_by=(link("13 boats (Port Vell Gazette, said 4 March 1999)", "briefings/later/#boats"),),
    evidence=evidence_of(PLAIN_QUOTATION, GAZETTE),
    briefing=BRIEFING,
)
BARE_FIGURE = replace(
    FULL_FIGURE,
    id="1999-03-02-harbour-wall#bare",
    key="bare",
    value="dozens",
    of="",
    unit="",
    place=None,
    speaker=BY_NOBODY,
    as_of=None,
    since=None,
    period=None,
    standing="reported",
    caveat="",
    read_by_hand="",
    note="",
    corrections=(),
    differences=(),
    replaced_by=(),
    evidence=BARE_EVIDENCE,
)


def figure_standing(standing: str, value: str) -> rows.FigureRow:
    """Return a plain figure of one standing."""
    key = standing.replace(" ", "-")
    return replace(
        BARE_FIGURE,
        id=f"1999-03-02-harbour-wall#{key}",
        key=key,
        value=value,
        unit="people",
        speaker=BY_OUTLET,
        as_of=day(2),
        standing=standing,
        evidence=evidence_of(ARABIC_QUOTATION, GAZETTE),
    )


VERIFIED_FIGURE = replace(figure_standing("verified", "870"), verified_by=COUNCIL)
RETRACTED_FIGURE = replace(
    figure_standing("retracted", "12,000"), is_retracted=True, evidence=FULL_EVIDENCE, note="The source was retracted"
)
FIGURES = (
    FULL_FIGURE,
    BARE_FIGURE,
    VERIFIED_FIGURE,
    RETRACTED_FIGURE,
    figure_standing("estimated", "1.5 million"),
    figure_standing("forecast", "10 to 15"),
    figure_standing("disputed", "exactly 14"),
    figure_standing("not included", "hundreds"),
)

FULL_POSITION = rows.PositionRow(
    id="1999-03-02-harbour-wall#ministry",
    key="ministry",
    href="../../briefings/1999-03-02-harbour-wall/#ministry",
    citation="Who keeps the wall? The Ministry of Weather says: the Ministry",
    question=QUESTION,
    speaker=BY_MINISTRY,
    verb="asserts",
    answer="the ministry keeps it",
    as_of=day(2),
    said=day(2),
    is_retracted=False,
    note="The outlet gives the assertion without its words",
    corrections=CORRECTIONS[:1],
    evidence=evidence_of(PLAIN_QUOTATION, GAZETTE),
    briefing=BRIEFING,
)
BARE_POSITION = replace(
    FULL_POSITION,
    id="1999-03-02-harbour-wall#council",
    key="council",
    speaker=BY_UNKNOWN,
    verb="is uncertain",
    answer="",
    as_of=None,
    note="",
    corrections=(),
    evidence=BARE_EVIDENCE,
)
RETRACTED_POSITION = replace(
    FULL_POSITION,
    id="1999-03-02-harbour-wall#official",
    key="official",
    speaker=BY_NOBODY,
    verb="denies",
    is_retracted=True,
    evidence=FULL_EVIDENCE,
)
POSITIONS = (FULL_POSITION, BARE_POSITION, RETRACTED_POSITION)

FULL_OCCURRENCE = rows.OccurrenceRow(
    id="1999-03-02-harbour-wall#flood",
    key="flood",
    href="../../briefings/1999-03-02-harbour-wall/#flood",
    date=day(2),
    title="The River Ost reaches the foot of the harbour wall, the council says",
    kind="reported",
    place=PORT_VELL,
    entities=(COUNCIL, RIVER_OST),
    quotation=UKRAINIAN_QUOTATION,
    source=GAZETTE,
    is_retracted=False,
    note="The hour is not stated",
    corrections=CORRECTIONS[:1],
    briefing=BRIEFING,
    report_href="mailto:desk@gazette.example?subject=Problem%20with%20flood",
)
BARE_OCCURRENCE = replace(
    FULL_OCCURRENCE,
    id="1999-03-02-harbour-wall#closed",
    key="closed",
    date=APPROXIMATE,
    title="The harbour is closed to ships",
    kind="",
    place=None,
    entities=(),
    quotation=None,
    source=UNTITLED,
    note="",
    corrections=(),
)
RETRACTED_OCCURRENCE = replace(
    FULL_OCCURRENCE,
    id="1999-03-02-harbour-wall#meeting",
    key="meeting",
    title="The council is to meet",
    kind="planned",
    quotation=ARABIC_QUOTATION,
    source=WITHDRAWN,
    is_retracted=True,
)
OCCURRENCES = (FULL_OCCURRENCE, BARE_OCCURRENCE, RETRACTED_OCCURRENCE)

CARDS = (
    cards.BriefingCard(
        link=BRIEFING,
        date=day(2),
        summary="The Ministry of Weather says that it keeps the wall; the council denies it",
        content_warning="drowned animals are described",
        counts="5 figures, 3 positions",
    ),
    cards.BriefingCard(
        link=FOREIGN_BRIEFING, date=day(3), summary="Рада каже, що вода спадає", content_warning="", counts=""
    ),
    cards.BriefingCard(link=RETRACTED_BRIEFING, date=day(4), summary="", content_warning="", counts=""),
)
BARE_CARD = cards.BriefingCard(link=BRIEFING, date=MONTH, summary="", content_warning="", counts="")

BACKLINKS = (
    cards.Backlink(
        briefing=BRIEFING,
        date=day(2),
        sentence="The people of Port Vell were asked to keep away from the harbour wall.",
        how="",
        content_warning="drowned animals are described",
    ),
    cards.Backlink(
        briefing=FOREIGN_BRIEFING, date=day(3), sentence="", how="named as the place of a figure", content_warning=""
    ),
)
BACKLINK_MONTHS = (
    cards.BacklinkMonth(heading="March 1999", href="../../entities/port-vell/1999-03/", backlinks=BACKLINKS),
    cards.BacklinkMonth(heading="February 1999", href="", backlinks=BACKLINKS[:1]),
)

ACCOUNTS = (
    cards.Account(verb="says", answer="The wardens", speakers="Ministry of Weather; a harbour official"),
    cards.Account(verb="says it is not clear", answer="", speakers="Port Vell Gazette"),
)
FULL_QUESTION = cards.QuestionCard(
    link=QUESTION,
    place=PORT_VELL,
    status="contested",
    status_explained="",
    accounts=ACCOUNTS,
    as_of=day(3),
    positions=POSITIONS,
)
BARE_QUESTION = cards.QuestionCard(
    link=link("Has the ferry run?", "questions/ferry/"),
    place=None,
    status="unclear",
    status_explained="",
    accounts=(),
    as_of=None,
    positions=(),
)
STRETCHES = (
    Stretch(Status.ONE_SIDE_ONLY, dt.date(1999, 3, 2), dt.date(1999, 3, 2)),
    Stretch(Status.CONTESTED, dt.date(1999, 3, 3), dt.date(1999, 3, 9)),
)
QUESTIONS = (
    FULL_QUESTION,
    BARE_QUESTION,
    replace(BARE_QUESTION, status="one side only", status_explained="Only the Ministry of Weather has spoken"),
    replace(BARE_QUESTION, status="agreed by all who spoke"),
    replace(BARE_QUESTION, status="resolved", status_explained="According to the Harbour Council of Port Vell"),
)


def calendar_day(number: int) -> calendars.CalendarDay:
    """Return a day of the invented month: the first ten carry something, in every weight."""
    weight = number % 8 if number <= 10 else 0
    label = f"{number} March 1999: {weight} entries"
    href = f"../../days/1999-03-{number:02}/" if weight else ""
    return calendars.CalendarDay(day=number, iso=f"1999-03-{number:02}", label=label, href=href, weight=weight)


MARCH = calendars.CalendarMonth(
    heading="March 1999",
    href="../../days/1999/03/",
    weeks=tuple(
        tuple(calendar_day(n) if 1 <= n <= 31 else None for n in range(monday, monday + 7))
        for monday in range(1, 32, 7)
    ),
)
DAYS = (
    pages.LatestDay(
        date=day(3),
        number="day 8",
        briefings=CARDS,
        occurrences=OCCURRENCES[:2],
        more=link("All 9 briefings of 3 March 1999", "days/1999/03/03/"),
    ),
    pages.LatestDay(date=day(1), number="", briefings=(), occurrences=(), more=None),
)
YEAR_1999 = calendars.CalendarYear(
    year=link("1999", "days/1999/"),
    months=(
        calendars.MonthCell(short="Feb", label="February 1999", href="", weight=0),
        calendars.MonthCell(short="Mar", label="March 1999, 2 days, 9 records", href="../../days/1999/03/", weight=1),
    ),
)
HISTORY = (
    cards.HistoryLine(date=labels.DateLabel(text="21 November 2026", iso="2026-11-21"), what="Archived", links=()),
    cards.HistoryLine(
        date=labels.DateLabel(text="22 November 2026", iso="2026-11-22"),
        what="Corrected",
        links=(link("our error", "corrections/#1999-03-09-left"),),
    ),
)
MONTH_LINKS = (labels.MonthLink(link=link("February 1999", "entities/port-vell/1999-02/"), count="12"),)

FEEDS = (link("New and changed briefings", "feeds/briefings.xml"), link("Corrections", "feeds/corrections.xml"))
FRAME = frame.Frame(
    lang="en",
    title="2 March 1999",
    full_title="2 March 1999 · Port Vell Record",
    description="What was known of the second of March by the end of that day, and what was learned since",
    canonical="https://kit.test/days/1999-03-02/",
    root="../../",
    site_name="Port Vell Record",
    site_description="A sourced archive of the high water at Port Vell: who said what, when, and on what evidence",
    nav=(
        frame.Nav(text="Days", href="../../days/", is_current=True),
        frame.Nav(text="Names", href="../../entities/", is_current=False),
        frame.Nav(text="Figures", href="../../figures/", is_current=False),
        frame.Nav(text="Sources", href="../../sources/", is_current=False),
        frame.Nav(text="Disputed questions", href="../../questions/", is_current=False),
        frame.Nav(text="About", href="../../about/", is_current=False),
    ),
    crumbs=(link("Home", ""), link("Days", "days/"), link("March 1999", "days/1999/03/")),
    footer=(link("Method", "method/"), link("Corrections", "corrections/")),
    licences=(
        frame.LicenceLabel(what="Texts", name="CC BY 4.0", url="https://licence.example/by"),
        frame.LicenceLabel(what="Data", name="public domain", url=""),
    ),
    contact="desk@record.example",
    record_id="day:1999-03-02",
    contact_href="mailto:desk@record.example",
    citation="“2 March 1999”, Port Vell Record. https://kit.test/days/1999-03-02/",
    structured=(Html('{"@type":"WebPage"}'), Html('{"@type":"Article"}')),
    picture="https://kit.test/theme/share.png",
    preview="Preview, not published: quotations in it may await evidence",
    feeds=FEEDS,
    notices=(
        frame.Notice(
            kind="retracted",
            text="A source of what stands here was retracted by its publisher: the count was of boats",
            date=day(8),
            link=link("The harbour is closed", "sources/gazette-1999-03-02/"),
        ),
    ),
)
BARE_FRAME = replace(
    FRAME,
    canonical="",
    root="./",
    nav=(),
    crumbs=(),
    footer=(),
    licences=(),
    contact="",
    record_id="",
    contact_href="",
    citation="",
    structured=(),
    picture="",
    feeds=(),
    notices=(),
)
NOTES = (
    pages.MarginNote(
        href="../../briefings/1999-03-02-harbour-wall/#left",
        lead="more than 2,000 of 9,000",
        unit="people",
        speaker=BY_MINISTRY,
        standing="claimed",
        caveat="not independently verified",
        is_retracted=True,
        quotation=UKRAINIAN_QUOTATION,
        source=WITHDRAWN,
    ),
    pages.MarginNote(
        href="../../briefings/1999-03-02-harbour-wall/#wall",
        lead="A harbour official denies: the ministry",
        unit="",
        speaker=BY_NOBODY,
        standing="",
        caveat="",
        is_retracted=False,
        quotation=PLAIN_QUOTATION,
        source=UNTITLED,
    ),
)
BODY = Html(
    '<p>The <a href="../../entities/ministry-of-weather/">Ministry of Weather</a> says that it keeps the wall. '
    'It counted <a href="#left">more than 2,000</a> people who left.</p>'
    "<h2>The wall</h2><p>The council says otherwise.</p><blockquote><p>A wall is a wall.</p></blockquote>"
    "<ul><li>one</li><li>two</li></ul><h3>Stone</h3><p>Its <code>height</code> is not stated.</p>"
    "<table><thead><tr><th>Day</th><th>Water</th></tr></thead><tbody><tr><td>1</td><td>high</td></tr></tbody></table>"
)
GROUPS = (
    pages.EntityGroup(
        heading="Places",
        href="../../entities/places/",
        count="2 places",
        letters=(),
        entries=(
            pages.EntityEntry(
                link=PORT_VELL,
                summary="A harbour town at the mouth of the River Ost",
                native="Порт-Вель",
                native_lang="uk",
                briefings="named in 2 briefings",
            ),
            pages.EntityEntry(link=RIVER_OST, summary="", native="", native_lang="", briefings=""),
        ),
    ),
    pages.EntityGroup(
        heading="Organisations",
        href="",
        count="",
        letters=(),
        entries=(pages.EntityEntry(link=COUNCIL, summary="", native="", native_lang="", briefings=""),),
    ),
)
SECTION = pages.MeasureSection(
    id="people-who-left",
    link=MEASURE,
    unit="people",
    kind="cumulative",
    definition="People who left the harbour quarter. Those who came back are not taken off",
    since=day(1),
    place=PORT_VELL,
    producer=MINISTRY,
    latest=FIGURES[:2],
    figures=FIGURES,
    downloads=(link("1999, CSV", "data/measures/people-who-left/1999.csv"),),
)
BARE_SECTION = replace(
    SECTION,
    id="bare",
    unit="",
    kind="",
    definition="",
    since=None,
    place=None,
    producer=None,
    latest=(),
    figures=(),
    downloads=(),
)
SOURCES = (GAZETTE, UNTITLED, WITHDRAWN)
PICTURE = pages.PictureView(
    key="wall",
    src="images/1999/wall-0123456789abcdef.png",
    width="640",
    height="480",
    alt="A breach in the harbour wall, with sandbags on both sides",
    lang="uk",
    caption="The wall on the second day",
    credit="Port Vell Gazette",
    rights="open licence",
    licence="CC BY 4.0",
    licence_href="https://licence.example/by",
    source=GAZETTE,
    taken=day(2),
    content_warning="",
)
WARNED_PICTURE = replace(PICTURE, key="drowned", licence_href="", taken=None, content_warning="drowned animals")
SOURCE_MONTHS = (
    pages.SourceMonth(heading="March 1999", href="../../sources/1999/03/", sources=SOURCES),
    pages.SourceMonth(heading="Undated", href="", sources=(UNTITLED,)),
)
NATIVE = pages.NameLine(name="ميناء فيل", lang="ar", dir="rtl", kind="native")
BEFORE = link("1 March 1999", "days/1999-03-01/")
AFTER = link("Річка Ост", "briefings/1999-03-03-river/", "uk")

FULL: tuple[pages.View, ...] = (
    pages.HomeView(
        frame=replace(FRAME, title="Port Vell Record", full_title="Port Vell Record", crumbs=()),
        covered=(day(2), day(3)),
        holdings=(
            labels.MonthLink(link=link("briefings", "briefings/"), count="2"),
            labels.MonthLink(link=link("sources", "sources/"), count="3"),
        ),
        latest_days=DAYS,
        headlines=(
            pages.HeadlineFigure(
                measure=MEASURE,
                reason="the measure that most speakers have given",
                figures=FIGURES[:3],
            ),
        ),
        questions=QUESTIONS,
        more_questions=link("All 12 disputed questions", "questions/"),
        changes=HISTORY,
        corrections=CORRECTIONS,
        calendar=(MARCH,),
        overview=(YEAR_1999,),
        years=(link("1999", "days/1999/"),),
    ),
    pages.DayIndexView(frame=FRAME, overview=(YEAR_1999,), calendar=(MARCH, MARCH)),
    pages.YearView(
        frame=FRAME,
        calendar=(MARCH, MARCH, MARCH),
        occurrences=OCCURRENCES,
        figures=FIGURES,
        previous=BEFORE,
        next=AFTER,
    ),
    pages.MonthView(
        frame=FRAME,
        calendar=MARCH,
        occurrences=OCCURRENCES,
        figures=FIGURES,
        days=DAYS,
        previous=BEFORE,
        next=AFTER,
    ),
    pages.DayView(
        frame=FRAME,
        date=day(2),
        number="day 7",
        happened=OCCURRENCES,
        questions=QUESTIONS,
        said=FIGURES,
        holding=FIGURES[:1],
        changes=(
            *(pages.Change(published=day(5), figure=row, relations=row.differences) for row in FIGURES),
            *(pages.Change(published=day(6), position=row) for row in POSITIONS),
            pages.Change(published=day(7), occurrence=OCCURRENCES[0]),
        ),
        known_when="No source published by the end of this day is about it",
        briefings=CARDS,
        referring=BACKLINKS,
        entities=(PORT_VELL, RIVER_OST, MINISTRY),
        previous=BEFORE,
        next=AFTER,
    ),
    pages.EntityIndexView(
        frame=replace(FRAME, title="People"),
        groups=(
            pages.EntityGroup(
                heading="People",
                href="../people/",
                count="1,101 entries",
                letters=(labels.MonthLink(link=link("K", "people/k/"), count="711"),),
                entries=(),
            ),
        ),
        romanisation="",
    ),
    pages.EntityIndexView(frame=FRAME, groups=GROUPS, romanisation="Names follow the table of 1998"),
    pages.EntityView(
        frame=replace(FRAME, title="Port Vell"),
        type=link("Place", "entities/places/"),
        native=NATIVE,
        summary="A harbour town at the mouth of the River Ost",
        body=BODY,
        coordinates="12.34 N, 56.78 E",
        wikidata=labels.Link(text="Q0", href="https://wikidata.example/Q0"),
        part_of=(
            pages.PartLine(link=RIVER_OST, when=MONTH, according_to=COUNCIL),
            pages.PartLine(link=RIVER_OST, when=None, according_to=None),
        ),
        parts=(RIVER_OST, COUNCIL),
        more_parts=link("All 77 parts", "entities/port-vell/parts/"),
        roles=(
            pages.RoleLine(title="Keeper of the wall", organisation=COUNCIL, when=PERIOD),
            pages.RoleLine(title="Harbour master", organisation=None, when=None),
        ),
        questions=QUESTIONS,
        more_questions=link("10 of 23 that concern it; all disputed questions", "questions/"),
        occurrences=OCCURRENCES,
        timeline=BACKLINK_MONTHS,
        months=MONTH_LINKS,
        shares=pages.Shares(
            occurrences="The newest 5 of 31",
            said_by="The newest 5 of 32",
            about="The newest 5 of 33",
            positions="The newest 5 of 34",
            timeline="The newest 8 of 35",
        ),
        said_by=FIGURES[:2],
        about=FIGURES,
        positions=POSITIONS,
        sources=SOURCES,
        publisher_page=link("Its sources", "publishers/port-vell/"),
        names=(
            NATIVE,
            pages.NameLine(name="Портвель", lang="uk", dir="", kind="former"),
            pages.NameLine(name="Vell", lang="", dir="", kind=""),
        ),
    ),
    pages.EntityMonthView(
        frame=FRAME,
        entity=PORT_VELL,
        timeline=BACKLINK_MONTHS[0],
        occurrences=OCCURRENCES,
        said_by=FIGURES[:1],
        about=FIGURES,
        positions=POSITIONS,
        previous=BEFORE,
        next=AFTER,
    ),
    pages.FiguresIndexView(
        frame=replace(FRAME, title="Figures"),
        contents=(link("What left the town", "figures/left/"),),
        measures=(
            pages.FigureGroup(
                id="boats",
                link=MEASURE,
                note="Boats that left, and none that came",
                figures=FIGURES,
                more=link("All of them", "figures/boats/"),
            ),
        ),
        by_speaker="../../figures/by-speaker/",
        by_day="../../figures/by-day/",
    ),
    pages.FigureGroupsView(
        frame=FRAME,
        contents=(link("Who said what", "entities/ministry-of-weather/"),),
        groups=(
            pages.FigureGroup(
                id="ministry-of-weather",
                link=MINISTRY,
                note="Every figure it gave",
                figures=FIGURES,
                more=link("All of its figures", "entities/ministry-of-weather/"),
            ),
            pages.FigureGroup(id="river-ost", link=RIVER_OST, note="", figures=FIGURES[:1], more=None),
        ),
        earlier=MONTH_LINKS,
        others=(link("By what is counted", "figures/"), link("By day", "figures/by-day/")),
    ),
    pages.MeasureView(
        frame=replace(FRAME, title=MEASURE.text),
        section=SECTION,
        age="The latest figure is as of 2 March 1999, 1 day before the last day of this archive, 3 March 1999.",
        charts=CHARTS,
        origins=(pages.OriginLine(figure=DIFFERENCES[0].other, counts="Reported by 5 outlets, 1 origin"),),
        body=BODY,
        earlier=MONTH_LINKS,
        referring=BACKLINKS,
    ),
    pages.BriefingView(
        frame=replace(FRAME, title=BRIEFING.text, record_id="briefing:1999-03-02-harbour-wall"),
        date=day(2),
        number="day 7",
        recorded=labels.DateLabel(text="21 November 2026", iso="2026-11-21"),
        history=HISTORY,
        summary="The Ministry of Weather says that it keeps the wall; a harbour official denies it",
        content_warning="drowned animals are described",
        lang="en",
        passages=(
            pages.Passage(text=BODY, notes=NOTES),
            pages.Passage(text=Html("<p>The wall.</p>"), notes=(), picture=PICTURE),
            pages.Passage(text=Html("<p>The quay.</p>"), notes=(), picture=WARNED_PICTURE),
            pages.Passage(text=Html("<p>No more.</p>"), notes=()),
        ),
        sources=SOURCES,
        figures=FIGURES,
        series=SERIES,
        neighbours=(
            pages.FigureNeighbours(
                figure=link("more than 4,000", "briefings/wall/#left"),
                measure=link("People who left", "figures/people-left/"),
                previous=link("3,100 (Harbour Guard, as of 1 March 1999)", "briefings/quay/#left"),
                next=link("5,200 (Ministry of Weather, said 4 March 1999)", "briefings/count/#left"),
            ),
        ),
        positions=POSITIONS,
        occurrences=OCCURRENCES,
        entities=GROUPS,
        corrections=CORRECTIONS,
        referring=BACKLINKS,
        previous=BEFORE,
        next=AFTER,
        permalink="https://kit.test/briefings/1999-03-02-harbour-wall/",
    ),
    pages.BriefingIndexView(
        frame=FRAME,
        months=(
            pages.BriefingMonth(heading="March 1999", href="../../briefings/1999/03/", briefings=CARDS),
            pages.BriefingMonth(heading="February 1999", href="", briefings=(BARE_CARD,)),
        ),
        earlier=MONTH_LINKS,
    ),
    pages.QuestionIndexView(frame=replace(FRAME, title="Disputed questions"), questions=QUESTIONS, earlier=MONTH_LINKS),
    pages.QuestionView(
        frame=replace(FRAME, title=QUESTION.text),
        card=FULL_QUESTION,
        positions=POSITIONS,
        matrix=pages.PositionMatrix(
            days=(day(2), day(3)),
            rows=(
                pages.MatrixRow(speaker=BY_MINISTRY, cells=(POSITIONS[:1], ())),
                pages.MatrixRow(speaker=BY_NOBODY, cells=((), POSITIONS[1:2])),
            ),
        ),
        answers=("the ministry keeps it", "the council keeps it"),
        body=BODY,
        strip=pages.StatusStrip(
            drawing=status_strip("Who keeps the sea wall? Its status day by day", STRETCHES, "sea-wall-status"),
            key=key_of(STRETCHES),
        ),
        statuses=(
            pages.StatusLine(
                date=day(3), status="contested", explained="As before; that day was said:", accounts=ACCOUNTS
            ),
            pages.StatusLine(date=day(2), status="one side only", explained="", accounts=ACCOUNTS[:1]),
        ),
        resolution=pages.ResolutionLine(
            date=day(9),
            answer="the council keeps it",
            by="the Harbour Council of Port Vell",
            quotation=PLAIN_QUOTATION,
            source=GAZETTE,
        ),
        entities=(PORT_VELL, MINISTRY),
        referring=BACKLINKS,
        earlier=MONTH_LINKS,
        previous=BEFORE,
        next=AFTER,
    ),
    pages.SourceIndexView(
        frame=FRAME,
        publishers=(pages.PublisherEntry(link=link("The Port Vell Gazette", "publishers/gazette/"), count="2"),),
        unknown_publishers="1 source does not say who published it",
        months=SOURCE_MONTHS,
        earlier=MONTH_LINKS,
    ),
    pages.SourceView(
        frame=replace(FRAME, title=WITHDRAWN.title),
        label=WITHDRAWN,
        terms=(
            pages.Term(name="Address", text="gazette.example/water", href="https://gazette.example/water"),
            pages.Term(name="Published", text="3 March 1999", iso="1999-03-03"),
            pages.Term(name="Kind", text="news"),
        ),
        unknown=(pages.Term(name="Author", text="the copy begins after the byline"),),
        figures=FIGURES,
        positions=POSITIONS,
        occurrences=OCCURRENCES,
        briefings=CARDS,
        referring=BACKLINKS,
    ),
    pages.PublisherView(frame=FRAME, entity=AGENCY, months=SOURCE_MONTHS, earlier=MONTH_LINKS),
    pages.ProseView(frame=replace(FRAME, title="Method"), body=BODY),
    pages.CorrectionsView(
        frame=replace(FRAME, title="Corrections"),
        body=BODY,
        corrections=CORRECTIONS,
        earlier=(pages.EarlierCorrection(id="1998-quay", date=day(9), link=link("figure quay", "corrections/1998/")),),
    ),
    pages.VerifyView(
        frame=replace(FRAME, title="Check this copy"),
        site="https://kit.test/",
        method="../method/",
    ),
    pages.DataView(
        frame=replace(FRAME, title="Data"),
        tables=(
            pages.TableEntry(
                id="figures",
                title="Figures",
                meaning="Every number with its speaker",
                files=(labels.MonthLink(link=link("figures-1999.csv", "data/figures-1999.csv"), count="12 figures"),),
                columns=(
                    pages.ColumnLine(name="low", kind="number", meaning="The lowest number.", empty="no number"),
                    pages.ColumnLine(name="value", kind="text", meaning="The words.", empty=""),
                ),
            ),
            pages.TableEntry(id="dates", title="Dates", meaning="What happened when", files=(), columns=()),
        ),
        lines=(link("1999", "data/records-1999.jsonl"),),
        package=link("datapackage.json", "data/datapackage.json"),
        feeds=FEEDS,
        references=(link("March 1999, RIS", "data/references/1999-03.ris"),),
        licence=frame.LicenceLabel(what="Data", name="CC0 1.0", url="https://licence.example/zero"),
        form="CSV, in UTF-8",
        limits="Figures of two measures are never comparable",
    ),
    pages.NotFoundView(
        frame=replace(FRAME, title="Not found", root="/archive/", crumbs=()),
        ways=(labels.Link(text="Days", href="/archive/days/"), labels.Link(text="Figures", href="/archive/figures/")),
    ),
    pages.RedirectView(frame=replace(FRAME, title="Moved"), target=BRIEFING),
    pages.SearchView(
        frame=replace(FRAME, title="Search"),
        kinds=(pages.SearchKind(key="name", words="Names"), pages.SearchKind(key="day", words="Days")),
        ways=(link("Calendar of all days", "days/"), link("Sources", "sources/")),
    ),
)

# What a template cannot do without: in a minimal view these stay, in their barest form.
_KEPT: dict[str, object] = {
    "frame": BARE_FRAME,
    "section": BARE_SECTION,
    "card": BARE_QUESTION,
    "label": UNTITLED,
    "timeline": BACKLINK_MONTHS[1],
    "shares": pages.Shares(occurrences="", said_by="", about="", positions="", timeline=""),
}


def bare(view: pages.View) -> pages.View:
    """Return the minimal view of the same class: no rows, no optional words, nothing that may be None."""
    changes: dict[str, object] = {}
    for each in fields(view):
        value = getattr(view, each.name)
        if isinstance(value, tuple) or "None" in str(each.type):
            changes[each.name] = () if isinstance(value, tuple) else None
        elif each.name in _KEPT:
            changes[each.name] = _KEPT[each.name]
        elif isinstance(value, Html):
            changes[each.name] = Html("")
        elif isinstance(value, str):
            changes[each.name] = ""
        else:
            assert is_dataclass(value) or isinstance(value, calendars.CalendarMonth)
    return replace(view, **changes)  # type: ignore[arg-type] # the names come from the view itself


MINIMAL: tuple[pages.View, ...] = tuple(bare(view) for view in FULL)
