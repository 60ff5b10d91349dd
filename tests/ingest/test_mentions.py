"""Known entities, suggestions, and names the archive does not know."""

from __future__ import annotations

from daybook.core.ids import EntityId
from daybook.ingest.article import read_article
from daybook.ingest.mentions import Suggestion, find_mentions
from ingest.examples import REGISTRY


def test_known_names_are_found_and_weak_ones_suggested() -> None:
    """In the order of first mention; a possessive is the name, a curved apostrophe no obstacle."""
    text = "Norland’s minister met Mayor Quill in Port Vell. In Port Well it rained. The Gazette saw the MoW’s men."
    found = find_mentions(read_article(text), REGISTRY)
    assert found.entities == ("norland", "ada-quill", "port-vell", "port-vell-gazette", "ministry-of-weather")
    assert find_mentions(read_article("There Quill spoke."), REGISTRY).suggestions == (
        Suggestion(EntityId("ada-quill"), "Quill"),
    )


def test_unknown_names_are_listed_for_the_author() -> None:
    """Not what opens a sentence, not days and months, titles, addresses or what people of a country are called."""
    text = (
        "Foreign Minister Ola Brandt met Mr Fisk on Monday in March. Boats came to Saltmarsh Bay, "
        "pic.example.com/Ab "
        "and @Handle wrote. The Norlandish guards left. “What now?” she asked."
    )
    assert find_mentions(read_article(text), REGISTRY).unknown == ("Ola Brandt", "Fisk", "Saltmarsh Bay")
