"""What a name sounds like: the same in every way that languages spell it."""

from __future__ import annotations

import pytest

from daybook.core.search.sounds import sound_of
from daybook.core.search.terms import terms_of


@pytest.mark.parametrize(
    ("spellings", "sound"),
    [
        (("Velsharov", "Welscharow", "Velsharoff", "Вельшаров"), "vlsrv"),
        (("Khashkov", "Chaschkow", "Ghashkov", "Хашков"), "hskv"),
        (("Marzhizhia", "Marschischja", "Маржіжя"), "mrss"),
        (("Tschernava", "Chernava", "Tchernava", "Чернава"), "hrnv"),
        (("Philippe", "Filip", "Філіп"), "vlp"),
        (("Aleksandra", "Alexandra", "Александра"), "lksndr"),
        (("Ost", "Uh", "静港", "ميناء", "1st"), ""),
    ],
)
def test_a_name_sounds_alike_in_every_spelling(spellings: tuple[str, ...], sound: str) -> None:
    """In Latin and in Cyrillic letters; what is too short, or in other letters, has no sound."""
    assert {sound_of(term) for name in spellings for term in terms_of(name)} == {sound}
