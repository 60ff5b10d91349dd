"""What authors kept of the shipped reports is what ingest proposes of them, where the vault has their texts."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from builders import known_words
from daybook.conf.folders import read_folders
from daybook.conf.loading import load_conf
from daybook.conf.reading import read_settings
from daybook.core.archive import read_value, source_id_of
from daybook.core.problems import Problems
from daybook.core.quotations import Found, find_quotation, fold
from daybook.frozen.vault import Vault
from daybook.ingest import ArticleFacts, registry_of
from daybook.ingest.reading_article import read_proposals
from daybook.loading import load_content

if TYPE_CHECKING:
    from collections.abc import Sequence

    from daybook.core.records import Figure, Source
    from daybook.ingest.reading_article import Proposals
    from daybook.ingest.speaker_proposal import SpeakerProposal

ROOT = Path(__file__).resolve().parents[2]
WORDS = known_words()


@dataclass(slots=True)
class Tally:
    """How many figures of the briefings were looked for, and the quotations of those where something differs."""

    wanted: int = 0
    absent: list[str] = field(default_factory=list)
    other_value: list[str] = field(default_factory=list)
    other_speaker: list[str] = field(default_factory=list)
    other_measure: list[str] = field(default_factory=list)

    def compare(self, figures: Sequence[Figure], text: str, source: Source, proposals: Proposals) -> None:
        """Hold the figures of one source against what is proposed for it."""
        folded = fold(text)
        for figure in figures:
            place = find_quotation(folded, figure.quote, figure.prefix, figure.suffix)
            if not isinstance(place, Found):
                continue
            self.wanted += 1
            parts = [(folded.origin_of(start), folded.origin_of(end, end=True)) for start, end in place.parts]
            wanted = read_value(figure, WORDS[source.lang or "en"])
            near = [
                one for one in proposals.figures if any(start < one.end and one.start < end for start, end in parts)
            ]
            if not near:
                self.absent.append(figure.quote)
                continue
            same = [one for one in near if one.quantity == wanted]
            if not same:
                self.other_value.append(figure.quote)
                continue
            if not any(speaks(one.speaker, figure, source) for one in same):
                self.other_speaker.append(f"{figure.quote}: {same[0].speaker.speaker}")
            measures = {one.measure.measure for one in same} | {rival for one in same for rival in one.measure.rivals}
            if measures != {None} and figure.measure not in measures:
                self.other_measure.append(f"{figure.quote}: {measures}")


def speaks(proposal: SpeakerProposal, figure: Figure, source: Source) -> bool:
    """Tell whether a speaker is the author's, is asked, is who spoke for theirs, or is the outlet they named."""
    if proposal.speaker is None or proposal.doubts or proposal.speaker == figure.by:
        return True
    entity = proposal.speaker.entity or (None if proposal.speaker.anonymous else source.publisher)
    return entity is not None and entity in {figure.by.entity, figure.spokesperson}


def facts_of(source: Source) -> ArticleFacts:
    """Return what the author of a source said about it."""
    return ArticleFacts(
        published=source.published, accessed=source.published, publisher=source.publisher, kind=source.kind
    )


@pytest.fixture(scope="module")
def tally() -> Tally:
    """Read every frozen report again, and hold what is proposed against the briefings on it."""
    conf = load_conf(ROOT / "pelicanconf.py", Problems())
    assert conf is not None
    settings = read_settings(conf, Problems(), "pelicanconf.py")
    assert settings is not None
    gathered = load_content(ROOT / "content", Problems())
    vault = Vault(read_folders(conf, ROOT / "content").vault)
    registry = registry_of(gathered, settings, WORDS)
    found = Tally()
    for source in gathered.sources:
        text = vault.get(source.sha256) if source.sha256 and source.lang in {"", "en"} else None
        if not isinstance(text, str):
            continue
        proposals = read_proposals(text, facts_of(source), registry)[1]
        for briefing in gathered.published:
            figures = [one for one in briefing.figures if source_id_of(one, briefing) == source.id]
            found.compare(figures, text, source, proposals)
    if not found.wanted:
        pytest.skip("the vault has no text of a shipped report")
    return found


def test_what_authors_kept_is_proposed(tally: Tally) -> None:
    """Nearly every number, with its value; who says it is found or asked, and its measure found or left open."""
    assert len(tally.absent) <= 0.05 * tally.wanted, tally.absent
    assert len(tally.other_value) <= 0.05 * tally.wanted, tally.other_value
    assert len(tally.other_speaker) <= 0.10 * tally.wanted, tally.other_speaker
    assert len(tally.other_measure) <= 0.10 * tally.wanted, tally.other_measure
