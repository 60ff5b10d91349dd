"""What two measures count is never compared, added, drawn together or ranked: hardly anybody can read a number."""

from __future__ import annotations

import ast
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CORE = ROOT / "plugins" / "daybook" / "core"
READING = frozenset({"quantity", "numbers", "low", "high"})
"""Whoever knows what number a figure gives asks for one of these."""

MAY_READ = {
    "basis.py": "what the words of a number add to its unit",
    "differences.py": "compares two figures of one basis, else returns None",
    "origins.py": "puts equal numbers of one basis together, else raises",
    "ranges.py": "makes a number ready for comparing and drawing",
}
"""The modules of what is computed that read numbers, each with what for."""
JOINING = re.compile(r"\|\s*(?:sum|sort|max|min|groupby|dictsort)\b")


def who_reads(folder: Path) -> set[str]:
    """Return the modules of a folder that ask what number a figure gives."""
    return {
        path.name
        for path in folder.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in READING
    }


def test_pages_and_views_cannot_read_a_number() -> None:
    """They print the words of sources; what cannot be read cannot be added up, averaged or put in order of size."""
    assert who_reads(CORE / "pages") | who_reads(CORE / "views") == set()


def test_only_what_compares_figures_of_one_basis_reads_numbers() -> None:
    """All else that is computed sorts by days and names."""
    assert who_reads(CORE / "derive") == set(MAY_READ)


def test_templates_put_nothing_together() -> None:
    """They have no filter that would add, order or group what they are given."""
    templates = sorted((ROOT / "themes" / "daybook" / "templates").rglob("*.html"))
    assert templates
    assert [path.name for path in templates if JOINING.search(path.read_text(encoding="utf-8"))] == []


def test_what_draws_asks_first_whether_all_count_the_same() -> None:
    """Charts and sparklines are drawn of what `in_order` returns, which refuses a second basis."""
    for name in ("chart.py", "sparkline.py"):
        tree = ast.parse((CORE / "charts" / name).read_text(encoding="utf-8"))
        called = (node.func for node in ast.walk(tree) if isinstance(node, ast.Call))
        assert "in_order" in {function.id for function in called if isinstance(function, ast.Name)}
