"""Rules of pictures: each has a file, a reason why we may show it, and one place in the text of its briefing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from daybook.core.checks.subject import nearest
from daybook.core.dates import is_later
from daybook.core.kinds import Kind
from daybook.core.position import Position
from daybook.core.problems import Problem
from daybook.core.prose.inline import body_of
from daybook.core.prose.links import PICTURE, picture_line
from daybook.core.records import Briefing, Picture, Rights
from daybook.core.unread import has_all_keys, is_read, parts_read, told, until_unread
from daybook.core.webaddresses import how_to_write, is_web_address
from daybook.core.wording import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from daybook.core.checks.subject import Subject
    from daybook.core.gathered import Gathered
    from daybook.core.prose.inline import Body
    from daybook.core.prose.links import Link
    from daybook.core.records import Claim, Entity, Measure, Prose

MAY_BE_SHOWN: Final = frozenset({Rights.OWN, Rights.PUBLIC_DOMAIN, Rights.OPEN_LICENCE, Rights.LICENSED})
"""Rights that let us show a picture: it is shown whole, so no right to quote covers it."""


def picture_files_are_there_and_used(subject: Subject) -> Iterator[Problem]:
    """Every picture has a file, every file of `images/` is some picture, and no two have one name."""
    files: dict[str, str] = {}
    for file in subject.gathered.picture_files:
        if file.name in files:
            message = f'there is a picture "{file.name}" already: {files[file.name]}'
            yield Problem(Position(file.shown_path), "id-repeated", message, "rename one of the two, or delete it")
        files.setdefault(file.name, file.shown_path)
    pictures = [picture for briefing in subject.gathered.briefings for picture in _pictures_of(briefing)]
    named = tuple(told(lambda picture: (picture.file, picture.origin), pictures))
    for name, origin in named:
        if name not in files:
            message = f"there is no picture {shown(name)} in images/"
            hint = nearest(name, frozenset(files)) or "make it: invoke image FILE"
            yield Problem(origin.at("file"), "picture-missing", message, hint)
    used = {name for name, _ in named}
    read = {briefing.id for briefing in subject.gathered.briefings}
    with_errors = any(isinstance(record, Briefing) for record in subject.gathered.with_errors)
    # A briefing that cannot be read, or has errors, may show any of them.
    are_all_known = subject.gathered.declared[Kind.BRIEFING] <= read and not with_errors
    for file in subject.gathered.picture_files if are_all_known else ():
        if file.name not in used and file.width:
            message = "no briefing shows this picture"
            hint = "name it in a briefing, or delete it: what lies in the repository is published too"
            yield Problem(Position(file.shown_path), "picture-unused", message, hint)


def _pictures_of(briefing: Briefing) -> Iterator[Picture]:
    """Yield the pictures of a briefing as far as they could be read."""
    return (part for _, part in parts_read(briefing, "pictures") if isinstance(part, Picture))


def pictures_may_be_shown(_subject: Subject, records: Gathered) -> Iterator[Problem]:
    """A picture is our own, free, or allowed; a licence is named, and an open one is linked to."""
    for briefing in records.briefings:
        for picture in _pictures_of(briefing):
            yield from until_unread(_faults_of_rights(picture))
            yield from until_unread(_fault_of_licence(picture))


def _faults_of_rights(picture: Picture) -> Iterator[Problem]:
    origin, rights = picture.origin, picture.rights
    if rights not in MAY_BE_SHOWN:
        message = f'a picture whose rights are "{rights}" cannot be shown'
        hint = "ask whoever made it for leave and write licensed, or describe it in words and link to it"
        yield Problem(origin.at("rights"), "picture-rights", message, hint)
    elif rights in {Rights.OPEN_LICENCE, Rights.LICENSED} and not picture.licence:
        message = f'a picture whose rights are "{rights}" names the licence'
        example = "licence: CC BY 4.0" if rights is Rights.OPEN_LICENCE else "licence: by permission of the maker"
        yield Problem(origin.at("rights"), "picture-rights", message, f"add a line, such as {example}")
    elif rights is Rights.OPEN_LICENCE and not picture.licence_url:
        message = "an open licence asks to be linked to"
        hint = "add licence_url: https://creativecommons.org/licenses/by/4.0/, or that of the licence it has"
        yield Problem(origin.at("licence"), "picture-rights", message, hint)


def _fault_of_licence(picture: Picture) -> Iterator[Problem]:
    if picture.licence_url and not is_web_address(picture.licence_url):
        message = f"{shown(picture.licence_url)} is no web address"
        yield Problem(picture.origin.at("licence_url"), "address-malformed", message, how_to_write(picture.licence_url))


def sources_of_pictures_are_cited(subject: Subject, records: Gathered) -> Iterator[Problem]:
    """What a picture was taken from stands among the sources of its briefing, and is no older than the picture."""
    for briefing in records.briefings:
        for picture in _pictures_of(briefing):
            yield from until_unread(_not_cited(subject, briefing, picture))
            yield from until_unread(_older_than_its_picture(subject, picture))


def _not_cited(subject: Subject, briefing: Briefing, picture: Picture) -> Iterator[Problem]:
    yield from subject.not_cited(picture.source, briefing, picture.origin.at("source"))


def _older_than_its_picture(subject: Subject, picture: Picture) -> Iterator[Problem]:
    source = subject.sources.get(picture.source)
    if source and picture.taken and is_later(picture.taken, source.published, subject.settings.zone):
        message = f'"taken" is {picture.taken}, after its source was published on {source.published}'
        yield Problem(picture.origin.at("taken"), "clock-backwards", message, "mend the date")


def pictures_stand_in_the_text(_subject: Subject, records: Gathered) -> Iterator[Problem]:
    """Each picture of a briefing stands in its text once, in a paragraph of its own; no other text has any."""
    for briefing in records.briefings:
        yield from _faults_of_places(briefing)
    others: tuple[Entity | Measure | Claim | Prose, ...] = (
        *records.entities,
        *records.measures,
        *records.claims,
        *records.pages,
    )
    for record in others:
        body = body_of(record.body, record.origin.path, record.body_line)
        for link in body.links:
            if link.is_image:
                hint = "describe it in words, or take the ! away to link to it"
                yield Problem(body.position_of(link.start), "picture", "only a briefing can show pictures", hint)


def _faults_of_places(briefing: Briefing) -> Iterator[Problem]:
    body = body_of(briefing.body, briefing.origin.path, briefing.body_line)
    known = {picture.key: picture for picture in _pictures_of(briefing) if is_read(picture, "key")}
    are_all = has_all_keys(briefing, "pictures")
    placed: set[str] = set()
    for link in body.links:
        if not link.is_image:
            continue
        place, key = body.position_of(link.start), link.id
        if not link.target.startswith(f"{PICTURE}:"):
            hint = "make it a picture of the archive: invoke image FILE; or take the ! away to link to it"
            yield Problem(place, "picture", "a text shows only pictures that its front matter names", hint)
        elif key not in known and are_all:
            others = f"its pictures are {', '.join(sorted(known))}" if known else "make one: invoke image FILE"
            hint = nearest(key, frozenset(known)) or others
            yield Problem(place, "reference-unknown", f"there is no picture {shown(key)} in this briefing", hint)
        elif key in placed:
            hint = "keep one of the two places"
            yield Problem(place, "picture-place", f'the picture "{key}" stands in the text twice', hint)
        elif not _stands_alone(body, link):
            message = "a picture stands in a paragraph of its own, without words in its brackets"
            hint = (
                f"write {picture_line(key)} on a line of its own between empty lines; what it shows is said by its alt"
            )
            yield Problem(place, "picture-place", message, hint)
        placed.add(key)
    for key, picture in known.items():
        if key not in placed and (is_read(picture, "file") or is_read(picture, "alt")):
            message = f'the picture "{key}" stands nowhere in the text'
            hint = f"write {picture_line(key)} where it belongs, on a line of its own between empty lines"
            yield Problem(picture.origin.at(), "picture-place", message, hint)


def _stands_alone(body: Body, link: Link) -> bool:
    """Tell whether a picture is written as it must be, on a line between empty ones."""
    lines, number = body.text.split("\n"), body.text.count("\n", 0, link.start)
    beside = (*lines[max(number - 1, 0) : number], *lines[number + 1 : number + 2])
    return lines[number].rstrip() == picture_line(link.id) and not any(line.strip() for line in beside)
