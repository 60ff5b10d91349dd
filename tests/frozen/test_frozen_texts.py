"""A frozen text that is missing or spoilt gets one clear report from `invoke evidence`, whatever is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from builders import FAULTLESS
from daybook.commands.check import check
from daybook.commands.evidence import evidence
from sitebuilding import Workshop, set_up

if TYPE_CHECKING:
    from pathlib import Path

LEAFLET = "9ef4fed32ec473b1f18154a2519c3b12d089ed583413736dcdcd65377343812a"
PLACE = "content/sources/2022/leaflet-2022-03-03.yaml:8:9"
ABSENT = 'the frozen copy of "leaflet-2022-03-03" is not in the vault'
TEXT = (FAULTLESS / "texts/leaflet-2022-03-03.txt").read_bytes()


def looked_up(workshop: Workshop) -> tuple[int, list[str]]:
    """Run `invoke evidence`; return its status, and its lines."""
    said: list[str] = []
    return evidence(workshop.content, workshop.conf, said.append), "\n".join(said).splitlines()


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", "the text is empty"),
        (b" \n\t\n", "the text is empty"),
        (b"Caf\xe9 of the harbour\n", "the text is not UTF-8 (line 1, byte 4): save it as UTF-8"),
        (TEXT.decode().encode("utf-16"), "the text is UTF-16, not UTF-8: save it as UTF-8"),
        (b"x" * 50_000_000, "the file is larger than the 20 MB allowed"),
        (TEXT.replace(b"Hundreds", b"Thousands"), "the text has changed since it was frozen"),
        (TEXT.replace(b"\n", b"\r\n"), "only the line ends have changed since it was frozen: freeze it again"),
        (TEXT + b"\0", "the text holds a NUL character (line 3)"),
    ],
    ids=["empty", "blank", "latin-1", "utf-16", "50 MB", "changed", "line ends", "nul"],
)
def test_a_spoilt_text_is_reported_at_its_source(raw: bytes, reason: str, tmp_path: Path) -> None:
    """Once, with what is wrong; the other quotations are looked up and locked, and these are not."""
    workshop = set_up(tmp_path)
    (workshop.folder / f"vault/{LEAFLET}.txt").write_bytes(raw)
    assert looked_up(workshop) == (
        1,
        [
            f'{PLACE}: evidence-damaged: the frozen copy of "leaflet-2022-03-03" is damaged: {reason}',
            "    help: put the right text back into the vault",
            "1 error in 1 file; `invoke explain CODE` tells what a rule wants and why",
            "10 quotations looked up and found, 0 unchanged",
            "written: 2022-03.lock",
        ],
    )
    lock = (workshop.folder / "evidence/2022-03.lock").read_text(encoding="utf-8")
    assert "leaflet" not in lock
    assert check(workshop.content, workshop.conf, list[str]().append) == 1


def test_a_missing_text_is_reported_for_every_new_quotation(tmp_path: Path) -> None:
    """At the quotation, with what can be done; nothing of it is locked."""
    workshop = set_up(tmp_path)
    (workshop.folder / f"vault/{LEAFLET}.txt").unlink()
    place = "content/briefings/2022/03/2022-03-03-saltmarsh.md"
    status, said = looked_up(workshop)
    assert status == 1
    for line, at, noun in ((0, 43, 'figure "upriver"'), (2, 51, 'position "guard"')):
        assert said[line : line + 2] == [
            f"{place}:{at}:12: evidence-no-text: the {noun} cannot be looked up: {ABSENT}",
            "    help: ask whoever froze it for the text, or run invoke evidence where the vault is",
        ]


def test_a_text_that_spoils_later_is_noticed(tmp_path: Path) -> None:
    """What was found before does not hide it; the text put back makes all well again."""
    workshop = set_up(tmp_path)
    workshop.look_up()
    place = workshop.folder / f"vault/{LEAFLET}.txt"
    place.write_bytes(b"")
    status, said = looked_up(workshop)
    assert (status, said[0]) == (
        1,
        f'{PLACE}: evidence-damaged: the frozen copy of "leaflet-2022-03-03" is damaged: the text is empty',
    )
    place.write_bytes(TEXT)
    assert looked_up(workshop)[0] == 0
    assert looked_up(workshop) == (
        0,
        ["0 quotations looked up and found, 12 unchanged", "the locks are as they should be"],
    )
