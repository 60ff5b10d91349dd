"""Which records need evidence, and whether a line of the lock still proves them."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import pytest

from builders import FAULTLESS, faultless, write_archive
from daybook.core.evidence.lock import LockLine
from daybook.core.evidence.needed import Need, check_evidence, fits, found_in, needs_of
from daybook.core.problems import Problems
from daybook.loading import load_content

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

FIRST = "briefings/2022/03/2022-03-02-port-vell.md"
SECOND = "briefings/2022/03/2022-03-03-saltmarsh.md"
CLAIM = "claims/port-vell-control.md"
DECLARED = load_content(FAULTLESS / "content", Problems()).declared
"""The ids of the faultless archive."""


def needs(folder: Path, changes: Mapping[str, str | bytes | None] | None = None) -> tuple[Need, ...]:
    """Return what needs evidence in the faultless archive with some files changed."""
    return needs_of(load_content(write_archive(folder, changes), Problems()))


def line_of(need: Need) -> LockLine:
    """Return the line that proves a record as it is."""
    return LockLine(
        kind=need.kind,
        id=need.id,
        source=need.source.id,
        sha256=need.source.sha256,
        version=1,
        digest=need.digest,
    )


def report(needs: tuple[Need, ...], lines: list[LockLine]) -> list[str]:
    """Return the problems of a check, each as an author reads it."""
    found = check_evidence(needs, lines, DECLARED)
    return [f"{p.position.path}:{p.position.line}: {p.code}: {p.message}; {p.hint}" for p in found]


def test_every_figure_and_position_needs_evidence_and_every_date_that_quotes(tmp_path: Path) -> None:
    """So does what settled a question; each stands in the lock of its month."""
    found = needs(tmp_path)
    assert [need.record for need in found] == [
        "date:2022-03-02-port-vell#office",
        "figure:2022-03-02-port-vell#boats",
        "figure:2022-03-02-port-vell#fled",
        "figure:2022-03-03-saltmarsh#expected",
        "figure:2022-03-03-saltmarsh#fled",
        "figure:2022-03-03-saltmarsh#upriver",
        "position:2022-03-02-port-vell#guard",
        "position:2022-03-02-port-vell#ministry",
        "position:2022-03-02-port-vell#pilot",
        "position:2022-03-03-saltmarsh#guard",
        "position:2022-03-03-saltmarsh#relief",
        "resolution:port-vell-control",
    ]
    assert {need.shard for need in found} == {"2022-03.lock"}


def test_a_draft_needs_none(tmp_path: Path) -> None:
    """It is checked and never built."""
    text = faultless(SECOND, ("lang: en", "lang: en\nstate: draft"))
    assert not [need for need in needs(tmp_path, {SECOND: text}) if "saltmarsh#" in need.record]


def test_a_line_that_fits_is_enough(tmp_path: Path) -> None:
    """No vault is needed to see it."""
    found = needs(tmp_path)
    lines = [line_of(need) for need in found]
    assert report(found, lines) == []
    assert found_in(found, lines) == {need.record: need.source.sha256 for need in found}


def test_what_was_never_looked_up_is_reported(tmp_path: Path) -> None:
    """At the quotation, with the command that mends it."""
    found = needs(tmp_path)
    lines = [line_of(need) for need in found if need.id != "2022-03-02-port-vell#boats"]
    assert report(found, lines) == [
        (
            f'content/{FIRST}:19: evidence-missing: the figure "boats" has no line in evidence/2022-03.lock: '
            "its quotation was never looked up; run: invoke evidence"
        ),
    ]
    assert "figure:2022-03-02-port-vell#boats" not in found_in(found, lines)


CHANGES = [
    (FIRST, "boats", "12 of the port's 31 boats", "12 of the port's many boats"),
    (FIRST, "boats", "value: 12", "value: 13"),
    (FIRST, "boats", "of: 31", "of: 32"),
    (FIRST, "boats", "    value: 12", "    value: 12\n    unit: barges"),
    (FIRST, "boats", "    of: 31\n    by: publisher", "    of: 31\n    by: ministry-of-weather"),
    (FIRST, "boats", "    of: 31\n    by: publisher", "    of: 31\n    by: {anonymous: a pilot}"),
    (FIRST, "boats", "    of: 31", "    of: 31\n    via: port-vell-gazette"),
    (FIRST, "boats", "    of: 31", "    of: 31\n    spokesperson: tam-orrin"),
    (FIRST, "boats", "    of: 31", "    of: 31\n    as_of: 2022-03-01"),
    (FIRST, "boats", "    of: 31", "    of: 31\n    since: 2022-02-24"),
    (FIRST, "boats", "    of: 31", "    of: 31\n    period: 2022-02-24/2022-03-01"),
    (FIRST, "boats", "    of: 31", "    of: 31\n    place: river-ost"),
    (FIRST, "boats", "    of: 31", "    of: 31\n    standing: estimated"),
    (FIRST, "boats", "    of: 31", "    of: 31\n    verified_by: port-vell-gazette"),
    (FIRST, "boats", "    of: 31", "    of: 31\n    unverified: not counted by others"),
    (FIRST, "boats", "    of: 31", "    of: 31\n    prefix: The ministry holds"),
    (FIRST, "boats", "    of: 31", "    of: 31\n    suffix: The end"),
    (FIRST, "boats", "    of: 31", "    of: 31\n    unverified: not counted by others"),
    (FIRST, "boats", "    of: 31", "    of: 31\n    standing: verified\n    verified_by: norland"),
    (FIRST, "ministry", "stance: asserts", "stance: denies"),
    (FIRST, "ministry", "answer: wardens", "answer: guard"),
    (FIRST, "ministry", "spokesperson: tam-orrin", "spokesperson: ada-quill"),
    (FIRST, "office", "kind: reported", "kind: occurred"),
    (FIRST, "office", "office:\n    date: 2022-03-02", "office:\n    date: 2022-03-01"),
    (FIRST, "office", "    place: port-vell", "    place: river-ost"),
    (CLAIM, "port-vell-control", "  answer: wardens", "  answer: guard"),
    (CLAIM, "port-vell-control", "by: saltmarsh-relief", "by: norland"),
    (CLAIM, "port-vell-control", "date: 2022-03-05", "date: 2022-03-06"),
]


@pytest.mark.parametrize(("path", "key", "old", "new"), CHANGES)
def test_whatever_readers_take_the_words_to_prove_is_covered(
    path: str, key: str, old: str, new: str, tmp_path: Path
) -> None:
    """A record that was changed after its quotation was looked up fits its line no more."""
    lines = [line_of(need) for need in needs(tmp_path / "before")]
    found = needs(tmp_path / "after", {path: faultless(path, (old, new))})
    (line,) = report(found, lines)
    kind = {"boats": "figure", "ministry": "position", "office": "date"}.get(key, "resolution")
    assert line.endswith(
        f': evidence-outdated: the {kind} "{key}" was changed after its quotation was looked up: '
        "it no longer fits evidence/2022-03.lock; run: invoke evidence"
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("    of: 31", "    of: 31\n    note: A remark"),
        ("title: Armed men", "title: Men with arms"),
        ("entities: [ada-quill]", "entities: [tam-orrin]"),
        ("accounts of who holds", "accounts of who keeps"),
    ],
)
def test_what_is_ours_alone_may_change(old: str, new: str, tmp_path: Path) -> None:
    """Our own words beside a quotation prove nothing, so their change asks for nothing."""
    lines = [line_of(need) for need in needs(tmp_path / "before")]
    assert report(needs(tmp_path / "after", {FIRST: faultless(FIRST, (old, new))}), lines) == []


@pytest.mark.parametrize("unknown", ["by: harbour-gard", "by: Harbour-Gard"])
def test_a_record_that_names_nobody_does_not_ask_for_evidence_too(unknown: str, tmp_path: Path) -> None:
    """A misspelt speaker is reported where it stands; with the right one the line fits as before."""
    lines = [line_of(need) for need in needs(tmp_path / "before")]
    text = faultless(FIRST, ("by: harbour-guard", unknown))
    loaded = load_content(write_archive(tmp_path / "after", {FIRST: text}), Problems())
    found = needs_of(loaded.all)
    assert len(found) == len(lines)
    assert report(found, lines) == []
    other = write_archive(tmp_path / "other", {FIRST: text.replace("still in our hands", "still in our hand")})
    (line,) = report(needs_of(load_content(other, Problems()).all), lines)
    assert "evidence-outdated" in line


def test_another_text_of_the_source_needs_another_look(tmp_path: Path) -> None:
    """A line speaks of one frozen text; the source now names another."""
    path = "sources/2022/leaflet-2022-03-03.yaml"
    lines = [line_of(need) for need in needs(tmp_path / "before")]
    text = faultless(path, ("9ef4fed3", "00000000"))
    assert [line.partition(": ")[2][:60] for line in report(needs(tmp_path / "after", {path: text}), lines)] == [
        'evidence-outdated: the figure "upriver" was changed after it',
        'evidence-outdated: the position "guard" was changed after it',
    ]


def test_a_slip_in_a_hash_changes_no_record(tmp_path: Path) -> None:
    """What is no hash is reported where it stands, and not with every record; one that did change is told as well."""
    path = "sources/2022/leaflet-2022-03-03.yaml"
    lines = [line_of(need) for need in needs(tmp_path / "before")]
    source = faultless(path, ("9ef4fed3", "9ef4fed"))
    assert report(needs(tmp_path / "slip", {path: source}), lines) == []
    text = faultless(SECOND, ("value: hundreds", "value: several hundreds"))
    found = needs(tmp_path / "both", {path: source, SECOND: text})
    assert [line.partition(": ")[2][:60] for line in report(found, lines)] == [
        'evidence-outdated: the figure "upriver" was changed after it',
    ]


def test_a_source_without_a_frozen_text_proves_nothing(tmp_path: Path) -> None:
    """Whatever line there is."""
    path = "sources/2022/leaflet-2022-03-03.yaml"
    lines = [line_of(need) for need in needs(tmp_path / "before")]
    digest = "sha256: 9ef4fed32ec473b1f18154a2519c3b12d089ed583413736dcdcd65377343812a\n"
    found = needs(tmp_path / "after", {path: faultless(path, (digest, ""))})
    assert report(found, lines) == [
        f"content/{SECOND}:{line}: evidence-missing: "
        f'the {noun} rests on "leaflet-2022-03-03", which has no frozen copy; '
        "freeze its text with invoke ingest, and add its sha256 to the source"
        for line, noun in ((43, 'figure "upriver"'), (51, 'position "guard"'))
    ]


def test_of_two_lines_that_disagree_one_may_fit(tmp_path: Path) -> None:
    """After a merge a record may have two lines, in whatever order: it is proved if either proves it."""
    (need, *_) = needs(tmp_path)
    right = line_of(need)
    for wrong in (dataclasses.replace(right, digest="0" * 32), dataclasses.replace(right, digest="f" * 32)):
        for lines in ([right, wrong], [wrong, right]):
            assert report((need,), lines) == []
            assert found_in((need,), lines) == {need.record: need.source.sha256}
        assert not fits(need, wrong)


def test_the_lock_is_named_where_a_date_cannot_be_read(tmp_path: Path) -> None:
    """The name of the briefing's file begins with its day."""
    text = faultless(FIRST, ("date: 2022-03-02\nrecorded", "date: 2 March\nrecorded"))
    gathered = load_content(write_archive(tmp_path, {FIRST: text}), Problems()).all
    assert {need.shard for need in needs_of(gathered)} == {"2022-03.lock"}
