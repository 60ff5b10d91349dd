"""Quotation marks: which pairs are typographic, and how a text is quoted in YAML."""

from __future__ import annotations

from typing import Final

LONGEST_SHOWN: Final = 120

# Opening mark: the marks that may close it, over the languages that use it.
_SMART_PAIRS: Final = {
    "“": "”",
    "„": "“”",
    "”": "”",
    "«": "»",
    "»": "«",
    "‘": "’",
    "‚": "‘’",
    "‹": "›",
    "›": "‹",
}
SMART_OPENINGS: Final = frozenset(_SMART_PAIRS)
SMART_CLOSINGS: Final = frozenset("".join(_SMART_PAIRS.values()))


def inside_smart_quotes(text: str) -> str | None:
    """Return what stands between one pair of typographic marks around the whole text; else None.

    A text in which the marks occur again, as in `“A” and “B”`, is not one pair.
    """
    closings = _SMART_PAIRS.get(text[:1])
    inner = text[1:-1]
    if closings is None or not inner or text[-1] not in closings:
        return None
    return None if text[0] in inner or any(mark in inner for mark in closings) else inner


def quoted(text: str) -> str:
    """Return the text as a quoted YAML value of one line, in double quotes where these need no escapes."""
    text = text.strip()
    if len(text) > LONGEST_SHOWN or "\n" in text:
        return '"..."'
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def shown(text: str) -> str:
    """Return a text as it is shown inside a message: in backticks, and not too long."""
    text = text.strip().replace("\n", " ")
    return f"`{text if len(text) <= LONGEST_SHOWN else text[: LONGEST_SHOWN - 1] + '…'}`"
