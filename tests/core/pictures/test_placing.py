"""The record of a picture is put into the text of its briefing, which stays as it was written otherwise."""

from __future__ import annotations

import pytest

from builders import faultless
from daybook.core.pictures.placing import with_picture

FIRST = "briefings/2022/03/2022-03-02-port-vell.md"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("pictures:\n  quay:", "pictures: {}\nx-pictures:\n  quay:"),
        ("  quay:\n", "  boat:\n"),
        ("title: A leaflet", "title: [A leaflet"),
    ],
)
def test_a_briefing_that_cannot_take_it_is_left_alone(old: str, new: str) -> None:
    """Pictures on one line, a key that is taken, a front matter that cannot be read."""
    text = faultless("briefings/2022/03/2022-03-03-saltmarsh.md", (old, new))
    assert with_picture(text, "boat", {"file": "boat.jpg"}) is None


def test_line_ends_stay_as_they_are() -> None:
    """A file with CR and LF keeps them."""
    text = faultless(FIRST).replace("\n", "\r\n")
    mended = with_picture(text, "boat", {"file": "boat.jpg"})
    assert mended is not None
    assert mended.count("\n") == mended.count("\r\n")
    assert mended.endswith("\r\n\r\n![](picture:boat)\r\n")
