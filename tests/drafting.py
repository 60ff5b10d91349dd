"""An article of Port Vell that was taken in, its draft in several states, and what becomes of it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from daybook.commands.accept import accept, review
from sitebuilding import Workshop, tree_of

if TYPE_CHECKING:
    from pathlib import Path


TODAY = dt.date(2022, 3, 10)


SOURCE = "report-2022-03-09-brandt"


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


BRIEFING = "content/briefings/2022/03/2022-03-09-brandt.md"


FOLDERS = ("content", "drafts", "evidence", "vault")


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


LONG = (
    "Saltmarsh Relief counts [more than 4,500](figure:people) people.",
    "Relief said, and nobody keeps a list of those who came back later. [More](figure:people).",
)


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
