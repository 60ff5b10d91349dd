"""What the machine refuses is told in one line with what to do, and nothing that was there is lost."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from sitebuilding import ROOT, Workshop, run, tree_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LATER = "the site was not built; what stood in the output folder before is still there\n"


def invoke(*arguments: str, before: tuple[str, ...] = ()) -> subprocess.CompletedProcess[str]:
    """Run a task as an author does; `before` is a command that runs it with fewer rights."""
    return run([*before, sys.executable, "-m", "invoke", "--search-root", str(ROOT), *arguments])


def places(workshop: Workshop, *names: str) -> list[str]:
    """Return the options that name the folders of a workshop."""
    known = {"content": workshop.content, "conf": workshop.conf, "output": workshop.output}
    return [f"--{name}={known[name]}" for name in names]


def told(done: subprocess.CompletedProcess[str], line: str) -> None:
    """Hold that a command ended with status 1 and a line that a pattern fits, and with no traceback."""
    assert done.returncode == 1, done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    assert [one for one in (done.stdout + done.stderr).splitlines() if re.fullmatch(line, one)], (
        done.stdout + done.stderr
    )


@pytest.fixture
def plain_rights() -> tuple[str, ...]:
    """Return a command before which not even the root user may do what permissions forbid."""
    if os.getuid() != 0:
        return ()
    setpriv = shutil.which("setpriv")
    if setpriv is None:
        pytest.skip("no setpriv here, and the root user may write anywhere")
    return (setpriv, "--bounding-set=-all", "--inh-caps=-all")


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Return a folder on a disk of its own with little room."""
    place = tmp_path / "disk"
    place.mkdir()
    mounted = os.getuid() == 0 and run(["mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", str(place)]).returncode == 0
    if not mounted:
        pytest.skip("no disk can be mounted here")
    yield place
    subprocess.run(["umount", str(place)], check=True)


@pytest.fixture
def locked() -> Iterator[list[Path]]:
    """Return a list for folders that nobody may write to; afterwards they may be removed."""
    folders: list[Path] = []
    yield folders
    for folder in folders:
        folder.chmod(0o755)


def fill(disk: Path, left: int = 0) -> None:
    """Write a file until nothing more goes on a disk, and leave some room."""
    with pytest.raises(OSError, match="No space left"), (disk / "full").open("wb") as file:  # noqa: PT012 - one act
        while True:
            file.write(b"x" * 4_096)
            file.flush()
    if left:
        os.truncate(disk / "full", (disk / "full").stat().st_size - left)


def test_a_full_disk_leaves_the_last_site(workshop: Workshop, small_disk: Path) -> None:
    """Also when it fills up in the middle; with room again the next build is as any."""
    output = small_disk / "output"
    assert workshop.pelican(output=output).returncode == 0
    old = tree_of(output)
    workshop.edit("entities/place/port-vell.md", ("name: Port Vell", "name: Port Vell Town"))
    for left in (0, 100_000):
        fill(small_disk, left)
        done = invoke("build", *places(workshop, "content", "conf"), f"--output={output}")
        told(done, r".*/output/.+: No space left on device; make room on the disk, and run it again")
        assert done.stdout.endswith(LATER)
        assert tree_of(output) == old
        (small_disk / "full").unlink()
    assert workshop.pelican(output=output).returncode == 0
    assert workshop.pelican().returncode == 0
    assert tree_of(output) == tree_of(workshop.output)


def test_a_full_disk_keeps_locks_and_content(built: Workshop, small_disk: Path) -> None:
    """What cannot be written whole is not written at all; what only saves time is left out."""
    workshop = Workshop(small_disk / "project")
    shutil.copytree(built.folder, workshop.folder, ignore=shutil.ignore_patterns("output", ".cache"))
    conf = built.conf.read_text(encoding="utf-8").replace(str(built.folder), str(workshop.folder))
    workshop.conf.write_text(conf, encoding="utf-8")
    shorter = ('"More than 4,000 people have left Port Vell"', '"More than 4,000 people have left"')
    workshop.edit("briefings/2022/03/2022-03-02-port-vell.md", shorter)
    fill(small_disk)
    before = tree_of(small_disk)
    assert invoke("check", *places(workshop, "content", "conf")).returncode in {0, 1}
    for command in (
        ("evidence", *places(workshop, "content", "conf")),
        ("new", "briefing", "Rain", "--day=2022-03-09", *places(workshop, "content")),
        ("schema", f"--output={small_disk / 'schema'}"),
    ):
        done = invoke(*command)
        told(done, ".*: No space left on device; make room on the disk, and run it again")
        assert tree_of(small_disk) == before, command


def test_a_folder_for_reading_only(workshop: Workshop, plain_rights: tuple[str, ...], locked: list[Path]) -> None:
    """The output, the evidence or the content may not be written to: each is named."""
    workshop.edit("entities/place/port-vell.md", ("name: Port Vell", "name: Port Vell Town"))
    old = tree_of(workshop.output)
    workshop.output.chmod(0o555)
    locked.append(workshop.output)
    done = invoke("build", *places(workshop, "content", "conf", "output"), before=plain_rights)
    told(done, r".*/output/\.daybook-next: Permission denied; check its permissions, or name another folder")
    assert done.stdout.endswith(LATER)
    assert tree_of(workshop.output) == old
    month = workshop.content / "briefings/2022/03"
    month.chmod(0o555)
    locked.append(month)
    done = invoke("new", "briefing", "Rain", "--day=2022-03-09", *places(workshop, "content"), before=plain_rights)
    told(done, ".*/2022-03-09-rain\\.md: Permission denied; check its permissions, or name another folder")


def test_what_cannot_be_remembered_is_done_without(
    workshop: Workshop, plain_rights: tuple[str, ...], locked: list[Path]
) -> None:
    """A project that may only be read can be checked, and built into another folder."""
    shutil.rmtree(workshop.folder / ".cache")
    workshop.folder.chmod(0o555)
    locked.append(workshop.folder)
    done = invoke("check", *places(workshop, "content", "conf"), before=plain_rights)
    assert done.returncode == 0, done.stdout + done.stderr
    output = workshop.folder.parent / "elsewhere"
    done = invoke("build", *places(workshop, "content", "conf"), f"--output={output}", before=plain_rights)
    assert done.returncode == 0, done.stdout + done.stderr
    assert tree_of(output) == tree_of(workshop.output)


def test_a_file_that_may_not_be_read(workshop: Workshop, plain_rights: tuple[str, ...], locked: list[Path]) -> None:
    """It is named, and the site stays."""
    place = workshop.content / "entities/place/port-vell.md"
    place.chmod(0o000)
    locked.append(place)
    old = tree_of(workshop.output)
    done = invoke("build", *places(workshop, "content", "conf", "output"), before=plain_rights)
    told(
        done,
        "content/entities/place/port-vell.md: file-unreadable: the file cannot be read: Permission denied",
    )
    assert tree_of(workshop.output) == old
