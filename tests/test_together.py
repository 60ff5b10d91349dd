"""All that is wrong in one file is told in one run: no mistake hides another, and none is told for another's sake."""

from __future__ import annotations

import itertools
import random
from pathlib import Path

import pytest

from builders import problems_of, write_archive
from daybook.core.report import ReportFormat, render_report
from pairing import Told, changes_in, in_words, paired, told_of

HERE = Path(__file__).parent
TOGETHER = HERE / "together"


@pytest.mark.parametrize("name", sorted(folder.name for folder in TOGETHER.iterdir()))
def test_many_mistakes_have_one_report(name: str, tmp_path: Path) -> None:
    """Every mistake of a file is in the report, each once, with its line, and nothing that is none."""
    changes: dict[str, str | bytes | None] = dict(changes_in(TOGETHER / name) or {})
    problems = tuple(problems_of(write_archive(tmp_path, changes)))
    *report, _summary = render_report(problems, 1, ReportFormat.TEXT).splitlines()
    assert report == (TOGETHER / name / "expected.txt").read_text(encoding="utf-8").splitlines()


SINS = {folder.name: changes for folder in sorted((HERE / "invalid").iterdir()) if (changes := changes_in(folder))}
WITHOUT_SOURCE = {
    "id-with-a-hidden-character",
    "no-source",
    "source-not-clear",
    "source-not-cited",
    "source-unknown",
    "sources-not-a-list",
}
"""What leaves it open which source a record rests on."""
ON_A_SOURCE = {
    "clock-backwards",
    "override-misplaced",
    "qualifier-dropped",
    "qualifier-not-carried",
    "source-ambiguous",
    "source-not-cited",
    "value-not-quoted",
    "value-unreadable",
    "value-unstated",
}
"""What can be told only of a record whose source is known."""
WRONG_ALONE = {"figure-of-no-briefing", "position-unknown", "field-missing-at-the-top", "figure-key-in-capitals"}
"""What is wrong for want of something that another example may have, or is wrong otherwise beside it."""
MEETING = {
    frozenset(("private-person", "truth-in-words")),
    frozenset(("source-not-clear", "figure-without-fields")),
}


def meet(one: str, other: str) -> bool:
    """Tell whether one of two mistakes is about what the other leaves open, so that a pair may say less, or more."""
    both = {one, other}
    if both & WRONG_ALONE or both in MEETING or all("picture" in name for name in both):
        return True
    codes = {problem.code for name in both for problem in told_of(SINS[name])}
    dates = {"date-malformed", "clock-backwards", "field-unknown", "briefing-date", "recorded-missing"}
    return bool(both & WITHOUT_SOURCE and codes & ON_A_SOURCE) or (
        "modified-before-recorded" in both and bool(codes - {"clock-backwards"} & dates)
    )


def test_a_pair_of_mistakes_has_the_reports_of_both() -> None:
    """Bad examples of every kind, two in one archive and mostly in one file, are told as each of them alone."""
    pairs = [pair for pair in itertools.combinations(SINS, 2) if SINS[pair[0]].keys() & SINS[pair[1]].keys()]
    random.Random(2022).shuffle(pairs)  # noqa: S311 - the same pairs in every run
    shown = 0
    for one, other in pairs:
        pair = None if meet(one, other) else paired(SINS[one], SINS[other])
        if pair is None:
            continue
        alone: set[Told] = set()
        for name, lines in zip((one, other), pair.lines, strict=True):
            alone.update(in_words(problem, lines) for problem in told_of(SINS[name]))
        assert {in_words(problem) for problem in told_of(pair.changes)} == alone, f"{one} and {other}"
        shown += 1
        if shown == PAIRS:
            break
    assert shown == PAIRS


WITHOUT_DASHES = {0: "front-matter-missing-start", 1: "front-matter-missing-end"}
"""What is reported where the first or the second line `---` is missing."""
NEVER_READ = {"file-in-no-folder", "folder-misspelt"}
"""Files of which nothing is told but that they are in the wrong place."""


def test_a_missing_line_of_dashes_hides_nothing() -> None:
    """Any bad example without one of its two lines --- has the same reports, and the one about that line."""
    places = [
        (name, path, text.split("\n"), which)
        for name, changes in SINS.items()
        for path, text in changes.items()
        for which in WITHOUT_DASHES
        if path.endswith(".md") and name not in NEVER_READ and "dashes" not in name
    ]
    random.Random(2022).shuffle(places)  # noqa: S311 - the same in every run
    shown = 0
    for name, path, lines, which in places[:SINGLE]:
        fences = [number for number, line in enumerate(lines) if line == "---"]
        if len(fences) != 2 or fences[0]:
            continue
        lines[fences[which]] = ""
        alone = {in_words(problem) for problem in told_of(SINS[name])}
        both = {in_words(problem) for problem in told_of({**SINS[name], path: "\n".join(lines)})}
        assert alone <= both, f"{name} without a line ---"
        assert [told[3] for told in both - alone] == [WITHOUT_DASHES[which]], f"{name} without a line ---"
        shown += 1
    assert shown > SINGLE // 2


SINGLE = 80
"""As many as are taken in a run."""
PAIRS = 150
"""As many as are shown in a run."""
