"""Finds the words that name the subject of a verb of saying, and tells whether they can name a speaker."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from daybook.ingest import speaker_words as words
from daybook.ingest.attribution_words import AS_QUOTED
from daybook.ingest.speech_verbs import AUXILIARY

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from daybook.ingest.registry import Registry

_BOUNDARY: Final = re.compile(
    r"[,;:()\"“”«»]| (?:[-–—]|--|––) |—|\b(?:that|but|although|though|while|after|because|whether|where|when"
    r"|what"
    r"|as|if|since|before|than"
    r"|is|are|was|were|be|been|has|have|had|will|would|which|who|whose|and(?= (?:the |he |she |it |they "
    r"|his |her |[A-Z])))\b"
)
_RELATIVE: Final = re.compile(r",? (?:who|which|whose)\b[^,]*$")
_MONTH: Final = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_TIME_FIRST: Final = re.compile(
    r"(?:(?:[Ll]ate |[Ee]arly |[Ee]arlier )?(?:[Oo]n )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"(?: (?:morning|afternoon|evening|night))?|(?:[Ll]ast|[Tt]his) (?:week|month|year|night|morning|evening)"
    rf"|[Ii]n (?:{_MONTH}|\d{{4}})|Yesterday|Today|Overnight|By (?:noon|midday|evening|nightfall)"
    rf"|(?:[Oo]n )?{_MONTH} \d{{1,2}}|(?:[Oo]n )?\d{{1,2}} {_MONTH})(?= (?:the|a|an|he|she|it|they)\b| [A-Z])"
)
"""When something was said, in front of who said it."""
_JOINING: Final = re.compile(r"(?:But|And|Yet|So|Still|However|Meanwhile|Then|Now) (?=\S)")
_OPENING: Final = re.compile(
    r"(?:In|At|On|For|By|With|Earlier|Later|Meanwhile|Yesterday|Today|And|But|So|Yet|Still|with) "
    r"(?=(?:the|a|an|he|she|it|they)\b|[A-Z])"
)
_BRACKET: Final = re.compile(r"\s*\([^()]{1,60}\)$")
_COUNTED: Final = re.compile(
    r"(?:(?:nearly|about|some|more than|over|at least|around|almost|up to|fewer than) )?\d", re.IGNORECASE
)
_DETERMINER: Final = re.compile(
    r"(?:the|a|an|one|another|some|several|two|three|many|his|her|its|their|our|local|senior)\b", re.IGNORECASE
)
_PLURAL: Final = re.compile(r"(?:[a-z][\w-]* ){0,3}[a-z][\w-]*s")
"""People or bodies without an article: "brokers", "aid workers"."""
_FIRST: Final = re.compile(
    r"(?:[-•*–] )?(?P<np>(?:(?:The|A|An|Some|Several|Many|Two|Three) )?(?:[\w'-]+ ){0,5}?[\w'-]+) (?:that"
    r"|which|who) "
)
_APPOSED: Final = re.compile(
    r"(?:[-•*–] )?(?:[A-Z][\w-]*'s|Its|His|Her|The|A"
    r"|An) [\w' -]{2,60}, (?P<np>[A-Z][\w'.-]+(?: [A-Z][\w'.-]+){1,3}),"
)
"""The name behind what somebody is: "Norland's envoy, Ola Brandt,"."""
_INDEFINITE: Final = re.compile(r"(?:An?|Some|Several|Many|Two|Three) ")
_RUN: Final = re.compile(
    r"(?:[-•*–] )?(?P<np>(?:The )?(?:[A-Z][\w'.-]* ){1,6}?(?:(?!(?:say|tell|claim|insist|count|put|add|admit"
    r"|report|estimate|note|warn|state|speak)s )[a-z]+s )?)(?=[a-z])"
)
_NOBODY: Final = frozenset(
    {
        "I",
        "We",
        "You",
        "we",
        "you",
        "Nobody",
        "Everybody",
        "Everyone",
        "No one",
        "Who",
        "As",
        "If",
        "There",
        "Here",
        "That",
    }
    | {"This", "What", "Then", "Now", "Earlier", "Later", "Meanwhile", "These", "Those", "Which"}
)
_SHOWN: Final = re.compile(r"(?:footage|imagery|images?|videos?|photos|photographs|pictures)$", re.IGNORECASE)
"""What is posted and shown, and says nothing by itself."""
_ONE_OF_THEM: Final = re.compile(r", (?:one of|an?|the only) [^,]{2,60}$")
"""What somebody is, behind the name and without a comma of its own: "Name, one of eleven who voted against, said"."""
_AGED: Final = re.compile(r", \d{1,3}$")
_LONGEST: Final = 16
"""Words of the longest phrase that names a speaker; a longer one is a clause."""


def subject_before(text: str, verb_start: int, registry: Registry) -> tuple[int, int] | None:
    """Return where the words stand that name the subject of a verb."""
    before = _without_brackets(text[:verb_start].rstrip())
    if quoted := AS_QUOTED.search(before):
        before = before[: quoted.start()]
    if auxiliary := AUXILIARY.search(before):
        before = before[: auxiliary.start()]
    before = _without_brackets(before.rstrip())
    if relative := _RELATIVE.search(before.rstrip(",")):
        before = before[: relative.start()].rstrip()
    if before.endswith(",") or (relative and _ONE_OF_THEM.search(before)):
        before = before if before.endswith(",") else f"{before},"
        return _before_apposition(_AGED.sub("", before[:-1]), registry)
    return last_stretch(before)


def opening_subject(text: str) -> tuple[int, int] | None:
    """Return the subject that a sentence opens with, as far as its form tells: for verbs that share it."""
    if apposed := _APPOSED.match(text):
        return apposed.span("np")
    if (relative := _FIRST.match(text)) and _INDEFINITE.match(relative["np"]):
        return relative.span("np")
    run = _RUN.match(text)
    if run is None:
        return None
    start, end = run.span("np")
    phrase = text[start:end].rstrip()
    return (start, start + len(phrase)) if names_a_speaker(phrase) else None


def can_count(phrase: str, registry: Registry, surnames: AbstractSet[str]) -> bool:
    """Tell whether a subject can be that of a verb which may also be a noun: a name, a body, people, a pronoun."""
    text = phrase.strip()
    plain = words.NAMED_KIND.sub("", text)
    names = registry.names_in(plain, with_weak=True)
    if names and names[-1].end == len(plain):
        return True
    if text.endswith(("'s", "'")) or words.CLAUSE.search(text):
        return False
    if text.lower() in words.PRONOUNS or words.BODY.match(text) or words.NAME_ALONE.fullmatch(text):
        return True
    if (plain.split()[-1:] and plain.split()[-1] in surnames) or is_somebodys_count(text, registry, surnames):
        return True
    return bool(words.UNNAMED.search(text)) and bool(re.match(r"[A-Z]|(?:an?|the|two|three|some|several) ", text))


def is_somebodys_count(phrase: str, registry: Registry, surnames: AbstractSet[str]) -> bool:
    """Tell whether words are what somebody counts or states: "UNRO figures", "the Harbour Guard's bulletin"."""
    owned = words.OWN_WORDS.fullmatch(phrase.strip())
    if owned is None:
        return False
    who = owned["who"]
    return bool(registry.names_in(who, with_weak=True)) or who.split()[-1] in surnames


def names_a_speaker(phrase: str) -> bool:
    """Tell whether words can name a speaker: a pronoun, a name, a noun with its article, people in the plural."""
    text = phrase.strip()
    if text.lower() in words.PRONOUNS:
        return True
    if text in _NOBODY or _SHOWN.search(text) or not text or len(text.split()) > _LONGEST or _COUNTED.match(text):
        return False
    return bool(
        re.search(r"(?:^|\s)[A-ZÀ-ÖØ-ÞА-ЯІЇЄҐ][\w'-]", text)
        or _DETERMINER.match(text)
        or words.UNNAMED.search(text)
        or _PLURAL.fullmatch(text)
    )


def follows_a_verb(phrase: str) -> bool:
    """Tell whether words behind "said" name the speaker: they begin as a name does and hold no clause."""
    opens = re.match(
        r"(?:the|a|an|one|another|some|our|its|his|her|their|[A-ZÀ-ÖØ-ÞА-ЯІЇЄҐ][\w'-]*)\b", phrase.strip()
    ) or re.match(r"(?:[a-z-]+ ){0,3}[A-ZÀ-ÖØ-Þ]|(?:[a-z-]+ ){0,2}[a-z-]+s$", phrase.strip())
    return bool(opens) and not words.CLAUSE.search(phrase) and names_a_speaker(phrase)


def _without_brackets(before: str) -> str:
    """Leave out what stands in brackets at the end: "the Coast Council (CC)"."""
    bracket = _BRACKET.search(before)
    return before[: bracket.start()] if bracket else before


def last_stretch(before: str) -> tuple[int, int] | None:
    """Return the last words in front of a verb that no mark and no little word of clauses divides."""
    start = 0
    for boundary in _BOUNDARY.finditer(before):
        start = boundary.end()
    while start < len(before) and not before[start].isalnum():
        start += 1
    for pattern in (_JOINING, _TIME_FIRST, _OPENING):
        if found := pattern.match(before[start:]):
            start += found.end() + (pattern is _TIME_FIRST)
    return (start, len(before)) if start < len(before) else None


def _before_apposition(before: str, registry: Registry) -> tuple[int, int] | None:
    """Return the name out of "Name, a teacher," or "the mayor, Name,"."""
    last = last_stretch(before)
    if last is None:
        return None
    head = before[: last[0]].rstrip()
    earlier = last_stretch(_without_brackets(head.rstrip(",").rstrip())) if head.endswith(",") else None
    for stretch in (last, earlier):
        if stretch and any(registry.is_person(name.entity) for name in registry.names_in(before[slice(*stretch)])):
            return stretch
    if earlier and before[earlier[0]].isupper():
        name = before[slice(*earlier)]
        if not before[last[0]].isupper() or (words.NAME_ALONE.fullmatch(name) and " of " in before[slice(*last)]):
            return earlier
    return last
