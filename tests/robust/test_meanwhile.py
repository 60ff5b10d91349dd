"""Whatever changes while a build runs, and whatever clocks say, the site is that of one state of the content."""

from __future__ import annotations

import datetime as dt
import os
from typing import TYPE_CHECKING

import pytest

from daybook.pelican_command import pelican_command
from sitebuilding import Workshop, tree_of

if TYPE_CHECKING:
    from publishing import Killing

PLACE = "entities/place/port-vell.md"
MEANWHILE = """
import pathlib, daybook.adapter.generator as generator, pelican
write = generator.write_site
place = pathlib.Path({place!r})
def meanwhile(*given, **named):
    {act}
    return write(*given, **named)
generator.write_site = meanwhile
pelican.main({arguments!r})
"""


@pytest.mark.parametrize(
    "act", ['place.write_text("---\\nnmae: Vell\\n---\\n")', "place.unlink()", "place.parent.rename('gone')"]
)
def test_a_file_that_changes_or_goes_during_a_build(
    built: Workshop, workshop: Workshop, killing: Killing, monkeypatch: pytest.MonkeyPatch, act: str
) -> None:
    """Files are read once: this site is that of before, and the next build tells what is wrong now."""
    monkeypatch.chdir(workshop.folder)
    command = pelican_command(workshop.content, workshop.folder / "other", workshop.conf)
    act = act.replace("'gone'", repr(str(workshop.folder / "gone")))
    code = MEANWHILE.format(
        place=str(workshop.content / PLACE), act=act, arguments=command[command.index("pelican") + 1 :]
    )
    assert killing.at_step(100_000, code) == 0
    assert tree_of(workshop.folder / "other") == tree_of(built.output)
    done = workshop.pelican(output=workshop.folder / "other")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert tree_of(workshop.folder / "other") == tree_of(built.output)


def at(workshop: Workshop, time: dt.datetime) -> None:
    """Give every file of a workshop the time of a clock."""
    for path in (*workshop.content.rglob("*"), *workshop.output.rglob("*")):
        os.utime(path, (time.timestamp(), time.timestamp()))


@pytest.mark.parametrize("year", [1970, 2100])
def test_clocks_that_are_wrong(built: Workshop, workshop: Workshop, year: int) -> None:
    """Times of files say nothing: what changed is built, and nothing else differs."""
    time = dt.datetime(year, 1, 2, tzinfo=dt.UTC)
    at(workshop, time)
    assert workshop.pelican().returncode == 0
    assert tree_of(workshop.output) == tree_of(built.output)
    workshop.edit(PLACE, ("name: Port Vell", "name: Port Hell"))
    at(workshop, time)
    assert workshop.pelican().returncode == 0
    assert b"Port Hell" in (workshop.output / "entities/port-vell/index.html").read_bytes()
