"""What numbers say beside counting: the clock, an age, a turn of speech, the number of a thing, a score."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from daybook.ingest import pointing_numbers as pointing
from daybook.ingest.word_lists import in_order

if TYPE_CHECKING:
    from collections.abc import Iterator

_SMALL: Final = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_HOURS: Final = tuple(_SMALL.split("|"))
_ZONE: Final = r"(?:GMT|UTC|BST|CET|CEST|EET|EEST|MSK|EST|EDT|ET|IST|hours?|hrs|local)"
CLOCK: Final = re.compile(
    r"\A\d{1,2}[.:]\d\d\s*\Z|\b\d{1,2}(?:[:.]\d\d)?(?::\d\d)? ?(?:[ap]\.?m\b\.?|o'clock)"
    rf"|\b\d{{1,2}}[:.]\d\d ?{_ZONE}\b"
    r"|\b\d{1,2}:\d\d\b|\b\d{4} ?(?:GMT|UTC|CET|EET|hours|hrs|local time)\b"
    r"|\bas (?:of|at) \d{1,2}[:.]\d\d\b"
    r"|\bat (?:[01]\d|2[0-3])\d\d\b(?! \w)"
    r"|\bfrom \d{1,2} to \d{1,2}(?= in the (?:morning|afternoon|evening)| ?[ap]\.?m\b| o'clock)"
    r"|(?<=\d{4}, )\d\d\.\d\d$|(?<=\d{4} )\d\d\.\d\d$|\b[0-3]\d\.[01]\d (?:to|-|–|until) [0-3]\d\.[01]\d\b"
    rf"|\b(?:at|by|before|after|from|until|about|around) (?:{_SMALL})"
    r" (?:in the (?:morning|afternoon|evening)|o'clock|at night|local time)\b"
    r"|\b(?:open|opens|opened|start|starts|started|begin|begins|began|close|closes|closed|until"
    rf"|till) at (?:{_SMALL})"
    r"(?=\s*(?:[,.;)]|$))|\b\d{1,2} min(?:ute)?s? (?:ago|read)\b"
    r"|\b(?:mornings?|afternoons?|evenings?|nights?|noon|daily|everyday|weekdays?|(?:Mon|Tues|Wednes|Thurs|Fri"
    r"|Satur|Sun)days?"
    rf"|opens?|opened|closes?|closed|met|meets?|leaves?|arrives?|ends?|ended) at (?:{_SMALL}|\d\d?)"
    r"(?=\s*(?:[,.;)](?!\d)|and\b|$))",
    re.IGNORECASE,
)
TIMETABLE: Final = re.compile(
    r"\b(?:pulls? in|arriv\w+|leav\w+|depart\w+|sails?|lands?|due|starts?|begins?|opens?|at) (?:at )?[0-2]?\d\.[0-5]\d"
    r"(?= (?:from|to|train|bus|service|on|in|every|daily)\b|,| and\b)|\bthe [0-2]?\d\.[0-5]\d (?=from|to|train"
    r"|bus|service)",
    re.IGNORECASE,
)
"""When a train leaves: "the 11.40 pulls in at 19.25"."""
HOUR: Final = re.compile(
    rf"\b(?:{_SMALL}) o'clock\b|\b(?:at|it's|it is|was|by|until|till|around|about|before|after|towards)"
    rf" (?:{_SMALL}|quarter|half|twenty|twenty-five)(?: minutes)? (?:past|to) (?:{_SMALL})\b(?! [a-z-]+s\b)"
    rf"|\bhalf (?:past )?(?:{_SMALL})(?= in the\b| on\b|[,.;])|\b(?:{_SMALL}) past (?:{_SMALL})\b"
    rf"|\b(?:again|back|the order|the alarm|up|off|out|down|there|here|home) at (?:{_SMALL})(?=[,.;])",
    re.IGNORECASE,
)
"""The hour in words: "ten past five"."""
_KIN: Final = (
    "father|mother|dad|mum|mom|wife|husband|son|daughter|brother|sister|child|boy|girl|baby|grandson|granddaughter|gran"
    "|grandmother|grandfather|uncle|aunt|neighbou?r|man|woman|pensioner|twins?"
)
AGE: Final = re.compile(
    r"\b[Aa]ge (?:of [\w-]+ )?(?:to|from|at|limit of) \d{1,2}\b|"
    r"\b(?:aged?|ages) (?:between |from |about |around |just |only )?[\w-]+(?:(?:,| and| to| or|[–-]) ?\d+)*"
    r"|\b[\w-]{1,15} ?-? ?(?:year|month)s?[- ]olds?\b|\b[\w-]{1,15} years of age\b"
    r"|(?<=[a-z], )\d{1,3}(?=[,.](?!\d)| and )|[A-Z][\w'.-]{1,20}, \d{1,3}(?=[,.;](?!\d)| and |$)"
    r"|[A-Z][\w'-]{1,20} [A-Z][\w'-]{1,20} \((?:1[4-9]|[2-9]\d)\)"
    r"|\b(?:children|pupils|those|people|men|women|anyone|boys|girls|residents) (?:under"
    r"|over) (?:the age of )?\d{1,2}\b"
    r"|\b(?:[Yy]oungest|[Oo]ldest|[Ee]ldest)(?: [\w'-]+){0,3}? (?:was|is|were|being) \w+"
    r"|\b(?:I'm|I am|[Hh]e is|[Ss]he is|[Hh]e's|[Ss]he's|[Hh]e was|[Ss]he was|[Hh]e turned"
    r"|[Ss]he turned|I turned) \d{1,3}"
    r"(?=[,.;)\"]| and| in [A-Z]| when| years)|\bturned \d{1,2}(?= (?:yesterday|today|on|this|last)\b|[,.])"
    r"|\b[Uu]nder-\d\d"
)
AGE_OF: Final = re.compile(
    rf"\b(?:{_KIN})s?(?: is| was| are| were|,| of) (?:now |only |just )?(?:{_SMALL}"
    rf"|\d{{1,3}})(?: and (?:{_SMALL}|\d{{1,2}}))?"
    r"(?: (?:days|weeks|months|years))?(?: and (?:a half|three[- ]quarters))?"
    r"(?=[,.;)]| and [a-z]+s\b| and an?\b| when\b| who\b|$)"
    r"|\b(?i:men|women|people|those|anyone|citizens|males|civilians|residents"
    r"|reservists) (?:aged )?between \d\d and \d\d\b"
)
"""How old somebody is who is told of by what they are to others: "two brothers of 15 and 17"."""
_WORD: Final = rf"(?:{_SMALL}|\d+)"
_NO_LARGER: Final = r"(?! (?:hundred|thousand|million|billion|dozen))"
_WHOSE: Final = r"(?:(?:the|its|his|her|their|our|only|just|these|those|at least) )*"
IDIOM: Final = re.compile(
    rf"\b(?:one of {_WHOSE}{_WORD}\b(?!,\d){_NO_LARGER}"
    rf"|one of\b|one (?:by|after|or) (?:one|another|two)|more than one\b{_NO_LARGER}|in ones\b"
    r"|one (?:such|more"
    rf"|another|hand|side|day|thing|step|night)\b"
    rf"|(?:the|another|no|any|every|each|which|number|(?:its|his|her|their|the) only|square|day|page|phase|part"
    rf"|chapter) one\b{_NO_LARGER}"
    r"|24/7"
    rf"|24 hours a day|seven days a week|zero(?:ed)? in\b|ground zero|zero tolerance|one[- ]?(?:time|off"
    rf"|way|sided|on)\b"
    rf"|(?<!than )(?:one|two|three|[1-3]) (?:times|fold)\b|a (?:hundred|thousand"
    rf"|million) times\b"
    rf"|one in (?:{_SMALL})\b|(?:{_SMALL}|\d) in (?:five|ten"
    rf"|\d{{1,3}})\b|, (?:maybe"
    rf"|perhaps) {_WORD}\b"
    r"|in two\b|one and the same|in one (?:place|go|piece)|at one (?:point|stage|time)\b"
    rf"|(?:father|mother|parent|dad|mum|mom|grandmother|grandfather|widow|widower) of {_WORD}\b|round of \d+\b"
    rf"|every {_WORD} (?:minutes?|hours?|days?|weeks?|months?|years?)\b|not one\b|as one\b"
    r"|an? (?:minute|hour|day|week|month|year|mile|metre|kilomet(?:re|er)) or (?:two|three)\b|50[-–]50\b"
    r"|list of \d+ items|two and two|on all fours|nine lives|fifty[- ]fifty|million[- ]dollar question"
    r"|a million miles)",
    re.IGNORECASE,
)
ODDS: Final = re.compile(
    rf"\b(?:{_WORD} times out of {_WORD}|an? (?:hundred|thousand|million) (?:to one|thanks)"
    rf"|{_WORD} steps? (?:away|ahead|behind|closer|back|forward)"
    r"|zero (?:chance|doubt|interest|reason|sense|credibility)"
    r"|(?:a )?\d{3} ?(?:per cent|percent|%) (?:sure|certain|committed|behind|ready|right|confident)"
    r"|(?:give|gives|gave|giving|given) (?:a )?1\d0 (?:per cent|percent)"
    rf"|(?:two|three) (?:things can be true|sides of the same coin)|{_WORD} and only|second to none"
    r"|(?:the|a) \d{1,3} (?:bus|tram|trolleybus|train)(?! \w+s\b)"
    r"|the \d[\d,]{2,5} met(?:re|er)s (?=champion|race|relay|final|hurdles|title|freestyle|runner|record|butterfly"
    r"|backstroke|breaststroke|heats?|event))",
    re.IGNORECASE,
)
"""Odds, steps, how sure somebody is, lines and races that are called by a number."""
RHETORIC: Final = re.compile(
    r"\b(?:one|two|three|four|five) (?:more |last |final |further |simple |quick |brief |main |key |short |big ){0,2}"
    r"(?:questions?|things|words|remarks?|numbers|reasons|lessons?|facts|priorities|conclusions|observations?"
    r"|caveats?)\b"
    r"|\b(?:make|makes|making|made|let me make) (?:two|three|four|five) (?:[a-z]+ ){0,2}points\b",
    re.IGNORECASE,
)
"""What a speech counts of itself: two questions, three reasons."""
SCORE: Final = re.compile(
    r"\b\d{1,3}-1(?= that\b| on\b| against\b| shot\b)|"
    r"\b(?:won|lost|win|loss|beat|beaten|drew|draw|victory|defeat|lead|led"
    r"|leg) (?:[\w'-]+ ){0,4}?\d{1,2}[-–]\d{1,2}\b"
    r"|\band \d{1,2}[-–]\d{1,2} in the\b"
)
TELEPHONE: Final = re.compile(
    r"\b0\d{2,4}(?:[ -]\d{2,4}){2,4}\b|\b(?:help|emergenc\w+)\b[^.\d]{0,20}: \d{3}\b"
    r"|\+\d{1,3}(?:[ (-]{1,2}\d{1,4}\)?){2,5}|\b0\d{2,4}[ -]\d{3}(?:[ -]?\d{2,4}){1,2}\b"
    r"|\b(?:[Tt]el(?:ephone)?|[Pp]hone|[Ff]ax|[Cc]all|[Ii]ban|IBAN|[Hh]otline|[Hh]elpline)(?: (?:on|us|the"
    r"|number|no|line|at|is)"
    r"){0,3}[.:]? [\d(][\d() -]{1,20}\d"
    r"|\b(?:[Cc]all(?:ed|ing|s)?|[Dd]ial(?:led|ling|s)?|[Rr]ang) \d{3}(?= for\b| to\b|[,.;]|$)"
)
NUMBERED_RUN: Final = re.compile(
    r"\b[Pp]ages \d+ (?:&|and) \d+|\b[Nn]umbers? \d+(?: (?:to|and) \d+)+|\b[Pp]age \d+ of \d+\b|\b\d+ of \d+ \|"
    r"|(?:^|\s)#\d+\b|\bPhoto \d+/\d+"
)
_THINGS: Final = (
    r"[Mm]agnitude|World War|WW|Update|Bulletin|Edition|Issue|Volume|Season|Units|Unit|unit|Part|part|Pier|Gate"
    r"|[Pp]aragraph|[Aa]nnex"
    r"|[Rr]ule|[Cc]lause|article|Number|[Nn]umber|Article|Articles|Resolution|Chapter|Section|Channel|Boeing"
    r"|Airbus|Highway"
    r"|Route|Line|Room|School|Reactor|reactor|Block|Building|Brigade|Day|day|Week|week|Phase|phase|Page|page"
    r"|Stage|stage|Level"
    r"|level|Type|Mark|Covid|Group|Terminal|Platform|Windows|Formula|Apollo|Su|MiG|Mi|An|Il|Tu|Point|point"
    r"|Step|step|Protocol"
    r"|News|Bus|Flight|flight|Grade|grade|Task Force|Kh|S|Match|match|Matchday|Height|Hill|FTSE|CAC|S&P"
    r"|Nasdaq|Nikkei|Stoxx"
    r"|Official|Witness|Year|Class|Row|row|Junction|junction|Exit|Office|Flat|Suite|Box|Column|Table|Figure"
    r"|Fig|Round|Lot"
    r"|Zone|Sector|Camp|Checkpoint|Corridor|corridor|Hall|Priority|Tier|Category|category|Version|Appendix"
    r"|Exhibit|Count|Case|Item"
    r"|Question|Option|Order|order|Decree|decree|Directive|Regulation|Law|Act|Bill|Motion|File|Ref|Version"
    r"|Footnote|Note|Line|Track"
    r"|Battalion|Regiment|Division|Shelter|Station|Ward|Precinct|District|Point|Position|Checkpoint|Camera"
    r"|Slide|Map|Street|Road|Avenue|Lane|Boulevard|Square|[Kk]ilomet(?:re|er)|[Ss]ize|table|page|section|chapter"
    r"|room|gate|bus|tram|lane|lap|ward|hangar|silo|cell|carriage|coach|quay|shaft|tunnel|warehouse|map|version"
    r"|Schedule|Amendment|Tower"
    r"|House|Berth"
    r"|Pool|Seat|Bed|Rev|Apt|Court|channel|apartment|verse"
)
NUMBERED: Final = re.compile(rf"\b(?:Nos?|nos?|{_THINGS})\.?[ -]?$|(?:№|#) ?$")
"""What stands before the number of a thing."""
_SERIES_OF: Final = (
    "[Uu]nits|[Bb]erths|[Pp]iers|[Ff]loors|[Ss]eats|[Gg]ates|[Rr]eactors|[Aa]rticles|[Pp]hases|[Bb]locks|[Rr]ooms|[Pp]ages|[Rr]ows|[Jj]unctions|[Yy]ears|[Gg]rades|[Pp]aragraphs"
    "|[Cc]lasses|[Cc]hapters|[Rr]esolutions|[Rr]outes|[Ll]ines|[Cc]orridors|[Pp]oints|[Pp]latforms|[Gg]roups|[Dd]ays"
)
SERIES: Final = re.compile(rf"\b(?:{_SERIES_OF}) \d+(?:(?:, and|,| and| or| to|–|-) ?\d+)+")
ENUMERATED: Final = re.compile(r"\A\(?\d{1,2}[.)](?=\s|$)|\A\d{1,2}(?=: [A-Z])")
"""The number of a paragraph, at its beginning."""


@dataclass(frozen=True, slots=True)
class Use:
    """A pattern, and what a sentence in lower case must have some of for it to find anything there."""

    pattern: re.Pattern[str]
    needs: tuple[str, ...] = ()

    def spans(self, text: str, lower: str) -> Iterator[tuple[int, int]]:
        """Yield where a sentence uses a number so."""
        if not self.needs or any(need in lower for need in self.needs):
            for found in self.pattern.finditer(text):
                yield found.span()


_OF_ODDS: Final = in_order(
    "times thanks step zero cent percent % things sides only second bus tram train metres meters hundred million"
    " thousand"
)
_OF_RHETORIC: Final = in_order(
    "question things words remark numbers reasons lesson facts priorities conclusion observation caveat points"
)
_OF_CHROME: Final = in_order(
    "comment share like retweet repost repl view reaction photo picture image slide lap page part step question"
)


USES: Final = (
    Use(CLOCK),
    Use(TIMETABLE, in_order("0. 1. 2. 3. 4. 5. 6. 7. 8. 9.")),
    Use(HOUR, ("o'clock", " past ", "half ", *(f" {to} {hour}" for to in ("to", "at") for hour in _HOURS))),
    Use(AGE),
    Use(AGE_OF, (*_KIN.replace("neighbou?r", "neighbo").replace("twins?", "twin").split("|"), "between")),
    Use(IDIOM),
    Use(ODDS, _OF_ODDS),
    Use(RHETORIC, _OF_RHETORIC),
    Use(SERIES),
    Use(SCORE, ("-", "–")),
    Use(TELEPHONE),
    Use(NUMBERED_RUN, in_order("page number # | photo")),
    Use(ENUMERATED),
    Use(pointing.FOOTNOTE, ("[",)),
    Use(pointing.PARAGRAPH_OF, ("(",)),
    Use(pointing.SECTION),
    Use(pointing.PAGES, in_order("p. pp. para ff. n. nn. vol fig ch. chs. sec art note slide table section annex")),
    Use(pointing.CHROME, _OF_CHROME),
    Use(pointing.CODE, in_order("+ text sms write code / docket case file invoice ref")),
)
"""Everything that a number may say beside counting, but for what a name or the words around it tell."""
