"""The whole draft of one article, as its author finds it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from daybook.core.ids import SourceId
from daybook.core.problems import Problems
from daybook.core.reading.authored import authored_fields
from daybook.core.reading.record import read_content_file, read_draft_file
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
    accept: false
    why: "counted here: \\"boats\\"; no measure of the archive fits; the nearest is boats-held-in-port-vell; speaker by the rule verb-of-saying, from \\"The Ministry of Weather\\""
  boats-2:
    measure: unsettled
    by: ola-brandt
    quote: "Brandt said 40"
    accept: false
    why: "counted here: \\"boats\\"; no measure of the archive fits; the nearest is boats-held-in-port-vell; speaker by the rule new-name, from \\"Ola Brandt\\""
positions:
  he-said-the-town:
    claim: unsettled
    by: unsettled
    stance: asserts
    answer: unsettled
    quote: "He said the town is calm and the talks"
    accept: true
    why: "the speaker is open, by the rule pronoun"
dates:
  overnight:
    date: 2022-03-08/2022-03-09
    title: unsettled
    quote: "River Ost overnight"
    accept: false
    why: "rule overnight, from \\"overnight\\""
review:
  - at: positions.he-said-the-town.by
    question: "who is \\"He\\"?"
    options: ["Ola Brandt", ada-quill, tam-orrin]
    sentence: "He said the town is calm and the talks were under way on."
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
    """Every `unsettled` of what is not left out, and every question."""
    draft = draft_of(ARTICLE)
    assert draft.unsettled == len({"title", "claim", "by", "answer"})
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
            (20, "accept", "a figure"),
            (21, "why", "a figure"),
            (26, "accept", "a figure"),
            (27, "why", "a figure"),
            (35, "accept", "a position"),
            (36, "why", "a position"),
            (42, "accept", "a date"),
            (43, "why", "a date"),
            (44, "review", "a briefing"),
            (52, "new_entities", "a briefing"),
        )
    ]


HINT = "it belongs in a draft: take it out, or publish the draft with invoke accept"


def test_a_mistake_in_a_draft_is_reported_as_exactly_as_in_a_briefing() -> None:
    """What only a draft has is read with its place too."""
    problems = Problems()
    text = DRAFT.replace('question: "who', 'quetsion: "who').replace("accept: true", "accept: no")
    assert read_draft_file("2022-03-09-boats", "x.md", text, problems) is None
    assert [f"{problem.position}: {problem.code}: {problem.message}; {problem.hint}" for problem in problems] == [
        'x.md:35:13: field-shape: "accept" must be true or false, not "no"; write true or false',
        'x.md:46:5: field-unknown: "quetsion" is no field of a question; did you mean "question"?',
    ]
    read_draft_file("Boats", "Boats.md", "", problems)
    assert [problem.code for problem in problems if problem.position.path == "Boats.md"] == [
        "front-matter-empty-file",
        "id-malformed",
    ]


def test_the_body_may_be_a_list_of_facts() -> None:
    """Writing starts from the figures, open sayings and dates, each with its reference, speaker and quotation."""
    article, proposals = read_proposals(ARTICLE, FACTS, REGISTRY)
    draft = write_draft(article, FACTS, SourceId("report-2022-03-09-boats"), proposals, outline_names=REGISTRY.by_id)
    assert briefing_in(draft).body == OUTLINE


OUTLINE = """
- [Saltmarsh Relief](entity:saltmarsh-relief) says [More than 4,000 people](figure:people)
- Somebody (who is "He"?) says: "He said the town is calm and the talks"

## Left out until accepted

- `figures.boats`: [Ministry of Weather](entity:ministry-of-weather) says 12 of the 31 boats
- `figures.boats-2`: Ola Brandt says 40 boats: "Brandt said 40"
- `dates.overnight`: 8 March 2022 to 9 March 2022: "River Ost overnight"
"""


def test_a_title_of_others_is_not_taken_over() -> None:
    """The source's headline is shown as such; the outlet's own texts keep theirs."""
    facts = replace(FACTS, title='Boats "sank"')
    assert draft_of("It rained.", facts).text.startswith("---\ntitle: unsettled\n")
    assert draft_of("It rained.", facts).text.count('review: []\n# the source\'s title: Boats "sank"\n') == 1
    own = draft_of("It rained.", replace(facts, rights=Rights.OWN))
    assert briefing_in(own).title == 'Boats "sank"'


def test_an_article_without_findings_is_a_draft_too() -> None:
    """No empty mappings are written."""
    text = draft_of("it rained").text
    assert text == (
        "---\ntitle: unsettled\ndate: 2022-03-09\nstate: draft\nsources: [report-2022-03-09-boats]\n---\n\nit rained\n"
    )


def test_a_language_without_rules_is_said() -> None:
    """Names and numbers are found all the same, and every speaker is left open."""
    draft = draft_of("Порт-Велл: 4 000 людей втекли.", replace(FACTS, lang="uk"))
    assert "# the article is in uk\n" in draft.text
    assert [(figure.by.entity, figure.accept) for figure in briefing_in(draft).figures] == [("unsettled", False)]
    assert draft.questions == (
        "the text: dates, speakers and number words are not read in this language: look for them yourself",
    )


def test_what_is_asked_at_several_places_is_one_question() -> None:
    """Whoever answers it once has answered it."""
    text = (
        "Ada Quill met Tam Orrin. He said 1,200 people had left Port Vell. Ada Quill saw Tam Orrin again. "
        "He said 1,300 people had left Port Vell."
    )
    [question] = briefing_in(draft_of(text)).review
    assert (question.at, question.also) == ("figures.people.by", ("figures.people-2.by",))
    assert (question.question, question.options) == ('who is "He"?', ("ada-quill", "tam-orrin"))


def test_a_time_that_names_no_day_is_noted_and_one_that_does_is_asked() -> None:
    """Nobody can settle "several days ago"."""
    text = "The boats sank several days ago. The rain had begun two days earlier."
    draft = draft_of(text)
    assert '# "several days ago" tells no certain day: The boats sank several days ago.\n' in draft.text
    assert draft.questions == ('two days earlier: "two days earlier": counted from which day?',)
