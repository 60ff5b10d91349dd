"""The list of rules that find expressions of time, the longest and surest first."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from daybook.ingest import dating, relative_dating
from daybook.ingest.calendar_words import COUNT, DAY, FEW, MONTH, MONTHS, ORDINAL_WORDS, PART_OF_DAY, WEEKDAY, YEAR
from daybook.ingest.dating import Rule
from daybook.ingest.word_lists import in_order

if TYPE_CHECKING:
    from collections.abc import Callable

    from daybook.ingest.dating import Clues, Dated


def _rule(pattern: str, read: Callable[[re.Match[str], Clues], Dated | None], flags: int = 0) -> Rule:
    # Without ASCII, ignoring case would take look-alikes of letters for letters.
    needs = next((words for told, words in _NEEDS if told in pattern), ())
    return Rule(re.compile(pattern, flags | re.ASCII), read, needs)


_NEEDS: Final = (
    ("January", tuple(month[:3] for month in MONTHS if len(month) > len("sept") or month in {"may", "june", "july"})),
    ("Monday", ("day",)),
    ("(?:ago|back)", ("ago", "back")),
    ("war|invasion", ("day",)),
    ("(?P<year>", tuple("0123456789")),
)
"""What a pattern has in it, and what a sentence then has to have."""


_I: Final = re.IGNORECASE
_CLOCK: Final = r"(?P<midnight>(?:midnight|24:00|00:00|0000)(?: \w+)? (?:on |of )?)?"
_PARTS: Final = r"(?:the )?(?:(?:very )?early|late|start|end|beginning|middle|mid|first half|second half)"

RULES: Final = (
    _rule(r"(?<![\w-])(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?![\w-])", dating.read_numeric),
    _rule(r"(?<![\w/])(?P<year>(?:19|20)\d\d)/(?P<month>\d\d)/(?P<day>\d\d)(?![\w/])", dating.read_numeric),
    _rule(r"(?<![\w./])(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})(?![\w/])", dating.read_numeric),
    _rule(
        r"(?:(?<=\b[Oo]n )|(?<=\b[Ss]ince )|(?<=\b[Uu]ntil )|(?<=\b[Ff]rom )|(?<=\bto )|(?<=\b[Bb]y )|(?<=\bof ))"
        r"(?P<day>[0-3]?\d)\.(?P<month>[01]?\d)\.(?!\d)",
        dating.read_dotted,
    ),
    _rule(
        r"\bfrom (?P<day>[0-3]\d)\.(?P<month>[01]\d) to (?P<until>[0-3]\d)\.(?P<month2>[01]\d)(?!\d)",
        dating.read_dotted_period,
    ),
    _rule(r"(?<![\w./])(?P<month>\d{1,2})(?P<slash>/)(?P<day>\d{1,2})/(?P<year>\d{4})(?![\w/])", dating.read_numeric),
    _rule(
        rf"\b(?P<day>{DAY}) (?P<month>{MONTH})(?:,? (?P<year0>{YEAR}))?(?: to | until | and | ?[–-] ?)"
        rf"(?P<until>{DAY}) (?P<month2>{MONTH})(?:,? (?P<year>{YEAR}))?\b",
        dating.read_across_months,
    ),
    _rule(
        rf"\b(?P<month>{MONTH}) (?P<day>{DAY})(?: to | until | through | and | ?[–-] ?)"
        rf"(?P<month2>{MONTH}) (?P<until>{DAY})(?:,? (?P<year>{YEAR}))?\b",
        dating.read_across_months,
    ),
    _rule(
        rf"\b(?P<day>{DAY})(?:, {DAY}){{1,5}},? (?:and"
        rf"|or) (?P<until>{DAY}) (?P<month>{MONTH})(?:,? (?P<year>{YEAR}))?\b",
        dating.read_day,
    ),
    _rule(
        rf"\b{_CLOCK}(?:(?P<weekday>{WEEKDAY}),? )?(?:the )?(?P<day>{DAY})"
        rf"(?:(?: to | and "
        rf"| ?[–-] ?)(?P<until>{DAY}))?(?: day)?(?: of)? (?P<month>{MONTH})(?:,? (?P<year>{YEAR}))?(?!\w)",
        dating.read_day,
    ),
    _rule(
        rf"\b{_CLOCK}(?:(?P<weekday>{WEEKDAY}),? )?(?P<month>{MONTH}) (?:the )?(?P<day>{DAY})(?![\d,]\d|\d)"
        rf"(?:(?: to | and | ?[–-] ?)(?P<until>{DAY})(?!\d))?(?:,? (?P<year>{YEAR}))?(?!\w)",
        dating.read_day,
    ),
    _rule(rf"\b(?:(?P<part>{_PARTS})(?: of |[ -]))?(?P<month>{MONTH})(?:,| of)? (?P<year>{YEAR})\b", dating.read_month),
    _rule(
        rf"(?:(?<=\b[Ii]n )|(?<=\b[Ss]ince )|(?<=\b[Bb]y )|(?<=\b[Uu]ntil )|(?<=\bof )|(?<=\b[Ll]ast )|(?<=\b[Ff]rom )"
        rf"|(?<=\b[Dd]uring )|(?<=\bthis ))"
        rf"(?:(?P<part>{_PARTS})(?: of |[ -]))?(?P<month>{MONTH})(?P<year>(?!))?(?![\w-]| (?:be|have|well"
        rf"|also|not)\b)",
        dating.read_month,
    ),
    _rule(rf"\b(?P<part>early|late|mid)[ -](?P<month>{MONTH})(?P<year>(?!))?(?!\w)", dating.read_month),
    _rule(
        rf"\b(?:the )?(?P<quarter>first|second|third|fourth|last) quarter of (?P<year>{YEAR})\b",
        dating.read_quarter,
        _I,
    ),
    _rule(rf"\bQ(?P<quarter>[1-4]) (?P<year>{YEAR})\b", dating.read_quarter),
    _rule(rf"\b(?:between|from) (?P<year>{YEAR}) (?:and|to) (?P<until>{YEAR})\b", dating.read_years, _I),
    _rule(
        rf"\b(?P<part>(?:at |by |since |until )?(?:the )?(?:very )?(?:end|close|start|beginning"
        rf"|middle)) of (?P<year>{YEAR})\b",
        dating.read_part_of_year,
        _I,
    ),
    _rule(
        rf"\b(?P<part>early|late|mid|spring|summer|autumn|fall|winter|the (?:first"
        rf"|second) half of)(?: of)?[ -](?P<year>{YEAR})\b",
        dating.read_part_of_year,
        _I,
    ),
    _rule(
        rf"\b(?:between|from) (?P<weekday>{WEEKDAY})(?: {PART_OF_DAY})? (?:and|to|until) (?P<until>{WEEKDAY})\b",
        relative_dating.read_weekdays,
    ),
    _rule(
        r"\b(?:(?P<opening>(?:in )?the (?:very )?early hours (?:of|on)|overnight (?:in)?to|overnight(?: on"
        r"| from)?"
        rf"|(?:the )?night (?:in)?to|midnight(?: on)?|(?:the )?(?:early |late )?(?:night|morning|evening"
        rf"|afternoon) of"
        rf"|early(?: on)?|late(?: on)?|earlier(?: on)?|later(?: on)?) )?"
        rf"(?P<which>(?:last|next|this (?:coming|past)|the (?:coming|previous|past)|this|coming|past) )?"
        rf"(?P<weekday>{WEEKDAY})(?: {PART_OF_DAY}| at midnight)?\b(?!-)",
        relative_dating.read_weekday,
    ),
    _rule(
        r"\b(?:just )?(?:(?P<about>about|around|roughly|nearly|almost|some|more than|less than|over|under) )?"
        rf"(?:(?P<few>{FEW}|)|(?P<count>{COUNT})) ?(?P<unit>min(?:ute)?s?|hours?|days?|weeks?|fortnights?"
        rf"|months?|years?) (?:ago|back)\b",
        relative_dating.read_ago,
        _I,
    ),
    _rule(
        rf"\b(?:(?:in|over|during|for|within) )?(?:the )?(?:last|past|preceding|previous) (?:(?P<few>few"
        rf"|several|couple of)|(?P<count>{COUNT})) "
        rf"(?P<unit>hours?|days?|weeks?|months?|years?|decades?)\b",
        relative_dating.read_last,
        _I,
    ),
    _rule(
        r"\b(?:in|over|during|within) the (?:last|past|preceding|previous) (?P<few>(?!))?(?P<count>(?!))?"
        r"(?P<unit>day|week|month|year)\b",
        relative_dating.read_last,
        _I,
    ),
    _rule(
        r"(?:(?<=\bon )|(?<=\bby )|(?<=\bsince )|(?<=\buntil )|(?<=\bbefore ))the (?P<day>(?:3[01]|[12]\d"
        r"|[1-9])(?:st|nd|rd|th))"
        r"(?=\s*(?:[,.;:)]|$)|\s(?:there|it|he|she|they|we|the|a|an|will|was|were|is|are|at|in|this)\b)",
        dating.read_day_of_month,
        _I,
    ),
    _rule(
        r"\b(?P<few>(?:in|over) (?:the past|recent)) (?P<count>(?!))?(?P<unit>days|weeks|months)\b",
        relative_dating.read_last,
        _I,
    ),
    _rule(
        r"\b(?P<which>(?:earlier |later |over )?(?:last|next|this|the previous|the past|the coming"
        r"|the)) (?P<unit>weekend)\b",
        relative_dating.read_unit,
        _I,
    ),
    _rule(
        r"\b(?:(?:at |by )?the (?:very )?(?P<part>end|close|start|beginning) of )(?P<which>last|next|this"
        r"|the) (?P<unit>week|month|year)\b(?!-)",
        relative_dating.read_unit,
        _I,
    ),
    _rule(
        r"\b(?P<which>(?:earlier |later )?(?:last|next|this)) (?P<unit>week|month|year)\b(?!-)",
        relative_dating.read_unit,
        _I,
    ),
    _rule(
        r"\b(?:in |during |over |since |by |until )?(?:last|this|next|the (?:previous|coming)) "
        r"(?:spring|summer|autumn|winter)\b(?!-)",
        relative_dating.read_season,
        _I,
    ),
    _rule(
        r"\b(?:earlier |later |late |early )?(?:the day before yesterday|today|tonight|this (?:morning"
        r"|afternoon|evening)"
        r"|yesterday|tomorrow|last night|overnight)"
        rf"(?: {PART_OF_DAY})?\b(?![-']|\s+curfew)",
        relative_dating.read_near_day,
        _I,
    ),
    _rule(
        rf"\b(?:day (?P<number>\d{{1,4}})|(?:the )?(?:(?P<ordinal>{'|'.join(ORDINAL_WORDS)}"
        rf"|\d{{1,4}}(?:st|nd|rd|th)) "
        r"(?:straight |consecutive )?day)) of (?:the |its |this |\w+['’]s )?(?:\w+ )?(?:war|invasion"
        r"|conflict|offensive|attack|fighting|siege)\b",
        relative_dating.read_day_of_conflict,
        _I,
    ),
    _rule(
        rf"\b(?:(?:in|during) )?the (?P<ordinal>{'|'.join(ORDINAL_WORDS)}) (?P<unit>week) of "
        r"(?:the |this )(?:invasion|war|conflict|offensive|fighting|siege)\b",
        relative_dating.read_week_of_conflict,
        _I,
    ),
    _rule(
        rf"\b(?:the (?:previous|following|next|same) (?:day|week|month|night|morning|evening)"
        rf"|the (?:day|night|evening|morning) (?:before|after)(?! last\b)"
        rf"|(?:(?:{COUNT}|{FEW}|the) ?)?(?:hours?|days?|weeks?|months?|years?)"
        r" (?:(?:earlier|later)|(?:before|after)(?=\s*(?:[,.;:)\"”]|$))))\b",
        relative_dating.read_beside_another,
        _I,
    ),
    _rule(r"\b(?:the )?(?P<year>1[5-9]\d0|20\d0)s\b", dating.read_decade),
    _rule(
        rf"(?:(?<=\bin )|(?<=\bsince )|(?<=\bof )|(?<=\bby )|(?<=\buntil )|(?<=\bfrom )|(?<=\bduring )"
        rf"|(?<=\bbefore )|(?<=\bafter )"
        r"|(?<=\bthe )|(?<=\bto )|(?<=\band )|(?<=\bits )|(?<=\bhis )|(?<=\bher )|(?<=\btheir )|(?<='s )"
        r"|(?<=\ba )"
        rf"|(?<=\bbetween ))(?P<year>{YEAR})(?:[–-](?P<until>\d\d(?:\d\d)?))?(?![\w-]|[.,:]\d| ?%)",
        dating.read_year,
        _I,
    ),
    _rule(rf"(?<=\()(?P<year>{YEAR})(?:[–-](?P<until>\d\d(?:\d\d)?))?(?=\))", dating.read_year),
)
"""Tried in this order; a stretch of text belongs to the first that reads it."""

_DATED: Final = in_order(
    "progress held scheduled due expected planned set place launched signed began begun started starting "
    "opened "
    "arrived effect force said published announced reported killed died postponed cancelled adopted passed "
    "approved released issued captured seized entered reached resumed closed dated invaded attacked shelled "
    "struck "
    "begin begins start starts open opens resume resumes arrive arrives meet meets close closes end ends "
    "expire expires"
)
"""Words behind which a day is told, so that a sentence that ends right there has lost it."""

CUT_OFF: Final = re.compile(
    r"(?:[\w'-]+\s+){0,3}(?:\b(?:the|a|an|and|or|than|between|during|until|upon|amid)"
    rf"|\b(?:way|{'|'.join(_DATED)})\s+(?:on|in|at|from|by))\s*\.(?=[\"”')\]]*\s*$)"
)
"""The end of a sentence that wants another word: "were under way on."."""
