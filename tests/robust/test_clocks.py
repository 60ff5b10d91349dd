"""Commands under a clock that is wrong: a day that cannot be is refused, another one is said and mixes nothing up."""

from __future__ import annotations

import os
import subprocess
import sys
import time
import urllib.request
from typing import TYPE_CHECKING

import pytest

from daybook.revisions import last_release
from publishing import commit_all, free_port, git, set_up_project, wait_for_port
from sitebuilding import ROOT, Workshop, tree_of

if TYPE_CHECKING:
    from pathlib import Path

CLOCK = """
import datetime, os, time
ahead = int(datetime.datetime.fromisoformat(os.environ["CLOCK"] + "T12:00+00:00").timestamp() - time.time())
seconds, nanoseconds = time.time, time.time_ns
time.time, time.time_ns = lambda: seconds() + ahead, lambda: nanoseconds() + ahead * 10**9
class Set(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(time.time(), tz)
class SetDate(datetime.date):
    @classmethod
    def today(cls):
        return cls.fromtimestamp(time.time())
datetime.datetime, datetime.date = Set, SetDate
"""
"""Python runs this file before anything else."""
FIRST = "briefings/2022/03/2022-03-02-port-vell.md"
ARTICLE = "The Ministry of Weather said 30 boats sank near Port Vell on Monday.\n"
TARGETS = '[targets.live]\nkind = "directory"\npath = "published"\n'
REFUSED = "the clock of this machine says {day}: set it right, and run it again\n"


def command(*arguments: str) -> list[str]:
    """Return what runs a task as an author does."""
    return [sys.executable, "-m", "invoke", "--search-root", str(ROOT), *arguments]


def clock(folder: Path, day: str) -> dict[str, str]:
    """Return the environment in which it is noon of a day."""
    (folder / "clock").mkdir(exist_ok=True)
    (folder / "clock" / "sitecustomize.py").write_text(CLOCK, encoding="utf-8")
    return os.environ | {"PYTHONPATH": str(folder / "clock"), "CLOCK": day, "TZ": "UTC"}


def at(day: str, workshop: Workshop, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a task in the folder of a workshop on a day."""
    return subprocess.run(
        command(*arguments),
        cwd=workshop.folder,
        env=clock(workshop.folder.parent, day),
        capture_output=True,
        text=True,
        check=False,
    )


def archive(workshop: Workshop) -> dict[str, bytes]:
    """Return every file but what runs remember."""
    return {path: raw for path, raw in tree_of(workshop.folder).items() if not path.startswith(".cache")}


STAMPING = (
    *(("new", "briefing", "Rain"), ("fix",), ("ingest", "article.txt"), ("accept", "drafts/2022-03-09-rain.md")),
    *(("release-check",), ("remove-name", "Tam Orrin", "--apply"), ("deploy", "live")),
)
"""Tasks that stamp a day on something."""


@pytest.mark.parametrize(
    ("day", "task"),
    [
        *(("1970-01-02", task) for task in STAMPING),
        *((day, ("new", "briefing", "Rain")) for day in ("2024-12-31", "2100-01-01", "9999-12-30")),
    ],
)
def test_a_day_that_cannot_be_is_refused(workshop: Workshop, day: str, task: tuple[str, ...]) -> None:
    """Whatever stamps a day says what the clock says, and writes nothing."""
    (workshop.folder / "article.txt").write_text(ARTICLE, encoding="utf-8")
    workshop.edit(FIRST, ("recorded: 2022-03-04\n", ""))
    before = archive(workshop)
    done = at(day, workshop, *task)
    assert (done.returncode, done.stdout, done.stderr) == (1, "", REFUSED.format(day=day))
    assert archive(workshop) == before


@pytest.mark.parametrize("day", ["1970-01-02", "9999-12-30"])
def test_what_stamps_no_day_minds_no_clock(built: Workshop, workshop: Workshop, day: str) -> None:
    """Checking, looking up, building and making a copy for reading without a server give what they always give."""
    workshop.edit("entities/place/port-vell.md", ("name: Port Vell", "name: Port Hell"))
    for task in (("check",), ("evidence",), ("build",), ("zip",)):
        done = at(day, workshop, *task)
        assert done.returncode == 0, done.stdout + done.stderr
    workshop.edit("entities/place/port-vell.md", ("name: Port Hell", "name: Port Vell"))
    assert at(day, workshop, "build").returncode == 0
    assert tree_of(workshop.output) == tree_of(built.output)


def test_a_day_before_what_is_there_already_is_reported(workshop: Workshop) -> None:
    """The clock says a day before the archive was made: the four clocks of a record do not agree with it."""
    workshop.edit("sources/2022/gazette-2022-03-02.yaml", ("accessed: 2022-03-04", "accessed: 2030-03-04"))
    workshop.edit(FIRST, ("recorded: 2022-03-04\n", ""), ("modified: 2022-03-06\n", ""))
    done = at("2025-02-03", workshop, "fix")
    assert done.stdout.startswith(f"content/{FIRST}: added recorded: 2025-02-03\n")
    done = at("2025-02-03", workshop, "check")
    assert done.returncode == 1
    assert done.stdout.startswith(
        f'content/{FIRST}:4:11: clock-backwards: "recorded" is 2025-02-03, before gazette-2022-03-02 was read on '
        "2030-03-04\n    help: mend one of the two dates\n1 error in "
    ), done.stdout
    asked = ("ingest", "article.txt", "--published=2030-03-09", "--publisher=port-vell-gazette", "--title=Rain")
    (workshop.folder / "article.txt").write_text(ARTICLE, encoding="utf-8")
    before = archive(workshop)
    done = at("2025-02-03", workshop, *asked, "--url=https://gazette.example/rain", "--author=Ada Quill")
    assert done.returncode != 0
    assert done.stdout.startswith("--accessed: "), done.stdout
    assert archive(workshop) == before


def test_releases_are_in_the_order_of_history(tmp_path: Path) -> None:
    """The tag of a day far ahead is followed by one of a day long past: each deploy is after the one before."""
    workshop = set_up_project(tmp_path / "project")
    (workshop.folder / "deploy.toml").write_text(TARGETS, encoding="utf-8")
    for number, day in enumerate(("2098-12-30", "2025-01-02"), start=1):
        (workshop.content / "pages/rain.md").write_text(
            f"---\ntitle: Rain {number}\n---\n\nIt rains.\n", encoding="utf-8"
        )
        commit_all(workshop)
        done = at(day, workshop, "deploy", "live")
        assert done.returncode == 0, done.stdout + done.stderr
        assert last_release(workshop.content) == f"release-{day}"
        assert (workshop.folder / "published/current").readlink().name.startswith(f"{number:04}-")
    assert git(workshop.folder, "tag", "--list").split() == ["release-2025-01-02", "release-2098-12-30"]
    assert at("2025-01-02", workshop, "release-check").stdout.startswith("no problems in ")


@pytest.mark.parametrize("day", ["1970-01-02", "9999-12-30"])
def test_a_preview_follows_changes(workshop: Workshop, day: str) -> None:
    """Whatever the clock says, a page that was written just now is the one that is served."""
    port = free_port()
    serving = subprocess.Popen(
        command("serve", f"--port={port}"),
        cwd=workshop.folder,
        env=clock(workshop.folder.parent, day),
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        wait_for_port(port, serving)
        assert serving.stdout is not None
        assert any("follows your changes" in line for line in serving.stdout)
        workshop.edit("entities/place/port-vell.md", ("name: Port Vell", "name: Port Hell"))
        for _ in range(300):
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/entities/port-vell/", timeout=10) as answer:
                if b"Port Hell</h1>" in answer.read():
                    break
            time.sleep(0.2)
        else:
            pytest.fail("the page is the old one")
    finally:
        serving.terminate()
        serving.communicate()
