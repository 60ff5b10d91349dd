"""Numbers that point at something written: a footnote, a paragraph of a law, a page, the section that they open."""

from __future__ import annotations

import re
from typing import Final

FOOTNOTE: Final = re.compile(r"\[\d{1,3}(?:[,–-] ?\d{1,3})*\]")
"""The mark of a footnote, alone in its brackets."""
PARAGRAPH_OF: Final = re.compile(r"(?<=\d)\(\d{1,2}\)|\b\d{1,3} ?\([a-z]{1,3}\)(?=[ ,.;]|$)")
"""A part of an article: "Article 7(3)", "paragraph 12 (b)"."""
SECTION: Final = re.compile(r"\A\d{1,2}(?:\.\d{1,2}){1,3}\.? (?=[A-Z][a-z]+\b)")
"""The number of a section, before its title: "2.1 Movement of goods"."""
PAGES: Final = re.compile(
    r"\b(?:pp?|paras?|ff|nn?|vols?|figs?|chs?|secs?|arts?)\. ?\d{1,4}(?:(?:,| and|[–-]) ?\d{1,4})*"
    r"|\b(?:[Ff]ootnotes?|[Ee]ndnotes?|[Pp]aragraphs?|[Ss]lides?|[Tt]ables|[Ss]ections|[Aa]nnexes)"
    r" \d{1,3}(?:(?:,| and|[–-]| to) ?\d{1,3})*"
)
"""Where something stands: "pp. 12-15", "footnotes 5 and 6"."""
_REACTION: Final = r"[\d,]{1,9} (?i:comments?|shares?|likes?|retweets|reposts|replies|views|reactions)"
CHROME: Final = re.compile(
    rf"\A(?:Share |Save )?(?:{_REACTION}[\s|·•,]*)+\Z|{_REACTION}(?:[\s|·•,]+{_REACTION})+"
    r"|\b(?i:photos?|pictures?|images?|slides?|lap|pages?|part|step|question) \d{1,3} of \d{1,3}\b"
)
"""What pages tell of themselves: how many comments there are, which picture of how many this is."""
CODE: Final = re.compile(
    r"\b[A-Z]\+ ?\d+\b"
    r"|\b(?:[Tt]ext(?:ed|ing)?|[Ss]ms|SMS|[Ww]rite|[Ss]hort ?code)(?: [A-Z]+)? (?:to|at) \d{3,6}\b"
    r"|\b[A-Z]{2,}/\d{4}/\d+\b|\b(?:Docket|Case|File|Invoice|Ref(?:erence)?\.?) (?:[Nn]o\.? ?)?\d[\d/:-]*"
)
"""What is dialled, counted from a day, or keeps a file apart."""
