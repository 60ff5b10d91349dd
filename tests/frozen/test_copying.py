"""`check` and `evidence` report what repeats a source at length, where the vault is, unless its rights allow that."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from daybook.commands.check import check
from daybook.commands.evidence import evidence
from sitebuilding import Workshop, looked_up

if TYPE_CHECKING:
    from pathlib import Path

FIRST = "briefings/2022/03/2022-03-02-port-vell.md"
GAZETTE = "sources/2022/gazette-2022-03-02.yaml"
ENTERED = "Armed men entered the harbour office of Port Vell on Wednesday morning, the mayor, said so."
LINKED = ENTERED.replace("harbour office", "[harbour office](entity:port-vell)").replace("Wednesday", "*Wednesday*")
SAYS = (
    'text-copied: 14 words in a row are those of "gazette-2022-03-02", line 3 of its frozen text: '
    '"Armed men entered the harbour office of Port Vell on Wednesday morning, the may…"'
)
HELP = "    help: say it in your own words, or quote a few of them and declare the quotation"


@pytest.fixture
def workshop(tmp_path: Path) -> Workshop:
    """Return the faultless archive, looked up."""
    return looked_up(tmp_path)


@pytest.mark.parametrize(
    ("path", "old", "new", "place"),
    [
        (FIRST, "Ada Quill says that armed men", f"{LINKED}\nAda Quill says that armed men", "50:1"),
        (FIRST, "The Gazette reports", f"> So it is: {LINKED}\n\nThe Gazette reports", "56:13"),
        (FIRST, "summary: The Ministry", f"summary: {ENTERED} The Ministry", "6:10"),
        (FIRST, "    stance: uncertain", f"    stance: uncertain\n    note: {ENTERED}", "38:11"),
        ("entities/person/ada-quill.md", "---\nname", f"---\nsummary: {ENTERED[:-1]}\nname", "2:10"),
        ("claims/port-vell-control.md", "To control means", f"{LINKED} To control means", "16:1"),
    ],
    ids=["body", "block quote", "summary", "note", "entity", "claim"],
)
def test_both_places_are_told(path: str, old: str, new: str, place: str, workshop: Workshop) -> None:
    """The file, line and column of ours, and the line of the source; both commands fail."""
    workshop.edit(path, (old, new))
    report = workshop.said_by(check)
    assert report[0] == "1"
    assert [line for line in report if "text-copied" in line] == [f"content/{path}:{place}: {SAYS}"]
    assert report[report.index(f"content/{path}:{place}: {SAYS}") + 1] == HELP
    assert f"content/{path}:{place}: {SAYS}" in workshop.said_by(evidence)
    assert workshop.said_by(evidence)[0] == "1"


def test_without_the_text_nothing_is_said(workshop: Workshop) -> None:
    """Who has no vault cannot compare, and is not kept from working."""
    workshop.edit(FIRST, ("Ada Quill says that armed men", f"{LINKED}\nAda Quill says that armed men"))
    shutil.rmtree(workshop.folder / "vault")
    assert workshop.said_by(check)[0] == "0"


@pytest.mark.parametrize("rights", ["own", "public-domain", "open-licence", "licensed"])
def test_rights_may_allow_it(rights: str, workshop: Workshop) -> None:
    """A text that is free may be repeated."""
    workshop.edit(FIRST, ("Ada Quill says that armed men", f"{LINKED}\nAda Quill says that armed men"))
    workshop.edit(GAZETTE, ("rights: all-rights-reserved", f"rights: {rights}"))
    assert workshop.said_by(check)[0] == "0"


def test_unknown_rights_allow_nothing(workshop: Workshop) -> None:
    """Not to know is no permission."""
    workshop.edit(FIRST, ("Ada Quill says that armed men", f"{LINKED}\nAda Quill says that armed men"))
    workshop.edit(GAZETTE, ("rights: all-rights-reserved\n", ""))
    assert workshop.said_by(check)[0] == "1"
