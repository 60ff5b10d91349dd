"""Ingest, accept and merge are killed before every step that touches the disk: nothing is ever half done."""

from __future__ import annotations

import datetime as dt
import os
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from daybook.commands.check import check
from daybook.commands.given import Given
from daybook.commands.ingest import ingest_many
from daybook.files import is_half_written
from drafting import BRIEFING, LINKED, OTHER, SECOND, SETTLED, two_drafts
from publishing import Killing, start_killing
from sitebuilding import PLUGINS, Workshop, set_up, tree_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

FOLDERS = ("content", "drafts", "evidence", "vault")
TODAY = "datetime.date(2022, 3, 10)"
MOST = 120
"""Steps of the longest run here, and more."""


@pytest.fixture(scope="module")
def killing() -> Iterator[Killing]:
    """Return what runs code in processes that are killed."""
    names = ("accept", "given", "ingest", "merge")
    modules = ("datetime", "pathlib", "concurrent.futures", *(f"daybook.commands.{name}" for name in names))
    with start_killing(*modules) as server:
        yield Killing(server)
        assert server.stdin is not None
        server.stdin.close()


def archive(workshop: Workshop) -> dict[str, bytes]:
    """Return every whole file of the archive's folders; what a killed run did not finish has a name of its own."""
    return {
        path: raw
        for path, raw in tree_of(workshop.folder).items()
        if path.split("/")[0] in FOLDERS and not is_half_written(path.rpartition("/")[2]) and not path.endswith(".part")
    }


def kill_everywhere(
    start: Workshop, killing: Killing, code: Callable[[Workshop], str], *, allowed: frozenset[str] = frozenset()
) -> int:
    """Kill a run before each of its steps, from the same start, and run it again; return how many steps it has.

    After each kill the archive passes its check, but for problems whose code is allowed, and every file is either as
    before or as after the whole run; after the next run all of it is as after an undisturbed one.
    """
    folder = start.folder.parent
    whole = start.copy(folder / "whole")
    assert killing.at_step(10_000, code(whole)) == 0
    before, after = archive(start), archive(whole)
    assert before != after
    for step in range(1, MOST):
        copy = start.copy(folder / f"at-{step}")
        status = killing.at_step(step, code(copy))
        left = archive(copy)
        for path, raw in left.items():
            assert raw in {before.get(path), after.get(path)}, (step, path)
        for path in before.keys() & after.keys():
            assert path in left, (step, path)
        said: list[str] = []
        if check(copy.content, copy.conf, said.append):
            told = [line for line in said[0].split("\n") if line.startswith(FOLDERS)]
            assert told, (step, said)
            assert all(line.split(": ")[1] in allowed for line in told), (step, said)
        if status == 0:
            assert left == after
            return step
        assert status == -signal.SIGKILL
        assert killing.at_step(10_000, code(copy)) == 0, step
        assert archive(copy) == after, step
    pytest.fail("the run has too many steps")


def write_articles(workshop: Workshop, count: int) -> None:
    """Put articles beside an archive."""
    (workshop.folder / "articles").mkdir()
    for number in range(count):
        text = f"The Ministry of Weather said {number + 30} boats sank near Port Vell on Monday.\n"
        (workshop.folder / "articles" / f"{number}.txt").write_text(text, encoding="utf-8")


def test_an_article_is_taken_in_whole_or_not_at_all(tmp_path: Path, killing: Killing) -> None:
    """The source record is the last, and by it the article counts as taken in."""
    made = set_up(tmp_path / "work")
    made.look_up()
    write_articles(made, 1)

    def code(at: Workshop) -> str:
        article = at.folder / "articles" / "0.txt"
        given = 'given.Given(published="2022-03-09", slug="boats")'
        return (
            f"assert ingest.ingest(pathlib.Path({str(article)!r}), pathlib.Path({str(at.content)!r}), "
            f"pathlib.Path({str(at.conf)!r}), [].append, {given}, today={TODAY}) == 0"
        )

    assert kill_everywhere(made, killing, code) > 12


def test_many_articles_are_taken_in_one_by_one(tmp_path: Path, killing: Killing) -> None:
    """What was taken in stays, and the next run goes on with the others."""
    made = set_up(tmp_path / "work")
    made.look_up()
    write_articles(made, 2)

    def code(at: Workshop) -> str:
        return (
            f"assert ingest.ingest_many([{str(at.folder / 'articles')!r}], pathlib.Path({str(at.content)!r}), "
            f'pathlib.Path({str(at.conf)!r}), [].append, given.Given(published="2022-03-09"), today={TODAY}, '
            "executor=futures.ThreadPoolExecutor(1)) == 0"
        )

    assert kill_everywhere(made, killing, code) > 20


def test_a_draft_is_accepted_whole_or_not_at_all(workshop: Workshop, killing: Killing) -> None:
    """The entities, the names and the evidence come first, and nothing rests on them before the briefing is there."""
    draft = workshop.folder / "drafts" / "2022-03-09-brandt.md"
    draft.write_text(SETTLED, encoding="utf-8")
    assert kill_everywhere(workshop, killing, accepting("2022-03-09-brandt.md")) > 10
    assert (workshop.folder.parent / "whole" / BRIEFING).is_file()


def test_drafts_that_name_each_other_are_finished_by_the_next_run(workshop: Workshop, killing: Killing) -> None:
    """Between the two a link may lead nowhere for a moment, which the check reports; nothing else is."""
    two_drafts(workshop, LINKED, SECOND)
    code = accepting("2022-03-09-brandt.md", "2022-03-09-boats.md")
    assert kill_everywhere(workshop, killing, code, allowed=frozenset({"reference-unknown"})) > 12
    assert (workshop.folder.parent / "whole" / OTHER).is_file()


def test_two_drafts_become_one_or_stay_two(workshop: Workshop, killing: Killing) -> None:
    """Nothing is taken in twice by the next run."""
    source = workshop.content / "sources/2022/report-2022-03-09-brandt.yaml"
    other = source.with_name("report-2022-03-09-other.yaml")
    other.write_bytes(source.read_bytes())
    two_drafts(workshop, SETTLED, SECOND.replace("report-2022-03-09-brandt", "report-2022-03-09-other"))

    def code(at: Workshop) -> str:
        drafts = [str(at.folder / "drafts" / name) for name in ("2022-03-09-brandt.md", "2022-03-09-boats.md")]
        named = [name for name in drafts if not name.endswith("boats.md") or (at.folder / name).exists()]
        return f"assert merge.merge({named[0]!r}, {named[1:]!r}, [].append) == {0 if named[1:] else 2}"

    assert kill_everywhere(workshop, killing, code) > 2


def accepting(*names: str) -> Callable[[Workshop], str]:
    """Return code that accepts drafts."""

    def code(at: Workshop) -> str:
        drafts = [str(at.folder / "drafts" / name) for name in names]
        return (
            f"assert accept.accept({drafts!r}, pathlib.Path({str(at.content)!r}), pathlib.Path({str(at.conf)!r}), "
            f"{TODAY}, [].append) == 0"
        )

    return code


RUN = """
import datetime, pathlib, sys
from daybook.commands.given import Given
from daybook.commands.ingest import ingest_many
folder = pathlib.Path(sys.argv[1])
sys.exit(ingest_many([str(folder / "articles")], folder / "content", folder / "pelicanconf.py", print,
                     Given(published="2022-03-09"), today=datetime.date(2022, 3, 10)))
"""


def test_killed_with_all_its_workers_a_run_over_many_goes_on(tmp_path: Path) -> None:
    """A real run on all cores, killed some moments after its first draft is there."""
    made = set_up(tmp_path / "work")
    made.look_up()
    write_articles(made, 40)
    whole = made.copy(tmp_path / "whole")
    said: list[str] = []
    named, given = [str(whole.folder / "articles")], Given(published="2022-03-09")
    day = dt.date(2022, 3, 10)
    assert ingest_many(named, whole.content, whole.conf, said.append, given, today=day) == 0, said
    environment = os.environ | {"PYTHONPATH": str(PLUGINS)}
    command = [sys.executable, "-c", RUN, str(made.folder)]
    for moment in (0.0, 0.01, 0.03):
        before = len(list((made.content / "sources").rglob("*.yaml")))
        run = subprocess.Popen(command, env=environment, start_new_session=True, stdout=subprocess.DEVNULL)
        while run.poll() is None and len(list((made.content / "sources").rglob("*.yaml"))) == before:
            time.sleep(0.005)
        time.sleep(moment)
        os.killpg(run.pid, signal.SIGKILL) if run.poll() is None else None
        run.wait()
        said = []
        assert check(made.content, made.conf, said.append) == 0, said
        for path, raw in archive(made).items():
            assert archive(whole)[path] == raw
    done = subprocess.run(command, env=environment, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    assert archive(made) == archive(whole)
