"""A web address begins with http or https, names a host, and has no password in it."""

from __future__ import annotations

import re
from typing import Final

HOW_TO_WRITE_AN_ADDRESS: Final = "write it with https:// or http:// and without spaces, names or passwords"
_WEB: Final = re.compile(r"https?://[^\s/?#<>\"'\\@:]+(?::\d+)?(?:[/?#][^\s<>\"\\]*)?")


def is_web_address(text: str) -> bool:
    """Tell whether a text is a whole address of the web that may stand on a page."""
    return bool(_WEB.fullmatch(text))
