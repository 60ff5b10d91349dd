"""Any file is a record or is reported; what is mended or written out again says what it said before."""

from __future__ import annotations

from builders import FAULTLESS
from daybook.core.authoring.mending import in_field_order, open_front
from daybook.core.kinds import Kind, kind_of_path
from daybook.core.problems import Problem, Problems
from daybook.core.reading.document import decode_document
from daybook.core.reading.record import read_content_file
from daybook.core.yamltext.loaders import FASTEST_LOADER, PURE_LOADER
from daybook.core.yamltext.reading import read_yaml
from daybook.core.yamltext.writing import says, write_mapping
from fuzz.shapes import hold_to_linear_time, repeated, seed, shape_of

PATHS = (
    "briefings/2022/03/2022-03-02-rain.md",
    "entities/person/ada-quill.md",
    "sources/2022/report-rain.yaml",
    "measures/rain.md",
    "claims/rain.md",
    "corrections/rain.yaml",
    "pages/about.md",
)
KINDS = tuple(kind_of_path(path) or Kind.PAGE for path in PATHS)
_INVALID = FAULTLESS.parent / "invalid"
_FEW_LINES = 2_000
"""Characters of a text that the slow reader of YAML reads too, for comparison."""


def _seeds() -> tuple[bytes, ...]:
    found = []
    for folder in (FAULTLESS / "content", _INVALID):
        for path in sorted(folder.rglob("*")):
            if path.is_file() and path.suffix in {".md", ".yaml"}:
                kinds = [number for number, kind in enumerate(KINDS) if f"/{kind.folder}/" in path.as_posix()]
                found.append(seed(path.read_bytes()[:4_000], (kinds or [0])[0]))
    return tuple(found)


SEEDS = (
    *_seeds(),
    repeated("a: b\n", "---\n", "---\n"),
    repeated("[", "---\na: ", "---\n"),
    repeated("- ", "---\na:\n", "\n---\n"),
    repeated("  k: v\n", "---\nfigures:\n", "---\n"),
    repeated('"', "title: ", "\n", choice=2),
    repeated("“", "title: ", "\n", choice=2),
    repeated("'x ", "title: ", "\n", choice=2),
    repeated("#", "title: a ", "\n", choice=2),
    repeated(": ", "title: a ", "\n", choice=2),
    repeated("%", "", "\n", choice=2),
    repeated("\u200b", "title: ", "\n", choice=2),
)


def check(raw: bytes) -> None:
    """Read a file as whichever record its first byte says."""
    shape = shape_of(raw)
    path = PATHS[shape.choice % len(PATHS)]
    hold_to_linear_time(lambda content: read(content, path), shape)
    front_of(shape.raw(), KINDS[shape.choice % len(KINDS)])


def read(content: bytes, path: str) -> None:
    """Hold that a file is a record, or reported in single lines at places that are there."""
    problems = Problems()
    text = decode_document(content, path, problems)
    record = None if text is None else read_content_file(path, path, text, problems)
    assert record is not None or problems.errors
    lines = content.count(b"\n") + content.count(b"\r") + 1
    for problem in problems:
        hold_report(problem, lines)


def hold_report(problem: Problem, lines: int) -> None:
    """Hold that a problem is told in two short lines, at a place of the file."""
    assert "\n" not in problem.message + problem.hint
    assert problem.hint
    assert len(problem.message) + len(problem.hint) < 1_200, problem.message
    assert 0 <= problem.position.line <= lines + 1, problem
    assert problem.position.column >= 0


def front_of(content: bytes, kind: Kind) -> None:
    """Hold that front matter without a problem says the same when it is mended, and when it is written out."""
    text = decode_document(content, "", Problems())
    if text is None:
        return
    if len(text) < _FEW_LINES:
        read_alike(text)
    front = open_front(text, kind)
    if front is None:
        return
    problems = Problems()
    again = read_yaml(write_mapping(front.mapping), "", 1, problems)
    assert not len(problems), list(problems)
    assert again is not None
    assert says(again) == says(front.mapping)
    mended = in_field_order(text, kind)
    assert in_field_order(mended, kind) == mended
    after = open_front(mended, kind)
    assert after is not None
    assert after.body == front.body
    assert sorted(map(repr, _said(says(after.mapping)))) == sorted(map(repr, _said(says(front.mapping))))


def _said(said: object) -> list[object]:
    """Return what a mapping says, with the keys inside of it in one order."""
    assert isinstance(said, list)
    return [
        (part[0], sorted(map(repr, _said(part[1])))) if isinstance(part, tuple) and isinstance(part[1], list) else part
        for part in said
    ]


def read_alike(text: str) -> None:
    """Hold that both readers of YAML find the same."""
    found = []
    for loader in (FASTEST_LOADER, PURE_LOADER):
        problems = Problems()
        found.append((read_yaml(text, "a.yaml", 1, problems, loader), list(problems)))
    assert found[0] == found[1]
