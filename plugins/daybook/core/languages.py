"""Languages are written as their short names, `en` or `uk`, and stand on pages for screen readers and browsers."""

from __future__ import annotations

import re
from typing import Final

_TAG: Final = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_LONGEST: Final = 35
"""Characters, the length that RFC 5646 asks every reader of such names to take."""


def is_language(written: str) -> bool:
    """Tell whether a text is the short name of a language, as RFC 5646 writes them: `en`, `pt-BR`, `sr-Latn`."""
    return len(written) <= _LONGEST and _TAG.fullmatch(written) is not None
