"""Ids are lower-case words with hyphens, written by people, and never reused."""

from __future__ import annotations

import re
import unicodedata
from typing import NewType

from daybook.core.wording import shown

BriefingId = NewType("BriefingId", str)
EntityId = NewType("EntityId", str)
SourceId = NewType("SourceId", str)
MeasureId = NewType("MeasureId", str)
ClaimId = NewType("ClaimId", str)
CorrectionId = NewType("CorrectionId", str)
AnswerId = NewType("AnswerId", str)
LocalKey = NewType("LocalKey", str)
"""The key of a figure, position or date inside its briefing."""
FigureId = NewType("FigureId", str)
"""The public id of a figure: `<briefing>#<key>`."""
PictureName = NewType("PictureName", str)
"""The name of a picture file, without its folder: an id and how its form ends."""

LONGEST = 100
_WHOLE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")

LOOK_ALIKES = dict(
    zip("асеорхуіјѕԁһԛԝАВСЕНІЈКМОРЅТХУονΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "aceopxyijsdhqwABCEHIJKMOPSTXYovABEZHIKMNOPTYX", strict=True),
)
"""Cyrillic and Greek letters that cannot be told from Latin ones by eye, and the Latin letter each passes for."""

_DEVICES = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10))}
)
"""Names of devices: on Windows no file and no folder can have one of them, with whatever ending."""


def fault_of_id(text: str) -> tuple[str, str] | None:
    """Say what is wrong with an id and what to write instead, or None if nothing is."""
    if _WHOLE.fullmatch(text):
        if len(text) > LONGEST:
            return (f"an id of {len(text)} characters is too long", f"use at most {LONGEST}")
        if text in _DEVICES:
            return (f"{shown(text)} is the name of a device on Windows, and of no file", f'add a word: "{text}-1"')
        return None
    mended, strange = in_latin_letters(text)
    if strange and mended.isascii():
        hint = f'type it anew in Latin letters: "{slug_of(mended)}"'
        return (f"the id {shown(text)} has letters that only look Latin: {strange}", hint)
    hint = "write lower-case words of a to z and digits, with hyphens between them"
    suggestion = slug_of(text) if _keeps_all_letters(text) else ""
    return (f"{shown(text)} is no id", f'{hint}: "{suggestion}"' if suggestion else f'{hint}, such as "port-vell"')


def nearest_id(text: str) -> str:
    """Return the id a text is, or that was probably meant by it; the empty text where nobody can tell."""
    if _WHOLE.fullmatch(text):
        return text
    mended, _ = in_latin_letters(text)
    return slug_of(mended) if _keeps_all_letters(mended) else ""


def meant_id(text: str) -> str:
    """Return an id, or the one that was meant by a text which is none; the empty text where nobody can tell."""
    if fault_of_id(text) is None:
        return text
    mended, _ = in_latin_letters(text)
    meant = slug_of(mended) if _keeps_all_letters(mended) and len(mended) <= LONGEST else ""
    return "" if fault_of_id(meant) else meant


def in_latin_letters(text: str) -> tuple[str, str]:
    """Return a text with the letters that only look Latin replaced, and the names of those letters."""
    strange = [char for char in text if char in LOOK_ALIKES]
    names = ", ".join(f'"{char}" ({_letter_name(char)})' for char in dict.fromkeys(strange))
    return "".join(LOOK_ALIKES.get(char, char) for char in text), names


def _letter_name(char: str) -> str:
    script, _, rest = unicodedata.name(char, "unknown letter").lower().partition(" ")
    return f"{script.capitalize()} {rest}"


def _keeps_all_letters(text: str) -> bool:
    """Tell whether a slug of the text has all its letters: ł and ж have no Latin base."""
    letters = [char for char in unicodedata.normalize("NFKD", text) if char.isalnum()]
    return bool(letters) and all(char.isascii() for char in letters)


def slug_of(text: str) -> str:
    """Return lower-case words with hyphens made of a text; letters without a Latin base are left out."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    slug = "-".join(re.findall(r"[a-z0-9]+", plain))[:LONGEST].strip("-")
    return f"{slug}-1" if slug in _DEVICES else slug
