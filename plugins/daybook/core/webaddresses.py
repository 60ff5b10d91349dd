"""A web address begins with http or https, names a host as it is, and has no password in it."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_HOW: Final = "write it with https:// or http:// and without spaces, names or passwords"
_LOOK: Final = "copy it from the address bar of a browser: a sign of its host is none, or looks like another"
_WEB: Final = re.compile(r"https?://([^\s/?#<>\"'\\@:]+)(?::\d+)?(?:[/?#][^\s<>\"\\]*)?")
_PLAIN: Final = re.compile(r"[A-Za-z0-9._-]+")
_ALIKE: Final = frozenset({"LATIN", "GREEK", "CYRILLIC", "ARMENIAN", "CHEROKEE"})
"""Scripts with letters that look the same: in one word of a host, letters of two of them are meant to mislead."""


def is_web_address(text: str) -> bool:
    """Tell whether a text is a whole address of the web that may stand on a page."""
    found = _WEB.fullmatch(text)
    return found is not None and (_PLAIN.fullmatch(found[1]) is not None or _is_as_it_looks(found[1]))


def how_to_write(text: str) -> str:
    """Return what to do about a text that is no web address."""
    return _LOOK if _WEB.fullmatch(text) else _HOW


def _is_as_it_looks(host: str) -> bool:
    """Tell whether a host with letters beyond a to z is of letters and digits that no browser turns into others."""
    if unicodedata.normalize("NFKC", host) != host:
        return False
    if not all(sign in ".-_" or unicodedata.category(sign)[0] in "LMN" for sign in host):
        return False
    return all(len({_script_of(sign) for sign in word} & _ALIKE) <= 1 for word in re.split(r"[.-]", host))


def _script_of(sign: str) -> str:
    return unicodedata.name(sign, "").partition(" ")[0]
