"""Drafts that name each other are accepted together, each briefing behind those it names, or none of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daybook.commands.accept import accept, review
from daybook.commands.check import check
from drafting import BRIEFING, LINKED, OTHER, SECOND, SETTLED, TODAY, archive, two_drafts

if TYPE_CHECKING:
    from sitebuilding import Workshop


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
