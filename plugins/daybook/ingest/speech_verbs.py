"""The verbs by which English says that somebody says something, and what stands beside them."""

from __future__ import annotations

import re
from typing import Final

SAYING: Final = (
    "said|says|say|informed|informs|assured|reminded|stressed|stresses|emphasised|emphasized|underlined|testified|remarked|pledged"
    "|cautioned"
    "|answered|disclosed|revealed|complained|complains|repeated|repeats|told|tells|tell|added|adds|stated|states(?= "
    "that|[,:])|announced|announces|claimed|warned|warns|insisted|insists|argued|argues"
    "|wrote|writes|tweeted|posted|acknowledged|admitted|conceded|concedes|admits|acknowledges|recalls|noted|explained|declared|alleged|asserted|vowed|replied"
    "|estimated|confirmed|denied|commented|continued|recounted|conceded|promised|revealed|briefed|recalled|maintained|maintains|reiterated|predicted"
)
"""Verbs that need no more than a subject."""
COUNTING: Final = (
    "reported|reports|counted|counts|recorded|registered|documented|verified|put|puts|tallied|listed|gave|gives|estimates"
    "|speaks of|spoke of|spoken of|sees|asks|asked|seeks|requests|requested|demands"
    "|demanded|found|finds|reckons|reckoned|calculated|calculates|forecast|forecasts|projects|projected|lists"
    "|report|record|put|estimate|expect|believe|confirm|verify|observed|concluded|suggested|suggests|thinks|named"
    "|identified|appealed|shows?|showed|indicates?|indicated"
    "|claims|claiming|saying|confirms|denies|denying|adding|believes|expects|called|described|urged|accused"
)
"""Verbs, and nouns of the same form, that tell a speaker only where a known name stands right before."""
VERB: Final = re.compile(rf"\b(?:(?P<saying>{SAYING})|(?P<counting>{COUNTING}))\b(?!-)")
AUXILIARY: Final = re.compile(
    r"(?:[ ,]+(?:has|have|had|also|later|earlier|then|just|previously|repeatedly|again|further|itself"
    r"|themselves|already"
    r"|meanwhile|too|now|so far|in turn|in return"
    r"|himself|herself|both"
    r"|publicly|(?:earlier |late )?on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\w{3,}ly))+$"
)
PASSIVE: Final = re.compile(
    r"\b(?:was|were|is|are|be|been|being|as|so|of|the|The|a|A|an|An|this|that|to|by|with|for|from|in|on|at"
    r"|its|their|his|her"
    r"|our|no|any|all|these|those|or|other|of the)$"
)
"""What before a form in -ed shows that nobody speaks: it is passive, or no verb."""
BARE_FORMS: Final = frozenset(
    {"say", "tell", "report", "record", "put", "estimate", "expect", "believe", "confirm", "verify"}
)
WITH_OBJECT: Final = frozenset({"told", "tells", "tell", "informed", "informs", "assured", "reminded", "briefed"})
"""Verbs behind which stands who was told, not who speaks."""
SECOND: Final = re.compile(r"(?:, |\b)(?:and|but)(?: (?:also|later|then))?$")
"""What before a verb shows that its subject stands before an earlier verb."""
QUOTE_TAG: Final = re.compile(
    r"\"\s*(?P<np>he|she|they|(?:[A-Z][\w'.-]+ ){0,3}[A-Z][\w'.-]+|the (?:[\w'-]+ ){0,2}[\w'-]+)"
    r" (?P<verb>[a-z]{3,}ed|(?:laugh|joke|sigh|smile|shrug|grin|nod|shout|whisper|muse|ask|recount|recall"
    r"|quip)s)\b(?! by\b)"
)
"""Any verb right behind a quotation and its speaker: '"...," he laughed'."""
ABLE: Final = re.compile(r" (?:is|are|was|were|has been|have been|had been) (?:now |so far )?able to$")
"""What stands before a bare verb of somebody who does say it: "was able to confirm"."""
BARE: Final = re.compile(
    r"\b(?:to|will|would|shall|should|can|could|may|might|must|not|cannot|let us|do|does|did|don't|didn't|won't"
    r"|can't|couldn't|wouldn't)$"
)
"""What before a bare verb shows that it tells no speaker's words: "nobody would say"."""
TRAILING: Final = re.compile(
    r"\s*(?:$|[.,;!?)]|--|[-–—]|\"|(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?! (?:that|it|he|she|they"
    r"|the)\b)|on|late|early|earlier|yesterday|today|overnight|at a|at an|during|via"
    r"|in an?|in its|in his|in her"
    r"|in their|afterwards|later|while|as|(?:to )?(?:reporters|journalists)|the news agency|sarcastically"
    r"|\w+ly)\b)"
)
"""What follows a verb of saying that stands behind the words said."""
INVERTED_SUBJECT: Final = re.compile(
    r"\s+(?:to (?:journalists|reporters|the press|the agency)\s+)?(?!that\b|on\b|in\b|at\b|to\b|of\b|as\b"
    r"|it\b|there\b)(?P<np>[^,.;:\"]{2,120}?)(?=\s*(?:$|[,;:\"]"
    r"|[.](?:\s|$))"
    r"|\s+(?:who|which|to (?:the|this|our|a|an)|in an?|in his|in her|in its|on|at a|as|after|while|during|late"
    r"|early|earlier|told"
    r"|from the scene)\b)"
)
APPOSED: Final = re.compile(r", (?P<np>[A-ZÀ-ÖØ-Þ][\w'.-]+(?: [A-ZÀ-ÖØ-Þ][\w'.-]+){1,3})(?=\s*(?:$|[.,;\"]))")
"""The name behind what somebody is: "said our head of operations, Ola Brandt"."""
TOLD: Final = re.compile(
    r"\s+(?P<via>(?:the )?[A-Z][^,;:.\"]{1,60}?)(?=\s*(?:$|[,;:.\"])|\s+(?:that|on|in|the|it|he|she|they|at"
    r"|there|of|about|how|what|why|nobody|more|some|nearly|by|\d+)\b)"
)
TOLD_SOMEBODY: Final = re.compile(r" (?:an?|the|his|her|their) [^.,;:\"]{2,60}(?:[.,;]|$)")
"""Who was told, behind a verb at the end of a sentence: "told a briefing"."""
_AT: Final = re.compile(r" [^.;:]{2,90}? (?:at|as|above|below|over|under) ")
_A_SUM: Final = re.compile(
    r" (?:[\w'-]+ ){0,4}?(?:for )?(?:an? (?:additional|extra|further) |another |about |some |at least |up to "
    r"|more than )?[$€£]?\d"
)
_A_FIGURE: Final = re.compile(
    r" (?:[\w'-]+ ){0,3}?(?:numbers?|tolls?|figures?|accounts?|versions?|counts?|totals?|estimates?|losses|\d)"
)
NEEDS: Final = {
    **dict.fromkeys(("asks", "asked", "seeks", "requests", "requested", "demands", "demanded"), _A_SUM),
    "put": _AT,
    "puts": _AT,
    "gave": _A_FIGURE,
    "gives": _A_FIGURE,
    "estimated": re.compile(r"(?! to (?:be|have)\b)"),
}
"""What has to stand behind verbs that say something only together with it: "put the toll at 40"."""
SHOWING: Final = frozenset({"show", "shows", "showed", "indicate", "indicates", "indicated"})
"""What somebody's figures do, and nobody themselves."""
