"""The speaker of an entry of a draft, or the question who it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daybook.core.checks.subject import UNSETTLED
from daybook.ingest.new_names import named_in
from daybook.ingest.yaml_writing import quoted

if TYPE_CHECKING:
    from daybook.core.records import Speaker
    from daybook.ingest.draft_page import DraftPage
    from daybook.ingest.reading_article import Proposals
    from daybook.ingest.speaker_proposal import SpeakerProposal


def write_speaker(
    page: DraftPage,
    proposal: SpeakerProposal,
    place: str,
    sentence: str,
    proposals: Proposals,
    *,
    is_left_out: bool = False,
) -> tuple[str, ...]:
    """Write the speaker, or ask for it; return why.

    Nothing is asked about an entry that is left out: a speaker in doubt stays open there, for whoever accepts it.
    """
    if proposal.speaker is None:
        named = named_in(proposal.words, proposals.new_names)
        spelt = tuple(one.entity for one in proposals.spellings if proposal.words.endswith(one.name))
        if named and not spelt:
            page.value("by", named, 2)
            further = proposal.doubts[1:]  # the first only says that the archive does not have the name
            for doubt in () if is_left_out else further:
                page.ask(f"{place}.by", doubt, (), sentence)
            return (f'speaker by the rule new-name, from "{proposal.words}"', *further)
        page.raw("by", UNSETTLED, 2)
        options = spelt + tuple(one.entity or one.words for one in proposal.candidates)
        for doubt in proposal.doubts:
            page.ask(f"{place}.by", doubt, options, sentence)
        return (f"the speaker is open, by the rule {proposal.rule}",)
    words = f', from "{proposal.words}"' if proposal.words else ""
    if is_left_out and proposal.doubts:
        page.raw("by", UNSETTLED, 2)
        return (f"perhaps {_written(proposal.speaker)}, by the rule {proposal.rule}{words}", *proposal.doubts)
    page.raw("by", _written(proposal.speaker), 2)
    if proposal.doubts:
        page.ask(place, "is this the speaker? why tells what was read", (), sentence)
    if proposal.spokesperson:
        page.value("spokesperson", proposal.spokesperson, 2)
    if proposal.via:
        page.value("via", proposal.via, 2)
    return (f"speaker by the rule {proposal.rule}{words}", *proposal.doubts)


def _written(speaker: Speaker) -> str:
    if speaker.anonymous:
        return f"{{anonymous: {quoted(speaker.anonymous)}}}"
    return speaker.entity or "publisher"
