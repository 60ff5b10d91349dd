"""`invoke merge` makes one draft of several, which is settled and accepted as any other."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from daybook.commands.accept import accept, review
from daybook.commands.check import check
from daybook.commands.given import Given
from daybook.commands.ingest import ingest
from daybook.commands.merge import merge
from sitebuilding import Workshop, set_up, tree_of

if TYPE_CHECKING:
    from pathlib import Path

TODAY = dt.date(2022, 3, 10)
ARTICLES = {
    "evening": "More than 4,500 people have left Port Vell, Saltmarsh Relief said.\n",
    "morning": "Saltmarsh Relief said 5,200 people have left Port Vell.\n",
    "noon": "Ada Quill said the harbour of Port Vell is quiet.\n",
}


@pytest.fixture
def workshop(tmp_path: Path) -> Workshop:
    """Return the faultless archive with a draft of each article, all in outline."""
    made = set_up(tmp_path / "work")
    made.look_up()
    for name, text in ARTICLES.items():
        article = tmp_path / f"{name}.txt"
        article.write_text(text, encoding="utf-8")
        given = Given(published="2022-03-09", slug=name, outline=True)
        assert ingest(article, made.content, made.conf, print, given, today=TODAY) == 0
    return made


def drafts_of(workshop: Workshop) -> list[str]:
    """Return the paths of the drafts."""
    return [str(path) for path in sorted((workshop.folder / "drafts").iterdir())]


def test_a_draft_of_several_articles_is_accepted(workshop: Workshop) -> None:
    """Each figure is looked up in its own source, and one is written for all of them."""
    drafts = drafts_of(workshop)
    said: list[str] = []
    assert merge(drafts[0], drafts[1:], said.append) == 0, said
    assert said == [f"written: {drafts[0]}"]
    assert drafts_of(workshop) == drafts[:1]
    [draft] = (workshop.folder / "drafts").iterdir()
    text = draft.read_text(encoding="utf-8").replace("title: unsettled", "title: Two counts")
    draft.write_text(text, encoding="utf-8")
    said = []
    assert review(drafts[:1], workshop.content, workshop.conf, TODAY, said.append) == 0, said
    assert accept(drafts[:1], workshop.content, workshop.conf, TODAY, said.append) == 0, said
    said = []
    assert check(workshop.content, workshop.conf, said.append) == 0, said
    lines = (workshop.folder / "evidence/2022-03.lock").read_text(encoding="utf-8").splitlines()
    mine = [line.split()[:2] for line in lines if "2022-03-09-evening" in line]
    assert mine == [
        ["figure:2022-03-09-evening#people", "report-2022-03-09-evening"],
        ["figure:2022-03-09-evening#people-2", "report-2022-03-09-morning"],
    ]


@pytest.mark.parametrize("taken_away", [0, 1])
def test_a_run_that_is_cut_short_is_simply_run_again(
    workshop: Workshop, taken_away: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No entry is taken in twice, and none is lost."""
    drafts = drafts_of(workshop)
    whole = workshop.copy(workshop.folder.parent / "whole")
    named = drafts_of(whole)
    assert merge(named[0], named[1:], print) == 0
    left = taken_away

    def unlink(path: Path, *, missing_ok: bool = False) -> None:
        nonlocal left
        if missing_ok:
            return
        if not left:
            raise KeyboardInterrupt
        left -= 1
        path.rename(path.with_suffix(".gone"))

    with monkeypatch.context() as patch:
        patch.setattr("pathlib.Path.unlink", unlink)
        with pytest.raises(KeyboardInterrupt):
            merge(drafts[0], drafts[1:], print)
    there = [path for path in drafts_of(workshop) if path.endswith(".md")]
    assert merge(there[0], there[1:], print) == 0
    assert (workshop.folder / "drafts/2022-03-09-evening.md").read_bytes() == (
        whole.folder / "drafts/2022-03-09-evening.md"
    ).read_bytes()


def test_what_cannot_be_merged_stays_as_it_is(workshop: Workshop) -> None:
    """Also where only the last one cannot be; a draft that is not there, or is named twice, is said."""
    drafts = drafts_of(workshop)
    broken = workshop.folder / "drafts" / "2022-03-09-noon.md"
    broken.write_text(broken.read_text(encoding="utf-8").replace("state: draft", "stat: draft"), encoding="utf-8")
    before = tree_of(workshop.folder / "drafts")
    said: list[str] = []
    assert merge(drafts[0], drafts[1:], said.append) == 1
    assert said[0].startswith("drafts/2022-03-09-noon.md: draft-form: the draft cannot be read\n")
    assert said[1:] == ["nothing was written"]
    assert tree_of(workshop.folder / "drafts") == before
    said = []
    assert merge(drafts[0], ["drafts/none.md"], said.append) == 1
    assert merge(drafts[0], drafts[:1], said.append) == 1
    assert merge(drafts[0], [], said.append) == 2
    assert said == [
        "drafts/none.md: there is no such draft",
        "a draft is named twice",
        "there is nothing to merge: name the other draft with --also",
    ]
