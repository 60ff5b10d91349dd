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
_HIDDEN: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\uf8ff\ufeff\ufffe\uffff]")
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
    return _NAMES.get(character, "a control character")


def hidden_character(text: str) -> str | None:
    """Return the first hidden character of a text as `U+0000`, None without one."""
    match = _HIDDEN.search(text)
    return f"U+{ord(match[0]):04X}" if match else None


def unify_line_ends(text: str) -> str:
    r"""Return the text with every CRLF and CR line end as LF."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
