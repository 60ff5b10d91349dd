"""The README's example is real: what it shows is what the commands make of its paragraph."""

from __future__ import annotations

import datetime as dt
import re
import shlex
import tomllib
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from daybook.commands.check import check
from daybook.commands.given import Given
from daybook.commands.ingest import ingest
from sitebuilding import Workshop, set_up
from sitereading import Site
from tasklist import all_tasks

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES_BESIDE = ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")
TODAY = dt.date(2022, 3, 5)
"""The day on which the invented author works."""
LARGEST_PICTURE = 150_000
"""Bytes."""
APART = r".{0,60}?"
"""What may stand on a page between two things that the README shows on one line."""


def block(language: str) -> str:
    """Return the one fenced block of a language."""
    found: list[str] = re.findall(rf"^```{language}\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
    assert len(found) == 1, f"the README has {len(found)} blocks of {language}"
    return found[0]


def command() -> list[str]:
    """Return the words of the command that converts the article."""
    (line,) = re.findall(r"^invoke ingest .*$", README, re.MULTILINE)
    return shlex.split(line)[2:]


@dataclass(slots=True)
class Tried:
    """The example, done in a folder over the archive that tests use."""

    workshop: Workshop
    said: list[str] = field(default_factory=list)

    @property
    def draft(self) -> str:
        """The front matter of the draft."""
        (path,) = (self.workshop.folder / "drafts").iterdir()
        return path.read_text(encoding="utf-8").split("---\n")[1]


def ingest_example(folder: Path) -> Tried:
    """Ingest the README's article as its command says."""
    tried = Tried(set_up(folder))
    name, *options = command()
    article = folder / name
    quoted = re.findall(r"^> (.*)$", README, re.MULTILINE)
    article.write_text("".join(f"{line}\n" for line in quoted), encoding="utf-8")
    names = [option.removeprefix("--") for option in options[::2]]
    given = Given(**dict(zip(names, options[1::2], strict=True)))  # type: ignore[arg-type] # all of them are text
    status = ingest(article, tried.workshop.content, tried.workshop.conf, tried.said.append, given, today=TODAY)
    assert status == 0, tried.said
    return tried


def test_the_draft_is_what_the_command_writes(tmp_path: Path) -> None:
    """The front matter that the README shows is that of the draft, to the letter."""
    assert ingest_example(tmp_path).draft == block("yaml")


def test_the_pages_say_what_the_readme_says(tmp_path: Path) -> None:
    """The finished briefing passes the check once its quotations were looked up, and its pages have these words."""
    tried = ingest_example(tmp_path)
    workshop = tried.workshop
    (path,) = re.findall(r"`content/(briefings/[^`]+)`", README)
    (workshop.content / path).write_text(block("markdown"), encoding="utf-8")
    workshop.look_up()
    said: list[str] = []
    assert check(workshop.content, workshop.conf, said.append, strict=True) == 0, said
    done = workshop.pelican()
    assert done.returncode == 0, done.stderr
    site = Site(workshop.output)
    shown = 0
    address = ""
    for line in block("text").splitlines():
        if line.startswith(" "):
            words = re.sub(r"\s", "", site.text(address))
            cells = [re.escape(re.sub(r"\s", "", cell)) for cell in re.split(r"\s{2,}", line.strip())]
            assert re.search(APART.join(cells), words), f"{address} does not say: {line.strip()}"
            shown += len(cells)
        elif line:
            address = line
    assert shown > 10


def test_every_task_is_named_and_no_other() -> None:
    """The table of commands has each task of `tasks.py`, and nothing that is no task."""
    known = set(all_tasks().tasks)
    assert set(re.findall(r"^\| `invoke ([a-z-]+)` \|", README, re.MULTILINE)) == known


@pytest.mark.parametrize("page", PAGES_BESIDE)
def test_every_command_exists(page: str) -> None:
    """Whatever the pages of the top folder tell to type is a task, or a target of the Makefile."""
    text = (ROOT / page).read_text(encoding="utf-8")
    known = set(re.findall(r"^\| `invoke ([a-z-]+)` \|", README, re.MULTILINE))
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert set(re.findall(r"(?:`|^|-m )invoke ([a-z][a-z-]*)", text, re.MULTILINE)) <= known
    assert set(re.findall(r"(?:`|^)make ([a-z]+)", text, re.MULTILINE)) <= targets


def test_pictures_are_there_and_small() -> None:
    """Every picture is a PNG file of docs/images/ with words for those who do not see it, and none is left over."""
    shown = re.findall(r"!\[([^\]]*)\]\(([^)]*)\)", README)
    assert sorted(path for _, path in shown) == sorted(
        path.relative_to(ROOT).as_posix() for path in (ROOT / "docs" / "images").iterdir()
    )
    for words, path in shown:
        content = (ROOT / path).read_bytes()
        assert content.startswith(b"\x89PNG\r\n")
        assert len(content) <= LARGEST_PICTURE, path
        assert len(words.split()) >= 5


def test_the_first_screen() -> None:
    """Before the first heading stand two sentences, a picture and the two commands."""
    opening = README.split("\n## ")[0]
    lines = [line for line in opening.splitlines() if line.startswith(("Daybook ", "Articles ", "![", "make "))]
    assert [line.split()[0] for line in lines] == ["Daybook", "Articles", "![The", "make", "make"]
    assert [line.split()[1] for line in lines[-2:]] == ["site", "test"]


def test_the_python_that_is_asked_for_is_the_one_that_is_checked() -> None:
    """The version in the README is that of the linters and of the Makefile."""
    (version,) = re.findall(r"Python (\d\.\d+) or newer", README)
    tools = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]
    assert tools["mypy"]["python_version"] == version
    assert f"Python {version} or newer is needed" in (ROOT / "Makefile").read_text(encoding="utf-8")
