"""Reads speakers whom an article describes and does not name: a senior official, brokers, the borough council."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from daybook.core.records import Speaker
from daybook.ingest import speaker_words as words
from daybook.ingest.article import flat
from daybook.ingest.speaker_proposal import SpeakerProposal

if TYPE_CHECKING:
    from daybook.ingest.registry import Registry
    from daybook.ingest.resolved_sayings import ResolvedSayings

_DEFINITE: Final = re.compile(r"(?:the|this|that) (?:[\w-]+ ){0,2}?(?P<noun>[\w-]+)", re.IGNORECASE)
_BEFORE_MODIFIER: Final = re.compile(r" (?:in|of|for|at|from|on|near|with|who|that|interviewed|quoted|based) ")
_PLURAL: Final = re.compile(r"(?:[A-Z]?[a-z][\w-]* )?[A-Z]?[a-z][\w-]*[a-rt-z]s")
"""People or bodies without an article: "brokers", "Aid workers"."""
_GENERAL: Final = re.compile(
    r"[Tt]he (?:Government|State|Army|Navy|Police|Opposition|Coalition|Cabinet|Council|Ministry|Parliament|President)"
)
_WORDS: Final = re.compile(r"[^\W\d_][\w'’-]*")
_DESCRIBED: Final = 9
"""Words of the longest description that is taken for a speaker."""


class DescribedSpeakers:
    """Takes the outlet's own words for a speaker without a name, or who was meant by them before."""

    def __init__(self, registry: Registry, resolved: ResolvedSayings) -> None:
        """Take the archive, and who spoke in the article so far."""
        self._registry = registry
        self._resolved = resolved

    def read(self, text: str) -> SpeakerProposal | None:
        """Read "a senior official": the outlet's own words stand for a speaker without a name."""
        if not _GENERAL.fullmatch(flat(text)) and self._ends_in_unknown_name(text):
            return None
        if (definite := _DEFINITE.fullmatch(flat(text))) and (
            before := self._resolved.called(re.compile(rf"\b{re.escape(definite['noun'])}s?\b", re.IGNORECASE))
        ):
            return before if before.is_unknown_name else replace(before, rule="named-before")
        if not self._describes(flat(text)):
            return None
        first, space, rest = text.partition(" ")
        is_opening = words.LOWERED.fullmatch(first) or (" " not in text and _PLURAL.fullmatch(text))
        lowered = first.lower() + space + rest if is_opening else text
        is_plain = words.PLAIN_BODY.fullmatch(text) is not None
        doubts = (f'which one is "{text}"? no name of it was found before',) if is_plain else ()
        return SpeakerProposal(speaker=Speaker(anonymous=lowered), rule="unnamed", words=text, doubts=doubts)

    def _describes(self, text: str) -> bool:
        """Tell whether words are a noun with what belongs to it, and no name."""
        if words.SPOKEN_WORDS.search(text):
            return False  # a report: whose it is, is to be asked
        if words.UNNAMED.search(text) or words.INDEFINITE.fullmatch(text) or _GENERAL.fullmatch(text):
            return True
        head = _WORDS.findall(_BEFORE_MODIFIER.split(f"{text} ", maxsplit=1)[0])
        if _PLURAL.fullmatch(text):
            return True
        return bool(head) and len(text.split()) <= _DESCRIBED and words.SPEAKS.fullmatch(head[-1]) is not None

    def _ends_in_unknown_name(self, text: str) -> bool:
        """Tell whether two capitalised words in a row, as in a person's name, belong to no known name."""
        plain = flat(text)
        for name in self._registry.names_in(plain, with_weak=True):
            plain = plain[: name.start] + " " * (name.end - name.start) + plain[name.end :]
        head = _BEFORE_MODIFIER.split(f"{plain} ", maxsplit=1)[0]
        return bool(re.search(r"[A-Z][\w'-]+ (?:(?:van|von|de|al|el|bin|of|for)[ -])?(?:the )?[A-Z][\w'-]+", head))
