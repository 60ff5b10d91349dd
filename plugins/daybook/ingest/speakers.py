"""Who says something: a proposal with the rule that made it, or an open question with its candidates."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from daybook.ingest.article import flat
from daybook.ingest.collected_posts import posted_paragraphs
from daybook.ingest.going_on import GOES_ON, PART_OF_IT
from daybook.ingest.outlet_voice import read_outlet
from daybook.ingest.saying import Reach, Saying
from daybook.ingest.speaker_proposal import SpeakerProposal
from daybook.ingest.speech import find_sayings
from daybook.ingest.subjects import Subjects
from daybook.ingest.transcript import transcript_speakers

if TYPE_CHECKING:
    from daybook.ingest.article import Article, Span
    from daybook.ingest.new_names import NameProposal
    from daybook.ingest.quoting import QuotedSpan
    from daybook.ingest.registry import Registry

UNREAD = SpeakerProposal(
    speaker=None, rule="language-not-known", words="", doubts=("who says so? speakers are found in English texts only",)
)
"""Nobody is looked for in a language without rules."""
_OWN_VOICE: Final = re.compile(
    r"\b(?:as(?! (?:well|many|much|of)\b)(?<!as well as)|while|after|although|though|when|before|who|which"
    r"|where)\b"
)


_APART: Final = re.compile(r"[,;:()]|\b(?:while|but|after|when|as|who|which|that|said|says)\b")
_OPENING: Final = re.compile(r"^(?:[-•*–·] )?(?:Also,? |But,? |And,? )?$")
_BULLET: Final = re.compile(r"[-•*–·] ")


@dataclass(frozen=True, slots=True, kw_only=True)
class SpokenSentence:
    """A sentence in which somebody says something, with who that is."""

    saying: Saying
    proposal: SpeakerProposal


class Speakers:
    """The speakers of one article. Sayings are resolved in order, since a pronoun looks back at them."""

    def __init__(
        self,
        article: Article,
        registry: Registry,
        new_names: tuple[NameProposal, ...] = (),
        *,
        is_read: bool = True,
    ) -> None:
        """Find the sayings; with `is_read` false, as for a language without rules, every speaker is asked.

        `new_names` are those of the article that the archive does not have.
        """
        self._article = article
        self._is_read = is_read
        sayings = find_sayings(article, registry, new_names) if is_read else ()
        subjects = self._subjects = Subjects(article, registry, sayings, new_names)
        self._labels = (transcript_speakers(article) or posted_paragraphs(article, registry)) if is_read else {}
        self.spoken = tuple(SpokenSentence(saying=one, proposal=subjects.resolve(one)) for one in sayings)
        self._by_sentence: dict[int, list[SpokenSentence]] = {}
        for one in self.spoken:
            self._by_sentence.setdefault(one.saying.sentence, []).append(one)

    def speaker_at(self, start: int, end: int) -> SpeakerProposal:
        """Return who says a stretch: its quotation's owner, else who is said to say it, else the outlet."""
        if not self._is_read:
            return UNREAD
        number = self._article.sentence_number(start)
        quotation = self._article.quotation_at(start)
        if quotation is not None:
            owner = self._owner(quotation, number)
            return (self._listed(number) or owner) if owner.rule == "quotation-without-owner" else owner
        return (
            self._governing(number, start, end)
            or self._listed(number)
            or self._told_next(number)
            or self._in_transcript(number)
            or self._continued(number)
            or self._outlet(number, start)
        )

    def _in_transcript(self, number: int) -> SpeakerProposal | None:
        """Return who speaks in a paragraph of a transcript."""
        label = self._labels.get(self._article.paragraph_of(number)) if number >= 0 else None
        return self._subjects.of_label(label, number) if label else None

    def _told_next(self, number: int) -> SpeakerProposal | None:
        """Return who is said to have said it in the sentence behind: "This was announced by the ministry"."""
        for later in self._by_sentence.get(number + 1, ()):
            if later.saying.reach is Reach.EARLIER and not self._by_sentence.get(number):
                return later.proposal
        return None

    def _outlet(self, number: int, start: int) -> SpeakerProposal:
        """Return the outlet, with what makes it doubtful that it speaks for itself."""
        sentence = self._article.sentences[number]
        before = () if self._is_new_paragraph(number) else self._by_sentence.get(number - 1, ())
        return read_outlet(
            flat(self._article.unquoted(sentence)), start - sentence.start, [one.proposal for one in before]
        )

    def _governing(self, number: int, start: int, end: int) -> SpeakerProposal | None:
        """Return who is said to say an unquoted stretch of a sentence."""
        here = [
            one
            for one in self._by_sentence.get(number, ())
            if not one.saying.subject.meets(start, end) and not (one.saying.via and one.saying.via.meets(start, end))
        ]
        right_before = [
            one for one in here if one.saying.reach is Reach.BEFORE and self._is_right_behind(end, one.saying)
        ]
        if right_before:
            return right_before[0].proposal
        leading = [one for one in here if one.saying.reach is Reach.AFTER and one.saying.verb.end <= start]
        nearer = [
            one
            for one in here
            if leading
            and one.saying.rule == "according-to"
            and leading[-1].saying.verb.end <= one.saying.verb.start < start
        ]
        if nearer:
            return nearer[-1].proposal
        if leading:
            saying = leading[-1].saying
            between = self._article.text[saying.verb.end : start]
            return _doubted_after_turn(leading[-1].proposal, between)
        whole = [one for one in here if one.saying.reach is Reach.SENTENCE and not self._is_left(one.saying, start)]
        behind = [one for one in whole if one.saying.subject.start >= end]
        chosen = behind[0] if behind else whole[-1] if whole else None
        return chosen.proposal if chosen else None

    def _is_right_behind(self, end: int, saying: Saying) -> bool:
        """Tell whether "counted by" stands behind a number in its own phrase."""
        between = self._article.text[end : saying.verb.start]
        return saying.verb.start >= end and not _APART.search(between)

    def _listed(self, number: int) -> SpeakerProposal | None:
        """Return who speaks the lines of a list: whoever does in the line before it, which ends in a colon."""
        article = self._article
        first = number
        while first > 0 and _BULLET.match(article.text, article.sentences[first].start):
            first -= 1
        if first == number:
            return None
        line = article.paragraphs[article.paragraph_of(first)]
        if not article.text[line.start : line.end].rstrip().endswith(":"):
            return None
        if self._by_sentence.get(first):
            return replace(self._by_sentence[first][-1].proposal, rule="list")
        return self._subjects.of_heading(line)

    def _continued(self, number: int) -> SpeakerProposal | None:
        """Doubt that the outlet speaks where a sentence goes on about numbers that somebody gave right before it."""
        first = number
        while first > 0 and not self._by_sentence.get(first) and self._goes_on(first):
            first -= 1
        before = self._by_sentence.get(first, ())
        if first == number or not before:
            return None
        found = before[-1].proposal
        doubt = f'is this still said by "{found.words}"?'
        is_named = found.speaker or (found.is_unknown_name and PART_OF_IT.match(self._text(number)))
        return (
            replace(found, rule="goes-on" if found.speaker else found.rule, doubts=(*found.doubts, doubt))
            if is_named
            else None
        )

    def _goes_on(self, number: int) -> bool:
        text = self._text(number)
        return bool(PART_OF_IT.match(text) or (GOES_ON.match(text) and not self._is_new_paragraph(number)))

    def _text(self, number: int) -> str:
        sentence = self._article.sentences[number]
        return flat(self._article.text[sentence.start : sentence.end])

    def _is_new_paragraph(self, number: int) -> bool:
        return number > 0 and self._article.paragraph_of(number) != self._article.paragraph_of(number - 1)

    def _is_left(self, saying: Saying, start: int) -> bool:
        """Tell whether the sentence goes on in the outlet's voice: "..., she said, as two others ran"."""
        opening = self._article.text[self._article.sentences[saying.sentence].start : saying.verb.start]
        if saying.rule == "according-to" and _OPENING.match(opening):
            return False  # it opens the sentence, and governs all of it
        after = max(saying.verb.end, saying.subject.end)
        return start > after and bool(_OWN_VOICE.search(flat(self._article.text[after:start])))

    def _owner(self, quotation: QuotedSpan, number: int) -> SpeakerProposal:
        """Return whose words a quotation has."""
        quotation = self._opening_of(quotation)
        first = self._article.sentence_number(quotation.start)
        last = self._article.sentence_number(max(quotation.start, quotation.end - 1))
        for sentence in dict.fromkeys((last, first, number)):
            if nearest := self._nearest(sentence, quotation):
                return nearest
        return self._from_before(first)

    def _opening_of(self, quotation: QuotedSpan) -> QuotedSpan:
        """Return where a quotation over several paragraphs begins: those before it are not closed at their end."""
        while before := self._article.quotation_left_open_before(quotation):
            quotation = before
        return quotation

    def _nearest(self, sentence: int, quotation: QuotedSpan) -> SpeakerProposal | None:
        here = self._by_sentence.get(sentence, ())
        if not here:
            return None
        return min(here, key=lambda one: _distance(one.saying.verb, quotation)).proposal

    def _from_before(self, sentence: int) -> SpeakerProposal:
        """Look for the owner of a quotation that names none, in the sentence before it."""
        before = self._by_sentence.get(sentence - 1, ())
        if not before:
            return SpeakerProposal(
                speaker=None,
                rule="quotation-without-owner",
                words="",
                doubts=("who is quoted here? the text names nobody beside the quotation",),
            )
        found = before[-1].proposal
        if self._article.paragraph_of(sentence) == self._article.paragraph_of(sentence - 1):
            return replace(found, rule="quotation-continues")
        doubt = f'is this quotation still by "{found.words}", who speaks in the paragraph before?'
        return replace(found, rule="quotation-continues", doubts=(*found.doubts, doubt))


def _distance(verb: Span, quotation: QuotedSpan) -> int:
    return min(abs(verb.start - quotation.end), abs(quotation.start - verb.end))


def _doubted_after_turn(proposal: SpeakerProposal, between: str) -> SpeakerProposal:
    """Doubt a speaker when the sentence takes a turn between the verb and the words."""
    turn = next((word for word in (" but ", " although ", " while ", "; ") if word in between), None)
    if turn is None or proposal.speaker is None:
        return proposal
    doubt = f'is what stands behind "{turn.strip()}" still said by "{proposal.words}"?'
    return replace(proposal, doubts=(*proposal.doubts, doubt))
