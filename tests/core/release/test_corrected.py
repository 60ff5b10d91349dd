"""What readers of a release saw changes only together with a new correction; all else is free."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from builders import RECORDS
from daybook.core.problems import Problems
from daybook.core.release.comparing import changes_between
from daybook.core.release.corrected import correction_for, problem_of, uncovered_changes
from daybook.files import ContentFile
from daybook.loading import gather_files

if TYPE_CHECKING:
    from daybook.core.gathered import Gathered
    from daybook.core.position import Position

FIRST = "briefings/2022/03/2022-03-02-port-vell.md"
SECOND = "briefings/2022/03/2022-03-03-saltmarsh.md"
CLAIM = "claims/port-vell-control.md"
BOATS = "measures/boats-held-in-port-vell.md"
LEAFLET = "sources/2022/leaflet-2022-03-03.yaml"
OLD_CORRECTION = "corrections/2022-03-06-boats.yaml"
NEW = "corrections/2022-03-09-new.yaml"
FILES = RECORDS
Edit = tuple[str, str, str]


def edited(*edits: Edit, without: tuple[str, ...] = (), text: str = "") -> dict[str, str]:
    """Return the files of the faultless archive with words replaced, files left out, and a correction added."""
    files = {path: text for path, text in FILES.items() if path not in without}
    for path, old, new in edits:
        assert old in files[path], f"{path} has no {old!r}"
        files[path] = files[path].replace(old, new)
    return files | {NEW: text} if text else files


def archive(*edits: Edit, without: tuple[str, ...] = (), text: str = "") -> Gathered:
    """Return the records of the faultless archive with changes."""
    return gathered(edited(*edits, without=without, text=text))


def gathered(files: dict[str, str]) -> Gathered:
    """Return the records of files that can all be read."""
    problems = Problems()
    found = gather_files(
        (ContentFile(path, f"content/{path}", text.encode()) for path, text in files.items()), problems
    )
    assert list(problems) == []
    return found


def problems_of(before: Gathered, after: dict[str, str]) -> list[str]:
    """Return the problems of a release as text, without their hints: path, words at the place, code, message."""
    found = [problem_of(change, "the file") for change in uncovered_changes(before, gathered(after))]
    return [f"{at(problem.position, after)}: {problem.code}: {problem.message}" for problem in found]


def at(position: Position, files: dict[str, str]) -> str:
    """Return a place as its path and the rest of its line."""
    if not position.line:
        return position.path
    line = files[position.path.removeprefix("content/")].split("\n")[position.line - 1]
    return f"{position.path} at <{line[position.column - 1 :]}>"


def correction(target: str, field: str = "", was: str = "this", kind: str = "our-error") -> str:
    """Return a new correction."""
    lines = ["date: 2022-03-09", f"target: {target}", f"kind: {kind}", "reason: We looked again"]
    lines += [f"field: {field}"] if field else []
    lines += [] if kind == "safety-removal" else [f"was: {was}", "now: that"]
    return "\n".join(lines)


BOATS_FIGURE = FILES[FIRST][FILES[FIRST].index("  boats:") : FILES[FIRST].index("positions:")]
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
