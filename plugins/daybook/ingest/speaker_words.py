"""The words by which English names a speaker: pronouns, offices, bodies, and people without a name."""

from __future__ import annotations

import re
from typing import Final

PRONOUNS: Final = frozenset({"he", "she", "they", "it"})
OBJECTS: Final = {"him": "he", "her": "she", "them": "they", "his": "he", "their": "they", "its": "it"}
"""The pronouns behind "according to"."""
NAME_ALONE: Final = re.compile(r"(?:[Tt]he )?(?:[A-Z][\w'-]*\.? ){1,4}[A-Z][\w'-]*(?<!'s)(?<!')")
"""A name of several words, and nothing else."""
BODY_NAME: Final = re.compile(
    r"\b(?:Agency|Army|Association|Authority|Bank|Bureau|Cent(?:er|re)|Commission|Committee|Company|Corps"
    r"|Council|Court"
    r"|Department|Federation|Forces?|Foundation|Fund|Group|Guard|Hospital|Institute|Ministry|Office"
    r"|Organi[sz]ation"
    r"|Police|Railways|Service|Society|Staff|Union|University|Watch)\b"
)
"""Words of the names of bodies, which are no "he" or "she"."""
NAMED_KIND: Final = re.compile(r" (?:news )?(?:agency|newspaper|website|broadcaster|channel)$")
"""What may stand behind the name of an outlet."""
CLAUSE: Final = re.compile(r"\b(?:had|has|have|was|were|is|are|will|would|could|can|may)\b")
"""A finite verb: what holds one is no name."""
INDEFINITE: Final = re.compile(
    r"(?:a|an|one|another|two|three|several|some|many)(?: [a-z][\w'-]*| (?:US|UK|UN|EU|NATO|Nato)){1,7}", re.IGNORECASE
)
OFFICE: Final = re.compile(
    r"[Tt]he (?:[\w'-]+ ){0,2}?(?P<noun>president|prime minister|minister|mayor|governor|chancellor"
    r"|ambassador|envoy"
    r"|prosecutor|director|chairman|chairwoman|chair|chief|head|leader|spokesman|spokeswoman|spokesperson"
    r"|secretary"
    r"|commander|commissioner|judge|doctor|engineer|captain|colonel|general|bishop|professor|official|officer)"
)
"""Somebody who was named with an office before."""
LOWERED: Final = re.compile(
    r"A|An|The|One|Another|Some|Several|Many|Two|Three|Officials?|Residents|Witnesses|Authorities|Police"
    r"|Experts|Analysts"
    r"|Doctors|Rescuers|Local|Senior|Sources"
)
"""Words with a capital only because they open a sentence."""
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
    r"|engineers?|drivers?|nurses?|farmers?|fisherm[ae]n|mothers?|fathers?|pensioners?|activists?|villagers?"
    r"|media"
    r"|television|radio|newspapers|paramedics?|surgeons?|researchers?|scientists?|seismologists|economists?"
    r"|traders?|"
    r"prosecutors?|investigators?|firefighters?|leaders?|observers?|monitors?|allies"
    r"|envoys?|ambassadors?)\b",
    re.IGNORECASE,
)
"""Nouns of people who speak without a name."""
BODY: Final = re.compile(
    r"^(?:the|(?P<owner>its)|this|that|(?P<country>[A-Z][\w-]*)'s) (?:\w+ )?"
    r"(?P<noun>ministry|agency|service|council|court|company|army"
    r"|military|bank|organi[sz]ation|group"
    r"|charity|ngo|watchdog|newspaper|paper|broadcaster|firm|regulator|operator|fund|police|navy|board"
    r"|authority"
    r"|directorate|administration|airline|utility|mission|tribunal|embassy|parliament|cabinet|hospital"
    r"|university"
    r"|secretariat|monitor|network|association|party|station|exchange|centre|center"
    r"|assembly|government|commission|office|committee|department|union|alliance|institute|body|side"
    r"|leadership|command)$",
    re.IGNORECASE,
)
"""A body named before: "the ministry"."""
MODIFIER: Final = re.compile(
    r"\b(?:of|in|from|for|at|near|with|by|to|on|outside|against|under|inside)(?: the)?(?: \w+)? ?$"
)
"""What before a name shows that the name is not the one who speaks."""
OF_PERSON: Final = re.compile(r"\b(?:of|in|from|for|at|near|with|by|to|on|outside|against|under|inside) $")
"""The same before a person, whose office may stand between: "Minister for Ports Ola Brandt"."""
BODY_NOUN: Final = (
    r"(?:ministry|agency|service|council|court|company|army|military|bank|organi[sz]ation|group|charity|ngo"
    r"|watchdog"
    r"|newspaper|paper|broadcaster|firm|regulator|operator|fund|police|navy|board|authority|directorate"
    r"|administration"
    r"|airline|utility|mission|tribunal|embassy|parliament|cabinet|hospital|university|secretariat|monitor"
    r"|network"
    r"|association|party|station|exchange|centre|center|assembly|government|commission|office|committee"
    r"|department"
    r"|union|alliance|institute|body|railways?|guards?|coastguard|treasury|presidency|judiciary|command"
    r"|headquarters|staff|force|forces|coalition"
    r"|consortium"
    r"|delegation|team|clinic|movement|militia|side|municipality|region|prefecture|press service|spokes\w+)"
)
SPEAKS: Final = re.compile(
    rf"{BODY_NOUN}|[a-z][\w-]*(?:ers|ors|ists|ees|ants|ents|ians|men|women|ies|eurs)", re.IGNORECASE
)
"""The last word of a description of somebody who can speak: a body, or people in the plural."""
PLAIN_BODY: Final = re.compile(rf"(?:the|this|that|its) {BODY_NOUN}", re.IGNORECASE)
"""A body that was named before, or whose name has to be asked."""
SPOKEN_WORDS: Final = re.compile(
    r"\b(?:statements?|reports?|updates?|tally|figures?|data|estimates?|numbers|bulletins?|assessments?"
    r"|surveys?"
    r"|stud(?:y|ies)|toll|posts?|messages?|videos?|documents?|letters?|articles?|maps?|images?)$",
    re.IGNORECASE,
)
"""What somebody said, and not who."""
OWN_WORDS: Final = re.compile(
    r"(?:an? |the )?(?P<who>.+?)(?:'s)?(?: (?:latest|own|joint|official|daily|press|new|evening|morning"
    r"|separate|brief))*"
    r" (?:statements?|reports?|updates?|counts?|tally|figures?|data|estimates?|numbers|bulletins?"
    r"|assessments?|releases?"
    r"|website|communiqu[eé]s?|tweets?|posts?|telegram channel|press service|press office|press centre"
    r"|press center"
    r"|general staff|data|readout)$",
    re.IGNORECASE,
)
"""Somebody's statement, which speaks for them: "a ministry statement", "the UN count"."""
BODY_KIND: Final = re.compile(rf"\b{BODY_NOUN}$", re.IGNORECASE)
"""The kind of body that a name ends with: "the Norlandic news agency"."""
