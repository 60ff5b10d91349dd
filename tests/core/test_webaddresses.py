"""An address may stand on a page if it is whole, and if its host is what it looks like."""

from __future__ import annotations

import pytest

from daybook.core.webaddresses import is_web_address


@pytest.mark.parametrize(
    "address",
    [
        *("https://gazette.example", "http://gazette.example:8080/rain?a=b&c=d#e", "https://a_b.gazette.example/x,y;z"),
        *(
            "https://xn--gd-jmaa.example/",
            "https://погода.example/дощ",
            "https://wetter-погода.example/",
            "https://नदी.example",
        ),
        *("https://日本テレビ.example/", "https://καιρός.example/", "https://кафе́.example/"),
    ],
)
def test_hosts_of_one_script_a_word(address: str) -> None:
    """In whatever script, with marks and accents."""
    assert is_web_address(address)


@pytest.mark.parametrize(
    "address",
    [
        *(
            "gazette.example",
            "//gazette.example",
            "https:gazette.example",
            "https:///gazette.example",
            "ftp://a.example",
        ),
        *("https://ada:secret@gazette.example/", "https://gazette.example/a b", "https://gazette.example/<b>"),
        *("https://g\u0430zette.example/", "https://gazette.ex\u0430mple/", "https://\u03bfst.example/"),
        *(
            "https://gazette.example\u3002evil.example/",
            "https://gazette.example\uff0fevil.example/",
            "https://\u24d6.example",
        ),
        *(
            "https://gazette.example;evil.example",
            "https://gazette.example,evil",
            "https://gazette.example&a",
            "https://a|b",
        ),
        *(
            "https://{{host}}/",
            "https://$(host)/",
            "https://gazette.example\u2215evil.example/",
            "https://\u2603.example/",
        ),
        *(
            "https://gazette.example\\evil",
            "https://gazette\u200b.example/",
            "https://[::1]/",
            "https://gazette.example:x/",
        ),
    ],
)
def test_hosts_that_are_not_what_they_look_like(address: str) -> None:
    """Letters of two scripts in a word, signs a browser turns into others, and none at all."""
    assert not is_web_address(address)
