"""Rules of texts: a link leads to a record or to the web, and there is no raw HTML."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from daybook.core.checks.subject import nearest
from daybook.core.dates import DateFault, Precision, read_date
from daybook.core.ids import fault_of_id, meant_id
from daybook.core.kinds import Kind
from daybook.core.problems import Problem
from daybook.core.prose.inline import DEEPEST, Body, body_of
from daybook.core.prose.links import PARTS, PICTURE, SCHEMES, picture_line, public_id
from daybook.core.prose.paragraphs import LONGEST, too_long
from daybook.core.records.entity import EntityType
from daybook.core.webaddresses import how_to_write, is_web_address
from daybook.core.wording import shown
from daybook.core.yamltext.characters import hidden_character

if TYPE_CHECKING:
    from collections.abc import Iterator

    from daybook.core.checks.subject import Subject
    from daybook.core.gathered import Gathered
    from daybook.core.position import Position
    from daybook.core.prose.links import Link
    from daybook.core.records import Claim, Entity, Measure, Prose


@dataclass(frozen=True, slots=True)
class _Text:
    body: Body
    briefing: str = ""


def _texts(records: Gathered) -> Iterator[_Text]:
    for briefing in records.briefings:
        yield _Text(body_of(briefing.body, briefing.origin.path, briefing.body_line), briefing.id)
    others: tuple[Entity | Measure | Claim | Prose, ...] = (
        *records.entities,
        *records.measures,
        *records.claims,
        *records.pages,
    )
    for record in others:
        yield _Text(body_of(record.body, record.origin.path, record.body_line))


def references_in_texts_lead_somewhere(subject: Subject, records: Gathered) -> Iterator[Problem]:
    """Every link in a text leads to a record of the archive, to the web, or to a mail address."""
    for text in _texts(records):
        for link in text.body.links:
            yield from _link(subject, link, text.body.position_of(link.start), text.briefing)
        for offset, address in text.body.bare_addresses:
            if address.startswith(_WEB):
                yield from _address(address, text.body.position_of(offset))
        for offset in text.body.broken_links:
            hint = "write it in one piece and without spaces: [words](entity:port-vell)"
            yield Problem(text.body.position_of(offset), "link-broken", "this link cannot be read", hint)


def _link(subject: Subject, link: Link, place: Position, briefing: str) -> Iterator[Problem]:
    if link.is_image:
        return  # a rule of pictures
    if link.scheme:
        if not link.label.strip():
            message = f"the link to {shown(link.target)} has no words"
            yield Problem(place, "link-without-words", message, f"write [the words]({link.target})")
        yield from _target(subject, link, place, briefing)
    elif link.target.startswith(_WEB):
        yield from _address(link.target, place)
    elif link.has_unknown_scheme:
        scheme = link.target.partition(":")[0]
        hint = _scheme_for(scheme) or f"use {', '.join(SCHEMES)}, https: or mailto:"
        hint = f"write {picture_line(link.id)} to show it" if scheme == PICTURE else hint
        yield Problem(place, "link-scheme", f"a link cannot begin with {shown(scheme + ':')}", hint)
    elif not link.target.startswith("mailto:"):
        hint = "name the record, as in [words](entity:port-vell), or write a whole web address"
        yield Problem(place, "link-scheme", f"the link {shown(link.target)} leads nowhere", hint)


_OTHER_NAMES: Final = {"question": "claim", **dict.fromkeys(map(str, EntityType), "entity")}
"""What readers call a kind of record, and its parts, where links have one word for all of them."""


def _scheme_for(written: str) -> str:
    meant = _OTHER_NAMES.get(written)
    return f"did you mean {meant}?" if meant else nearest(written, frozenset(SCHEMES))


_WEB: Final = ("https:", "http:")


def _address(address: str, place: Position) -> Iterator[Problem]:
    if not is_web_address(address):
        message = f"{shown(address)} is no web address"
        yield Problem(place, "address-malformed", message, how_to_write(address))


def _target(subject: Subject, link: Link, place: Position, briefing: str) -> Iterator[Problem]:
    if link.scheme == "day":
        try:
            day = read_date(link.id)
        except DateFault as fault:
            yield Problem(place, "reference-unknown", str(fault), "write a day, as in day:2022-03-02")
        else:
            if day.precision is not Precision.DAY or day.approximate:
                message = f"{shown(link.id)} is no day"
                yield Problem(place, "reference-unknown", message, "write a day, as in day:2022-03-02")
        return
    parts = public_id(link.scheme, link.id, briefing).split("#", 1)
    for wrong in filter(None, map(fault_of_id, parts)):
        yield Problem(place, "id-malformed", *wrong)
    meant = [meant_id(part) for part in parts]
    target = "#".join(meant)
    if not all(meant):
        return
    if link.scheme not in PARTS:
        yield from subject.missing(Kind(link.scheme), target, place)
    elif "#" in target:
        yield from subject.missing_part(link.scheme, target, place, briefing)
    else:
        scheme = link.scheme
        hint = f"write {scheme}:<briefing>#<key>; the key alone is enough only in the {scheme}'s own briefing"
        yield Problem(place, "reference-unknown", f"{shown(link.id)} names no briefing", hint)


def texts_hold_no_raw_html(_subject: Subject, records: Gathered) -> Iterator[Problem]:
    """Texts are Markdown; HTML in them could carry anything to a reader. One problem a line."""
    for text in _texts(records):
        reported = 0
        for offset in text.body.raw_html:
            place = text.body.position_of(offset)
            if place.line == reported:
                continue
            reported = place.line
            tag = text.body.text[offset : offset + _LONGEST_TAG].partition(">")
            message = f"raw HTML is not allowed: {shown(tag[0] + tag[1])}"
            yield Problem(place, "raw-html", message, "write Markdown; to show a < write &lt;")


def texts_name_no_hidden_characters(_subject: Subject, records: Gathered) -> Iterator[Problem]:
    """What a file must not hold, a text must not bring to a page by its number either: `&#x202E;`."""
    for text in _texts(records):
        for reference in _REFERENCE.finditer(text.body.text) if "&" in text.body.text else ():
            character = hidden_character(_named(reference))
            if character:
                message = f"{shown(reference[0])} stands for a character that nobody can see ({character})"
                place = text.body.position_of(reference.start())
                yield Problem(place, "encoding-hidden-character", message, "take it out")


_REFERENCE: Final = re.compile(r"&(?:#(\d+)|#[xX]([0-9a-fA-F]+)|[A-Za-z][A-Za-z0-9]*);")
_LAST: Final = 0x10FFFF


def _named(reference: re.Match[str]) -> str:
    """Return the character that a reference names; for a number beyond all characters, one that is hidden."""
    if reference[1] or reference[2]:
        digits = (reference[1] or reference[2]).lstrip("0")[:8]
        number = int(digits or "0", 10 if reference[1] else 16)
        return chr(number) if number <= _LAST else "\0"
    return html.unescape(reference[0])


def texts_are_not_nested_deep(_subject: Subject, records: Gathered) -> Iterator[Problem]:
    """Lists and block quotes lie in each other a few levels deep at most. One problem a text."""
    for text in _texts(records):
        for offset in text.body.nested_too_deep[:1]:
            message = f"this line lies in more than {DEEPEST} lists and block quotes"
            place = text.body.position_of(offset)
            yield Problem(place, "text-too-deep", message, "take out some of the marks and spaces it begins with")


def paragraphs_have_an_end(_subject: Subject, records: Gathered) -> Iterator[Problem]:
    """Between two empty lines there is as much as a page can show."""
    for text in _texts(records):
        for offset in too_long(text.body.text):
            message = f"from here on there are more than {LONGEST:,} characters without an empty line"
            yield Problem(text.body.position_of(offset), "paragraph-too-long", message, "part it with empty lines")


_LONGEST_TAG: Final = 60
