"""Where nobody is found to speak, the outlet does: unless the words hint at somebody else, which is a doubt."""

from __future__ import annotations

import pytest

from daybook.ingest.convert import TO_BE
from daybook.ingest.draft import write_draft
from daybook.ingest.reading_article import read_proposals
from ingest.examples import FACTS, REGISTRY, figures_in


def doubts_of(text: str) -> list[tuple[str, ...]]:
    """Return the doubts about the speaker of each figure."""
    return [figure.speaker.doubts for figure in figures_in(text)]


@pytest.mark.parametrize(
    "text",
    [
        "More than 40 boats lie in the harbour.",
        "An estimated 40 boats lie in the harbour, and more are expected.",
        "Norland said the harbour was closed.\n\nMore than 40 boats lie there.",
    ],
)
def test_a_plain_sentence_is_the_outlets(text: str) -> None:
    """Nothing in it tells that somebody said so; what stands in the paragraph before is over."""
    assert doubts_of(text) == [()]


def test_a_sentence_behind_somebodys_words_may_still_be_theirs() -> None:
    """In the same paragraph, who spoke last is asked about."""
    text = "Norland said the harbour was closed. The harbour is full: 40 boats lie there."

    assert doubts_of(text) == [('does the outlet say so itself, or still "Norland"?',)]


def test_a_verb_of_telling_that_was_not_understood_is_asked_about() -> None:
    """It names a speaker whom no rule has found."""
    text = "Fisherfolk on the quay to whom nobody listens promise 40 boats."

    assert doubts_of(text) == [('does the outlet say so itself? the sentence has "promise"',)]


def test_a_doubted_speaker_of_a_figure_that_is_left_out_stays_open() -> None:
    """Nothing is asked about it, and nothing is filled in for whoever accepts it."""
    text = "Norland said the harbour was closed. The harbour is full: 40 boats lie there."
    article, proposals = read_proposals(text, FACTS, REGISTRY)
    draft = write_draft(article, FACTS, TO_BE, proposals)

    assert [figure.is_context for figure in proposals.figures] == [True]
    assert "    by: unsettled\n" in draft.text
    assert draft.questions == ()
