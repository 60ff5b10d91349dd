"""Each value that readers build upon is guarded, and so is what was published as a whole."""

from __future__ import annotations

import pytest

from core.release.edited import (
    BOATS,
    BOATS_FIGURE,
    CLAIM,
    FIRST,
    LEAFLET,
    OLD_CORRECTION,
    SECOND,
    Edit,
    archive,
    edited,
    problems_of,
)

CHANGED: dict[str, tuple[Edit, str, str, str, str, str]] = {
    # what is edited; then the rest of the line that is reported, the record, its field, what was, and what is
    "value": ((FIRST, "value: 12", "value: 13"), "13", "figure:2022-03-02-port-vell#boats", "value", '"12"', '"13"'),
    "of": ((FIRST, "of: 31", "of: 32"), "32", "figure:2022-03-02-port-vell#boats", "of", '"31"', '"32"'),
    "quotation": (
        (FIRST, "More than 4,000 people", "Some 4,000 people"),
        '"Some 4,000 people have left Port Vell"',
        "figure:2022-03-02-port-vell#fled",
        "quote",
        '"More than 4,000 people have left Port Vell"',
        '"Some 4,000 people have left Port Vell"',
    ),
    "speaker": (
        (FIRST, "    by: harbour-guard", "    by: ministry-of-weather"),
        "ministry-of-weather",
        "position:2022-03-02-port-vell#guard",
        "by",
        '"harbour-guard"',
        '"ministry-of-weather"',
    ),
    "unnamed speaker": (
        (FIRST, "senior harbour pilot", "harbour pilot"),
        '{anonymous: "a harbour pilot"}',
        "position:2022-03-02-port-vell#pilot",
        "by",
        '"anonymous: a senior harbour pilot"',
        '"anonymous: a harbour pilot"',
    ),
    "spokesperson": (
        (FIRST, "    spokesperson: tam-orrin\n", ""),
        "ministry:",
        "position:2022-03-02-port-vell#ministry",
        "spokesperson",
        '"tam-orrin"',
        "not stated",
    ),
    "stance": (
        (FIRST, "stance: denies", "stance: disputes"),
        "disputes",
        "position:2022-03-02-port-vell#guard",
        "stance",
        '"denies"',
        '"disputes"',
    ),
    "answer": (
        (FIRST, "stance: asserts\n    answer: wardens", "stance: asserts\n    answer: guard"),
        "guard",
        "position:2022-03-02-port-vell#ministry",
        "answer",
        '"wardens"',
        '"guard"',
    ),
    "date": (
        (FIRST, "  office:\n    date: 2022-03-02", "  office:\n    date: 2022-03-01"),
        "2022-03-01",
        "date:2022-03-02-port-vell#office",
        "date",
        '"2022-03-02"',
        '"2022-03-01"',
    ),
    "maker of a picture": (
        (SECOND, "credit: Saltmarsh Relief", "credit: The Gazette"),
        "The Gazette",
        "picture:2022-03-03-saltmarsh#quay",
        "credit",
        '"Saltmarsh Relief"',
        '"The Gazette"',
    ),
    "day of a picture": (
        (SECOND, "    taken: 2022-03-03", "    taken: 2022-03-02"),
        "2022-03-02",
        "picture:2022-03-03-saltmarsh#quay",
        "taken",
        '"2022-03-03"',
        '"2022-03-02"',
    ),
    "kind of a date": (
        (FIRST, "    kind: reported\n", ""),
        "office:",
        "date:2022-03-02-port-vell#office",
        "kind",
        '"reported"',
        '"occurred"',
    ),
    "as-of": (
        (SECOND, "as_of: 2022-03-02", "as_of: 2022-03-01"),
        "2022-03-01",
        "figure:2022-03-03-saltmarsh#fled",
        "as_of",
        '"2022-03-02"',
        '"2022-03-01"',
    ),
    "standing": (
        (SECOND, "standing: forecast", "standing: estimated"),
        "estimated",
        "figure:2022-03-03-saltmarsh#expected",
        "standing",
        '"forecast"',
        '"estimated"',
    ),
    "via": (
        (SECOND, "    via: port-vell-gazette\n", ""),
        "relief:",
        "position:2022-03-03-saltmarsh#relief",
        "via",
        '"port-vell-gazette"',
        "not stated",
    ),
    "caveat": (
        (SECOND, "unverified: We expect", "note: We expect"),
        "expected:",
        "figure:2022-03-03-saltmarsh#expected",
        "unverified",
        '"We expect up to 9,000"',
        "not stated",
    ),
    "source of a date": (
        (SECOND, "place: river-ost\n    source: leaflet", "place: river-ost\n    source: relief-note"),
        "relief-note-2022-03-03",
        "date:2022-03-03-saltmarsh#exodus",
        "source",
        '"leaflet-2022-03-03"',
        '"relief-note-2022-03-03"',
    ),
    "source inside a briefing": (
        (SECOND, "publisher: saltmarsh-relief", "publisher: harbour-guard"),
        "harbour-guard",
        "source:relief-note-2022-03-03",
        "publisher",
        '"saltmarsh-relief"',
        '"harbour-guard"',
    ),
    "published": (
        (LEAFLET, "published: 2022-03-03", "published: 2022-03-02"),
        "2022-03-02",
        "source:leaflet-2022-03-03",
        "published",
        '"2022-03-03"',
        '"2022-03-02"',
    ),
    "frozen text": (
        (LEAFLET, "9ef4", "0000"),
        "0000fed32ec473b1f18154a2519c3b12d089ed583413736dcdcd65377343812a",
        "source:leaflet-2022-03-03",
        "sha256",
        '"9ef4fed32ec473b1f18154a2519c3b12d089ed583413736dcdcd65377343812a"',
        '"0000fed32ec473b1f18154a2519c3b12d089ed583413736dcdcd65377343812a"',
    ),
    "unit": (
        (BOATS, "unit: boats", "unit: ships"),
        "ships",
        "measure:boats-held-in-port-vell",
        "unit",
        '"boats"',
        '"ships"',
    ),
    "kind of a measure": (
        (BOATS, "kind: stock", "kind: flow"),
        "flow",
        "measure:boats-held-in-port-vell",
        "kind",
        '"stock"',
        '"flow"',
    ),
    "question": (
        (CLAIM, "Who controls", "Who holds"),
        "Who holds Port Vell?",
        "claim:port-vell-control",
        "question",
        '"Who controls Port Vell?"',
        '"Who holds Port Vell?"',
    ),
    "answers": (
        (CLAIM, "guard: The Harbour Guard", "guard: The Guard"),
        "guard: The Guard",
        "claim:port-vell-control",
        "answers.guard",
        '"The Harbour Guard"',
        '"The Guard"',
    ),
    "resolution": (
        (CLAIM, "answer: wardens", "answer: guard"),
        "guard",
        "claim:port-vell-control",
        "resolution.answer",
        '"wardens"',
        '"guard"',
    ),
    "correction": (
        (OLD_CORRECTION, "The article says", "The paper says"),
        "The paper says so in its own voice",
        "correction:2022-03-06-boats",
        "reason",
        '"The article says so in its own voice"',
        '"The paper says so in its own voice"',
    ),
}


@pytest.mark.parametrize(("edit", "words", "record", "field", "was", "now"), CHANGED.values(), ids=CHANGED)
def test_a_changed_value_needs_a_correction(
    edit: Edit, words: str, record: str, field: str, was: str, now: str
) -> None:
    """Whatever records say may not change in silence; the place is where it stands now."""
    code = "correction-changed" if record.startswith("correction:") else "release-changed"
    assert problems_of(archive(), edited(edit)) == [
        f'content/{edit[0]} at <{words}>: {code}: "{field}" of {record} was {was}, and is {now} now'
    ]


PARTS_GONE = {
    "figure": ((FIRST, BOATS_FIGURE, ""), "figure:2022-03-02-port-vell#boats"),
    "figure under another key": ((SECOND, "  upriver:", "  up-the-river:"), "figure:2022-03-03-saltmarsh#upriver"),
    "briefing withdrawn to a draft": (
        (FIRST, "sources: [", "state: draft\nsources: ["),
        "briefing:2022-03-02-port-vell",
    ),
}


@pytest.mark.parametrize(("edit", "record"), PARTS_GONE.values(), ids=PARTS_GONE)
def test_a_vanished_part_is_named(edit: Edit, record: str) -> None:
    """What is gone from a file is reported at the file as a whole."""
    message = f"content/{edit[0]}: release-vanished: {record} was published, and is gone"
    assert problems_of(archive(), edited(edit)) == [message]


VANISHED = {
    LEAFLET: "release-vanished: source:leaflet-2022-03-03 was published, and is gone",
    BOATS: "release-vanished: measure:boats-held-in-port-vell was published, and is gone",
    CLAIM: "release-vanished: claim:port-vell-control was published, and is gone",
    "entities/person/tam-orrin.md": "release-vanished: entity:tam-orrin was published, and is gone",
    OLD_CORRECTION: "correction-changed: correction:2022-03-06-boats is gone",
}


@pytest.mark.parametrize("path", VANISHED)
def test_a_vanished_file_is_named(path: str) -> None:
    """A record without its file is reported at the file it had."""
    assert problems_of(archive(), edited(without=(path,))) == [f"content/{path}: {VANISHED[path]}"]
