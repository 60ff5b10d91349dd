"""Who may import whom: the contracts of pyproject.toml, and what import-linter cannot say."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "plugins" / "daybook"
TASKS = [ROOT / "tasks.py", *sorted((ROOT / "plugins" / "daybook_tasks").glob("*.py"))]
CLOCK_AND_DISK = {"now", "today", "utcnow", "fromtimestamp", "open", "print", "input", "breakpoint"}


def imports_of(path: Path) -> set[str]:
    """Return the names of the modules a file imports, absolute ones only."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute"
            found.add(node.module or "")
            found.update(f"{node.module}.{alias.name}" for alias in node.names)
    return found


def test_the_contracts_are_kept() -> None:
    """Every contract of pyproject.toml holds."""
    done = subprocess.run(
        [str(Path(sys.executable).parent / "lint-imports"), "--no-cache"],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT / "plugins")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert " 0 broken." in done.stdout


def test_every_room_says_what_it_is() -> None:
    """A folder of modules is a package that begins with a sentence, and git has it."""
    listed = subprocess.run(["git", "ls-files", "plugins"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    modules = [ROOT / line for line in listed.splitlines() if line.endswith(".py")]
    rooms = {path.parent / "__init__.py" for path in modules}
    assert len(rooms) > 20
    assert [room for room in sorted(rooms) if room not in modules] == []
    assert [room for room in sorted(rooms) if not ast.get_docstring(ast.parse(room.read_text(encoding="utf-8")))] == []


def test_only_the_front_door_knows_the_adapter() -> None:
    """Neither a command nor a task nor another room imports the adapter."""
    files = [*PACKAGE.rglob("*.py"), *TASKS]
    strangers = [path for path in files if "adapter" not in path.parts and path != PACKAGE / "__init__.py"]
    assert len(strangers) > 20
    assert [
        path.relative_to(ROOT).as_posix()
        for path in strangers
        if any(name.startswith("daybook.adapter") for name in imports_of(path))
    ] == []


def test_tasks_import_commands_and_nothing_deeper() -> None:
    """A task calls a command; what a command needs is the command's affair."""
    ours = {name for path in TASKS for name in imports_of(path) if name.partition(".")[0] == "daybook"}
    assert ours
    assert {name for name in ours if not name.startswith("daybook.commands")} == set()


def test_the_core_imports_nothing_of_ours_but_itself() -> None:
    """No edge, and no other room."""
    files = sorted((PACKAGE / "core").rglob("*.py"))
    assert len(files) > 200
    ours = {(path, name) for path in files for name in imports_of(path) if name.partition(".")[0] == "daybook"}
    assert [f"{path.relative_to(ROOT)}: {name}" for path, name in ours if not name.startswith("daybook.core")] == []


def test_the_core_calls_no_clock_and_no_disk() -> None:
    """What a module of the core returns depends on what it is given, and on nothing else."""
    calls = []
    for path in sorted((PACKAGE / "core").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                function = node.func
                name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
                if name in CLOCK_AND_DISK:
                    calls.append(f"{path.relative_to(ROOT).as_posix()}:{node.lineno}: {name}")
    assert calls == []


def test_a_build_that_finds_nothing_changed_loads_neither_pages_nor_rules() -> None:
    """What connects to Pelican decides whether anything changed before it loads what reads, checks and writes."""
    listing = "import sys, daybook.adapter.hooks; print(*sorted(name for name in sys.modules if 'daybook' in name))"
    done = subprocess.run(
        [sys.executable, "-c", listing],
        env=os.environ | {"PYTHONPATH": str(ROOT / "plugins")},
        capture_output=True,
        text=True,
        check=True,
    )
    loaded = done.stdout.split()
    assert "daybook.output.built" in loaded
    costly = (
        "daybook.core.pages",
        "daybook.core.views",
        "daybook.core.checks",
        "daybook.core.records",
        "daybook.output.site",
    )
    assert [name for name in loaded if name.startswith(costly)] == []
