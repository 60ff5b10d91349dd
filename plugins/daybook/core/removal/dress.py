"""A text is compared without its dress: capitals, accents, width, hyphens, invisible signs, encoded letters."""

from __future__ import annotations

import html
import re
import unicodedata
from typing import Final
from urllib.parse import unquote

_ENCODED = re.compile(
    r"(?P<url>(?:%(?:25)*[0-9A-Fa-f]{2})+)|(?P<html>&(?:\#[0-9]{1,7}|\#[xX][0-9A-Fa-f]{1,6}|[A-Za-z]{2,31});)"
    r"|(?P<json>(?:\\u[0-9A-Fa-f]{4})+)|(?P<wide>\\U[0-9A-Fa-f]{8})|(?P<byte>\\x[0-9A-Fa-f]{2})"
)
"""Letters in the dress of addresses, of HTML, and of JSON and YAML."""
_ENCODED_PERCENT = re.compile(r"%(?:25)+(?=[0-9A-Fa-f]{2})")
_LAST_CHARACTER: Final = 0x10FFFF
_SINGLE = {
    "ø": "o",
    "ł": "l",
    "đ": "d",
    "ð": "d",
    "þ": "th",
    "æ": "ae",
    "œ": "oe",
    "ı": "i",
    "ħ": "h",
    "ŧ": "t",
}
"""Letters that Unicode does not take apart, and what ids are written with."""
_DASHES = frozenset("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d\u058a\u05be")
_INVISIBLE = frozenset(
    "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2066\u2067\u2068\u2069\ufeff"
)


class _Fold(dict[int, str]):
    """What each character is compared as: without case, accents and width; invisible ones are nothing."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        if char in _INVISIBLE:
            letters = ""
        elif char in _DASHES:
            letters = "-"
        else:
            apart = unicodedata.normalize("NFKD", char).casefold()
            apart = unicodedata.normalize("NFKD", apart)
            letters = "".join(_SINGLE.get(one, one) for one in apart if not unicodedata.combining(one))
        self[code] = letters
        return letters


_FOLD = _Fold()


def folded(written: str) -> str:
    """Return letters without case, accents and width; invisible signs are nothing."""
    return written.translate(_FOLD)


def undressed(text: str) -> str:
    """Return a text as names are looked for in it: encoded letters read, all of them folded."""
    return folded(_decoded(text))


def undressed_with_places(text: str) -> tuple[str, list[int], list[int]]:
    """Return the undressed text, and for each of its characters where in the text that one starts and ends."""
    parts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []

    def put(written: str, start: int, end: int) -> None:
        letters = folded(written)
        parts.append(letters)
        starts.extend([start] * len(letters))
        ends.extend([end] * len(letters))

    after = 0
    for match in [*_ENCODED.finditer(text), None]:
        stop = match.start() if match else len(text)
        for offset in range(after, stop):
            put(text[offset], offset, offset + 1)
        if match:
            put(_decode(match), match.start(), match.end())
            after = match.end()
    return "".join(parts), starts, ends


def _decoded(text: str) -> str:
    return _ENCODED.sub(_decode, text) if "%" in text or "&" in text or "\\" in text else text


def _decode(match: re.Match[str]) -> str:
    """Return the characters that an encoded run stands for; the run itself where it stands for none."""
    written = match.group()
    match match.lastgroup:
        case "url":
            try:
                return unquote(_ENCODED_PERCENT.sub("%", written), errors="strict")
            except UnicodeDecodeError:
                return written
        case "html":
            return html.unescape(written)
        case "json":
            units = bytes.fromhex(written.replace("\\u", ""))
            return units.decode("utf-16-be", "replace")
        case _:
            digits = written.lstrip("\\Ux")
            code = int(digits, 16)
            return chr(code) if code <= _LAST_CHARACTER else written
