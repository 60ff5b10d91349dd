"""The lock is sorted lines of text, and what is wrong with it is reported with the command that mends it."""

from __future__ import annotations

import pytest

from daybook.core.evidence.lock import Kind, LockLine, digest_of, format_lock, parse_lock, shard_name
from daybook.core.problems import Problems

PATH = "evidence/2022-03.lock"
SHA, OTHER = "ab" * 32, "cd" * 32
DIGEST = "0123456789abcdef" * 2
HEADER = "# Written by `invoke evidence`: kind:id source sha256 version digest\n"
FLED = f"figure:2022-03-02-port-vell#fled report-port-vell {SHA} 1 {DIGEST}\n"
HARBOUR = f"position:2022-03-02-port-vell#mayor report-port-vell {SHA} 2 {DIGEST}\n"
RESOLVED = f"resolution:harbour-control decree-port-vell {SHA} 1 {DIGEST}\n"
MEND = "run `invoke evidence`, which writes the file anew"


def read(text: str) -> tuple[list[str], list[str]]:
    """Return the lines that were read and the problems found, as text."""
    problems = Problems()
    lines = parse_lock(text, PATH, problems)
    assert all(problem.hint == MEND for problem in problems)
    return [f"{line}\n" for line in lines], [f"{p.position}: {p.code}: {p.message}" for p in problems]


def test_a_line_is_read() -> None:
    """A line has the record, its source, the frozen text, the version and the digest."""
    problems = Problems()
    assert parse_lock(HEADER + FLED, PATH, problems) == (
        LockLine(
            kind=Kind.FIGURE,
            id="2022-03-02-port-vell#fled",
            source="report-port-vell",
            sha256=SHA,
            version=1,
            digest=DIGEST,
        ),
    )
    assert list(problems) == []


def test_a_lock_is_written_sorted_and_once() -> None:
    """The written lock starts with a comment, is sorted, has each line once and ends in LF."""
    lines = parse_lock(RESOLVED + HARBOUR + FLED, PATH, Problems())
    assert format_lock((*reversed(lines), *lines)) == HEADER + FLED + HARBOUR + RESOLVED
    assert format_lock(()) == HEADER


@pytest.mark.parametrize("text", ["", HEADER, HEADER + FLED[:-1], (HEADER + FLED + HARBOUR).replace("\n", "\r\n")])
def test_a_lock_without_mistakes(text: str) -> None:
    """An empty lock, a missing last line end and the line ends of Windows are no problem."""
    assert read(text)[1] == []


def test_two_branches_that_added_the_same_line() -> None:
    """A line that stands twice is reported and read once."""
    assert read(HEADER + FLED + FLED + HARBOUR) == (
        [FLED, HARBOUR],
        [f"{PATH}:3: lock-duplicate: this line stands on line 2 already"],
    )


def test_two_branches_that_disagree() -> None:
    """Two lines of one record are reported, and both are read."""
    changed = FLED.replace(SHA, OTHER)
    assert read(HEADER + FLED + changed) == (
        [FLED, changed],
        [f'{PATH}:3: lock-disagrees: "figure:2022-03-02-port-vell#fled" has another line, line 2'],
    )


def test_disorder_is_reported_once() -> None:
    """Lines that are not sorted are reported where the disorder starts, and read in order."""
    assert read(HARBOUR + RESOLVED + FLED + FLED.replace("#fled", "#died")) == (
        [FLED.replace("#fled", "#died"), FLED, HARBOUR, RESOLVED],
        [f"{PATH}:3: lock-disorder: the lines are not sorted from here on"],
    )


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("", "an empty line"),
        ("<<<<<<< HEAD", "git left a merge conflict here"),
        ("=======", "git left a merge conflict here"),
        (FLED.replace(" 1 ", " "), "a line has five words with one space between them, this one has 4"),
        (FLED.replace(" 1 ", "  1 "), "a line has five words with one space between them, this one has 6"),
        (
            FLED.replace("figure:", "number:"),
            '"number:2022-03-02-port-vell#fled" does not start with figure:, position:, date:, resolution:',
        ),
        (FLED.replace(SHA, SHA.upper()), "the hash of the frozen text is not 64 small hexadecimal digits"),
        (FLED.replace(" 1 ", " 0 "), 'the version "0" is not a whole number from 1 on'),
        (FLED.replace(" 1 ", " ١ "), 'the version "١" is not a whole number from 1 on'),
        (FLED.replace(DIGEST, DIGEST[1:]), "the digest is not 32 small hexadecimal digits"),
        (
            FLED.replace("2022-03-02-port-vell#fled", ""),
            "the id of the record or of the source is not one word",
        ),
    ],
)
def test_a_malformed_line(line: str, message: str) -> None:
    """A line that cannot be read is reported with the reason, and the others are read."""
    assert read(f"{HEADER}{FLED}{line.rstrip()}\n{HARBOUR}") == (
        [FLED, HARBOUR],
        [f"{PATH}:3: lock-malformed: {message}"],
    )


def test_the_shard_of_a_month() -> None:
    """A shard is named by year and month; a month that does not exist is a bug."""
    assert (shard_name(2022, 3), shard_name(987, 12)) == ("2022-03.lock", "0987-12.lock")
    with pytest.raises(ValueError, match="no month of the year: 13"):
        shard_name(2022, 13)


@pytest.mark.parametrize(
    ("fields", "digest"),
    [
        ({}, "e3b0c44298fc1c149afbf4c8996fb924"),
        ({"quote": "", "value": ""}, "e3b0c44298fc1c149afbf4c8996fb924"),
        ({"quote": "over 870,000 people to flee"}, "9327a755356c4f8b8783c2b5abd4471e"),
        (
            {"quote": "over 870,000 people to flee", "by": "publisher", "suffix": ""},
            "fa767ca94247f85f3ac4916332592863",
        ),
        ({"by": "publisher", "quote": "over 870,000 people to flee"}, "fa767ca94247f85f3ac4916332592863"),
        ({"quote": "понад 870 000 людей", "value": "870 000"}, "35432ba4ff0071e5ac91baf35e9a5729"),
    ],
)
def test_the_digest_never_changes(fields: dict[str, str], digest: str) -> None:
    """These digests stand in locks whose texts are gone: a change of one is a mistake, never an update."""
    assert digest_of(fields) == digest


def test_a_digest_tells_fields_apart() -> None:
    """Moving characters between names and values, or fields, makes another digest."""
    alike: tuple[dict[str, str], ...] = (
        {"a": "bc"},
        {"ab": "c"},
        {"a": "b", "c": "d"},
        {"a": "b1:c1:d"},
        {"a": "d", "c": "b"},
        {"a": "bc "},
    )
    assert len({digest_of(fields) for fields in alike}) == len(alike)
