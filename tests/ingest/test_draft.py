"""The whole draft of one article, as its author finds it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from daybook.core.fields import authored_fields
from daybook.core.ids import SourceId
from daybook.core.problems import Problems
from daybook.core.reading import read_content_file
from daybook.core.records import Briefing, ClaimPosition, Figure, Occurrence, Rights
from daybook.ingest.draft import Draft, write_draft
from daybook.ingest.reading_article import read_proposals
from ingest.examples import FACTS, REGISTRY

if TYPE_CHECKING:
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
# review: a title in our own words
date: 2022-03-09
state: draft
sources: [report-2022-03-09-boats]
entities: [river-ost, ministry-of-weather, port-vell, saltmarsh-relief, ada-quill, tam-orrin]
# names the archive does not know: Ola Brandt
figures:
  people:
    measure: people-who-left-port-vell
    # counted here: "people"; the measure shares the words left, Port, Vell
    by: saltmarsh-relief
    # speaker by the rule verb-of-saying, from "Saltmarsh Relief"
    unverified: "a number not independently verified"
    quote: "More than 4,000 people"
  boats:
    measure: unsettled
    # review: counted here: "boats"; which measure: boats-held-in-port-vell, a new one, or none?
    value: 12
    of: 31
    by: ministry-of-weather
    # speaker by the rule verb-of-saying, from "The Ministry of Weather"
    quote: "12 of the 31 boats"
  boats-2:
    measure: unsettled
    # review: counted here: "boats"; which measure: boats-held-in-port-vell, a new one, or none?
    by: unsettled
    # review: no entity of the archive is "Ola Brandt"
    quote: "Brandt said 40"
positions:
  he-said-the-town:
    claim: unsettled
    by: unsettled
    # review: who is "He" in: He said the town is calm and the talks were under way on.; candidates: "Ola Brandt", ada-quill, tam-orrin
    stance: asserts
    answer: unsettled
    quote: "He said the town is calm and the talks"
    # delete this entry if the sentence bears on no disputed question, or its speaker stays unknown
dates:
  overnight:
    date: 2022-03-08/2022-03-09
    # rule overnight, from "overnight"; in: Boats sank on the River Ost overnight.
    title: unsettled
    quote: "River Ost overnight"
# review: "talks were under way on." breaks off, as if a day were missing: not filled in; in: He said the town is calm and the talks were under way on.
---

Boats sank on the River Ost overnight.

The Ministry of Weather said "12 of the 31 boats" were lost; Ola Brandt said 40.

More than 4,000 people have left Port Vell, Saltmarsh Relief said, a number not independently verified.

Ada Quill met Tam Orrin.
He said the town is calm and the talks were under way on.
"""  # noqa: E501 - a comment of a draft is one line


def draft_of(text: str, facts: ArticleFacts = FACTS) -> Draft:
    """Return the draft of an article."""
    article, proposals = read_proposals(text, facts, REGISTRY)
    return write_draft(article, facts, SourceId("report-2022-03-09-boats"), proposals)


def briefing_in(draft: Draft) -> Briefing:
    """Return a draft as the archive reads it."""
    problems = Problems()
    record = read_content_file("briefings/x/2022-03-09-boats.md", "drafts/2022-03-09-boats.md", draft.text, problems)
    assert list(problems) == []
    assert isinstance(record, Briefing)
    return record


def test_a_draft_shows_everything_found_and_everything_open() -> None:
    """Records in a briefing's own schema, the rule of each proposal beside it, and questions marked as such."""
    assert draft_of(ARTICLE).text == DRAFT


def test_what_is_left_to_settle_is_counted() -> None:
    """Every `unsettled`, and every line with a question."""
    draft = draft_of(ARTICLE)
    assert draft.unsettled == DRAFT.count(": unsettled")
    assert len(draft.questions) == DRAFT.count("# review: ")


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
    records: tuple[Briefing | Figure | ClaimPosition | Occurrence, ...] = (
        briefing,
        *briefing.figures,
        *briefing.positions,
        *briefing.dates,
    )
    for record in records:
        written = [name for name in record.origin.marks if "[" not in name]
        assert written == [name for name in authored_fields(type(record)) if name in written]


def test_a_title_of_others_is_not_taken_over() -> None:
    """The source's headline is shown as such; the outlet's own texts keep theirs."""
    facts = replace(FACTS, title='Boats "sank"')
    assert draft_of("It rained.", facts).text.startswith(
        '---\ntitle: unsettled\n# review: a title in our own words; the source\'s is "Boats "sank""\n'
    )
    own = draft_of("It rained.", replace(facts, rights=Rights.OWN))
    assert briefing_in(own).title == 'Boats "sank"'


def test_an_article_without_findings_is_a_draft_too() -> None:
    """No empty mappings are written."""
    text = draft_of("it rained").text
    assert text == (
        "---\ntitle: unsettled\n# review: a title in our own words\ndate: 2022-03-09\nstate: draft\n"
        "sources: [report-2022-03-09-boats]\n---\n\nit rained\n"
    )


def test_a_language_without_rules_is_said() -> None:
    """Names and numbers are found all the same, and every speaker is asked."""
    draft = draft_of("Порт-Велл: 4 000 людей втекли.", replace(FACTS, lang="uk"))
    assert "# the article is in uk\n" in draft.text
    assert "by: unsettled\n    # review: who says so? speakers are found in English texts only\n" in draft.text
    assert (
        draft.questions[-1] == "dates, speakers and number words are not read in this language: look for them yourself"
    )
