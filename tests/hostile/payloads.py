"""Hostile texts, by the class of attack they belong to; all are our own writing, and none does harm where it fails."""

from __future__ import annotations

import itertools
from typing import Final

WITNESS: Final = "hostile_witness"
"""A name no page has of itself: as a tag, an attribute or a function it shows that a text became code."""

_CALL: Final = f"{WITNESS}()"


def _scripts() -> tuple[str, ...]:
    """Elements that run or load something, in spellings that browsers forgive."""
    opens = ("script", "SCRIPT", "scr\tipt", "script ", "script/x", "script src=//evil.example/a.js", "svg><script")
    closes = ("script", "SCRIPT ", "script\n")
    pairs = tuple(f"<{one}>{_CALL}</{two}>" for one, two in itertools.product(opens, closes))
    breaks = tuple(
        f"{how}<script>{_CALL}</script>" for how in ('">', "'>", "-->", "</title>", "</script>", "]]>", "</p>")
    )
    others = (
        "<iframe src=//evil.example>",
        f"<iframe srcdoc='<script>{_CALL}</script>'>",
        "<object data=//evil.example>",
        "<embed src=//evil.example>",
        "<base href=//evil.example/>",
        "<link rel=stylesheet href=//evil.example/a.css>",
        "<meta http-equiv=refresh content='0;url=//evil.example'>",
        "<form action=//evil.example><button>x</button></form>",
        "<style>*{background:url(//evil.example/b)}</style>",
        f"<{WITNESS}>x</{WITNESS}>",
        f"<math><mtext><{WITNESS}></math>",
        f"<template><script>{_CALL}</script></template>",
        f"<noscript><p title='</noscript><script>{_CALL}</script>'>",
        "<plaintext>",
        "<textarea>",
        "<!--",
        "<![CDATA[<b>",
        "<?xml version='1.0'?>",
        "</main></body></html>",
    )
    return (*pairs, *breaks, *others)


def _handlers() -> tuple[str, ...]:
    """Attributes that run something, written into an element or out of an attribute."""
    events = (
        "onerror",
        "onload",
        "onclick",
        "onfocus",
        "onmouseover",
        "ontoggle",
        "onanimationstart",
        "onpointerenter",
    )
    ways = (
        "<img src=x {e}={c}>",
        '" {e}="{c}" x="',
        "' {e}='{c}' x='",
        "<details open {e}={c}>",
        "<a\x0c{e}={c}>x</a>",
    )
    return tuple(way.format(e=event, c=_CALL) for way, event in itertools.product(ways, events))


def _addresses() -> tuple[str, ...]:
    """Addresses that run something, leave the site unseen, or read the disk."""
    schemes = (
        "javascript:",
        "JaVaScRiPt:",
        "java\tscript:",
        "java\nscript:",
        " javascript:",
        "\x01javascript:",
        "javascript&colon;",
        "&#106;avascript:",
        "&#x6A;avascript:",
        "java%73cript:",
        "vbscript:",
        "data:text/html,",
        "data:image/svg+xml,",
        "file:///etc/passwd?",
        "blob:",
        "filesystem:",
        "view-source:",
        "//evil.example/",
        "\\\\evil.example\\",
        "/\\evil.example/",
        "https:evil.example/",
        "https://user:secret@evil.example/",
        "https://evil.example\\@good.example/",
        "ftp://evil.example/",
    )
    plain = tuple(f"{scheme}{_CALL}" for scheme in schemes)
    linked = tuple(f"[words]({scheme}{_CALL})" for scheme in schemes)
    titled = (
        f"[a](https://good.example 'x\" onmouseover=\"{_CALL}')",
        f"[a](<javascript:{_CALL}>)",
        f"[a]: javascript:{_CALL}\n\n[a]",
        f"<javascript:{_CALL}>",
        f"![x](https://evil.example/{WITNESS}.png)",
        f"![x](data:image/svg+xml,<svg onload={_CALL}>)",
        f'[a](entity:port-vell" onclick="{_CALL})',
        f"[a](entity:../../{WITNESS})",
        "[a](day:2022-03-02/../../x)",
        f"[[a]](javascript:{_CALL})",
        f"[a](mailto:a@good.example?subject=x%0ABcc:{WITNESS}@evil.example)",
    )
    return (*plain, *linked, *titled)


def _other_languages() -> tuple[str, ...]:
    """Texts that are code to what reads or prints them: templates, tables, data, XML, style, the shell."""
    templates = (
        "{{ 7 * 7 }}" + WITNESS,
        "{% include '/etc/passwd' %}",
        "{{ view.__class__.__mro__ }}",
        "{{ config }}",
        "{# comment #}" + WITNESS,
        "${7*7}" + WITNESS,
        "<%= 7*7 %>",
        "{{ ''.__class__.__base__.__subclasses__() }}",
        "%(asctime)s %s %n",
        "{0.__class__}",
    )
    cells = tuple(
        f"{sign}cmd|' /C {WITNESS}'!A1" for sign in ("=", "+", "-", "@", "\t=", "\r=", " =", "＝", "＋", "－", "＠")
    )
    tables = (*cells, '",=1+1,"', "a;b;=1+1", '=HYPERLINK("//evil.example","x")', "a\nb,=c", "| a | b |", "\x00=1")
    data = (
        '"}</script><script>' + _CALL + "</script>",
        "\\u003c/script\\u003e",
        "</SCRIPT x>",
        '","@id":"//evil.example',
        "\u2028" + _CALL + "\u2029",
        "\\",
        '\\"',
        "*/" + _CALL + "/*",
        '<!ENTITY x SYSTEM "file:///etc/passwd">',
        "&x;",
        "&lt;script&gt;",
        "&amp;lt;",
        "]]>",
        "<!DOCTYPE x>",
        "&#0;",
        "&#xD800;",
    )
    style = (
        "x{background:url(//evil.example)}",
        "</style><script>" + _CALL + "</script>",
        f"expression({_CALL})",
        "@import '//evil.example/a.css';",
        '" style="background:url(//evil.example)"',
        "#x:target",
    )
    shell = (
        "$(touch witness)",
        "`touch witness`",
        "; touch witness #",
        "| touch witness",
        "&& touch witness",
        "\n--output=/tmp/x",
        "-rf",
        "--help",
    )
    return (*templates, *tables, *data, *style, *shell)


def _paths() -> tuple[str, ...]:
    """Names that lead somewhere else, or that some system cannot hold."""
    return (
        *(
            "../../../etc/passwd",
            "..\\..\\windows",
            "/etc/passwd",
            "C:\\boot.ini",
            "\\\\server\\share",
            "~/.ssh/id_rsa",
        ),
        *("....//....//x", "%2e%2e%2fx", "..%c0%afx", "a/../../b", "./.", "..", ".", "/", "//", "a/./b", "a//b", "a/"),
        *(
            "CON",
            "nul.txt",
            "COM1",
            "aux",
            "LPT9.md",
            "a.",
            "a ",
            " a",
            "a:b",
            "a*b",
            "a?b",
            "a|b",
            "a<b",
            "a>b",
            'a"b',
        ),
        *(
            ".git/config",
            ".htaccess",
            "index.html",
            "theme/css/daybook.css",
            "integrity.json",
            "_headers",
            "x" * 300,
            "é" * 200,
        ),
        *(
            "Port-Vell",
            "PORT-VELL",
            "port_vell",
            "port vell",
            "port-vell#fled",
            "port-vell?x=1",
            "entity:port-vell",
            "a\x00.md",
        ),
    )


def _characters() -> tuple[str, ...]:
    """Signs that hide, turn, break or multiply what stands beside them."""
    return (
        *(
            "\x00",
            "\x01",
            "\x08",
            "\x0b",
            "\x0c",
            "\x1b[31mred",
            "\x7f",
            "\x85",
            "\u00ad",
            "\u0378",
            "\ud7ff",
            "\ue000",
            "\uf8ff",
        ),
        *(
            "\u202egnp.exe",
            "\u2066a\u2069",
            "\u200b",
            "\u200d",
            "\u2060",
            "\ufeff",
            "\ufffe",
            "\uffff",
            "\U000e0041",
            "\U0010ffff",
        ),
        *(
            "a" + "\u0301" * 200,
            "\u0430dmin",
            "раypal",
            "ﬁ",
            "İ",
            "ß",
            "ǰ",
            "\u1e9e",
            "１２３",
            "٤٢",
            "½",
            "Ⅷ",
            "²",
            "𝟙",
            "千",
        ),
        *(
            "\r\nX-Header: 1",
            "\n\n---\n\n# Heading",
            "---\ntitle: x\n---",
            "\t",
            " ",
            "",
            "\u3000",
            "a\u2028b",
            "a\u0085b",
        ),
        *(
            "A" * 5_000,
            "[" * 400,
            "(" * 400,
            "*" * 400,
            "_" * 401,
            "`" * 400,
            ">" * 200 + "a",
            "- " * 200 + "a",
            "&" * 300,
        ),
        *(
            "a@" * 300,
            "<" * 500,
            "[a](" * 150,
            "![" * 150,
            "](" * 150,
            "\\" * 401,
            '"' * 301,
            "'" * 301,
            "“" * 150,
            "1 " * 400,
        ),
        *(
            "one " * 300,
            "million " * 200,
            "9" * 400,
            "1" + ",000" * 100,
            "1e999",
            "-1",
            "NaN",
            "Infinity",
            "0x41",
            "1_000",
            "0" * 50,
        ),
    )


def _numbers_and_dates() -> tuple[str, ...]:
    """Numbers and dates that no calendar or counter has."""
    return (
        *(
            "9999-12-31",
            "0000-00-00",
            "10000-01-01",
            "-0001-01-01",
            "2022-13-01",
            "2022-02-30",
            "2022-03-02T25:61",
            "2022-W09",
        ),
        *(
            "2022-03-02/2022-03-01",
            "2022-03-02/..",
            "/",
            "~",
            "~~2022",
            "2022-03-02T12:00+99:00",
            "99999999999999999999",
            "1900",
        ),
        *(
            "more than more than 5",
            "10 to 5",
            "up to at least 3",
            "NO",
            "on",
            "null",
            "~1",
            "12:30",
            "0o17",
            "1,2,3",
            "5%%",
            "$-5",
        ),
    )


PAYLOADS: Final[tuple[str, ...]] = tuple(
    dict.fromkeys(
        (
            *_scripts(),
            *_handlers(),
            *_addresses(),
            *_other_languages(),
            *_paths(),
            *_characters(),
            *_numbers_and_dates(),
        )
    )
)
"""What is put into every field of every record."""

YAML: Final[tuple[str, ...]] = (
    *(
        "!!python/object/apply:os.system ['touch witness']",
        "!!python/name:os.system",
        "!!python/module:os",
        "!!binary aGVsbG8=",
    ),
    *(
        "!!set {a, b}",
        "!!map {a: b}",
        "!custom x",
        "!<tag:evil.example,2022:x> y",
        "! x",
        "&a [*a]",
        "*nowhere",
        "&a x",
        "<<: {a: b}",
    ),
    *(
        "{<<: *b}",
        "[[[[[[[[[[[[[[[[x]]]]]]]]]]]]]]]]",
        "{a: {b: {c: {d: {e: {f: {g: 1}}}}}}}",
        "? x",
        "- - - - x",
        "|\n  x",
        ">\n  x",
    ),
    *(
        "%YAML 1.2",
        "--- x",
        "... x",
        "@x",
        "`x`",
        '"unclosed',
        "'unclosed",
        "[unclosed",
        "{unclosed",
        "a: b: c",
        "x # y",
        "\tx",
    ),
    "[" * 2_000,
    "{a: " * 1_000,
    "&a [" + "x, " * 50 + "]",
)
"""What is put into front matter as it stands, without quotation marks."""
