"""Writes values as YAML that is read back exactly as meant, in quotes where bare words could be taken otherwise."""

from __future__ import annotations

import re
from typing import Final

from daybook.core.problems import Problems
from daybook.core.yamltext.characters import blank_hidden_characters, without_unseen

_BARE: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9_#~/-]*")
_ESCAPES: Final = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_PRINTED: Final = re.compile(
    r'[^"\\\x00-\x1f\x7f-\xa0\xad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff0-\uffff]'
)
_SMALL, _LARGE = 0xFF, 0xFFFF


def write_scalar(text: str) -> str:
    """Return a text as a YAML value of one line.

    Ids, dates and the like stay bare; all else stands in double quotes, with unusual spaces and the like spelt
    out. Characters that no record may hold become spaces.
    """
    return text if _BARE.fullmatch(text) else quoted(text)


def quoted(text: str) -> str:
    """Return a text in double quotes."""
    shown = without_hidden(text)
    return '"' + "".join(character if _PRINTED.match(character) else _escaped(character) for character in shown) + '"'


def write_list(texts: tuple[str, ...]) -> str:
    """Return texts as a YAML list of one line."""
    return "[" + ", ".join(write_scalar(text) for text in texts) + "]"


def write_comment(text: str) -> str:
    """Return a text as a comment of one line, without characters nobody can see."""
    return "# " + " ".join(without_hidden(text).split())


def without_hidden(text: str) -> str:
    """Return a text with a space for every character that no record may hold; of one without width nothing is left."""
    return blank_hidden_characters(without_unseen(text), "", 1, Problems())


def _escaped(character: str) -> str:
    if character in _ESCAPES:
        return _ESCAPES[character]
    code = ord(character)
    if code <= _SMALL:
        return f"\\x{code:02X}"
    return f"\\u{code:04X}" if code <= _LARGE else f"\\U{code:08X}"
