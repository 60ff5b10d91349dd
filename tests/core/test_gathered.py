"""Records are sorted by kind and id, whatever the order of the files."""

from __future__ import annotations

from itertools import permutations

from daybook.core.gathered import gather
from daybook.core.kinds import Kind
from daybook.core.problems import Problems
from daybook.core.reading.record import Record, read_content_file

FILES = {
    "briefings/2031/05/2031-05-05-sun.md": "---\ntitle: Sun\ndate: 2031-05-05\nstate: draft\nsources: [report]\n---\n",
    "briefings/2031/05/2031-05-04-rain.md": (
        "---\ntitle: Rain\ndate: 2031-05-04\nsources:\n"
        "  - {id: leaflet, published: 2031-05-04, accessed: 2031-05-05, kind: social}\n---\n"
    ),
    "sources/2031/report.yaml": "published: 2031-05-04\naccessed: 2031-05-05\nkind: news\n",
    "entities/place/port-vell.md": "---\nname: Port Vell\n---\n",
}


def records() -> list[Record]:
    """Return the records of the files."""
    found = (read_content_file(path, path, text, Problems()) for path, text in FILES.items())
    return [record for record in found if record is not None]


def test_the_order_of_files_does_not_matter() -> None:
    """Every order gives the same sorted records."""
    nothing = dict.fromkeys(Kind, frozenset[str]())
    one = gather(records(), nothing)
    assert [briefing.id for briefing in one.briefings] == ["2031-05-04-rain", "2031-05-05-sun"]
    assert all(gather(order, nothing) == one for order in permutations(records()))


def test_sources_inside_of_briefings_stand_among_the_others() -> None:
    """They are found and declared like those with a file of their own."""
    gathered = gather(records(), dict.fromkeys(Kind, frozenset[str]()))
    assert [source.id for source in gathered.sources] == ["leaflet", "report"]
    assert gathered.declared[Kind.SOURCE] == {"leaflet"}


def test_drafts_are_not_published() -> None:
    """A draft is gathered, so that it is checked, and not among what is built."""
    gathered = gather(records(), dict.fromkeys(Kind, frozenset[str]()))
    assert [briefing.id for briefing in gathered.published] == ["2031-05-04-rain"]
