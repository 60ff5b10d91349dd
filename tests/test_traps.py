"""What trips other programs up, and is read rightly here: as the author meant it, without a report."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from builders import archive_from, faultless

if TYPE_CHECKING:
    from pathlib import Path

    from daybook.core.records import Briefing, Figure

FIRST = "briefings/2022/03/2022-03-02-port-vell.md"
QUOTE = '    quote: "12 of the port\'s 31 boats"\n'


def first(tmp_path: Path, text: str | bytes) -> Briefing:
    """Return the first briefing of the faultless archive, written in another way."""
    archive = archive_from(tmp_path, {FIRST: text})
    return next(iter(archive.briefings.values()))


def boats(tmp_path: Path, line: str) -> Figure:
    """Return the figure of boats with a line added."""
    return first(tmp_path, faultless(FIRST, (QUOTE, QUOTE + line))).figures[1]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("note: NO", "NO"),
        ("note: off", "off"),
        ("note: ~", "~"),
        ("note: null", "null"),
        ("note: 12:30", "12:30"),
        ("note: 870,000", "870,000"),
        ("note: 1_000", "1_000"),
        ("note: 0777", "0777"),
        ("note: 1e3", "1e3"),
        ("note: .5", ".5"),
        ("note: 2022-03", "2022-03"),
        ("note: =", "="),
        ('note: the ministry\'s "full control"', 'the ministry\'s "full control"'),
        ("note: 'the ministry''s \"full control\"'", 'the ministry\'s "full control"'),
        ('note: "the ministry\'s \\"full control\\""', 'the ministry\'s "full control"'),
        ('note: >-\n      the ministry\'s "full\n      control"', 'the ministry\'s "full control"'),
        ("note: said “full control” at 12:30", "said “full control” at 12:30"),
        ("note: see https://gazette.example/a:b", "see https://gazette.example/a:b"),
        ("note: a - b", "a - b"),
        ("note: boat#12", "boat#12"),
        ("note:    spaces around   ", "spaces around"),
    ],
)
def test_text_is_read_as_written(tmp_path: Path, written: str, read: str) -> None:
    """No word is taken for truth, time, number or nothing."""
    assert boats(tmp_path, f"    {written}\n").note == read


@pytest.mark.parametrize(
    ("written", "read"),
    [("2022", "2022"), ("2022-02", "2022-02"), ("2022-03-02", "2022-03-02"), ('"2022-02"', "2022-02")],
)
def test_a_date_keeps_its_precision(tmp_path: Path, written: str, read: str) -> None:
    """A year is no number, a month no first day, and quote marks make no difference."""
    assert str(boats(tmp_path, f"    as_of: {written}\n").as_of) == read


@pytest.mark.parametrize("written", ["870,000", '"870,000"', "870 000", "870 thousand"])
def test_a_value_is_a_phrase(tmp_path: Path, written: str) -> None:
    """A number with marks in it is read by the reader of numbers and by nothing before it."""
    text = faultless(
        FIRST, ("    value: 12\n    of: 31\n", f"    value: {written}\n"), (QUOTE, "    quote: 870,000 boats\n")
    )
    archive = archive_from(tmp_path, {FIRST: text})
    figure = next(figure for figure in archive.figures.values() if figure.id.endswith("#boats"))
    assert figure.quantity.low == figure.quantity.high == 870_000


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda raw: b"\xef\xbb\xbf" + raw, id="byte-order-mark"),
        pytest.param(lambda raw: raw.replace(b"\n", b"\r\n"), id="line-ends-of-windows"),
        pytest.param(lambda raw: raw.replace(b"\n", b"\r"), id="line-ends-of-old-macs"),
        pytest.param(lambda raw: raw.replace(b"---\n", b"---  \n"), id="spaces-behind-the-dashes"),
        pytest.param(lambda raw: raw.rstrip(b"\n"), id="no-last-line-end"),
        pytest.param(lambda raw: raw.replace(b"---\n", b"---\n# a remark\n\n", 1), id="remarks-and-empty-lines"),
    ],
)
def test_the_form_of_a_file_does_not_matter(tmp_path: Path, change: object) -> None:
    """Other line ends, a byte-order mark or a remark give the same record."""
    raw = faultless(FIRST).encode()
    plain = first(tmp_path / "plain", raw)
    assert callable(change)
    other = first(tmp_path / "other", change(raw))
    assert (other.title, other.date, other.figures, other.positions, other.dates) == (
        plain.title,
        plain.date,
        plain.figures,
        plain.positions,
        plain.dates,
    )
    assert other.body.rstrip("\n") == plain.body.rstrip("\n")


def test_all_scripts_are_text(tmp_path: Path) -> None:
    """Names in any script are read and shown as they are written."""
    archive = archive_from(tmp_path, {"entities/place/quiet-bay.md": "---\nname: Тиха Бухта 静かな湾\n---\n"})
    assert archive.names.owner_of("Тиха Бухта 静かな湾") == "quiet-bay"
