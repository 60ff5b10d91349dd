"""Edits of the faultless archive, in every way an author might make them; each can be turned on and off."""

from __future__ import annotations

import dataclasses
import datetime as dt
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from builders import FAULTLESS, RECORDS, SETTINGS
from daybook.core.pictures.form import Form
from daybook.core.settings import ArchiveSettings, Headline
from drawing import QUAY, plain, quay, written

if TYPE_CHECKING:
    from collections.abc import Callable

Files = dict[str, str]
"""Files by their path below the content folder; of a picture the bytes, as `as_text` has them."""


def as_text(raw: bytes) -> str:
    """Return any bytes as a text that can be written back."""
    return raw.decode("utf-8", "surrogateescape")


def write_files(content: Path, files: Files) -> None:
    """Write the files of a content folder, and nothing else."""
    shutil.rmtree(content, ignore_errors=True)
    for path, text in files.items():
        (content / path).parent.mkdir(parents=True, exist_ok=True)
        (content / path).write_bytes(text.encode("utf-8", "surrogateescape"))


BASE: Files = RECORDS | {QUAY: as_text((FAULTLESS / "content" / QUAY).read_bytes())}
FIRST = "briefings/2022/03/2022-03-02-port-vell.md"
SECOND = "briefings/2022/03/2022-03-03-saltmarsh.md"
CLAIM = "claims/port-vell-control.md"
CORRECTION = "corrections/2022-03-06-boats.yaml"
LEAFLET = "sources/2022/leaflet-2022-03-03.yaml"
RELIEF = "entities/organisation/saltmarsh-relief.md"

NEW_BRIEFING = """\
---
title: Boats come back
date: {day}
recorded: {day}
sources:
  - id: note-{day}
    title: A note of the harbour
    publisher: harbour-guard
    published: {day}
    accessed: {day}
    unknown: {{url: "It is paper"}}
    sha256: "{hash}"
    kind: armed-group
    rights: unknown
figures:
  boats:
    measure: boats-held-in-port-vell
    value: {boats}
    by: {by}
    quote: "{boats} boats are held now"
positions:
  guard:
    claim: port-vell-control
    by: harbour-guard
    stance: asserts
    answer: guard
    quote: we hold the town again
dates:
  return:
    date: {when}
    title: Boats come back to Port Vell
    place: port-vell
---

The Harbour Guard counts [boats](figure:boats) on the River Ost; see [that day](day:2022-02-27) and Norland.
"""


def new_briefing(day: str, when: str = "2022-03-09", by: str = "publisher", boats: int = 14) -> str:
    """Return a briefing with a source of its own."""
    return NEW_BRIEFING.format(day=day, when=when, by=by, boats=boats, hash="ab" * 32)


def swap(path: str, *replaced: tuple[str, str]) -> Callable[[Files], None]:
    """Return an edit that replaces words of a file; where another edit took them away, it does nothing."""

    def edit(files: Files) -> None:
        for old, new in replaced:
            if path in files:
                files[path] = files[path].replace(old, new)

    return edit


def add(path: str, text: str) -> Callable[[Files], None]:
    """Return an edit that adds a file."""

    def edit(files: Files) -> None:
        files[path] = text

    return edit


def drop(path: str) -> Callable[[Files], None]:
    """Return an edit that takes a file away."""

    def edit(files: Files) -> None:
        files.pop(path, None)

    return edit


def rename(old: str, new: str) -> Callable[[Files], None]:
    """Return an edit that renames a record everywhere; its former id stays with it."""
    old_id, new_id = Path(old).stem, Path(new).stem

    def edit(files: Files) -> None:
        if old in files:
            files[new] = files.pop(old)
            for path, text in files.items():
                files[path] = text.replace(old_id, new_id)
            files[new] = files[new].replace("---\n", f"---\nformer_ids: [{old_id}]\n", 1)

    return edit


def move(old: str, new: str) -> Callable[[Files], None]:
    """Return an edit that moves a file."""

    def edit(files: Files) -> None:
        if old in files:
            files[new] = files.pop(old)

    return edit


def all_of(*edits: Callable[[Files], None]) -> Callable[[Files], None]:
    """Return several edits as one."""

    def edit(files: Files) -> None:
        for each in edits:
            each(files)

    return edit


PICTURE = BASE[SECOND][BASE[SECOND].index("pictures:") : BASE[SECOND].index("allow:")]
RESOLUTION = BASE[CLAIM][BASE[CLAIM].index("resolution:") : BASE[CLAIM].index("---\n\nTo control")]

EDITS: dict[str, Callable[[Files], None]] = {
    "title of a briefing": swap(FIRST, ("a harbour office, and four", "an office of the harbour, and four")),
    "summary": swap(FIRST, ("says it controls", "claims to control")),
    "sentence": swap(FIRST, ("that armed men entered", "that men with arms entered")),
    "paragraph before all": swap(FIRST, ("[One article]", "Norland and Tam Orrin are named first.\n\n[One article]")),
    "value": swap(FIRST, ("value: 12", "value: 13"), ("12 of the port's", "13 of the port's")),
    "speaker": swap(SECOND, ("by: harbour-guard\n    source: leaflet", "by: norland\n    source: leaflet")),
    "stance": swap(FIRST, ("stance: denies", "stance: disputes")),
    "day of what happened": swap(FIRST, ("office:\n    date: 2022-03-02", "office:\n    date: 2022-02-28")),
    "month of what happened": swap(FIRST, ("office:\n    date: 2022-03-02", "office:\n    date: 2022-02")),
    "year of what happened": swap(FIRST, ("office:\n    date: 2022-03-02", "office:\n    date: 1999")),
    "period": swap(SECOND, ("2022-03-02/2022-03-03", "2022-02-26/2022-03-03")),
    "as of": swap(SECOND, ("as_of: 2022-03-02", "as_of: 2022-03-01")),
    "as of a year": swap(SECOND, ("as_of: 2022-03\n", "as_of: 2022\n")),
    "content warning": swap(SECOND, ("Speaks of flight", "Speaks of flight and fear")),
    "language of a briefing": swap(SECOND, ("lang: en", "lang: uk")),
    "entity filed under": swap(FIRST, ("entities: [norland]", "entities: []")),
    "name of an entity": swap("entities/place/port-vell.md", ("name: Port Vell", "name: Vell Harbour")),
    "name of a person": swap("entities/person/ada-quill.md", ("name: Ada Quill", "name: Adela Quill")),
    "name of a publisher": swap("entities/organisation/port-vell-gazette.md", ("Vell Gazette", "Vell Courier")),
    "alias": swap("entities/organisation/harbour-guard.md", ("[Guard of the Harbour]", "[the storm, Armed men]")),
    "alias of another": swap("entities/country/norland.md", ("kind: native}", "kind: native}, Armed men")),
    "native name": swap("entities/country/norland.md", ("Норланд", "Норландія")),
    "sensitive": swap("entities/event/great-storm-2022.md", ("sensitive: false", "sensitive: true")),
    "part of": swap("entities/place/river-ost.md", ("part_of: norland", "part_of: port-vell")),
    "text of an entity": swap("entities/person/ada-quill.md", ("Mayor of Port Vell", "The mayor by the River Ost")),
    "new entity": add("entities/place/quay.md", "---\nname: harbour office\naliases: [nobody]\n---\n\nIn Port Vell.\n"),
    "new entity that a text links to": all_of(
        add("entities/place/mill.md", "---\nname: Old Mill\n---\n"),
        swap(SECOND, ("it was [more", "by the [mill](entity:mill), it was [more")),
    ),
    "type of an entity": all_of(
        drop("entities/event/great-storm-2022.md"),
        add("entities/place/great-storm-2022.md", BASE["entities/event/great-storm-2022.md"]),
    ),
    "caption of a picture": swap(SECOND, ("The quay after the boats had left", "The quay, empty")),
    "warning of a picture": swap(SECOND, ("    content_warning: Shows an abandoned place\n", "")),
    "a picture moves": swap(
        SECOND, ("![](picture:quay)\n\nNo later", "No later"), ("known now.\n", "known now.\n\n![](picture:quay)\n")
    ),
    "key of a picture": swap(SECOND, ("  quay:\n", "  crane:\n"), ("picture:quay", "picture:crane")),
    "another picture under the old name": add(QUAY, as_text(written(quay(120, 90), Form.PNG))),
    "the same picture in another form": all_of(
        drop(QUAY), add("images/quay.webp", as_text(plain(Form.WEBP))), swap(SECOND, ("quay.png", "quay.webp"))
    ),
    "renamed picture": all_of(move(QUAY, "images/empty-quay.png"), swap(SECOND, ("quay.png", "empty-quay.png"))),
    "no picture": all_of(drop(QUAY), swap(SECOND, (PICTURE, ""), ("![](picture:quay)\n\n", ""))),
    "renamed entity": rename("entities/place/river-ost.md", "entities/place/ost-river.md"),
    "renamed question": rename(CLAIM, "claims/who-holds-port-vell.md"),
    "renamed measure": rename("measures/boats-held-in-port-vell.md", "measures/boats-in-port-vell.md"),
    "renamed source": rename("sources/2022/leaflet-2022-03-03.yaml", "sources/2022/paper-2022-03-03.yaml"),
    "former id of another": all_of(
        swap(RELIEF, ("former_ids: [saltmarsh-aid]\n", "")),
        swap("entities/country/norland.md", ("name: Norland", "name: Norland\nformer_ids: [saltmarsh-aid]")),
    ),
    "former id becomes an id": all_of(
        swap(RELIEF, ("former_ids: [saltmarsh-aid]\n", "")),
        add("entities/organisation/saltmarsh-aid.md", "---\nname: Saltmarsh Aid\n---\n"),
    ),
    "former id forgotten": swap(SECOND, ("former_ids: [2022-03-03-leaflet]\n", "")),
    "title of a source": swap("sources/2022/gazette-2022-03-02.yaml", ("Harbour office entered", "Office entered")),
    "publication in a month": swap(
        "sources/2022/leaflet-2022-03-03.yaml", ("published: 2022-03-03", "published: 2022-03")
    ),
    "later publication": swap(
        "sources/2022/leaflet-2022-03-03.yaml", ("published: 2022-03-03", "published: 2022-03-04")
    ),
    "retraction": swap("sources/2022/gazette-2022-03-02.yaml", ("state: corrected", "state: retracted")),
    "no publisher": swap(
        "sources/2022/gazette-2022-03-02.yaml",
        ("publisher: port-vell-gazette\n", "unknown: {publisher: The page does not say}\n"),
    ),
    "title of a measure": swap("measures/boats-held-in-port-vell.md", ("Boats held in", "Boats kept in")),
    "definition": swap("measures/people-who-left-port-vell.md", ("by road or river", "by road, river or sea")),
    "place of a measure": swap("measures/boats-held-in-port-vell.md", ("place: port-vell", "place: river-ost")),
    "question": swap(CLAIM, ("Who controls Port Vell?", "Who holds Port Vell?")),
    "answer": swap(CLAIM, ("The wardens of the Ministry", "Wardens of the Ministry")),
    "no resolution": swap(CLAIM, (RESOLUTION, "")),
    "resolution on another day": swap(CLAIM, ("date: 2022-03-05", "date: 2022-03-07")),
    "correction": swap(CORRECTION, ("in its own voice", "in its own name")),
    "no correction": drop(CORRECTION),
    "another correction": add(
        "corrections/2022-03-07-office.yaml",
        "date: 2022-03-07\ntarget: date:2022-03-02-port-vell#office\nkind: clarification\n"
        "was: nothing\nnow: reported\nreason: Only the mayor says so\n",
    ),
    "about": swap("pages/about.md", ("for tests", "for tests and the Harbour Guard")),
    "no about": drop("pages/about.md"),
    "no policy": drop("pages/corrections.md"),
    "another page": add("pages/thanks.md", "---\ntitle: Thanks\n---\n\nTo the Ministry of Weather.\n"),
    "no second briefing": all_of(
        drop(SECOND), drop(QUAY), swap(CLAIM, (RESOLUTION, "")), swap(FIRST, ("former_ids", "former_ids"))
    ),
    "a third briefing": add("briefings/2022/04/2022-04-01-boats.md", new_briefing("2022-04-01")),
    "a fourth briefing": add(
        "briefings/2022/05/2022-05-01-boats.md", new_briefing("2022-05-01", "2022-04", "harbour-guard", 15)
    ),
    "a briefing between": add(
        "briefings/2022/03/2022-03-02-quay.md",
        new_briefing("2022-03-02", "2022-03-01/2022-03-02", "{anonymous: a boatman}", 16),
    ),
}

CHOICES: dict[str, ArchiveSettings] = {
    "as it was": SETTINGS,
    "another name": dataclasses.replace(SETTINGS, name="Vell Archive"),
    "another first day": dataclasses.replace(SETTINGS, first_day=dt.date(2022, 3, 2)),
    "a public address": dataclasses.replace(SETTINGS, site_url="https://vell.example/archive"),
    "another headline": dataclasses.replace(
        SETTINGS, headlines=(Headline(measure=SETTINGS.headlines[0].measure, reason="Because"),)
    ),
    "another zone": dataclasses.replace(SETTINGS, zone=dt.timezone(dt.timedelta(hours=8))),
}
