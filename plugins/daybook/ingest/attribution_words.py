"""The turns by which English names a speaker without a verb of saying: according to, a count by, in her words."""

from __future__ import annotations

import re
from typing import Final

_DAY: Final = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_WHEN: Final = (
    rf"(?:(?:late |earlier |early )?(?:on |last )?{_DAY} |late |today |yesterday |earlier |later |overnight )?"
)
_ENDS: Final = r"(?=\s*(?:$|[,;:\"]|[.](?:\s|$)| - | – |—))"
DOCUMENT: Final = (
    r"(?:statements?|reports?|updates?|counts?|tally|tallies|figures?|data|estimates?|numbers|statistics"
    r"|bulletins?"
    r"|assessments?|communiqu[eé]s?|releases?|surveys?|stud(?:y|ies)|census|briefings?|dispatch(?:es)?"
    r"|notes?|lists?"
    r"|orders?|decrees?|letters?|documents?|messages?|posts?|tweets?|videos?|photos|photographs|pictures"
    r"|images|maps?|records?|toll|analysis"
    r"|calculations?"
    r"|announcements?|information|accounts?|summar(?:y|ies)|reckoning)"
)
"""What a body puts its numbers into."""

ACCORDING: Final = re.compile(
    rf"\b[Aa]ccording to (?:(?:[\w-]+ ){{0,4}}{DOCUMENT} (?:provided|released|published|issued|given"
    r"|compiled|collected|shared"
    rf"|made public) {_WHEN}by )?(?P<np>[^,;:\"]{{2,140}}?)(?=\s*(?:$|[,;:\"]|[.](?:\s|$)| - | – |—)"
    r"|\s+(?:which|who|that|and"
    rf"|on|said|released|published|interviewed|compiled|collected|through|quoted|cited|as of|{_DAY})\b)"
)
ACCORDING_TO_WHICH: Final = re.compile(
    rf"\b{DOCUMENT} (?:of|by|from|issued by|published by) (?P<np>[^,;:\"]{{2,100}}?),? according to which\b"
)
"""Somebody's statement, and what it says: "the statement of the ministry according to which 9 died"."""
IN_WORDS_OF: Final = re.compile(
    r"\b(?:[Ii]n the (?:words|opinion|view|estimation|telling) of|[Bb]y the (?:estimates?|count|reckoning"
    r"|account|tally"
    r"|figures) of|[Bb]y the account of|[Pp]er(?= (?:the )?[A-Z])) (?P<np>(?:(?:Prof|Dr|Mr|Mrs|Ms|Gen|Col"
    rf"|Maj)\. )?[^,;:\"]{{2,100}}?){_ENDS}"
)
IN_HER_OPINION: Final = re.compile(
    r"\b(?:[Ii]n|[Bb]y|[Oo]n) (?P<np>his|her|their|its) (?:own )?(?:opinion|view|words|telling|estimates?"
    r"|account|count"
    r"|reckoning|estimation)\b"
)
AS_REPORTED: Final = re.compile(
    r"\b[Aa]s (?:(?:was |were |has been )?(?:reported|said|stated|announced|noted|told) by"
    r"|(?:earlier |previously )(?:informed|reported|stated|noted|told)(?: by)?) (?P<np>[^,;:\"]{2,100}?)"
    rf"{_ENDS}"
)
SAID_BY: Final = re.compile(
    r"\b(?:was|were|been|is|are) (?:announced|reported|said|stated|claimed|confirmed|estimated|put|given) "
    r"(?:on \w+day |late |today |earlier )?by (?P<np>[^,;:\"]{2,100}?) (?P<link>that|as|at)\b"
)
"""It was announced by somebody that, the toll was put by somebody at."""
_TOLD: Final = (
    r"(?:reported|recorded|claimed|counted|documented|registered|announced|confirmed|verified|cited|given"
    r"|released"
    r"|issued|published|estimated|provided|compiled|reckoned|stated|declared|acknowledged|admitted|tallied"
    r"|collected)"
)
TOLD_BY: Final = re.compile(
    rf"(?<!\bas )(?<!\bwas )(?<!\bwere )(?<!\bis )(?<!\bare )(?<!\bbeen )\b{_TOLD} (?:so far )?{_WHEN}by "
    rf"(?P<np>[^,;:\"]{{2,100}}?)(?=\s*(?:$|[,;:\")]|[.](?:\s|$)| - | – |—)|\s+(?:which|who|that|and|on|in"
    r"|during|since|as"
    r"|after|at|for"
    rf"|over|from|until|last|this|was|were|is|are|has|have|had|said|says|shows?|showed|put|puts|{_DAY})\b)"
)
"""Somebody's numbers: "the 12 boats counted by the relief", "figures released by the ministry"."""
PUBLISHED_BY: Final = re.compile(
    rf"\b(?i:{DOCUMENT})(?: [a-z]+){{0,4}},? (?:published|issued|released|posted|signed|compiled|prepared|written"
    r"|sent|read out"
    rf"|made public|put out) {_WHEN}by (?P<np>[^,;:\"]{{2,100}}?)(?=\s*(?:$|[,;:\"]|[.](?:\s|$))|\s+(?:which"
    r"|that|and|on|in"
    r"|limited|names?|named|said|says|shows?|showed|put|puts|gave|gives|lists?|listed|tells?|told|speaks?"
    r"|spoke|counts?|counted)\b)"
)
"""Somebody's document, whose sentence tells what it says."""
OWN_COUNT: Final = re.compile(
    r"(?P<np>(?:[Tt]he )?(?:[A-Z][\w-]*\.? ){0,5}[A-Z][\w-]*)(?:'s|s') (?:own |latest |official |new |last )?"
    r"(?:count|tally|toll|estimates?|figures?|numbers?|data|claim)\b(?! (?:by|from|that|to))"
)
"""A count that is somebody's own: "the Coast Council's latest count is 40"."""
COUNT_BY: Final = re.compile(
    rf"^(?:an?|the|its|his|her|their)?(?:^| )(?:(?!of |by |from )[\w-]+ ){{0,3}}{DOCUMENT} (?:(?:that was "
    r"|which was )?"
    rf"(?:provided|released|published|issued|given|compiled|collected|shared|made public) {_WHEN}by|by|from"
    r"|of) (?=\S)",
    re.IGNORECASE,
)
"""What stands before the name in "data released on Monday by the ministry"."""
TALLY: Final = re.compile(
    r"\b(?P<noun>tally|count|figures?|data|estimates?|toll|numbers?|statistics|report|assessment|statement) "
    r"(?:from|by|of|released by|published by|given by|provided by) (?P<np>[^,;:.\"]{2,100})",
    re.IGNORECASE,
)
CITING: Final = re.compile(r", citing (?P<source>[^,;]{2,80}),$")
QUOTED_BY: Final = re.compile(
    r"\b(?:as )?(?:quoted|cited|reported|carried) by (?P<via>[^,;:.\"]{2,80})"
    r"|,? citing (?P<source>[^,;.\"]{2,100})"
)
AS_QUOTED: Final = re.compile(r", as (?:quoted|cited|reported|carried|relayed) by (?P<via>[^,;:.\"]{2,80}),$")
"""Who relayed it, between the speaker and the verb: "the service, as quoted by the agency, counted"."""
QUOTED_AS_SAYING: Final = re.compile(r"\b(?:quoted|cited) (?P<np>[^,;:\"]{2,100}?) as (?:saying|telling)\b")
COLON: Final = re.compile(
    r"^(?:[-•*–] )?(?:(?:Just in|Breaking|Update|More|News"
    r"|Latest)\b[,:]? (?:from )?)?(?P<np>(?:the )?[A-Z][^:;,.\"]{2,80}):"
    r"(?= \S)"
)
IN_ADDRESS: Final = re.compile(
    r"^(?:[-•*–] )?(?P<np>(?:[A-Z][\w'.-]* ){1,5}?(?:of [A-Z][\w-]*)?),? (?:in|from) (?:his|her|its|their|a|the)"
    r" (?:[\w'-]+ ){0,3}?(?:address|speech|statement|post|message|letter|interview|video|briefing|broadcast):(?= \S)"
)
"""Where somebody said what follows: "President Quill of Norland, in her nightly address: ..."."""
EARLIER: Final = re.compile(
    r"^(?:About this|This|That|These (?:figures|numbers|data)|The (?:news|information|figures?|numbers?|data"
    r"|announcement))(?: [\w-]+){0,4}? (?:informed|(?:was|were|is|are|has been|have been|had been) (?:also )?"
    r"(?:announced|reported|stated|said|written|published|given|provided|released|confirmed|posted"
    rf"|told)) {_WHEN}"
    r"(?:(?:in|on) (?:an?|the|its) [^,.;:\"]{2,50}? )?(?:by |of |from )?(?P<np>[^,;:\"]{2,120}?)"
    r"(?=\s*(?:$|[,;:\"]|[.](?:\s|$))|\s+(?:on|in)\b)"
)
"""A sentence that says who said what stands before it: "About this informed the mayor", "This was stated by"."""
MAKES: Final = re.compile(
    r"^ (?:amounts?|amounted|equals?|equalled|means?|meant|represents?|represented|works? out|is|was) "
)
"""What an outlet does with a count of others: "the count from the relief amounts to a fifth of the town"."""
