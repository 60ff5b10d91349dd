"""Two articles of one night, taken in, settled and accepted: nothing is guessed, and the site has it all."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from daybook.commands.accept import accept, review
from daybook.commands.given import Given
from daybook.commands.ingest import ingest
from daybook.core.problems import Problems
from daybook.core.reading.record import read_draft_file
from sitebuilding import Workshop, set_up
from sitereading import Site

if TYPE_CHECKING:
    from daybook.core.records.draft import DraftBriefing

TODAY = dt.date(2022, 3, 20)
EVENING = """\
Wardens sit in the harbour office of Port Vell and speak of the town as theirs.
Ada Quill, the mayor of Port Vell, said on Wednesday that wardens came into the office before noon.
Quill told people to stay at home after dark, and to go for bread in ones and twos.
"No guard of ours is left here" she said in a letter to the council.
A harbour official said that the wardens hold every quay; the Harbour Guard says they do not.
Ministry of Weather spokesman Captain Tam Orrin said earlier on Wednesday that Port Vell was under "full command".
The Harbour Guard said nobody can tell who holds the quays.
He said the town's shops, pumps and ferries are open and bread is not short.
Capt Orrin said meetings about the night watch of the town were under way on.
No storm since 1945 has done the like: over 8,700 people have left Port Vell.
Hundreds are believed hurt. Of the council, 14 of its 19 members voted for a letter of thanks.
"""
MORNING = """\
Lamps went out along the River Ost overnight, and the quays of Port Vell were empty at dawn.
No boat has left since the wardens attacked eight days ago.
Saltmarsh Relief said ten thousand people have left Port Vell since the storm.
The Ministry of Weather said its ferry had been "held by wind".
It added: "The ferry has not crossed in over three days."
More than 40 boats are lost, a harbour official said; that number could not be independently verified.
"""
ARTICLES = {"evening": (EVENING, "2022-03-02"), "morning": (MORNING, "2022-03-03")}


@dataclass(frozen=True, slots=True)
class Desk:
    """An archive with the drafts of both articles, by their names."""

    workshop: Workshop
    drafts: dict[str, Path]

    def read(self, name: str) -> DraftBriefing:
        """Return a draft as it stands."""
        problems = Problems()
        path = self.drafts[name]
        draft = read_draft_file(path.stem, path.name, path.read_text(encoding="utf-8"), problems)
        assert draft is not None, list(problems)
        return draft


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Take both articles in."""
    workshop = set_up(tmp_path / "work")
    workshop.look_up()
    drafts = {}
    for name, (text, day) in ARTICLES.items():
        article = tmp_path / f"{name}.txt"
        article.write_text(text, encoding="utf-8")
        given = Given(published=day, slug=name, outline=True)
        said: list[str] = []
        status = ingest(article, workshop.content, workshop.conf, said.append, given, today=TODAY)
        assert status == 0, said
        drafts[name] = workshop.folder / "drafts" / f"{day}-{name}.md"
    return Desk(workshop, drafts)


def asked(draft: DraftBriefing) -> dict[str, tuple[str, ...]]:
    """Return the questions of a draft with their options."""
    return {f"{item.at}: {item.question}": item.options for item in draft.review}


def figures(draft: DraftBriefing) -> list[tuple[str, str, str, str, bool]]:
    """Return quotation, value, measure, speaker and whether it is kept, of each figure."""
    return [
        (
            one.quote,
            f"{one.value}/{one.of}" if one.of else one.value,
            one.measure,
            one.by.entity or "publisher",
            one.accept,
        )
        for one in draft.figures
    ]


def test_he_is_asked_and_a_ministry_is_no_candidate(desk: Desk) -> None:
    """A lost day is flagged; nothing else is asked, and an idiom is no number."""
    draft = desk.read("evening")
    assert asked(draft) == {
        'positions.he-said-the-town.by: who is "He"?': ("tam-orrin", "a harbour official", "ada-quill"),
        ('town were under way on.: "town were under way on." breaks off, as if a day were missing: not filled in'): (),
    }
    [position] = [one for one in draft.positions if one.by.entity == "unsettled"]
    assert position.quote.startswith("He said the town's shops")


def test_a_count_stands_twice_under_one_measure(desk: Desk) -> None:
    """By the outlet in the evening, by the relief in the morning; what no measure counts is left out."""
    assert figures(desk.read("evening")) == [
        ("over 8,700 people", "", "people-who-left-port-vell", "publisher", True),
        ("Hundreds are believed", "", "unsettled", "publisher", False),
        ("14 of its 19 members", "14/19", "unsettled", "publisher", False),
    ]
    morning = desk.read("morning")
    assert figures(morning) == [
        ("ten thousand people", "", "people-who-left-port-vell", "saltmarsh-relief", True),
        ("in over three days", "", "unsettled", "unsettled", False),  # "It" may be either body
        ("More than 40 boats", "", "unsettled", "publisher", False),
    ]
    assert morning.figures[-1].unverified == "that number could not be independently verified"
    assert morning.figures[-1].by.anonymous == "a harbour official"


def test_days_are_resolved_or_asked(desk: Desk) -> None:
    """A day that disagrees with the first one of the archive is asked."""
    assert [(one.key, str(one.date), one.accept) for one in desk.read("evening").dates] == [
        ("wednesday", "2022-03-02", False),
        ("earlier-on-wednesday", "2022-03-02", False),
        ("1945", "1945", False),
    ]
    morning = desk.read("morning")
    assert [(one.key, str(one.date), one.accept) for one in morning.dates] == [
        ("overnight", "2022-03-02/2022-03-03", False),
        ("eight-days-ago", "2022-02-23", True),
    ]
    question = '"eight days ago" is 2022-02-23 by arithmetic, and the archive\'s first day is 2022-02-24'
    assert f"dates.eight-days-ago: {question}" in asked(morning)


BODY = "The outlet tells of [{label}](figure:people) people.\n"


def settled(text: str, label: str) -> str:
    """Return a draft as its author leaves it: a title, no entry that is in doubt, and a body in own words."""
    front = text.split("---\n")[1]
    front = front.replace("title: unsettled", f"title: What the {label} report says", 1)
    front = re.sub(r"^review:\n(?:  .*\n|# .*\n)+", "", front, flags=re.MULTILINE)
    front = front.replace("    accept: true\n", "    accept: false\n")
    return f"---\n{front}---\n\n{BODY.format(label=label)}"


def test_settled_drafts_are_accepted_and_the_site_builds(desk: Desk) -> None:
    """The measure's page shows both counts with their speakers."""
    workshop = desk.workshop
    for name, path in desk.drafts.items():
        said: list[str] = []
        assert accept([str(path)], workshop.content, workshop.conf, TODAY, said.append) == 1
        assert "nothing was written" in said
        path.write_text(settled(path.read_text(encoding="utf-8"), name), encoding="utf-8")
        said.clear()
        assert review([str(path)], workshop.content, workshop.conf, TODAY, said.append) == 0, said
        assert accept([str(path)], workshop.content, workshop.conf, TODAY, said.append) == 0, said
        assert not path.exists()
    done = workshop.pelican()
    assert done.returncode == 0, done.stderr
    site = Site(workshop.output)
    [address] = [one for one in site.pages if one.endswith("/people-who-left-port-vell/")]
    words = site.text(address)
    assert "over 8,700" in words
    assert "ten thousand" in words
