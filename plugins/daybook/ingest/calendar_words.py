"""The words by which English names days, months and stretches of time, and patterns made of them."""

from __future__ import annotations

import re
from typing import Final

from daybook.ingest.word_lists import in_order

MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
WEEKDAYS: Final = {
    name: number for number, name in enumerate(in_order("monday tuesday wednesday thursday friday saturday sunday"))
}
SMALL_NUMBERS: Final = {
    word: number
    for number, word in enumerate(
        in_order(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
            "sixteen "
            "seventeen eighteen nineteen twenty"
        )
    )
} | {"a": 1, "an": 1, "thirty": 30}
ORDINAL_WORDS: Final = {
    word: number
    for number, word in enumerate(
        in_order(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
            "fourteenth "
            "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
        ),
        start=1,
    )
}

MONTH: Final = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
)
WEEKDAY: Final = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
DAY: Final = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
YEAR: Final = r"(?:1[5-9]|20)\d\d"
PART_OF_DAY: Final = r"(?:early |late |mid-)?(?:morning|afternoon|evening|night|lunchtime|noon|midday|dawn|dusk)"
COUNT: Final = rf"(?:\d{{1,3}}|{'|'.join(sorted(SMALL_NUMBERS, key=len, reverse=True))})"
FEW: Final = r"(?:a few|several|some|a couple of|many|two or three|the past few)"

FUTURE: Final = re.compile(
    r"\b(?:will|shall|expected|due(?! to\b)|due to (?:arrive|be|begin|close|come|decide|end|expire|go|hold"
    r"|land|leave|meet"
    r"|open|publish|report|resume|return|sign|speak|start|take|travel|visit|vote)|scheduled|planned|plans?"
    r"|set|is to|are to|was to|were to|slated|upcoming|hopes?|as (?:soon|early) as|expects?|aims?|intends?"
    r"|going to|would|(?-i:may|might|could(?! not\b))|deadline|next|ahead of)\b",
    re.IGNORECASE,
)
"""Wording before a weekday that moves it into the future."""
FUTURE_BEHIND: Final = re.compile(
    r"^(?:(?!\b(?:said|says|told|that|announced|reported|warned|promised|added|which|who|when|but"
    r"|after)\b)[^,;:.]){0,60}?"
    r"\b(?:will|shall|is to|are to|is due|are due|is expected|are expected|is scheduled|are scheduled|is set"
    r"|are set)\b"
)
"""The same behind it, in its own clause: "On Friday the council will meet"."""
TIMETABLE: Final = re.compile(
    r"\b(?:votes|meets|opens|begins|starts|resumes|convenes|closes|ends|expires|runs out|takes effect|goes to the polls"
    r"|decides|reopens|leaves|departs|sails|arrives) (?:again )?(?:on |at \S+ on )?$"
)
"""A verb of the present that tells what a timetable has, right before a day: "the council votes on Monday"."""
JUST_SAID: Final = re.compile(
    r"\b(?:said|told|announced|reported|wrote|warned|added|stated|tweeted)(?: (?:late|early|in \w+|\w+ \w+"
    r"|\w+))? (?:on )?$"
)
"""A verb of saying right before a day, on which it was said, whatever is told of the future."""
UP_TO: Final = re.compile(r"\b(?:by|until|till|before) $", re.IGNORECASE)
PAST: Final = re.compile(r"\b(?:had|was|were|did|rose|fell|grew|reached|said|came|went|took)\b")


def number_of(word: str) -> int:
    """Return the number a count is, written as digits or as a word."""
    return int(word) if word.isdigit() else SMALL_NUMBERS[word.lower()]
