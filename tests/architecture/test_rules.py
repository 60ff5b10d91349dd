"""The rule book and the code agree: every code has its rule, and every rule its code."""

from __future__ import annotations

import ast
from pathlib import Path

from daybook.core.rules import GROUPS, RULES

PACKAGE = Path(__file__).resolve().parents[2] / "plugins" / "daybook"
PLACE_OF_CODE = {"Problem": 1, "add": 1, "warn": 1, "refuse": 0, "Mistake": 2}
"""Where the code stands among the arguments of what notes a problem; each takes three arguments or more."""
PASSED_ON = {"code", "mistake.code"}
"""Arguments that hand on a code which was written elsewhere."""


def emitted() -> dict[str, str]:
    """Return every code that the source notes a problem with, and one place where it does."""
    found: dict[str, str] = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            code = _code_of(node)
            if code is None:
                continue
            place = f"{path.relative_to(PACKAGE).as_posix()}:{code.lineno}"
            for part in (code.body, code.orelse) if isinstance(code, ast.IfExp) else (code,):
                if isinstance(part, ast.Constant) and isinstance(part.value, str):
                    found.setdefault(part.value, place)
                else:
                    assert ast.unparse(part) in PASSED_ON, f"{place}: a code is written out where it is noted"
    return found


def _code_of(node: ast.AST) -> ast.expr | None:
    if not isinstance(node, ast.Call):
        return None
    name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    by_name = next((keyword.value for keyword in node.keywords if keyword.arg == "code"), None)
    if name in PLACE_OF_CODE and by_name is not None:
        return by_name
    least = 3
    return node.args[PLACE_OF_CODE[name]] if name in PLACE_OF_CODE and len(node.args) >= least else None


def test_every_code_has_a_rule() -> None:
    """`invoke explain` knows every code that a report can show."""
    codes = emitted()
    assert len(codes) > 50
    assert {code: place for code, place in codes.items() if code not in RULES} == {}


def test_every_rule_has_a_code() -> None:
    """The rule book explains nothing that no report shows."""
    assert sorted(RULES.keys() - emitted().keys()) == []


def test_rules_are_written_alike() -> None:
    """Groups are sorted by code, no code stands twice, and wants and why are whole sentences."""
    for rules in GROUPS.values():
        assert [rule.code for rule in rules] == sorted({rule.code for rule in rules})
    assert sum(map(len, GROUPS.values())) == len(RULES)
    for rule in RULES.values():
        for sentence in (rule.wants, rule.why):
            assert sentence[0].isupper(), rule.code
            assert sentence.endswith("."), rule.code
            assert "\n" not in sentence, rule.code
