"""A text is cut into the terms it is found by: words without case and accents, and numbers by their value.

`themes/daybook/static/search/terms.js` does the same to what a reader types; a test holds the two together.
"""

from __future__ import annotations

import re
import unicodedata

from daybook.core.quotations.folding import UNSPACED

NUMBER = "#"
"""Begins a term that is a number: `#870000`, `#1.5`."""

_ACCENTS = re.compile(
    "[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0640\u064b-\u065f\u0670\u06d6-\u06ed]+"
)
_LETTERS: dict[int, int | str] = {
    **str.maketrans("øđðłħıςґةىیک٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٬٫", "oddlhiσгهييك01234567890123456789,."),
    ord("ß"): "ss",
    ord("æ"): "ae",
    ord("œ"): "oe",
    ord("þ"): "th",
}
_POSSESSIVE = re.compile(r"['’ʼ‘`′]s(?![^\W_])")
_APOSTROPHES = re.compile("['’ʼ‘`′]")
_SPELT_OUT = re.compile(r"(?<![^\W_])(?<!\.)[^\W\d_](?:\.[^\W\d_])+(?![^\W_])")
"""A shortened name with a full stop after each letter: `U.N.`"""
_TWO_WAYS = re.compile(
    r"(?P<ce>(?<=[aeiou]n)se(?=s?(?![^\W_])))"
    r"|(?P<or>(?<=[a-z]{2})our(?=(?:s|ed|ing|er|ers)?(?![^\W_])))"
    r"|(?P<is>(?<=[a-z]{3})iz(?=(?:e|ed|es|er|ers|ing|ation|ations)(?![^\W_])))"
    r"|(?P<ter>(?<=[a-z]{2})tre(?=s?(?![^\W_])))"
    r"|(?P<m>(?<=gra)mme(?=s?(?![^\W_])))"
)
"""What is written in one way in British English and in another in American, named by the one that is found by both."""
_TERM = re.compile(
    rf"[{UNSPACED}]"
    rf"|[0-9]*[^\W\d_{UNSPACED}][^\W_{UNSPACED}]*"
    r"|[0-9]{1,3}(?:([, .])[0-9]{3})(?:\1[0-9]{3})*(?![0-9])(?:[.,][0-9]+)?"
    r"|[0-9]+(?:[.,][0-9]+)?"
)
_SCHEME = re.compile(r"^(?:[a-z]+://)?(?:www\.)?")
_NUMBER = re.compile(r"[0-9][0-9, .]*")


def fold(text: str) -> str:
    """Return a text without case, accents, apostrophes and possessives; what is folded twice stays as it is.

    `U.N.` is `UN`, and `Defense` is `Defence`: of two ways to write a word only one is left.
    """
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text)
    text = _ACCENTS.sub("", text.lower()).translate(_LETTERS)
    text = _APOSTROPHES.sub("", _POSSESSIVE.sub("", text))
    text = _SPELT_OUT.sub(lambda found: found[0].replace(".", ""), text)
    return _TWO_WAYS.sub(lambda found: found.lastgroup or "", text)


def terms_of(text: str, decimal: str = ".") -> list[str]:
    """Return the terms of a text in their order; `decimal` is the decimal mark of its language.

    In a script written without spaces each letter is a term.
    """
    return [
        f"{NUMBER}{plain_number(found, decimal)}" if _NUMBER.fullmatch(found) else found
        for found in (match.group() for match in _TERM.finditer(fold(text)))
    ]


def web_key(address: str) -> str:
    """Return an address of the web as readers copy it in different ways: no scheme, `www.`, fragment, closing slash."""
    bare = address.strip().partition("#")[0].lower()
    return _SCHEME.sub("", bare).rstrip("/")


def plain_number(written: str, decimal: str = ".") -> str:
    """Return a number as digits with a full stop, without groups and idle zeros: `1,500.50` is `1500.5`."""
    whole, part = written.replace(" ", ""), ""
    marks = [mark for mark in whole if mark in ".,"]
    is_decimal = bool(marks) and (
        marks.count(marks[-1]) == 1
        and (len(set(marks)) > 1 or marks[-1] == decimal or len(whole) - whole.rindex(marks[-1]) != len(",000"))
    )
    if is_decimal:
        whole, _, part = whole.rpartition(marks[-1])
    whole = whole.replace(",", "").replace(".", "").lstrip("0") or "0"
    part = part.rstrip("0")
    return f"{whole}.{part}" if part else whole
