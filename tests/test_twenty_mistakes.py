"""Twenty different mistakes in one copy of the shipped content are all reported in one run, each on its line."""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass
from pathlib import Path

from daybook.commands.check import check

ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True, slots=True)
class Mistake:
    """A slip in one file: `right` is a pattern, `wrong` what replaces it, with § where the report points.

    `file` is a pattern of paths and which one of the files it fits.
    """

    file: tuple[str, int]
    right: str
    wrong: str
    code: str


BRIEFING, OTHER = ("briefings/2022/03/2022-03-02-k*-accounts.md", 0), ("briefings/2022/03/2022-03-03-k*-fallen.md", 0)
MISTAKES = (
    # What makes a file unreadable ...
    Mistake(BRIEFING, r"^date: \S+", "date: §2022-02-30", "date-malformed"),
    Mistake(BRIEFING, r"^summary:", "§sumary:", "field-unknown"),
    Mistake(BRIEFING, r"stance: \w+", "stance: §refuses", "field-choice"),
    Mistake(BRIEFING, r"spokesperson: (\w+)-(\w+)", r"spokesperson: §\1 \2", "id-malformed"),
    Mistake(BRIEFING, r"by: publisher", "by: §anonymous", "field-shape"),
    Mistake(("entities/place/*.md", 0), r"^name:", "name: Once\n§name:", "yaml-duplicate-key"),
    Mistake(("entities/organisation/*.md", 0), r"^name: ", "name: To§: ", "yaml-unquoted-colon"),
    Mistake(("measures/*.md", 0), r"^kind: \S+", "kind:§", "field-empty"),
    Mistake(("measures/*.md", 1), r"^title: .*\n", "§", "field-missing"),
    Mistake(("sources/**/report-*.yaml", 0), r"^accessed: .*", "accessed: §21.11.2026", "date-malformed"),
    Mistake(("pages/*.md", 0), r"^title: .*", "title: Page §#12", "yaml-comment-cuts-value"),
    Mistake(("pages/*.md", 1), r"^(.*\n)---\n\n", r"§\1\n", "front-matter-missing-end"),
    # ... does not hide what is wrong between the others.
    Mistake(OTHER, r"^recorded: .*", "recorded: §2001-01-01", "clock-backwards"),
    Mistake(OTHER, r"    by: (?!publisher).*", "    by: §zebra", "reference-unknown"),
    Mistake(OTHER, r"    value: .*", "    value: §very many", "value-unreadable"),
    Mistake(OTHER, r"    answer: .*", "    answer: §zebra", "answer-unknown"),
    Mistake(OTHER, r"\(figure:[a-z-]+\)", "(figure:§zebra)", "reference-unknown"),
    Mistake(OTHER, r"\(day:\S+\)", "(day:§2022-03-33)", "reference-unknown"),
    Mistake(OTHER, r"^## .*", "## §<b>Section</b>", "raw-html"),
    Mistake(("claims/*.md", 0), r"^answers:\n(  .*\n)  .*\n", r"answers:\n§\1", "answers-few"),
    Mistake(("entities/person/*.md", 0), r"^public: true", "public: §false", "person-not-public"),
    Mistake(("sources/**/report-*.yaml", 1), r"^sha256: \w+", "sha256: §c0ffee", "hash-malformed"),
)


def make(mistake: Mistake, content: Path) -> tuple[str, int, str]:
    """Make a mistake in a copy of the content; return path, line and code of the report it deserves."""
    pattern, index = mistake.file
    place = sorted(content.glob(pattern))[index]
    text = place.read_text(encoding="utf-8")
    marked, count = re.subn(mistake.right, mistake.wrong, text, count=1, flags=re.MULTILINE)
    assert count == 1, f"{place} has no {mistake.right!r}"
    place.write_text(marked.replace("§", ""), encoding="utf-8")
    line = 1 + marked.count("\n", 0, marked.index("§"))
    return f"content/{place.relative_to(content).as_posix()}", line, mistake.code


def reports(said: list[str]) -> list[tuple[str, int, str]]:
    """Return path, line and code of every problem in a report."""
    found = re.findall(r"^([^\s:]+)(?::(\d+))?(?::\d+)?: ([a-z0-9-]+): ", "\n".join(said), re.MULTILINE)
    return [(path, int(line or 0), code) for path, line, code in found]


def test_all_mistakes_are_reported_at_once(tmp_path: Path) -> None:
    """One run of the check names every one of them with its line, and its status is 1."""
    content = tmp_path / "content"
    shutil.copytree(ROOT / "content", content)
    shutil.copytree(ROOT / "evidence", tmp_path / "evidence")
    shutil.copy(ROOT / "pelicanconf.py", tmp_path)
    before: list[str] = []
    assert check(content, tmp_path / "pelicanconf.py", before.append) == 0, before
    expected = {make(mistake, content) for mistake in MISTAKES}
    said: list[str] = []
    assert check(content, tmp_path / "pelicanconf.py", said.append) == 1
    assert len(expected) >= 20
    found = set(reports(said))
    assert found >= expected
    # Records that changed have no evidence any more, which is true and all that is said besides.
    assert {code for _, _, code in found - expected} <= {"evidence-missing", "evidence-outdated"}
