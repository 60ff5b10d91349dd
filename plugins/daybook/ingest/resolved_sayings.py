"""Who spoke so far in an article, for the subjects that look back: the ministry, the official, she."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from daybook.ingest.saying import Saying
    from daybook.ingest.speaker_proposal import SpeakerProposal

_MEMORY: Final = 200
"""Speakers that are looked back at."""


class ResolvedSayings:
    """The sayings of an article that were resolved, in its order."""

    def __init__(self) -> None:
        """Begin with none."""
        self._all: list[tuple[Saying, SpeakerProposal]] = []

    def add(self, saying: Saying, found: SpeakerProposal) -> None:
        """Remember who says something."""
        self._all.append((saying, found))

    @property
    def recent(self) -> list[tuple[Saying, SpeakerProposal]]:
        """The latest ones, in order."""
        return self._all[-_MEMORY:]

    def latest_first(self) -> Iterator[tuple[Saying, SpeakerProposal]]:
        """Yield those with a speaker, known or of an unknown name, the latest first."""
        for saying, found in reversed(self.recent):
            if found.speaker or found.is_unknown_name:
                yield saying, found

    def called(self, noun: re.Pattern[str]) -> SpeakerProposal | None:
        """Return the latest whose words have a noun in them."""
        return next((found for _, found in self.latest_first() if noun.search(found.words)), None)

    def in_sentence(self, number: int) -> list[SpeakerProposal]:
        """Return who speaks in a sentence, in order."""
        return [found for saying, found in self.recent if saying.sentence == number]
