"""How long a paragraph may be: what turns texts into pages takes, for some, time that grows with the square."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST: Final = 20_000
"""Characters without an empty line between them; a long article has some 500 in a paragraph."""
_EMPTY_LINE: Final = re.compile(r"\n[ \t\r]*\n")


def too_long(text: str) -> Iterator[int]:
    """Give the offsets at which paragraphs, lists or tables begin that are longer than any page wants them."""
    if len(text) <= LONGEST:
        return
    begin = 0
    for end, following in [*((gap.start(), gap.end()) for gap in _EMPTY_LINE.finditer(text)), (len(text), len(text))]:
        if end - begin > LONGEST:
            yield begin
        begin = following
