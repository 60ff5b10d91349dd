"""An id is read as written or refused with what to write instead."""

from __future__ import annotations

import pytest

from daybook.core.ids import LONGEST, fault_of_id, slug_of

WORDS = "write lower-case words of a to z and digits, with hyphens between them"


@pytest.mark.parametrize("text", ["port-vell", "con-vell", "2022-03-02-port-vell", "a", "9", "x" * LONGEST])
def test_an_id_is_words_with_hyphens(text: str) -> None:
    """Lower-case letters and digits with single hyphens between them are an id."""
    assert fault_of_id(text) is None


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("Port Vell", ('"Port Vell" is no id', f'{WORDS}: "port-vell"')),
        ("port_vell", ('"port_vell" is no id', f'{WORDS}: "port-vell"')),
        ("port--vell", ('"port--vell" is no id', f'{WORDS}: "port-vell"')),
        ("-port", ('"-port" is no id', f'{WORDS}: "port"')),
        ("Çafé", ('"Çafé" is no id', f'{WORDS}: "cafe"')),
        ("łódź", ('"łódź" is no id', f'{WORDS}, such as "port-vell"')),
        ("порт", ('"порт" is no id', f'{WORDS}, such as "port-vell"')),
        ("", ('"" is no id', f'{WORDS}, such as "port-vell"')),
        ("port\nvell", ('"port vell" is no id', f'{WORDS}: "port-vell"')),
        ("port-vell\n", ('"port-vell" is no id', f'{WORDS}: "port-vell"')),
        ("aux", ('"aux" is the name of a device on Windows, and of no file', 'add a word: "aux-1"')),
        ("com1", ('"com1" is the name of a device on Windows, and of no file', 'add a word: "com1-1"')),
        ("x" * 101, ("an id of 101 characters is too long", "use at most 100")),
        (
            "роrt-vell",
            (
                (
                    'the id "роrt-vell" has letters that only look Latin: '
                    '"р" (Cyrillic small letter er), "о" (Cyrillic small letter o)'
                ),
                'type it anew in Latin letters: "port-vell"',
            ),
        ),
        (
            "pοrt-vell",
            (
                'the id "pοrt-vell" has letters that only look Latin: "ο" (Greek small letter omicron)',
                'type it anew in Latin letters: "port-vell"',
            ),
        ),
    ],
)
def test_what_is_no_id_says_what_to_write(text: str, fault: tuple[str, str]) -> None:
    """A suggestion is made only where it keeps all letters; look-alike letters are named."""
    assert fault_of_id(text) == fault


def test_a_slug_has_the_letters_with_a_latin_base() -> None:
    """Accents go, other scripts are left out, and nothing is longer than an id may be."""
    assert slug_of("Ångström's Bay, 2nd") == "angstrom-s-bay-2nd"
    assert slug_of("Порт") == ""
    assert slug_of("Con") == "con-1"
    assert len(slug_of("ab " * 100)) <= LONGEST
