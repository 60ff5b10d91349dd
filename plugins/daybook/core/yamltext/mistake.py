"""One thing that stops YAML, and the line as reading could go on with it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from daybook.core.yamltext.quotemarks import LONGEST_SHOWN

# A line: indentation and list hyphens, perhaps a key, and the value. A key may hold spaces here, because the
# mistake may lie in that very key.
_LINE: Final = re.compile(r"(?P<lead>[ ]*(?:-[ ]+)*)(?:(?P<key>\w[\w -]*):(?:[ ]+|$))?(?P<value>.*)")


@dataclass(frozen=True, slots=True)
class Mistake:
    """What is wrong in one place, and what to do.

    Line and column count from 0; `mended` is the line as reading can go on with it, None if it cannot.
    """

    line: int
    column: int
    code: str
    message: str
    hint: str
    mended: str | None = None


def value_start(line: str) -> int:
    """Return the column in which a line's value begins, behind hyphens and key."""
    match = _LINE.match(line)
    return match.start("value") if match else 0


def written_with(line: str, start: int, value: str) -> str:
    """Return the line with another value, as it would be typed, without its indentation; of a long one the end."""
    before = line[:start].lstrip(" ")
    return f"{before if len(before) <= LONGEST_SHOWN else '…' + before[1 - LONGEST_SHOWN :]}{value}"
