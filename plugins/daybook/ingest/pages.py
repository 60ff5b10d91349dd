"""A saved web page becomes the text of its article, without navigation, captions, embedded posts and related links."""

from __future__ import annotations

import codecs
import re
from typing import Final

from daybook.core.position import Position
from daybook.core.problems import Problem

ENDINGS: Final = frozenset({".html", ".htm", ".xhtml"})
LARGEST_PAGE: Final = 5_000_000
"""Bytes of the largest page that is read; more is no article."""
MOST_ATTRIBUTES: Final = 1_000
"""Of one tag; reading a page takes time that grows with the square of their number."""
_FEWEST_WORDS: Final = 25
_CHARSET: Final = re.compile(rb"<meta[^>]{0,200}?charset=[\"']?([A-Za-z0-9_-]{2,40})", re.IGNORECASE)
_OF_NO_PAGE: Final = frozenset({"idna", "punycode", "undefined", "unicode-escape", "raw-unicode-escape", "utf-7"})
"""Encodings that Python knows and no page has; some take very long."""
_IN_WORDS: Final = "normalize-space(.)"
_LINKED: Final = "normalize-space(string(.//a))"
_BEHIND: Final = f"substring-after({_IN_WORDS}, ':')"
_IS_SENTENCE: Final = f"contains('.!?\u201d\u00bb', substring({_IN_WORDS}, string-length({_IN_WORDS})))"
_NO_TEXT: Final = [
    "//figcaption",
    "//aside",
    "//nav",
    "//blockquote[contains(@class, 'twitter') or contains(@class, 'instagram') or contains(@class, 'embed')]",
    "//*[contains(@class, 'related') or contains(@class, 'caption') or contains(@class, 'social-embed')]",
    "//*[contains(@class, 'wp-block-embed') or contains(@class, 'tgme_')]",
    "//amp-twitter | //amp-facebook | //amp-instagram | //amp-ad | //amp-sidebar | //amp-social-share",
    # What stands beside a player, and no more than that.
    f"//div[contains(concat(' ', @class), ' video-') and string-length({_IN_WORDS}) < 200]",
    # A paragraph that is one link and no sentence, or a few words and a colon before one, leads elsewhere.
    f"//p[count(.//a) = 1 and {_IN_WORDS} = {_LINKED} and not({_IS_SENTENCE})]",
    f"//p[count(.//a) = 1 and contains(substring({_IN_WORDS}, 1, 20), ':') and {_BEHIND} = concat(' ', {_LINKED})]",
]
"""Parts of a page that are not its article."""


def decode_page(raw: bytes, name: str, charset: str = "") -> str | Problem:
    """Return the source text of a page: UTF-8, or the encoding that its server stated, or that it states itself."""
    if len(raw) > LARGEST_PAGE:
        message = f"the page has {len(raw) / 1_000_000:.1f} MB, more than the {LARGEST_PAGE // 1_000_000} MB allowed"
        return Problem(Position(name), "article-too-long", message, "save the article alone, as text")
    stated = _CHARSET.search(raw[:4096])
    for encoding in ("utf-8-sig", charset, stated[1].decode("ascii") if stated else ""):
        page = decoded(raw, encoding)
        if page is not None:
            return page
    return _undecoded(name)


def decoded(raw: bytes, encoding: str) -> str | None:
    """Return bytes as the text they are in an encoding of web pages; None if they are not in it, or there is none."""
    try:
        known = codecs.lookup(encoding).name
        return raw.decode(known) if known not in _OF_NO_PAGE else None
    except (ValueError, LookupError):  # ValueError: also what codecs raise that are none of texts
        return None


def _undecoded(name: str) -> Problem:
    message = "the page is not UTF-8, and does not state the encoding it has"
    return Problem(Position(name), "article-unfit", message, "save it again in a browser, or as a text file in UTF-8")


def text_of_page(page: str, name: str) -> str | Problem:
    """Return the text of the article of a page, a line for each paragraph."""
    try:
        from trafilatura import extract  # noqa: PLC0415 - an extra that only saved pages need
    except ImportError:
        hint = "install it: .venv/bin/python -m pip install --require-hashes -r requirements/ingest.txt"
        message = "reading saved pages needs trafilatura, which is not installed"
        return Problem(Position(name), "page-reader-missing", message, hint)
    found = extract(page, include_comments=False, with_metadata=False, prune_xpath=_NO_TEXT)
    text = found if isinstance(found, str) else ""
    if len(text.split()) < _FEWEST_WORDS:
        message = "no article was found in the page"
        return Problem(Position(name), "article-without-words", message, "save its text as a text file")
    return text
