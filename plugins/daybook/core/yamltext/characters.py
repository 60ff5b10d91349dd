"""Characters nobody can see are reported, because YAML and editors disagree on what they do."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from daybook.core.position import Position

if TYPE_CHECKING:
    from daybook.core.problems import Problems

# What YAML refuses, what it takes for a line break and editors do not (U+0085, U+2028, U+2029), and the
# byte-order mark anywhere but at the start of a file; characters of private use, one of which the site itself uses.
_BREAKING: Final = "\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\uf8ff\ufeff\ufffe\uffff"
# What turns the letters behind it around, and what has no width: with them one name looks like another. The joiners
# and direction marks of Persian, Arabic and Hebrew are none of these.
_TURNING: Final = "\u202a-\u202e\u2066-\u2069"
_WITHOUT_WIDTH: Final = (
    "\u00ad\u115f\u1160\u180e\u200b\u2060-\u2065\u206a-\u206f\u3164\uffa0\ufff0-\ufffb\U000e0000-\U000e007f"
)
_HIDDEN: Final = re.compile(f"[{_BREAKING}{_TURNING}{_WITHOUT_WIDTH}]")
_UNSEEN: Final = re.compile(f"[{_TURNING}{_WITHOUT_WIDTH}]+")
_TURNS: Final = re.compile(f"[{_TURNING}]")
_NAMES: Final = {
    "\x00": "a NUL character",
    "\x0b": "a vertical tab",
    "\x0c": "a form feed",
    "\x85": "an invisible line break",
    "\u2028": "an invisible line break",
    "\u2029": "an invisible paragraph break",
    "\ufeff": "a byte-order mark in the middle of the text",
}


def blank_hidden_characters(text: str, path: str, first_line: int, problems: Problems) -> str:
    """Report each kind of hidden character once, and return the text with a space for every one of them.

    The spaces keep lines and columns right, so that the rest of a file can be checked in the same run; a file
    with such a problem is never published. `first_line` is the line of the file on which `text` begins.
    """
    if not _HIDDEN.search(text):
        return text
    counts = Counter(_HIDDEN.findall(text))
    for character, count in counts.items():
        at = text.index(character)
        more = "" if count == 1 else f", and {count - 1} more in this file"
        problems.add(
            Position(path, first_line + text.count("\n", 0, at), at - text.rfind("\n", 0, at)),
            "encoding-hidden-character",
            f"Here is {_name(character)} (U+{ord(character):04X}){more}",
            "Delete it, or type a space or a new line in its place; it often comes with copied text",
        )
    return _HIDDEN.sub(" ", text)


def _name(character: str) -> str:
    if "\ue000" <= character <= "\uf8ff":
        return "a character of no script"
    if _TURNS.match(character):
        return "a character that turns what follows it around"
    if _UNSEEN.match(character):
        return "a character without width"
    return _NAMES.get(character, "a control character")


def hidden_character(text: str) -> str | None:
    """Return the first hidden character of a text as `U+0000`, None without one."""
    match = _HIDDEN.search(text)
    return f"U+{ord(match[0]):04X}" if match else None


def without_unseen(text: str) -> str:
    """Return a text without the characters that only turn others around, or have no width."""
    return _UNSEEN.sub("", text)


def unify_line_ends(text: str) -> str:
    r"""Return the text with every CRLF and CR line end as LF."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
