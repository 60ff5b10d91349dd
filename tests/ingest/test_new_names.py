"""Names that the archive does not know, as the entities they may become."""

from __future__ import annotations

from ingest.examples import proposals_in

ARTICLE = """\
Mayor Ada Quill met Gen Ola Brandt near the town of Saltby on Monday.
Brandt came with the Ost Rescue Service and Pim Vane, and left by the Long Bridge.
"""


def test_a_name_has_the_type_that_its_words_tell() -> None:
    """A title, a word of bodies, a word of places; else the type is open. A surname alone is the person before."""
    assert [(one.id, one.type, one.name) for one in proposals_in(ARTICLE).new_names] == [
        ("ola-brandt", "person", "Ola Brandt"),
        ("saltby", "place", "Saltby"),
        ("ost-rescue-service", "organisation", "Ost Rescue Service"),
        ("pim-vane", "unsettled", "Pim Vane"),
        ("long-bridge", "place", "Long Bridge"),
    ]


def test_a_name_comes_with_its_sentence_and_its_rule() -> None:
    """So that an author can judge it without the article."""
    first = proposals_in(ARTICLE).new_names[0]
    assert first.sentence == "Mayor Ada Quill met Gen Ola Brandt near the town of Saltby on Monday."
    assert first.rule == "a title before the name"
