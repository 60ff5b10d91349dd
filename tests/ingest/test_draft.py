"""The whole draft of one article, as its author finds it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from daybook.core.fields import authored_fields
from daybook.core.ids import SourceId
from daybook.core.problems import Problems
from daybook.core.reading import read_content_file, read_draft_file
from daybook.core.records import Rights
from daybook.ingest.draft import Draft, write_draft
from daybook.ingest.reading_article import read_proposals
from ingest.examples import FACTS, REGISTRY

if TYPE_CHECKING:
    from daybook.core.records.draft import DraftBriefing, DraftFigure, DraftOccurrence, DraftPosition
    from daybook.ingest.facts import ArticleFacts

ARTICLE = """\
Boats sank on the River Ost overnight.
The Ministry of Weather said "12 of the 31 boats" were lost; Ola Brandt said 40.
More than 4,000 people have left Port Vell, Saltmarsh Relief said, a number not independently verified.
Ada Quill met Tam Orrin. He said the town is calm and the talks were under way on.
"""

DRAFT = """\
---
title: unsettled
date: 2022-03-09
state: draft
sources: [report-2022-03-09-boats]
entities: [river-ost, ministry-of-weather, port-vell, saltmarsh-relief, ada-quill, tam-orrin]
figures:
  people:
    measure: people-who-left-port-vell
    by: saltmarsh-relief
    unverified: "a number not independently verified"
    quote: "More than 4,000 people"
    why: "counted here: \\"people\\"; the measure shares the words left, Port, Vell; speaker by the rule verb-of-saying, from \\"Saltmarsh Relief\\""
  boats:
    measure: unsettled
    value: 12
    of: 31
    by: ministry-of-weather
    quote: "12 of the 31 boats"
    why: "speaker by the rule verb-of-saying, from \\"The Ministry of Weather\\""
  boats-2:
    measure: unsettled
    by: unsettled
    quote: "Brandt said 40"
positions:
  he-said-the-town:
    claim: unsettled
    by: unsettled
    stance: asserts
    answer: unsettled
    quote: "He said the town is calm and the talks"
    why: "a sentence whose speaker is open, by the rule pronoun"
dates:
  overnight:
    date: 2022-03-08/2022-03-09
    title: unsettled
    quote: "River Ost overnight"
    why: "rule overnight, from \\"overnight\\""
review:
  - at: title
    question: "a title in our own words"
  - at: figures.boats.measure
    question: "which measure counts \\"boats\\"? take the entry out if the number only gives context"
    options: [boats-held-in-port-vell]
    sentence: "The Ministry of Weather said \\"12 of the 31 boats\\" were lost; Ola Brandt said 40."
  - at: figures.boats-2.measure
    question: "which measure counts \\"boats\\"? take the entry out if the number only gives context"
    options: [boats-held-in-port-vell]
    sentence: "The Ministry of Weather said \\"12 of the 31 boats\\" were lost; Ola Brandt said 40."
  - at: figures.boats-2.by
    question: "no entity of the archive is \\"Ola Brandt\\""
    sentence: "The Ministry of Weather said \\"12 of the 31 boats\\" were lost; Ola Brandt said 40."
  - at: positions.he-said-the-town.claim
    question: "on which disputed question? take the entry out if on none, or if its speaker stays unknown"
    sentence: "He said the town is calm and the talks were under way on."
  - at: positions.he-said-the-town.by
    question: "who is \\"He\\" in: He said the town is calm and the talks were under way on."
    options: ["Ola Brandt", ada-quill, tam-orrin]
    sentence: "He said the town is calm and the talks were under way on."
  - at: dates.overnight.title
    question: "what happened then, in our own words? take the entry out if it tells no event"
    sentence: "Boats sank on the River Ost overnight."
  - at: "talks were under way on."
    question: "\\"talks were under way on.\\" breaks off, as if a day were missing: not filled in"
    sentence: "He said the town is calm and the talks were under way on."
new_entities:
  ola-brandt:
    accept: false
    type: unsettled
    name: "Ola Brandt"
    words: "The Ministry of Weather said \\"12 of the 31 boats\\" were lost; Ola Brandt said 40."
    why: "a name with capitals that the archive does not have"
---

Boats sank on the River Ost overnight.

The Ministry of Weather said "12 of the 31 boats" were lost; Ola Brandt said 40.

More than 4,000 people have left Port Vell, Saltmarsh Relief said, a number not independently verified.

Ada Quill met Tam Orrin.
He said the town is calm and the talks were under way on.
"""  # noqa: E501 - a value of a draft is one line


def draft_of(text: str, facts: ArticleFacts = FACTS) -> Draft:
    """Return the draft of an article."""
    article, proposals = read_proposals(text, facts, REGISTRY)
    return write_draft(article, facts, SourceId("report-2022-03-09-boats"), proposals)


def briefing_in(draft: Draft) -> DraftBriefing:
    """Return a draft as the archive reads it."""
    problems = Problems()
    record = read_draft_file("2022-03-09-boats", "drafts/2022-03-09-boats.md", draft.text, problems)
    assert list(problems) == []
    assert record is not None
    return record


def test_a_draft_shows_everything_found_and_everything_open() -> None:
    """Records in a briefing's own schema, the rule of each proposal beside it, and questions marked as such."""
    assert draft_of(ARTICLE).text == DRAFT


def test_what_is_left_to_settle_is_counted() -> None:
    """Every `unsettled` of the records, and every question."""
    draft = draft_of(ARTICLE)
    assert draft.unsettled == DRAFT.partition("review:")[0].count(": unsettled")
    assert len(draft.questions) == DRAFT.count("    question: ")


def test_the_archive_reads_a_draft_as_a_briefing() -> None:
    """The proposals are records like any author's."""
    briefing = briefing_in(draft_of(ARTICLE))
    assert [(figure.key, figure.value, figure.of) for figure in briefing.figures] == [
        ("people", "", ""),
        ("boats", "12", "31"),
        ("boats-2", "", ""),
    ]


def test_keys_stand_in_the_order_of_the_records() -> None:
    """As the order of fields is everywhere."""
    briefing = briefing_in(draft_of(ARTICLE))
    records: tuple[DraftBriefing | DraftFigure | DraftPosition | DraftOccurrence, ...] = (
        briefing,
        *briefing.figures,
        *briefing.positions,
        *briefing.dates,
    )
    for record in records:
        written = [name for name in record.origin.marks if "[" not in name]
        assert written == [name for name in authored_fields(type(record)) if name in written]


def test_what_only_a_draft_may_have_is_refused_in_a_briefing() -> None:
    """Each field is named with its place, and told where it belongs."""
    problems = Problems()
    assert read_content_file("briefings/x/2022-03-09-boats.md", "x.md", DRAFT, problems) is None
    assert [(problem.position.line, problem.message, problem.hint) for problem in problems] == [
        (line, f'"{name}" is no field of {noun}', HINT)
        for line, name, noun in (
            (13, "why", "a figure"),
            (20, "why", "a figure"),
            (32, "why", "a position"),
            (38, "why", "a date"),
            (39, "review", "a briefing"),
            (66, "new_entities", "a briefing"),
        )
    ]


HINT = "it belongs in a draft: take it out, or publish the draft with invoke accept"


def test_a_mistake_in_a_draft_is_reported_as_exactly_as_in_a_briefing() -> None:
    """What only a draft has is read with its place too."""
    problems = Problems()
    text = DRAFT.replace('    question: "a title in our own words"', "    quetsion: x").replace(
        "accept: false", "accept: no"
    )
    assert read_draft_file("2022-03-09-boats", "x.md", text, problems) is None
    assert [f"{problem.position}: {problem.code}: {problem.message}; {problem.hint}" for problem in problems] == [
        'x.md:41:5: field-unknown: "quetsion" is no field of a question; did you mean "question"?',
        'x.md:68:13: field-shape: "accept" must be true or false, not "no"; write true or false',
    ]
    read_draft_file("Boats", "Boats.md", "", problems)
    assert [problem.code for problem in problems if problem.position.path == "Boats.md"] == [
        "front-matter-empty-file",
        "id-malformed",
    ]


def test_the_body_may_be_a_list_of_facts() -> None:
    """Writing starts from the figures, open sayings and dates, each with its reference, speaker and quotation."""
    article, proposals = read_proposals(ARTICLE, FACTS, REGISTRY)
    draft = write_draft(article, FACTS, SourceId("report-2022-03-09-boats"), proposals, outline=True)
    assert briefing_in(draft).body == OUTLINE


OUTLINE = """
- [More than 4,000 people](figure:people), says [saltmarsh-relief](entity:saltmarsh-relief): "More than 4,000 people"
- [12 boats](figure:boats), says [ministry-of-weather](entity:ministry-of-weather): "12 of the 31 boats"
- [40 boats](figure:boats-2): "Brandt said 40"
- "He said the town is calm and the talks"
- overnight, 2022-03-08/2022-03-09: "River Ost overnight"
"""


def test_a_title_of_others_is_not_taken_over() -> None:
    """The source's headline is shown as such; the outlet's own texts keep theirs."""
    facts = replace(FACTS, title='Boats "sank"')
    assert draft_of("It rained.", facts).text.startswith("---\ntitle: unsettled\n")
    assert draft_of("It rained.", facts).questions == (
        'title: a title in our own words; the source\'s is "Boats "sank""',
    )
    own = draft_of("It rained.", replace(facts, rights=Rights.OWN))
    assert briefing_in(own).title == 'Boats "sank"'


def test_an_article_without_findings_is_a_draft_too() -> None:
    """No empty mappings are written."""
    text = draft_of("it rained").text
    assert text == (
        "---\ntitle: unsettled\ndate: 2022-03-09\nstate: draft\n"
        "sources: [report-2022-03-09-boats]\nreview:\n  - at: title\n"
        '    question: "a title in our own words"\n---\n\nit rained\n'
    )


def test_a_language_without_rules_is_said() -> None:
    """Names and numbers are found all the same, and every speaker is asked."""
    draft = draft_of("Порт-Велл: 4 000 людей втекли.", replace(FACTS, lang="uk"))
    assert "# the article is in uk\n" in draft.text
    assert "figures.number.by: who says so? speakers are found in English texts only" in draft.questions
    assert (
        draft.questions[-1]
        == "the text: dates, speakers and number words are not read in this language: look for them yourself"
    )
