"""In a transcript each paragraph is said by whom it names."""

from __future__ import annotations

from daybook.ingest.article import read_article
from daybook.ingest.transcript import transcript_speakers
from ingest.examples import named, speaker_of

TRANSCRIPT = """\
Briefing of 9 March

TAM ORRIN: Good morning. We lost 12 boats.

I have nothing to add on the 3 ferries.

Q: You said 40 boats yesterday?

TAM ORRIN: The Harbour Guard said 40 boats.

Q: Thank you.

SENIOR HARBOUR OFFICIAL: There were 9 boats more.
"""


def test_a_paragraph_is_said_by_the_name_before_its_colon() -> None:
    """A paragraph without a name goes on; a saying inside of it goes first; a label in capitals is a name too."""
    found = [named(speaker_of(TRANSCRIPT, words)) for words in ("12 boats", "3 ferries", "40 boats yes", "9 boats")]
    assert found == ["ministry-of-weather", "ministry-of-weather", '"Q"', '"senior harbour official"']
    assert named(speaker_of(TRANSCRIPT, "40 boats.")) == "harbour-guard"


def test_headings_with_a_colon_make_no_transcript() -> None:
    """Each of them comes once."""
    text = "River axis: 12 boats.\nCoast axis: 9 boats.\nNorth: rain.\nSouth: none.\nWest: none."
    assert transcript_speakers(read_article(text)) == {}
