"""Runs of capitalised words that may name somebody or something the archive does not know."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from daybook.ingest.name_trimming import trimmed
from daybook.ingest.no_names import CALENDAR, NO_NAME, OPENERS
from daybook.ingest.occupations import OCCUPATIONS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from daybook.ingest.article import Article, Span

BODY: Final = re.compile(
    r"\b(?:Agency|Army|Association|Authority|Bank|Brigade|Bureau|Center|Centre|Church|College|Commission"
    r"|Committee|"
    r"Company|Corps|Council|Court|Department|Directorate|Federation|Forces?|Foundation|Fund|Group|Guard"
    r"|Hospital|"
    r"Institute|Ministry|Movement|Navy|News|Office|Organi[sz]ation|Party|Police|Press|Relief|Service|Society"
    r"|Times|"
    r"Union|University|Staff|Assembly|Parliament|Senate|Congress|Academy|Battalion|Regiment|Division|Railways?|"
    r"Airlines|Alliance|League|Network|Museum|Library|Trust|Club|Watch|Observatory|Crescent|Cross|Programme"
    r"|Program)\b"
)
"""Words that only names of bodies have."""
_CAPITAL: Final = r"[A-ZÀ-ÖØ-ÞĀ-Ž][\w'-]*"
_LINKED: Final = r"(?:of the|of|de|al|van|von|bin|ibn|der|del|la|&)"
_ARTICLE: Final = r"(?:(?:al|el|as|ad|an|ar|ash|at|az|ul|abu|ibn|bin)-)"
"""What stands small before a part of some names: "Sanaa's al-Nahda"."""
_SUBJECT: Final = (
    r"(?:Agency|Agreement|Campaign|Center|Centre|Commission|Commissioner|Committee|Conference|Convention"
    r"|Coordination"
    r"|Council|Court|Department|Federation|Foundation|Fund|Institute|Ministry|Movement|Network|Observatory"
    r"|Office"
    r"|Organi[sz]ation|Programme|Program|Project|Protocol|Representative|Secretary|Service|Society|Treaty"
    r"|Union)"
    r" (?:on|for|against) (?:the )?"
)
"""What some names tell with a little word: the Convention on Tides."""
_NAME: Final = re.compile(
    rf"(?:\d{{1,3}}(?:st|nd|rd"
    rf"|th) )?(?:{_SUBJECT})?(?:St\. )?{_CAPITAL}(?: (?:{_LINKED} )?(?:{_SUBJECT})?{_ARTICLE}?{_CAPITAL})*"
)
_SAINT: Final = re.compile(r"'s (?:hospital|church|cathedral|school|college|monastery)\b")
_DEMONYM: Final = re.compile(r"(?:ian|ish|ese|ean|ians)$")
_PEOPLE: Final = re.compile(r"(?:n|ns|an|ans|ian|ians|ic|er|ers|ish|ese|i|is|man|men)")
_OFFICE: Final = re.compile(
    r"^(?:(?:Deputy|Vice|First|Acting|Chief|Head|Director|Minister|Secretary|Commander|Chairman|Chair|President"
    r"|Professor|Member|Ministers|Prime Minister|High Commissioner|Commissioner)\b(?: [\w'-]+)*? (?:of|for)\b)"
)
_NO_WORD: Final = re.compile(r"\d|-[a-z]|'(?:ve|ll|re|d|m|t)$")
"""What words have that are no names: S-40, Government-controlled."""
_LINKS: Final = frozenset({"of", "the", "for", "and"})
_MODEL: Final = re.compile(r"\w-?\d+$")
"""What a weapon or a vehicle is called: "Norlandic Kestrel-29"."""
_KNOWN_TO_ALL: Final = re.compile(r"^World War\b|\bTime$")
_LAST_WORDS: Final = re.compile(r" (?:of|at|from) the [\w]+$")
_TITLED: Final = re.compile(r"\b(?:Dr|Mr|Mrs|Ms|Prof|Professor|Sir|Gen|Col|Maj|Capt|Lt)\.? $")
_OF_BODY: Final = re.compile(r"([\w'.-]+(?: [\w'.-]+){0,2}?) of (?:the )?(.+)")
_ACRONYM: Final = re.compile(r"\(([A-Z]{2,6})\)")
_ADDRESS: Final = re.compile(
    r"\b(?:https?://|www\.)\S+|\bpic\.twitter\.com/\S+|[@#]\w+|\b[A-Z]{2,3}(?=[ ]?\$)"
    r"|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}"
)
_NUMBERED: Final = re.compile(r"\.? ?\d")
_WORD: Final = re.compile(r"[^\W\d_][\w'-]*")
_ENDS_SENTENCE: Final = re.compile(r"[.!?:;,)][\"”'’]?\Z|\w[,]?[\"”]\Z")
_ON_AIR: Final = frozenset({"Radio", "Air", "TV"})
"""What the name of a country or a place stands behind."""
_WHERE: Final = re.compile(r"\b(?:in|at|from|near|of|to|outside|across) \Z", re.IGNORECASE)
_LITTLE: Final = 3
"""Letters of words that a title writes small."""
_BEFORE: Final = 12
"""Characters before a name that may hold a title."""
_MOSTLY: Final = 0.6
_SHORTEST: Final = 2
_STEM: Final = 4
"""Letters that the name of a country and what its people are called have in common, at least."""


def unknown_names(
    article: Article,
    text: str,
    taken: Iterable[tuple[int, int]],
    countries: Iterable[str],
    adjectives: frozenset[str],
    lands: Mapping[int, int],
) -> list[str]:
    """Return capitalised names outside of what is taken, in the order of the text.

    `text` is the article's with plain spaces and apostrophes. No names are: what people of a country are called,
    words for offices and bodies in general, things with a number, headlines, and a single word that opens a sentence.
    `lands` are the known names of countries and places, from end to start: a word right behind one goes on with it.
    """
    masked = _masked(text, taken)
    stems = tuple(country.lower().rstrip("aeiouy") for country in countries)
    found: dict[str, None] = {}
    acronyms = set(_acronyms(text))
    for sentence in article.sentences:
        if _is_headline(text, article.paragraphs[article.paragraph_of(article.sentence_number(sentence.start))]):
            continue
        for name, start in _names_in(masked, sentence):
            if name not in acronyms and not _is_no_name(name, stems, adjectives):
                found.setdefault(_with_land(text, name, start, lands))
    for bare in _ON_AIR:
        found.pop(bare, None)
    return list(found)


def _with_land(text: str, name: str, start: int, lands: Mapping[int, int]) -> str:
    """Return a name of one word with that of the land right beside it: "Norland Energo", "Radio Norland"."""
    before = lands.get(start - 1)
    if (
        " " not in name
        and before is not None
        and text[start - 1] == " "
        and not _WHERE.search(text, max(0, before - _BEFORE), before)
    ):
        return text[before : start + len(name)]
    behind = next((end for end, first in lands.items() if first == start + len(name) + 1), None)
    return text[start:behind] if name in _ON_AIR and behind is not None else name


def _masked(text: str, taken: Iterable[tuple[int, int]]) -> str:
    characters = list(_ADDRESS.sub(lambda address: "|" * len(address.group()), text))
    for start, end in taken:
        characters[start:end] = "|" * (end - start)
    return "".join(characters)


def _acronyms(text: str) -> Iterator[str]:
    """Yield the letters in brackets that are the first ones of the words before them: another name of the same."""
    for found in _ACRONYM.finditer(text):
        before = _WORD.findall(text, max(0, found.start() - 120), found.start())
        initials = "".join(word[0] for word in before if word[0].isupper())
        if initials.endswith(found[1]):
            yield found[1]


def _names_in(masked: str, sentence: Span) -> Iterator[tuple[str, int]]:
    """Yield the names of a sentence with their places; -1 where a name holds more than the run it was found in."""
    for match in _NAME.finditer(masked, sentence.start, sentence.end):
        before = masked[sentence.start : match.start()].rstrip()
        first = not before or not (before[-1].isalnum() or before[-1] in ",|'&)%")
        nearest = max(sentence.start, match.start() - _BEFORE)
        is_titled = _TITLED.search(masked, nearest, match.start()) is not None
        for run in _parts(match.group(), is_titled=is_titled):
            whole = _without_occupation(run) if first else run
            name = trimmed(whole, is_body=BODY.search(_LAST_WORDS.sub("", whole)) is not None)
            if not name or _OFFICE.search(f"{name} ") or _OFFICE.search(f"{run} "):
                continue
            if _NUMBERED.match(masked, match.end()) and " " not in name:
                continue
            if name.startswith("St ") and (more := _SAINT.match(masked, match.end() - 2)):
                name += more.group()
            is_opening = first and " " not in name and match.group() == name
            if not is_opening or name in _ON_AIR:
                yield name, masked.find(name, match.start(), match.end())


def _without_occupation(run: str) -> str:
    """Return a run that opens a sentence without a word for what somebody does: "Baker Ola Brandt"."""
    word, _, rest = run.partition(" ")
    return rest if rest and word.lower() in OCCUPATIONS else run


def _parts(run: str, *, is_titled: bool) -> Iterator[str]:
    """Yield the names of a run: the body of a person with a title is a name of its own, "Dr Ola Brandt of Quay Aid"."""
    for part in _without_calendar(run):
        apart = _OF_BODY.fullmatch(part) if is_titled else None
        yield from apart.groups() if apart else (part,)


def _without_calendar(run: str) -> Iterator[str]:
    """Yield the parts of a run between the names of days and months: "April Norland" is no name."""
    part: list[str] = []
    for word in [*run.split(), ""]:
        if word and word.lower() not in CALENDAR:
            part.append(word)
        elif part:
            yield " ".join(part)
            part = []


def _is_no_name(name: str, stems: tuple[str, ...], adjectives: frozenset[str]) -> bool:
    words = name.split()
    if len(words) > 1 and _MODEL.search(words[-1]) and _is_of_people(words[0], stems, adjectives):
        return True
    if len(words) > 1:
        is_general = all(
            word.lower() in NO_NAME or word in _LINKS or _is_of_people(word, stems, adjectives) for word in words
        )
        return (is_general and not BODY.search(name)) or name.isupper() or _KNOWN_TO_ALL.search(name) is not None
    return (
        name.lower() in NO_NAME
        or len(name) < _SHORTEST
        or _NO_WORD.search(name) is not None
        or _is_of_people(name, stems, adjectives)
        or OPENERS.match(f"{name} ") is not None
    )


def _is_of_people(word: str, stems: tuple[str, ...], adjectives: frozenset[str]) -> bool:
    """Tell whether a word is an adjective of a country, or what its people are called."""
    lower = word.lower()
    return (
        word in adjectives
        or _DEMONYM.search(word) is not None
        or any(
            len(stem) >= _STEM and lower.startswith(stem) and _PEOPLE.fullmatch(lower[len(stem) :]) for stem in stems
        )
    )


def _is_headline(text: str, paragraph: Span) -> bool:
    """Tell whether a paragraph is a heading, where capitals name nothing: mostly capitals, and no stop behind it."""
    if _ENDS_SENTENCE.search(text, max(paragraph.start, paragraph.end - 3), paragraph.end):
        return False
    words = [word for word in _WORD.findall(text, paragraph.start, paragraph.end) if len(word) > _LITTLE]
    capital = sum(1 for word in words if word[0].isupper())
    return len(words) > 1 and capital >= _MOSTLY * len(words)
