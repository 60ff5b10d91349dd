"""The part of an address that makes a browser show a quotation on the original page (W3C text fragments).

It is a convenience on top of the evidence, never the evidence.
"""

from __future__ import annotations

import re
from urllib.parse import quote

_GAP = re.compile(r"\[(?:\.\.\.|…)\]")


def with_text_fragment(url: str, quotation: str, prefix: str = "", suffix: str = "") -> str:
    """Return the address with a text fragment for the quotation; a quotation with gaps is marked from start to end."""
    parts = [_encoded(part) for part in _GAP.split(quotation) if part.strip()]
    if not parts:
        return url
    start = f"{_encoded(prefix)}-," if prefix else ""
    end = f",-{_encoded(suffix)}" if suffix else ""
    text = parts[0] if len(parts) == 1 else f"{parts[0]},{parts[-1]}"
    directive = f":~:text={start}{text}{end}"
    return f"{url}{directive}" if "#" in url else f"{url}#{directive}"


def _encoded(text: str) -> str:
    """Percent-encode a part; dash, comma and ampersand have a meaning of their own in the directive."""
    return quote(" ".join(text.split()), safe="").replace("-", "%2D")
