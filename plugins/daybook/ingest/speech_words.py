"""The words by which English says that somebody says something."""

from __future__ import annotations

import re
from typing import Final

SAYING: Final = (
    "said|says|say|informed|informs|stressed|stresses|emphasised|emphasized|underlined|testified|remarked|pledged"
    "|cautioned|answered|disclosed|revealed|complained|told|tells|added|adds|stated|states(?= "
    "that|[,:])|announced|announces|claimed|warned|warns|insisted|insists|argued|argues"
    "|wrote|writes|tweeted|posted|acknowledged|admitted|conceded|noted|explained|declared|alleged|asserted|vowed|replied"
    "|estimated|confirmed|denied|commented|continued|recalled|maintained|maintains|reiterated|predicted"
)
"""Verbs that need no more than a subject."""
COUNTING: Final = (
    "reported|reports|counted|counts|recorded|registered|documented|verified|put|puts|tallied|listed|gave|gives|estimates"
    "|speaks of|spoke of|found|finds|reckons|reckoned|calculated|calculates|forecast|forecasts|projects|projected|lists"
    "|report|record|put|estimate|expect|believe|observed|concluded|suggested|suggests|thinks|named"
    "|claims|claiming|saying|confirms|denies|denying|adding|believes|expects|called|described|urged|accused"
)
"""Verbs, and nouns of the same form, that tell a speaker only where a known name stands right before."""

VERB: Final = re.compile(rf"\b(?:(?P<saying>{SAYING})|(?P<counting>{COUNTING}))\b(?!-)")
AUXILIARY: Final = re.compile(
    r"(?:[ ,]+(?:has|have|had|also|later|earlier|then|just|previously|repeatedly|again|further|itself"
    r"|himself|herself|both"
    r"|publicly|(?:earlier |late )?on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\w{3,}ly))+$"
)
PASSIVE: Final = re.compile(r"\b(?:was|were|is|are|be|been|being|as|so|of|the|The|a|A|an|An|this|that)$")
"""What before a form in -ed shows that nobody speaks: it is passive, or no verb."""
BOUNDARY: Final = re.compile(
    r"[,;:()\"“”«»]| [-–—] |—|\b(?:that|but|although|though|while|after|because|whether|where|when|what"
    r"|as|if|since|before|than"
    r"|is|are|was|were|be|been|has|have|had|will|would|which|who|whose|and(?= (?:the |he |she |it |they "
    r"|his |her |[A-Z])))\b"
)
BARE: Final = re.compile(
    r"\b(?:to|will|would|shall|should|can|could|may|might|must|not|cannot|let us|do|does|did|don't|didn't|won't"
    r"|can't|couldn't|wouldn't)$"
)
"""What before a bare verb shows that it tells no speaker's words: "nobody would say"."""
NAME_ALONE: Final = re.compile(r"(?:[Tt]he )?(?:[A-Z][\w'-]*\.? ){1,4}[A-Z][\w'-]*(?<!'s)(?<!')")
"""A name of several words, and nothing else."""
BODY_NAME: Final = re.compile(
    r"\b(?:Agency|Army|Association|Authority|Bank|Bureau|Cent(?:er|re)|Commission|Committee|Company|Corps|Council|Court"
    r"|Department|Federation|Forces?|Foundation|Fund|Group|Guard|Hospital|Institute|Ministry|Office|Organi[sz]ation"
    r"|Police|Railways|Service|Society|Staff|Union|University|Watch)\b"
)
"""Words of the names of bodies, which are no "he" or "she"."""
COLON: Final = re.compile(r"^(?:[-•*–] )?(?P<np>[A-Z][^:;,.\"]{2,80}):(?= \S)")
AS_REPORTED: Final = re.compile(
    r"\b[Aa]s (?:was |were |has been )?(?:reported|said|stated|announced|noted|told) by (?P<np>[^,;:\"]{2,100}?)"
    r"(?=\s*(?:$|[,;:\"]|[.](?:\s|$)))"
)
SAID_BY: Final = re.compile(
    r"\b(?:was|were|been|is|are) (?:announced|reported|said|stated|claimed|confirmed|estimated|put|given) "
    r"(?:on \w+day |late |today |earlier )?by (?P<np>[^,;:\"]{2,100}?) (?P<link>that|as|at)\b"
)
"""It was announced by somebody that, the toll was put by somebody at."""
OWN_COUNT: Final = re.compile(
    r"(?P<np>(?:[Tt]he )?(?:[A-Z][\w-]*\.? ){0,5}[A-Z][\w-]*)(?:'s|s') (?:own |latest |official |new |last )?"
    r"(?:count|tally|toll|estimates?|figures?|numbers?|data)\b(?! (?:by|from))"
)
"""A count that is somebody's own: "the Coast Council's latest count is 40"."""
NAMED_KIND: Final = re.compile(r" (?:news )?(?:agency|newspaper|website|broadcaster|channel)$")
"""What may stand behind the name of an outlet."""
COUNT_BY: Final = re.compile(
    r"^(?:a|an|the|its|his|her|their) (?:[\w-]+ )?(?:tally|count|estimate|report|survey|statement)"
    r" (?:by|from|of) (?=\S)",
    re.IGNORECASE,
)
TRAILING: Final = re.compile(
    r"\s*(?:$|[.,;!?)]|[-–—] |\"|(?:on|late|early|earlier|yesterday|today|overnight|at a|at an|during|via"
    r"|in an?|in its|in his|in her"
    r"|in their|afterwards|later|while|as|(?:to )?(?:reporters|journalists)|the news agency|sarcastically|\w+ly)\b)"
)
"""What follows a verb of saying that stands behind the words said."""
INVERTED_SUBJECT: Final = re.compile(
    r"\s+(?!that\b|on\b|in\b|at\b|to\b|of\b|as\b|it\b|there\b)(?P<np>[^,.;:\"]{2,120}?)(?=\s*(?:$|[,;:\"]"
    r"|[.](?:\s|$))"
    r"|\s+(?:who|which|in an?|in his|in her|in its|on|at a|as|after|while|during|late|early|earlier|told"
    r"|from the scene)\b)"
)
ACCORDING: Final = re.compile(
    r"\b[Aa]ccording to (?P<np>[^,;:\"]{2,140}?)(?=\s*(?:$|[,;:\"]|[.](?:\s|$))|\s+(?:which|who|that|and"
    r"|on|said|released|published)\b)"
)
TALLY: Final = re.compile(
    r"\b(?P<noun>tally|count|figures?|data|estimates?|toll|numbers?|statistics|report|assessment) "
    r"(?:from|by|of|released by|published by|given by|provided by) (?P<np>[^,;:.\"]{2,100})",
    re.IGNORECASE,
)
CITING: Final = re.compile(r", citing (?P<source>[^,;]{2,80}),$")
TOLD_SOMEBODY: Final = re.compile(r" (?:an?|the|his|her|their) [^.,;:\"]{2,60}(?:[.,;]|$)")
"""Who was told, behind a verb at the end of a sentence: "told a briefing"."""
MAKES: Final = re.compile(
    r"^ (?:amounts?|amounted|equals?|equalled|means?|meant|represents?|represented|works? out|is|was) "
)
"""What an outlet does with a count of others: "the count from the relief amounts to a fifth of the town"."""
QUOTED_BY: Final = re.compile(
    r"\b(?:as )?(?:quoted|cited|reported|carried) by (?P<via>[^,;:.\"]{2,80})|,? citing (?P<source>[^,;.\"]{2,100})"
)
QUOTED_AS_SAYING: Final = re.compile(r"\b(?:quoted|cited) (?P<np>[^,;:\"]{2,100}?) as (?:saying|telling)\b")
TOLD: Final = re.compile(
    r"\s+(?P<via>(?:the )?[A-Z][^,;:.\"]{1,60}?)(?=\s*(?:$|[,;:.\"])|\s+(?:that|on|in|the|it|he|she|they|at)\b)"
)

CLAUSE: Final = re.compile(r"\b(?:had|has|have|was|were|is|are|will|would|could|can|may)\b")
"""A finite verb: what holds one is no name."""
RELATIVE: Final = re.compile(r",? (?:who|which|whose)\b[^,]*$")
INDEFINITE: Final = re.compile(
    r"(?:a|an|one|another|two|three|several|some|many)(?: [a-z][\w'-]*| (?:US|UK|UN|EU|NATO|Nato)){1,7}", re.IGNORECASE
)
OFFICE: Final = re.compile(
    r"[Tt]he (?:[\w'-]+ ){0,2}?(?P<noun>president|prime minister|minister|mayor|governor|chancellor|ambassador|envoy"
    r"|prosecutor|director|chairman|chairwoman|chair|chief|head|leader|spokesman|spokeswoman|spokesperson|secretary"
    r"|commander|commissioner|judge|doctor|engineer|captain|colonel|general|bishop|professor|official|officer)"
)
"""Somebody who was named with an office before."""
_MONTH: Final = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
TIME_FIRST: Final = re.compile(
    r"(?:(?:[Ll]ate |[Ee]arly |[Ee]arlier )?(?:[Oo]n )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"(?: (?:morning|afternoon|evening|night))?|(?:[Ll]ast|[Tt]his) (?:week|month|year|night|morning|evening)"
    rf"|[Ii]n {_MONTH}|Yesterday|Today|Overnight|By (?:noon|midday|evening|nightfall)"
    rf"|(?:[Oo]n )?{_MONTH} \d{{1,2}}|(?:[Oo]n )?\d{{1,2}} {_MONTH})(?= (?:the|a|an|he|she|it|they)\b| [A-Z])"
)
"""When something was said, in front of who said it."""
LOWERED: Final = re.compile(
    r"A|An|The|One|Another|Some|Several|Many|Two|Three|Officials?|Residents|Witnesses|Authorities|Police|Experts|Analysts"
    r"|Doctors|Rescuers|Local|Senior|Sources"
)
"""Words with a capital only because they open a sentence."""
PRONOUNS: Final = frozenset({"he", "she", "they", "it"})
OBJECTS: Final = {"him": "he", "her": "she", "them": "they"}
"""The pronouns behind "according to"."""
SPOKESPERSON: Final = re.compile(r"\b(?:spokes(?:man|woman|person)|press secretary|press officer)\b", re.IGNORECASE)
SPOKESPERSON_FOR: Final = re.compile(
    r"\b(?:spokes(?:man|woman|person|people)|press secretary|press service|representatives?) (?:for|of"
    r"|at) (?P<body>.+)$",
    re.IGNORECASE,
)
TITLES: Final = re.compile(
    r"\b(?:(?:Maj(?:or)?|Lt|Lieutenant|Brig(?:adier)?|Gen(?:eral)?|Col(?:onel)?|Capt(?:ain)?|Adm(?:iral)?"
    r"|Mr|Mrs|Ms|Dr|Prof(?:essor)?"
    r"|Sir|President|Prime Minister|Foreign Minister|Minister|Secretary|Chancellor|Governor|Mayor)\.? ?)+$"
)
UNNAMED: Final = re.compile(
    r"\b(?:officials?|officers?|residents?|witness(?:es)?|sources?|volunteers?|soldiers?|doctors?"
    r"|diplomats?|authorities|police"
    r"|rescuers|analysts?|experts?|spokes\w+|commanders?|aides?|advis[eo]rs?|workers?|lawmakers?"
    r"|teachers?|survivors?|refugees?"
    r"|generals|fighters?|medics?|mayors?|governors?|ministers?|relatives?|neighbours?|people|man|woman"
    r"|women|men|locals|family"
    r"|engineers?|drivers?|nurses?|farmers?|fisherm[ae]n|mothers?|fathers?|pensioners?|activists?|villagers?|media"
    r"|television|radio|newspapers|paramedics?|surgeons?|researchers?|scientists?|seismologists|economists?|traders?|"
    r"prosecutors?|investigators?|firefighters?|leaders?|observers?|monitors?|allies"
    r"|envoys?|ambassadors?)\b",
    re.IGNORECASE,
)
"""Nouns of people who speak without a name."""
BODY: Final = re.compile(
    r"^(?:the|(?P<owner>its)|this|that|(?P<country>[A-Z][\w-]*)'s) (?:\w+ )?"
    r"(?P<noun>ministry|agency|service|council|court|company|army"
    r"|military|bank|organi[sz]ation|group"
    r"|charity|ngo|watchdog|newspaper|paper|broadcaster|firm|regulator|operator|fund|police|navy|board|authority"
    r"|directorate|administration|airline|utility|mission|tribunal|embassy|parliament|cabinet|hospital|university"
    r"|secretariat|monitor|network|association|party|station|exchange|centre|center"
    r"|assembly|government|commission|office|committee|department|union|alliance|institute|body)$",
    re.IGNORECASE,
)
"""A body named before: "the ministry"."""
MODIFIER: Final = re.compile(
    r"\b(?:of|in|from|for|at|near|with|by|to|on|outside|against|under|inside)(?: the)?(?: \w+)? ?$"
)
"""What before a name shows that the name is not the one who speaks."""
OF_PERSON: Final = re.compile(r"\b(?:of|in|from|for|at|near|with|by|to|on|outside|against|under|inside) $")
"""The same before a person, whose office may stand between: "Minister for Ports Ola Brandt"."""
