"""What readers take for the same may change in silence, and a renamed record is still the same one."""

from __future__ import annotations

import pytest

from core.release.edited import (
    CLAIM,
    FILES,
    FIRST,
    LEAFLET,
    OLD_CORRECTION,
    SECOND,
    Edit,
    archive,
    edited,
    problems_of,
)
from daybook.core.release.comparing import changes_between
from daybook.core.release.corrected import uncovered_changes

FREE = {
    "prose": (FIRST, "They went up the River Ost", "They left by the River Ost"),
    "title": (FIRST, "four accounts of who holds", "four views on who holds"),
    "summary": (FIRST, "summary: The Ministry", "summary: Its Ministry"),
    "title of a date": (FIRST, "Armed men enter", "Armed men come into"),
    "note": (SECOND, "The earlier number had", "The number before had"),
    "aliases": ("entities/person/ada-quill.md", "  - Mayor Quill\n", ""),
    "quotation marks": (FIRST, "12 of the port's", "12 of the port’s"),
    "a value that was left out": (
        FIRST,
        '    by: publisher\n    quote: "More',
        '    value: more than 4,000\n    by: publisher\n    quote: "More',
    ),
    "a source that was the only one": (FIRST, "    value: 12", "    value: 12\n    source: gazette-2022-03-02"),
    "a standing that goes without saying": (FIRST, "    value: 12", "    value: 12\n    standing: reported"),
    "a place that is the measure's": (FIRST, "    value: 12", "    value: 12\n    place: port-vell"),
    "a prefix": (FIRST, "    value: 12", "    value: 12\n    prefix: The ministry holds"),
    "a new figure": (
        FIRST,
        "positions:",
        "  more:\n    measure: boats-held-in-port-vell\n    by: publisher\n    quote: 14 boats are held\npositions:",
    ),
    "a new answer": (CLAIM, "  guard: The Harbour Guard\n", "  guard: The Harbour Guard\n  nobody: Nobody\n"),
    "a retraction": (LEAFLET, "availability: live", "availability: retracted"),
}


@pytest.mark.parametrize("edit", FREE.values(), ids=FREE)
def test_what_readers_take_for_the_same_is_free(edit: Edit) -> None:
    """Prose, titles, notes, aliases, typography, what was implied before, and what is new."""
    assert changes_between(archive(), archive(edit)) == ()


def test_a_retraction_is_not_taken_back_in_silence() -> None:
    """A source that was retracted stays so, or a correction says why not."""
    before = archive((LEAFLET, "availability: live", "availability: retracted"))
    assert problems_of(before, edited()) == [
        (
            f'content/{LEAFLET} at <live>: release-changed: "availability" of source:leaflet-2022-03-03 was '
            '"retracted", '
            'and is "live" now'
        ),
    ]


def test_a_correction_may_name_what_it_mends_by_a_former_id() -> None:
    """It covers a change of the record all the same: whoever wrote it need not know of the rename."""
    text = (
        "date: 2022-03-09\ntarget: figure:2022-03-03-leaflet#fled\nkind: our-error\nfield: as_of\n"
        "was: 2022-03-02\nnow: 2022-03-01\nreason: We misread it\n"
    )
    after = archive((SECOND, "as_of: 2022-03-02\n", "as_of: 2022-03-01\n"), text=text)
    assert uncovered_changes(archive(), after) == ()


def test_a_renamed_record_is_followed() -> None:
    """Former ids lead on: to a renamed briefing with its figures, and through references to renamed entities."""
    files = {
        path.replace("2022-03-02-port-vell", "2022-03-02-harbour").replace("tam-orrin", "tam-orin"): text
        for path, text in FILES.items()
    }
    moved = "briefings/2022/03/2022-03-02-harbour.md"
    files[moved] = files[moved].replace("summary:", "former_ids: [2022-03-02-port-vell]\nsummary:")
    files[moved] = files[moved].replace("tam-orrin", "tam-orin")
    person = "entities/person/tam-orin.md"
    files[person] = files[person].replace("public:", "former_ids: [tam-orrin]\npublic:")
    files[OLD_CORRECTION] = files[OLD_CORRECTION].replace("2022-03-02-port-vell", "2022-03-02-harbour")
    assert problems_of(archive(), files) == []
    files[moved] = files[moved].replace("value: 12", "value: 13")
    assert problems_of(archive(), files) == [
        (
            f'content/{moved} at <13>: release-changed: "value" of figure:2022-03-02-harbour#boats was "12", '
            'and is "13" now'
        )
    ]
