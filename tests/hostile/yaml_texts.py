"""What is put into front matter as it stands, without quotation marks: YAML that makes, repeats or hides something."""

from __future__ import annotations

from typing import Final

_MADE = (
    "!!python/object/apply:os.system ['touch witness']",
    "!!python/object/new:os.system [touch witness]",
    "!!python/name:os.system",
    "!!python/module:os",
    "!!binary aGVsbG8=",
    "!!set {a, b}",
    "!!map {a: b}",
    "!!omap [a: b]",
    "!!timestamp 2022-03-02",
    "!!float .nan",
    "!!null x",
    "!custom x",
    "!<tag:evil.example,2022:x> y",
    "! x",
    "%TAG ! tag:evil.example,2022:",
)
"""Types, of which readers make objects."""
_REPEATED = (
    "&a [*a]",
    "*nowhere",
    "&a x",
    "<<: {a: b}",
    "{<<: *b}",
    "&a [" + "x, " * 50 + "]",
    "[&a [x, x], &b [*a, *a], &c [*b, *b], [*c, *c]]",
    "{a: &x b, c: *x}",
    "{a: 1, a: 2}",
    "{<<: [*a, *b]}",
    "=",
)
"""What says the same thing twice, and grows."""
_NESTED = (
    "[[[[[[[[[[[[[[[[x]]]]]]]]]]]]]]]]",
    "{a: {b: {c: {d: {e: {f: {g: 1}}}}}}}",
    "? x",
    "? [a, b] : c",
    "- - - - x",
    "- " * 3_000,
    "[" * 2_000,
    "{a: " * 1_000,
    "[[]," * 500,
    "{?: x}",
    "[a, , b]",
)
"""What lies in something else."""
_WRITTEN = (
    "|\n  x",
    ">\n  x",
    "|2\n  x",
    ">-\n",
    "%YAML 1.2",
    "--- x",
    "--- !x",
    "... x",
    "@x",
    "`x`",
    '"unclosed',
    "'unclosed",
    "'" * 1_001,
    "[unclosed",
    "{unclosed",
    "a: b: c",
    "x # y",
    "# only a remark",
    "\tx",
    "a\t: b",
    "a:\u00a0b",
    "\u2028x",
    '"\\x00"',
    '"\\ud800"',
    '"\\U00110000"',
    '"\\u202e"',
    '"\\N\\_\\L\\P"',
    '"\\q"',
)
"""Ways to write a value that break off, or hide what they say."""
_GUESSED = (
    "yes",
    "NO",
    "~",
    "null",
    "0o17",
    "1_000",
    ".inf",
    "-.INF",
    ".NaN",
    "0x1F",
    "12:30:45",
    "1e3",
    "2022-03-02T00:00:00Z",
)
"""What readers of YAML take for something else than text."""
YAML: Final[tuple[str, ...]] = (*_MADE, *_REPEATED, *_NESTED, *_WRITTEN, *_GUESSED)
