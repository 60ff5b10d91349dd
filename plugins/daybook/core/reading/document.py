"""A Markdown file is front matter between two lines `---`, and a body."""

from __future__ import annotations

import codecs
import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from daybook.core.position import Position
from daybook.core.problems import Problems
from daybook.core.reading.blocks import Look, blocks_of, key_of
from daybook.core.yamltext.characters import blank_hidden_characters, unify_line_ends
from daybook.core.yamltext.quotemarks import shown
from daybook.core.yamltext.reading import read_yaml

_FENCE: Final = "---"
# What editors and phones make of three hyphens, and what is mistaken for them. A single hyphen is an empty
# entry of a YAML list, and so no fence; an indented line belongs to the value above it.
_NEARLY_FENCE: Final = r"(?:[‐‑‒–—―−]+-*|--|-{4,}|-+[‐‑‒–—―−]+|\+{3,}|- - -|\.{3})"
_FIRST_LINE: Final = re.compile(rf"[ \t]*(?:---|{_NEARLY_FENCE})[ \t]*")
_CLOSING_LINE: Final = re.compile(rf"^(?:---|{_NEARLY_FENCE})[ \t]*$", re.MULTILINE)
_KEY_LINE: Final = re.compile(r"[ ]*(?:- +)*[\w-]+:(?:[ \t]|$)")
_FIELD: Final = re.compile(r"[a-z_]+:(?:[ \t]|$)")
_MAY_BE_YAML: Final = re.compile(r"[ \t]|-[ \t]|#|$")


@dataclass(frozen=True, slots=True)
class Document:
    """A Markdown file, cut into its two parts, each as written.

    `front` is the YAML text between the two `---`, `body` the Markdown below. `front_line` and `body_line`
    are the lines of the file on which they begin, counted from 1.
    """

    path: str
    front: str
    front_line: int
    body: str
    body_line: int


def decode_document(raw: bytes, path: str, problems: Problems) -> str | None:
    """Return the text of a file: UTF-8, without a byte-order mark, with LF line ends, each letter in one piece.

    Programs write й as one sign or as two, и and a breve, and nobody sees which: to a name they would be two words.
    Bytes that are not UTF-8 are a problem, and the text is None. Characters nobody can see are a problem each
    kind, and stand as spaces in the text.
    """
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        problems.add(
            Position(path, 1, 1),
            "encoding-not-utf-8",
            "The file is saved as UTF-16",
            "Save it as UTF-8: most editors have the encoding in the status bar or under Save as",
        )
        return None
    raw = raw.removeprefix(codecs.BOM_UTF8)
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        good = unify_line_ends(raw[: error.start].decode("utf-8"))
        problems.add(
            Position(path, good.count("\n") + 1, len(good) - good.rfind("\n")),
            "encoding-not-utf-8",
            f"The character here is not saved as UTF-8 (byte 0x{raw[error.start]:02X})",
            "Save the file as UTF-8: most editors have the encoding in the status bar or under Save as",
        )
        return None
    return blank_hidden_characters(unify_line_ends(unicodedata.normalize("NFC", text)), path, 1, problems)


def split_document(text: str, path: str, problems: Problems) -> Document | None:
    """Cut a Markdown text, as `decode_document` returns it, into front matter and body.

    Spaces behind the `---` do no harm. A line which is nearly `---` is a problem, and the text is cut there
    all the same, so that the rest is checked in the same run. Without beginning or end there is no
    document.
    """
    if not text.strip():
        problems.add(
            Position(path),
            "front-matter-empty-file",
            "The file is empty",
            "Write the front matter between two lines ---, and the text below it, or delete the file",
        )
        return None
    first, _, rest = text.partition("\n")
    if not is_opening(first):
        _report_missing_start(text.split("\n"), path, problems)
        return None
    _check_fence(first, "begins", Position(path, 1, 1), problems)
    closing = closing_of(rest)
    if closing is None:
        _report_missing_end(text.split("\n"), path, problems)
        return None
    closing_line = 2 + rest.count("\n", 0, closing.start())
    _check_fence(closing[0], "ends", Position(path, closing_line, 1), problems)
    return Document(
        path=path,
        front=rest[: closing.start()],
        front_line=2,
        body=rest[closing.end() + 1 :],
        body_line=closing_line + 1,
    )


def is_opening(line: str) -> bool:
    """Tell whether a line is `---`, or nearly."""
    return bool(_FIRST_LINE.fullmatch(line))


def closing_of(rest: str) -> re.Match[str] | None:
    """Return the line `---`, or nearly, with which a front matter ends; None where it has no end.

    A rule across the page, in the text below a front matter that has no end, is none.
    """
    closing = _CLOSING_LINE.search(rest)
    if closing and "\n\n" in rest[: closing.start()] and _is_in_the_text(rest[: closing.start()]):
        return None
    return closing


def _is_in_the_text(above: str) -> bool:
    """Tell whether what stands above a line has a paragraph, and ends with one, and is no YAML."""
    lines = above.split("\n")[:-1]
    looks = [block.look for block in blocks_of(lines, 0, {key_of(line) for line in lines if _FIELD.match(line)})]
    if Look.TEXT not in looks or lines[-1].strip() or Look.FRONT in looks[looks.index(Look.TEXT) :]:
        return False
    found = Problems()
    read_yaml(above, "", 1, found)
    return bool(found.errors)


def _check_fence(line: str, part: str, position: Position, problems: Problems) -> None:
    """Report a line that is meant as `---` and is not quite."""
    if line.rstrip(" \t") != _FENCE:
        problems.add(
            position,
            "front-matter-dashes",
            f"The front matter {part} with a line of exactly three plain hyphens, and this is {shown(line)}",
            "Replace the line with ---",
        )


def _report_missing_start(lines: list[str], path: str, problems: Problems) -> None:
    """Say what stands where the opening `---` should be."""
    first = next(index for index, line in enumerate(lines) if line.strip())
    if lines[first].rstrip(" \t") == _FENCE:
        problems.add(
            Position(path, 1, 1),
            "front-matter-missing-start",
            f"The front matter begins on line {first + 1}, below an empty line",
            "Delete everything above the line ---",
        )
        return
    problems.add(
        Position(path, 1, 1),
        "front-matter-missing-start",
        f"The file begins with {shown(lines[first])}, and not with a line ---",
        "Write --- as the first line, and --- again between the front matter and the text",
    )


def _report_missing_end(lines: list[str], path: str, problems: Problems) -> None:
    """Name the last line that still reads as front matter; the closing `---` belongs below it."""
    last = 0
    for index, line in enumerate(lines[1:], start=1):
        if _KEY_LINE.match(line):
            last = index
        elif not _MAY_BE_YAML.match(line):
            break
    if not last:
        message = "The front matter begins on line 1 and never ends: no other line is ---"
    else:
        message = (
            "The front matter begins on line 1 and never ends; the last line that looks like `key: value` "
            f"is line {last + 1}: {shown(lines[last])}"
        )
    below = _last_of_value(lines, last) + 1
    problems.add(
        Position(path, last + 1, 1),
        "front-matter-missing-end",
        message,
        f"Write a line --- between the front matter and the text, probably below line {below}",
    )


def _last_of_value(lines: list[str], key_line: int) -> int:
    """Return the last line of the value that begins on `key_line`: the indented lines below belong to it."""
    last = key_line
    while last + 1 < len(lines) and lines[last + 1].startswith((" ", "- ")):
        last += 1
    return last
