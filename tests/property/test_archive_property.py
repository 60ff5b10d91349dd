"""The order in which files are read never changes the archive, nor the report of what is wrong with it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import PICTURES, RECORDS, SETTINGS, check_all, known_words
from daybook.core.archive import Archive, link_archive
from daybook.core.gathered import Gathered, gather
from daybook.core.kinds import Kind
from daybook.core.problems import Problems
from daybook.core.reading.record import Record, read_content_file

PATHS = sorted(RECORDS)


def gathered_from(order: list[str]) -> Gathered:
    """Read files in the order given."""
    records: list[Record] = []
    declared: dict[Kind, frozenset[str]] = dict.fromkeys(Kind, frozenset())
    for path in order:
        record = read_content_file(path, path, RECORDS[path], Problems())
        assert record is not None
        records.append(record)
        kind = next(kind for kind in Kind if path.startswith(f"{kind.folder}/"))
        declared[kind] |= {record.id}
    return replace(gather(records, declared), picture_files=PICTURES)


def tables_of(archive: Archive) -> list[list[str]]:
    """Return what an archive holds, with every order in it."""
    mappings = (
        archive.briefings,
        archive.entities,
        archive.sources,
        archive.measures,
        archive.claims,
        archive.figures,
        archive.positions,
        archive.occurrences,
    )
    return [[f"{key} {record!r}" for key, record in mapping.items()] for mapping in mappings] + [
        [repr(correction) for correction in archive.corrections],
        [repr(page) for page in archive.pages],
    ]


@pytest.fixture(name="tables", scope="module")
def tables_in_order() -> list[list[str]]:
    """Return the archive of the files in the order of their paths."""
    return tables_of(link_archive(gathered_from(PATHS), SETTINGS, known_words()))


@settings(max_examples=20, deadline=None)
@given(order=st.permutations(PATHS))
def test_the_order_of_files_never_changes_the_archive(order: list[str], tables: list[list[str]]) -> None:
    """Every mapping and every list of the archive is the same, in the same order."""
    assert tables_of(link_archive(gathered_from(order), SETTINGS, known_words())) == tables


@settings(max_examples=20, deadline=None)
@given(order=st.permutations(PATHS), left_out=st.sets(st.sampled_from(PATHS), min_size=1, max_size=4))
def test_the_order_of_files_never_changes_a_report(order: list[str], left_out: set[str]) -> None:
    """Whatever is missing, the same problems are reported in the same order."""
    reports = []
    for files in (PATHS, order):
        problems = Problems()
        check_all(gathered_from([p for p in files if p not in left_out]), problems)
        reports.append(list(problems))
    assert reports[0] == reports[1]
