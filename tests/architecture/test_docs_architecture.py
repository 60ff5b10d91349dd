"""The documentation names what exists: modules, folders, tasks, settings, links and formats."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from urllib.parse import unquote

import pytest

from builders import write_archive
from daybook.commands.check import check
from daybook.conf.known import SETTINGS
from daybook.conf.reading import read_settings
from daybook.core.problems import Problems
from tasklist import all_tasks

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "plugins" / "daybook"
PAGES = sorted(path.relative_to(ROOT).as_posix() for path in (*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")))
ROOMS = ("plugins", "tests", "core", "docs", "themes", "requirements", "benchmarks", "ingest", "adapter")
"""What the path of a folder begins with, where a page speaks of the repository."""
INVENTED = re.compile(r"[<>*]")
"""Patterns, not paths."""


def read(page: str) -> str:
    """Return the text of a page."""
    return (ROOT / page).read_text(encoding="utf-8")


def exists(path: str) -> bool:
    """Tell whether a path is one of the repository, or one below the plugin."""
    return any((folder / path).exists() for folder in (ROOT, PACKAGE))


def headings_of(page: Path) -> set[str]:
    """Return the fragments that a page can be linked at, as GitHub makes them."""
    prose = re.sub(r"^```.*?^```$", "", page.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    headings = re.findall(r"^#+ (.*)$", prose, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def test_there_is_documentation() -> None:
    """The pages that readers are sent to are among those that are tested."""
    named = {"README.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs/architecture.md", "docs/settings.md"}
    assert named < set(PAGES)
    assert len([page for page in PAGES if page.startswith("docs/decisions/")]) >= 10


@pytest.mark.parametrize("page", PAGES)
def test_every_module_that_is_named_exists(page: str) -> None:
    """A path of a Python file, in prose or in a picture, leads to one."""
    named = set(re.findall(r"(?<![\w/.<>-])([\w./-]+\.py)\b", read(page)))
    assert [path for path in sorted(named) if not exists(path)] == []


@pytest.mark.parametrize("page", PAGES)
def test_every_file_and_folder_that_is_named_exists(page: str) -> None:
    """A path between backquotes that begins with a room of the project leads somewhere."""
    spans = [span for span in re.findall(r"`([^`\s]+)`", read(page)) if not INVENTED.search(span)]
    paths = [span for span in spans if "/" in span and span.split("/")[0] in ROOMS]
    assert [path for path in paths if not exists(path)] == []


@pytest.mark.parametrize("page", PAGES)
def test_every_link_leads_somewhere(page: str) -> None:
    """A link inside the repository leads to a file, and its fragment to a heading."""
    prose = re.sub(r"^```.*?^```$|`[^`\n]*`", "", read(page), flags=re.MULTILINE | re.DOTALL)
    for target in re.findall(r"\]\(([^)\s]+)\)", prose):
        if re.match(r"[a-z]+:", target):
            continue
        path, _, fragment = unquote(target).partition("#")
        place = (ROOT / page).parent / path if path else ROOT / page
        assert place.exists(), f"{page}: {target}"
        assert not fragment or fragment in headings_of(place), f"{page}: {target}"


def test_decisions_are_numbered_and_whole() -> None:
    """Numbers have no gap, titles carry them, and each says what, why, what else, and what would change our mind."""
    decisions = [page for page in PAGES if page.startswith("docs/decisions/0")]
    assert [int(Path(page).name[:4]) for page in decisions] == list(range(1, len(decisions) + 1))
    for number, page in enumerate(decisions, start=1):
        text = read(page)
        assert text.startswith(f"# {number}. "), page
        for part in (
            "What.",
            "Why",
            "What else was weighed" if number != 2 else "Weighed against",
            "What would change",
        ):
            assert part in text, f"{page} has no part: {part}"
        assert text.count("\n") < 60, page


def test_every_room_is_told_of() -> None:
    """Each module and folder of the package, and each folder of the core, is in a table of the page on architecture."""
    package = ROOT / "plugins" / "daybook"
    table = "\n".join(line for line in read("docs/architecture.md").split("\n") if line.startswith("|"))
    rooms = [path.name for path in package.glob("*.py")]
    rooms += [f"{path.parent.name}/" for path in package.glob("*/__init__.py")]
    rooms += [f"core/{path.parent.name}/" for path in package.glob("core/*/__init__.py")]
    assert [room for room in sorted(rooms) if f"`{room}`" not in table] == []


def test_every_folder_of_tests_is_told_of() -> None:
    """It has a row in the page on architecture, which says what it shows."""
    rows = [line for line in read("docs/architecture.md").split("\n") if line.startswith("| `tests/")]
    folders = [path.name for path in (ROOT / "tests").iterdir() if path.is_dir() and path.name[0] not in "._"]
    assert [name for name in sorted(folders) if not any(f"`tests/{name}/`" in row for row in rows)] == []


def test_every_decision_is_in_their_list() -> None:
    """With its number, its title and its file, in order."""
    titles = {page: read(page).split("\n")[0] for page in PAGES if page.startswith("docs/decisions/0")}
    parted = {Path(page).name: title.removeprefix("# ").split(". ", 1) for page, title in titles.items()}
    lines = [f"{number}. [{title}]({name})" for name, (number, title) in parted.items()]
    assert [line for line in read("docs/decisions/README.md").split("\n") if line[:1].isdigit()] == lines


def test_every_library_has_its_reason() -> None:
    """What requirements/*.in name is in the decision on libraries."""
    decision = read("docs/decisions/0002-libraries.md")
    lists = sorted((ROOT / "requirements").glob("*.in"))
    assert lists
    for path in lists:
        lines = path.read_text(encoding="utf-8").splitlines()
        named = [line for line in lines if line and not line.startswith(("#", "-", "types-"))]
        libraries = [re.split(r"[=<>;]", line)[0] for line in named]
        assert libraries
        assert [library for library in libraries if library not in decision] == []


def test_every_task_is_named() -> None:
    """Each task is in the README or in docs/."""
    text = "\n".join(read(page) for page in PAGES if page == "README.md" or page.startswith("docs/"))
    assert [name for name in all_tasks().tasks if f"`invoke {name}" not in text] == []


def test_every_setting_is_explained_and_no_other() -> None:
    """The table has each setting of DAYBOOK with exactly its meaning, in the order of the code."""
    rows = re.findall(r"^\| `(\w+)` \| ([^|]*) \|", read("docs/settings.md"), re.MULTILINE)
    assert rows == list(SETTINGS.items())


def test_the_smallest_settings_are_enough() -> None:
    """The example of docs/settings.md is read without a problem."""
    (example,) = re.findall(r"^```python\n(.*?)^```$", read("docs/settings.md"), re.MULTILINE | re.DOTALL)
    conf: dict[str, object] = {}
    exec(compile(example, "docs/settings.md", "exec"), {}, conf)  # noqa: S102 - our own page
    problems = Problems()
    assert read_settings(conf, problems) is not None
    assert tuple(problems) == ()


def test_the_examples_for_editors_are_right(tmp_path: Path) -> None:
    """The line for GitHub is what is printed, and the pattern for VS Code finds its parts in a report."""
    page = read("docs/editors.md")
    shutil.copy(ROOT / "pelicanconf.py", tmp_path)
    content = write_archive(tmp_path, {"entities/place/river-ost.md": "---\nnmae: River Ost\n---\n"})
    said: list[str] = []
    assert check(content, tmp_path / "pelicanconf.py", said.append, form="github") == 1
    (line,) = re.findall(r"^::error .*$", page, re.MULTILINE)
    assert line in said[0].splitlines()
    assert check(content, tmp_path / "pelicanconf.py", said.append) == 1
    (shown,) = (line for line in said[1].splitlines() if "river-ost.md" in line)
    (_, written) = re.findall(r"^```json\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    pattern = json.loads(written)["tasks"][0]["problemMatcher"]["pattern"]
    found = re.fullmatch(pattern["regexp"], shown)
    assert found is not None
    assert [found[pattern[name]] for name in ("file", "line", "column", "code", "message")] == [
        "content/entities/place/river-ost.md",
        "2",
        "1",
        "field-unknown",
        '"nmae" is no field of an entity',
    ]
