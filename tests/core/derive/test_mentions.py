"""Who and what is named where, each with the sentence or the words that say so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builders import archive_from, faultless
from daybook.core.derive.mentions import Mention
from daybook.core.derive.tables import derive
from daybook.core.ids import BriefingId, EntityId

if TYPE_CHECKING:
    from pathlib import Path

    from daybook.core.derive.tables import Tables

FIRST, SECOND = BriefingId("2022-03-02-port-vell"), BriefingId("2022-03-03-saltmarsh")


def of(tables: Tables, entity: str) -> list[tuple[str, str, str]]:
    """Return the mentions of an entity, the oldest first."""
    return [(m.briefing, m.sentence, m.how) for m in tables.mentions[EntityId(entity)]]


def test_a_name_in_the_text_has_its_sentence(tables: Tables) -> None:
    """The text comes before the records: its sentence says most."""
    assert of(tables, "ada-quill") == [(FIRST, "Ada Quill says that armed men entered the harbour office.", "")]


def test_a_link_in_the_text_has_its_sentence(tables: Tables) -> None:
    """A link is a mention as a name is."""
    sentence = "They went up the River Ost, as after the storm; see what is counted."
    assert of(tables, "great-storm-2022") == [(FIRST, sentence, "")]


def test_records_name_too(tables: Tables) -> None:
    """Speakers, spokespersons, places and publishers are mentions, with the words that fit best."""
    assert of(tables, "tam-orrin") == [(FIRST, 'its wardens had "full control"', "position")]
    assert of(tables, "port-vell-gazette")[1] == (SECOND, "The Ministry of Weather now controls Port Vell", "position")
    assert of(tables, "river-ost")[1] == (SECOND, "People leave by the River Ost", "date")
    summary = "The Ministry of Weather says it controls Port Vell, and the Harbour Guard denies it"
    assert of(tables, "norland") == [(FIRST, summary, "filed under")]


def test_a_title_names(tmp_path: Path) -> None:
    """A name in the title or the summary is a mention, with that line."""
    path = "briefings/2022/03/2022-03-03-saltmarsh.md"
    text = faultless(path, ("A leaflet, a relief note", "A leaflet from the River Ost"))
    mentions = derive(archive_from(tmp_path, {path: text}), {}).mentions
    assert mentions[EntityId("river-ost")][1] == Mention(SECOND, "A leaflet from the River Ost and a count", "title")


def test_a_briefing_mentions_an_entity_once(tables: Tables) -> None:
    """However often it is named, one briefing is one mention; the briefings come in their order."""
    for entity, mentions in tables.mentions.items():
        briefings = [mention.briefing for mention in mentions]
        assert briefings == sorted(set(briefings)), entity


def test_references_are_public_ids(tables: Tables) -> None:
    """A figure is referred to as `<briefing>#<key>`, also where the text names only the key."""
    figure = "2022-03-02-port-vell#fled"
    assert tables.references["figure", figure] == (
        Mention(FIRST, "The Gazette reports that more than 4,000 people have left."),
        Mention(SECOND, "Saltmarsh Relief counts 5,200 people, where the day before it was more than 4,000."),
    )
    assert tables.references["day", "2022-03-02"] == (
        Mention(FIRST, "One article of 2 March has three accounts of who controls the town."),
    )


def test_who_is_named_only_as_a_publisher_is_mentioned(tmp_path: Path) -> None:
    """The publisher of a source that a briefing rests on leads back to the briefing."""
    path = "briefings/2022/03/2022-03-02-port-vell.md"
    text = faultless(path, ("The Gazette reports", "The paper reports"))
    mentions = derive(archive_from(tmp_path, {path: text}), {}).mentions
    title = "Port Vell: a harbour office, and four accounts of who holds the town"
    assert mentions[EntityId("port-vell-gazette")][0] == Mention(FIRST, title, "source")
