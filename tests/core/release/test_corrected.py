"""A change passes with a new correction that speaks of it, and with no other."""

from __future__ import annotations

import pytest

from core.release.edited import (
    BOATS,
    BOATS_FIGURE,
    CLAIM,
    FILES,
    FIRST,
    LEAFLET,
    OLD_CORRECTION,
    SECOND,
    Edit,
    archive,
    correction,
    edited,
    problems_of,
)
from daybook.core.release.corrected import correction_for, problem_of, uncovered_changes

VALUE = (FIRST, "value: 12", "value: 13")
GONE = (FIRST, BOATS_FIGURE, "")
FIGURE, BRIEFING = "figure:2022-03-02-port-vell#boats", "briefing:2022-03-02-port-vell"


@pytest.mark.parametrize(
    ("edit", "text", "covered"),
    [
        (VALUE, correction(FIGURE, "value"), True),
        (VALUE, correction(FIGURE), True),
        (VALUE, correction(FIGURE, kind="clarification"), True),
        (VALUE, correction(FIGURE, "of"), False),
        (VALUE, correction("figure:2022-03-02-port-vell#fled", "value"), False),
        (VALUE, correction(BRIEFING), False),
        (VALUE, correction(BRIEFING, kind="safety-removal"), False),
        (GONE, correction(BRIEFING, "figures", was='"boats: 12"'), True),
        (GONE, correction(BRIEFING, "figures", was="fled"), False),
        (GONE, correction("page:about", kind="safety-removal"), True),
        (
            (CLAIM, "guard: The Harbour Guard", "guard: The Guard"),
            correction("claim:port-vell-control", "answers"),
            True,
        ),
        ((OLD_CORRECTION, "The article says", "The paper says"), correction("correction:2022-03-06-boats"), False),
        (
            (OLD_CORRECTION, "The article says", "(name removed for safety) says"),
            correction("page:about", kind="safety-removal"),
            True,
        ),
    ],
)
def test_a_new_correction_covers_what_it_names(edit: Edit, text: str, *, covered: bool) -> None:
    """A correction speaks of a record or a field; a safety removal, of whatever was only taken away."""
    assert (problems_of(archive(), edited(edit, text=text)) == []) is covered


def test_an_old_correction_covers_nothing_new() -> None:
    """What was corrected once is not free from then on."""
    text = correction(FIGURE, "value")
    assert len(problems_of(archive(text=text), edited(VALUE, text=text))) == 1


def test_the_correction_to_paste_covers_its_change() -> None:
    """The text that is printed can be read, and then nothing is left to report, but for what nobody may do."""
    before = archive()
    after = archive(VALUE, (SECOND, "  upriver:", "  up-the-river:"), without=(LEAFLET, "entities/person/tam-orrin.md"))
    changes = uncovered_changes(before, after)
    drafts: dict[str, str] = {}
    for change in changes:
        name, text = correction_for(change, "2022-03-09", drafts)
        drafts[name] = text
    assert drafts["2022-03-09-boats-value"] == (
        "date: 2022-03-09\ntarget: figure:2022-03-02-port-vell#boats\nkind: our-error\nfield: value\n"
        "was: '12'\nnow: '13'\nreason: \"...\"\n"
    )
    gone = {name: text.split("\n")[1:5] for name, text in drafts.items() if name.endswith("-gone")}
    assert gone == {
        "2022-03-09-upriver-gone": [
            "target: briefing:2022-03-03-saltmarsh",
            "kind: our-error",
            "field: figures",
            "was: 'upriver: Hundreds have gone up the River Ost'",
        ],
        "2022-03-09-leaflet-2022-03-03-gone": [
            "target: briefing:2022-03-03-saltmarsh",
            "kind: our-error",
            "field: sources",
            "was: 'leaflet-2022-03-03'",
        ],
        "2022-03-09-tam-orrin-gone": [
            "target: briefing:2022-03-02-port-vell",
            "kind: our-error",
            "field: entities",
            "was: 'tam-orrin: Tam Orrin'",
        ],
    }
    files = {path: text for path, text in FILES.items() if path not in {LEAFLET, "entities/person/tam-orrin.md"}}
    files[FIRST] = files[FIRST].replace("value: 12", "value: 13")
    files[SECOND] = files[SECOND].replace("  upriver:", "  up-the-river:")
    files |= {f"corrections/{name}.yaml": text for name, text in drafts.items()}
    assert problems_of(before, files) == []


def test_the_hint_names_the_file() -> None:
    """The way out is the way back, or a correction in a file with a name."""
    (change,) = uncovered_changes(archive(), archive(VALUE))
    path = "content/corrections/2022-03-09-boats-value.yaml"
    assert problem_of(change, path).hint == f"put it back, or say so in {path}: invoke release-check prints its text"
    (gone,) = uncovered_changes(archive(), archive(without=(BOATS,)))
    assert problem_of(gone, path).hint == (
        "name it under former_ids of what took its place, "
        f"put it back, or say so in {path}: invoke release-check prints its text"
    )
