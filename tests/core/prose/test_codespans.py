"""Code in a Markdown text is found as Python-Markdown finds it, and blanked sign by sign."""

from __future__ import annotations

import pytest

from daybook.core.prose.codespans import BLANK, blank_code


@pytest.mark.parametrize(
    ("text", "blanked"),
    [
        ("a `b` c", "a ··· c"),
        ("a ``b`c`` d", "a ······· d"),
        ("a `b\nc` d", "a ··\n·· d"),
        ("a `b\n\nc` d", "a `b\n\nc` d"),
        ("a ` b", "a ` b"),
        (r"a \`b` c", r"a \`b` c"),
        (r"a \\`b` c", r"a \\··· c"),
        ("``` x ``` y", "········· y"),
        ("```\n`a\n```\nb", "···\n··\n···\nb"),
        ("~~~ python\n<b>\n~~~\n`c`", "··········\n···\n~~~\n···".replace("~~~", "···")),
        ("```\nnever closed <b>", "```\nnever closed <b>"),
        ("````\n```\n````\n", "····\n···\n····\n"),
    ],
)
def test_code_is_blanked(text: str, blanked: str) -> None:
    """As many backquotes close as opened, in one paragraph; a fence closes on a line of its own."""
    assert blank_code(text).replace(BLANK, "·") == blanked
