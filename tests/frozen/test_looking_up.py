"""Several processes find what one finds, in the same order."""

from __future__ import annotations

from pathlib import Path  # noqa: TC003 - pytest reads the annotations of fixtures

import pytest

from builders import known_words
from daybook.core.evidence.looked_up import Asked
from daybook.core.quotations import Found, NotFound, TooShort
from daybook.frozen.looking_up import look_up_in
from daybook.frozen.vault import Missing, Vault


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    """Return a vault of five hundred short texts."""
    return Vault(tmp_path / "vault")


def test_processes_make_no_difference(vault: Vault) -> None:
    """The answers of two processes are those of one, text by text, found or not."""
    asked: dict[str, tuple[Asked, ...]] = {
        vault.put(f"Over {number} boats left Port Vell.\nThe mayor of ward {number} said it.\n"): (
            Asked(quote=f"Over {number} boats left", lang="en"),
            Asked(quote=f"{number} boats left Port", lang="en"),
            Asked(quote="The minister of ward", caveat="said it"),
        )
        for number in range(500)
    }
    asked["0" * 64] = (Asked(quote="what nobody froze"),)
    one = look_up_in(vault, asked, known_words(), processes=1)
    two = look_up_in(vault, asked, known_words(), processes=2)
    assert one == two
    assert list(one) == list(two) == list(asked)
    assert one["0" * 64] == Missing("0" * 64)
    found = one[vault.put("Over 7 boats left Port Vell.\nThe mayor of ward 7 said it.\n")]
    assert isinstance(found, tuple)
    assert [type(answer.quotation) for answer in found] == [Found, Found, NotFound]
    assert [answer.cut for answer in found] == ["", "Over 7", ""]
    assert isinstance(found[2].caveat, TooShort)
