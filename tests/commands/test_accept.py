"""`invoke review` lists what a draft leaves open; `invoke accept` publishes it, all of it or nothing."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from daybook import files
from daybook.commands.accept import accept, review
from daybook.commands.check import check
from daybook.commands.given import Given
from daybook.commands.ingest import ingest
from daybook.ingest import accepting
from sitebuilding import Workshop, set_up, tree_of

if TYPE_CHECKING:
    from pathlib import Path

TODAY = dt.date(2022, 3, 10)
ARTICLE = """\
Ola Brandt counted the boats of Port Vell on Monday.
More than 4,500 people have left Port Vell, Saltmarsh Relief said, and nobody keeps a list of those who came back later.
"""
SOURCE = "report-2022-03-09-brandt"
UNSETTLED = f"""\
---
title: unsettled
date: 2022-03-09
state: draft
sources: [{SOURCE}]
figures:
  people:
    measure: people-who-left-port-vell
    by: unsettled
    quote: "More than 4,500 people"
    why: "counted here: people"
  boats:
    measure: unsettled
    by: publisher
    quote: "counted the boats of Port Vell"
review:
  - at: title
    question: a title in our own words
  - at: figures.people.by
    question: who counted?
    options: [saltmarsh-relief, ola-brandt]
    sentence: More than 4,500 people have left Port Vell, Saltmarsh Relief said.
new_entities:
  ola-brandt:
    accept: false
    type: person
    name: Ola Brandt
---

Saltmarsh Relief counts [more than 4,500](figure:people) people.
"""
SETTLED = f"""\
---
# what we think of it
title: More people leave
date: 2022-03-09
state: draft
sources: [{SOURCE}]
entities: [ola-brandt]
figures:
  people:
    measure: people-who-left-port-vell
    by: saltmarsh-relief
    why: "counted here: people"
    # the relief's own count
    quote: "More than 4,500 people"
dates:
  monday:
    date: 2022-03-07
    title: The boats are counted
    quote: "boats of Port Vell on Monday"
    why: rule weekday
review: []
# perhaps also somebody
new_entities:
  ola-brandt:
    accept: true
    type: person
    name: Ola Brandt
    aliases: [{{name: Брандт, lang: uk, kind: native}}]
    summary: Counts boats
    public: true
    why: a name
  river-guard:
    type: unsettled
    name: River Guard
new_aliases:
  harbour-guard: {{accept: true, alias: Guard of the Harbour}}
---

Saltmarsh Relief counts [more than 4,500](figure:people) people.
"""
PUBLISHED = f"""\
---
# what we think of it
title: More people leave
date: 2022-03-09
recorded: 2022-03-10
sources: [{SOURCE}]
entities: [ola-brandt]
figures:
  people:
    measure: people-who-left-port-vell
    by: saltmarsh-relief
    # the relief's own count
    quote: "More than 4,500 people"
dates:
  monday:
    date: 2022-03-07
    title: The boats are counted
    quote: "boats of Port Vell on Monday"
---

Saltmarsh Relief counts [more than 4,500](figure:people) people.
"""
ENTITY = """\
---
name: "Ola Brandt"
aliases:
  - {name: "Брандт", lang: uk, kind: native}
summary: "Counts boats"
public: true
---
"""
BRIEFING = "content/briefings/2022/03/2022-03-09-brandt.md"
FOLDERS = ("content", "drafts", "evidence", "vault")


@pytest.fixture
def workshop(tmp_path: Path) -> Workshop:
    """Return the faultless archive with its locks, and an article that was taken in."""
    made = set_up(tmp_path / "work")
    made.look_up()
    article = tmp_path / "article.txt"
    article.write_text(ARTICLE, encoding="utf-8")
    given = Given(published="2022-03-09", slug="brandt")
    said: list[str] = []
    day = dt.date(2022, 3, 10)
    assert ingest(article, made.content, made.conf, said.append, given, today=day) == 0, said
    return made


def draft_in(workshop: Workshop, text: str) -> Path:
    """Write a draft over the one that was made."""
    path = workshop.folder / "drafts" / "2022-03-09-brandt.md"
    path.write_text(text, encoding="utf-8")
    return path


def archive(workshop: Workshop) -> dict[str, bytes]:
    """Return every file of the archive's folders."""
    return {path: raw for path, raw in tree_of(workshop.folder).items() if path.split("/")[0] in FOLDERS}


def reviewed(workshop: Workshop, text: str) -> tuple[int, list[str]]:
    """Return the status and the lines of a review."""
    said: list[str] = []
    status = review([str(draft_in(workshop, text))], workshop.content, workshop.conf, TODAY, said.append)
    return status, said


def accepted(workshop: Workshop, text: str) -> tuple[int, list[str]]:
    """Return the status and the lines of accepting a draft."""
    said: list[str] = []
    status = accept([str(draft_in(workshop, text))], workshop.content, workshop.conf, TODAY, said.append)
    return status, [line.replace(workshop.folder.as_posix(), "") for line in said]


def test_a_review_lists_what_is_left_with_line_and_options(workshop: Workshop) -> None:
    """The questions, then whatever else would keep the draft out of the archive."""
    status, said = reviewed(workshop, UNSETTLED)
    assert status == 1
    assert said == [
        "drafts/2022-03-09-brandt.md:2:8: title: a title in our own words",
        "drafts/2022-03-09-brandt.md:9:9: figures.people.by: who counted?",
        "    options: saltmarsh-relief, ola-brandt",
        "    sentence: More than 4,500 people have left Port Vell, Saltmarsh Relief said.",
        (
            "drafts/2022-03-09-brandt.md:13:14: figures.boats.measure: which measure is this? "
            "write accept: false if the number only gives context"
        ),
        (
            "drafts/2022-03-09-brandt.md:15:12: value-unstated: the quotation holds no number\n"
            "    help: quote the words with the number, or add value: with words such as dozens\n"
            "1 error in 1 file; `invoke explain CODE` tells what a rule wants and why"
        ),
        (
            "3 left to settle: write the value, delete a question you have answered, "
            "or drop its entry with accept: false"
        ),
        "proposed and not accepted: ola-brandt",
    ]


def test_nothing_open_is_accepted(workshop: Workshop) -> None:
    """The list is the same, and no file is touched."""
    _, listed = reviewed(workshop, UNSETTLED)
    before = archive(workshop)
    assert accepted(workshop, UNSETTLED) == (1, [*listed, "nothing was written"])
    assert archive(workshop) == before


def test_a_settled_draft_becomes_a_briefing_with_entities_names_and_evidence(workshop: Workshop) -> None:
    """Drafts' own fields go, `recorded` is stamped, all else stays as it was written, and the archive is faultless."""
    before = archive(workshop)
    assert reviewed(workshop, SETTLED)[0] == 0
    status, said = accepted(workshop, SETTLED)
    assert (status, said) == (
        0,
        [
            "proposed and not accepted: river-guard",
            "written: /content/entities/person/ola-brandt.md",
            "written: /content/entities/organisation/harbour-guard.md",
            "written: /evidence/2022-03.lock",
            f"written: /{BRIEFING}",
        ],
    )
    after = archive(workshop)
    assert after[BRIEFING].decode() == PUBLISHED
    assert after["content/entities/person/ola-brandt.md"].decode() == ENTITY
    assert b'"Guard of the Harbour"' in after["content/entities/organisation/harbour-guard.md"]
    assert set(after) - set(before) == {BRIEFING, "content/entities/person/ola-brandt.md"}
    assert set(before) - set(after) == {"drafts/2022-03-09-brandt.md"}
    said = []
    assert check(workshop.content, workshop.conf, said.append, strict=True) == 0, said
    lock = after["evidence/2022-03.lock"]
    workshop.look_up()
    assert (workshop.folder / "evidence/2022-03.lock").read_bytes() == lock


LEFT_OUT = (
    (
        "dates:\n",
        """\
  boats:
    measure: unsettled
    by: river-guard
    quote: "nobody keeps a list"
    accept: false
positions:
  brandt:
    claim: unsettled
    by: unsettled
    stance: asserts
    quote: "Ola Brandt counted the boats"
    accept: false
dates:
  later:
    date: 2022-03-09
    title: unsettled
    quote: "who came back later"
    accept: false
""",
    ),
    (
        "    why: rule weekday\nreview: []\n",
        "    accept: true\nreview:\n  - {at: dates.later, question: 'which day?'}\n",
    ),
)


def test_entries_that_are_not_accepted_are_left_out(workshop: Workshop) -> None:
    """Nothing in them is open; a group of which nothing is accepted goes whole."""
    text = SETTLED
    for old, new in LEFT_OUT:
        assert old in text
        text = text.replace(old, new)
    status, said = accepted(workshop, text)
    assert (status, said[0]) == (
        0,
        "proposed and not accepted: figures.boats, positions.brandt, dates.later, river-guard",
    )
    assert (workshop.folder / BRIEFING).read_text(encoding="utf-8") == PUBLISHED


def test_a_speaker_who_is_only_proposed_is_open(workshop: Workshop) -> None:
    """The author accepts the entity, or names another; it is said once."""
    status, said = reviewed(workshop, SETTLED.replace("by: saltmarsh-relief", "by: river-guard"))
    assert (status, said[:-2]) == (
        1,
        [
            (
                "drafts/2022-03-09-brandt.md:11:9: figures.people.by: "
                '"river-guard" is no entity yet: accept it under new_entities, or name another'
            ),
        ],
    )


@pytest.mark.parametrize("survived", range(5))
def test_a_run_that_is_cut_short_leaves_nothing_half_done(
    workshop: Workshop, survived: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After any number of files the archive passes its check, and the next run ends as an undisturbed one."""
    undisturbed = workshop.copy(workshop.folder.parent / "undisturbed")
    assert accepted(undisturbed, SETTLED)[0] == 0
    written: list[Path] = []

    def write(path: Path, raw: bytes) -> None:
        if len(written) == survived:
            raise KeyboardInterrupt
        written.append(path)
        real(path, raw)

    def interrupted(_: Path, *, missing_ok: bool = False) -> None:
        if not missing_ok:
            raise KeyboardInterrupt

    real = files.write_atomically
    with monkeypatch.context() as patch:
        patch.setattr(accepting, "write_atomically", write)
        if survived == 4:  # the briefing is there, and the draft is not taken away yet
            patch.setattr("pathlib.Path.unlink", interrupted)
        with pytest.raises(KeyboardInterrupt):
            accepted(workshop, SETTLED)
    assert len(written) == survived
    said: list[str] = []
    assert check(workshop.content, workshop.conf, said.append, strict=True) == 0, said
    assert accepted(workshop, SETTLED)[0] == 0
    assert archive(workshop) == archive(undisturbed)


LONG = (
    "Saltmarsh Relief counts [more than 4,500](figure:people) people.",
    "Relief said, and nobody keeps a list of those who came back later. [More](figure:people).",
)


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        (
            (LONG,),
            (
                f"drafts/2022-03-09-brandt.md:39:1: text-copied: 13 words in a row are those of "
                f'"{SOURCE}", line 2 of its '
                'frozen text: "Relief said, and nobody keeps a list of those who came back later"'
            ),
        ),
        (
            (('quote: "More than 4,500 people"', 'quote: "More than 4,500 boats"'),),
            (
                "drafts/2022-03-09-brandt.md:14:12: evidence-not-found: the quotation is not in the frozen copy of "
                f'"{SOURCE}"'
            ),
        ),
        (
            (("by: saltmarsh-relief", "by: saltmarsh-releif"),),
            'drafts/2022-03-09-brandt.md:11:9: reference-unknown: there is no entity "saltmarsh-releif"',
        ),
        (
            (("    public: true\n", ""),),
            (
                'content/entities/person/ola-brandt.md:2:1: person-not-public: "Ola Brandt" is a '
                "person and not said to act "
                "in public"
            ),
        ),
        (
            (("  ola-brandt:\n", "  ada-quill:\n"), ("[ola-brandt]", "[ada-quill]")),
            (
                'drafts/2022-03-09-brandt.md:24:3: id-repeated: the entity "ada-quill" is already in '
                "content/entities/person/ada-quill.md"
            ),
        ),
        (
            (("type: person", "type: persona"), ("[ola-brandt]", "[ada-quill]")),
            'drafts/2022-03-09-brandt.md:26:11: field-choice: "type" cannot be "persona"',
        ),
        (
            (("  harbour-guard: {", "  harbor-gard: {"),),
            'drafts/2022-03-09-brandt.md:36:3: reference-unknown: there is no entity "harbor-gard" to give a name to',
        ),
        (
            (("date: 2022-03-09", "date: 2022-03-08"),),
            (
                "drafts/2022-03-09-brandt.md:4:7: briefing-id-date: the file is named "
                '"2022-03-09-brandt" and filed under '
                "2022-03-08"
            ),
        ),
        (
            (("Saltmarsh Relief counts", "## Left out until accepted\n\nSaltmarsh Relief counts"),),
            "drafts/2022-03-09-brandt.md:39:1: draft-unsettled: the list of what is left out still stands in the text",
        ),
        (
            (("review: []", "reviews: []"),),
            'drafts/2022-03-09-brandt.md:21:1: field-unknown: "reviews" is no field of a draft',
        ),
        (
            (
                (
                    (
                        "  people:\n    measure: people-who-left-port-vell\n    by: saltmarsh-relief\n"
                        '    why: "counted here: people"\n    # the relief\'s own count\n    quote: "More than '
                        '4,500 people"'
                    ),
                    (
                        "  people: {measure: people-who-left-port-vell, by: saltmarsh-relief, why: x, "
                        'quote: "More than 4,500 people"}'
                    ),
                ),
            ),
            "drafts/2022-03-09-brandt.md: draft-form: no briefing can be made of the draft as it is written",
        ),
    ],
)
def test_what_is_wrong_keeps_a_draft_out(
    workshop: Workshop, changes: tuple[tuple[str, str], ...], problem: str
) -> None:
    """Copied text, a quotation nobody finds, any rule of the archive: reported at its line, and nothing is written."""
    text = SETTLED
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    draft_in(workshop, text)
    before = archive(workshop)
    status, said = accepted(workshop, text)
    assert status == 1
    assert [line for report in said for line in report.split("\n") if line.startswith(("drafts/", "content/"))] == [
        problem
    ]
    assert said[-1] == "nothing was written"
    assert archive(workshop) == before


def test_a_text_that_may_be_repeated_is_accepted_as_it_is(workshop: Workshop) -> None:
    """Where the rights allow it."""
    source = workshop.content / "sources" / "2022" / f"{SOURCE}.yaml"
    text = source.read_text(encoding="utf-8")
    source.write_text(text.replace("rights: all-rights-reserved", "rights: public-domain"), encoding="utf-8")
    assert accepted(workshop, SETTLED.replace(*LONG))[0] == 0


def test_mistakes_of_others_do_not_keep_a_draft_out(workshop: Workshop) -> None:
    """Only what the draft brings is held against it."""
    (workshop.content / "entities" / "place" / "odd.md").write_text("---\nnmae: Odd\n---\n", encoding="utf-8")
    assert accepted(workshop, SETTLED)[0] == 0


def test_a_mistake_of_others_with_another_hint_is_still_theirs(workshop: Workshop) -> None:
    """What a report advises may change with what the draft brings."""
    page = workshop.content / "pages" / "odd.md"
    page.write_text("---\ntitle: Odd\n---\n\n[It](briefing:2022-03-09-brand) is gone.\n", encoding="utf-8")
    assert accepted(workshop, SETTLED)[0] == 0


def test_another_briefing_of_that_name_is_not_overwritten(workshop: Workshop) -> None:
    """The draft has to be renamed first."""
    place = workshop.folder / BRIEFING
    place.write_text(PUBLISHED.replace("More people leave", "Another"), encoding="utf-8")
    status, said = accepted(workshop, SETTLED)
    assert status == 1
    assert said[0].startswith(
        'drafts/2022-03-09-brandt.md: id-repeated: the briefing "2022-03-09-brandt" is already in ' + BRIEFING
    )


def test_a_draft_that_is_not_there_is_said(workshop: Workshop) -> None:
    """And settings that cannot be read."""
    said: list[str] = []
    assert review([str(workshop.folder / "drafts" / "no.md")], workshop.content, workshop.conf, TODAY, said.append) == 1
    assert said == [f"{workshop.folder.as_posix()}/drafts/no.md: there is no such draft"]
    draft = draft_in(workshop, SETTLED)
    assert accept([str(draft)], workshop.content, workshop.folder / "none.py", TODAY, said.append) == 1


SECOND = """\
---
title: Boats are counted
date: 2022-03-09
state: draft
sources: [report-2022-03-09-brandt]
dates:
  monday:
    date: 2022-03-07
    title: The boats are counted
    place: port-vell
    quote: "boats of Port Vell on Monday"
new_entities:
  ola-brandt:
    accept: false
    type: person
    name: Ola Brandt
---

As told [elsewhere](briefing:2022-03-09-brandt), [Ola Brandt](entity:ola-brandt) counts boats.
"""
OTHER = "content/briefings/2022/03/2022-03-09-boats.md"
LINKED = SETTLED.replace("counts [more than", "counts, [as boats are](briefing:2022-03-09-boats), [more than")


def two_drafts(workshop: Workshop, first: str = LINKED, second: str = SECOND) -> list[str]:
    """Write two drafts that name each other; return their paths."""
    other = workshop.folder / "drafts" / "2022-03-09-boats.md"
    other.write_text(second, encoding="utf-8")
    return [str(draft_in(workshop, first)), str(other)]


def test_drafts_that_name_each_other_are_accepted_together(workshop: Workshop) -> None:
    """Alone each of them leads nowhere; an entity that one of them brings is known to the other."""
    drafts = two_drafts(workshop)
    for draft in drafts:
        before = archive(workshop)
        assert accept([draft], workshop.content, workshop.conf, TODAY, print) == 1
        assert archive(workshop) == before
    said: list[str] = []
    assert review([str(workshop.folder / "drafts")], workshop.content, workshop.conf, TODAY, said.append) == 0, said
    assert said[-1] == "nothing is left in 2 drafts"
    assert accept(drafts, workshop.content, workshop.conf, TODAY, said.append) == 0, said
    assert "proposed and not accepted in drafts/2022-03-09-boats.md: ola-brandt" in said
    assert not list((workshop.folder / "drafts").iterdir())
    said = []
    assert check(workshop.content, workshop.conf, said.append, strict=True) == 0, said
    said = []
    assert accept(drafts, workshop.content, workshop.conf, TODAY, said.append) == 0
    assert said == [
        f"accepted already: {workshop.folder.as_posix()}/{BRIEFING}",
        f"accepted already: {workshop.folder.as_posix()}/{OTHER}",
    ]


def test_a_briefing_is_written_behind_those_it_names(workshop: Workshop) -> None:
    """So that no run that is cut short leaves a link that leads nowhere."""
    for drafts in (two_drafts(workshop, SETTLED), two_drafts(workshop, SETTLED)[::-1]):
        copy = workshop.copy(workshop.folder.parent / drafts[0][-6:])
        said: list[str] = []
        named = [draft.replace(str(workshop.folder), str(copy.folder)) for draft in drafts]
        assert accept(named, copy.content, copy.conf, TODAY, said.append) == 0, said
        assert [line.rpartition("/")[2] for line in said if "/briefings/" in line] == [
            "2022-03-09-brandt.md",
            "2022-03-09-boats.md",
        ]


def test_one_draft_that_is_not_settled_keeps_all_of_them_out(workshop: Workshop) -> None:
    """Nothing is written, and what is left is told with the file it is left in."""
    drafts = two_drafts(workshop, LINKED, SECOND.replace("title: Boats are counted", "title: unsettled"))
    before = archive(workshop)
    said: list[str] = []
    assert accept(drafts, workshop.content, workshop.conf, TODAY, said.append) == 1
    assert said[0] == "drafts/2022-03-09-boats.md:2:8: title: a title in our own words"
    assert said[-1] == "nothing was written"
    assert archive(workshop) == before


def test_the_wording_of_a_draft_is_warned_of(workshop: Workshop) -> None:
    """As check would once it is published; what the draft allows with a reason is silent, and nothing is kept out."""
    worded = SETTLED.replace("Saltmarsh Relief counts", "Recently Saltmarsh Relief boasts of")
    status, said = reviewed(workshop, worded)
    assert (status, said[0]) == (
        0,
        (
            'drafts/2022-03-09-brandt.md:39:1: relative-time (warning): "Recently" means another day to every reader\n'
            "    help: write the day, as in on 4 May 2031, or quote the source's own words\n"
            'drafts/2022-03-09-brandt.md:39:27: loaded-verb (warning): "boasts" judges the speaker\n'
            "    help: write says, denies or disputes, the same verbs for everybody, or quote the source's own word\n"
            "2 warnings in 1 file; `invoke explain CODE` tells what a rule wants and why"
        ),
    )
    allowed = worded.replace(
        "review: []\n",
        "review: []\nallow:\n  - {code: relative-time, at: Recently, reason: a test}\n"
        "  - {code: loaded-verb, at: boasts, reason: a test}\n",
    )
    status, said = reviewed(workshop, allowed)
    assert (status, said[:1]) == (0, ["proposed and not accepted: river-guard"])
    assert accepted(workshop, worded)[0] == 0
    assert (workshop.folder / BRIEFING).is_file()
