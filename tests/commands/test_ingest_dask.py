"""`invoke ingest --dask`: the workers of a real local cluster read, and give what this machine would."""

from __future__ import annotations

import datetime as dt
import socket
import sys
import time
from typing import TYPE_CHECKING

import pytest

from daybook.commands.cluster import ClusterError, borrowed_cluster
from daybook.commands.given import Given
from daybook.commands.ingest import ingest_named
from sitebuilding import Workshop, set_up, tree_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

distributed = pytest.importorskip("distributed", reason="requirements/dask.txt is not installed")

ARTICLES = 12


@pytest.fixture(scope="module")
def scheduler() -> Iterator[str]:
    """Start a cluster of one process on this machine; return where its scheduler listens."""
    with distributed.LocalCluster(
        n_workers=1, threads_per_worker=2, processes=True, dashboard_address=None, host="127.0.0.1"
    ) as cluster:
        yield cluster.scheduler_address


def taken_in(folder: Path, dask: str) -> tuple[Workshop, list[str]]:
    """Return an archive that has taken in a folder of articles, and what was said."""
    workshop = set_up(folder)
    articles = folder / "articles"
    articles.mkdir()
    for number in range(ARTICLES):
        text = f"On Monday {number + 2},000 people left Port Vell, Saltmarsh Relief said.\n"
        (articles / f"{number:02}.txt").write_text(text, encoding="utf-8")
    (articles / "zz-empty.txt").write_text("", encoding="utf-8")
    said: list[str] = []
    given = Given(published="2022-03-09")
    status = ingest_named(
        [str(articles)], workshop.content, workshop.conf, said.append, given, today=dt.date(2022, 3, 10), dask=dask
    )
    assert status == 1
    return workshop, [line.replace(str(folder), "") for line in said]


def test_a_cluster_gives_what_one_machine_gives(tmp_path: Path, scheduler: str) -> None:
    """The same files to the byte, and the same words; a file that is no article stops nothing there either."""
    here, said_here = taken_in(tmp_path / "here", "")
    there, said_there = taken_in(tmp_path / "there", scheduler)
    assert said_there == said_here
    assert said_there[0] == f"{ARTICLES} articles taken in, 0 skipped: the archive has their text already"
    kept = ("content/", "drafts/", "vault/")
    trees = [
        {path: raw for path, raw in tree_of(workshop.folder).items() if path.startswith(kept)}
        for workshop in (here, there)
    ]
    assert trees[0] == trees[1]
    assert len([path for path in trees[0] if path.startswith("drafts/")]) == ARTICLES


def test_the_workers_do_the_reading(scheduler: str) -> None:
    """And the cluster is there for others afterwards."""
    for _ in range(2):
        with borrowed_cluster(scheduler) as executor:
            [prefix] = executor.map(str, [sys.prefix])
            assert prefix == sys.prefix
            assert executor.submit(worker_address).result(timeout=20).startswith("tcp://127.0.0.1:")


def worker_address() -> str:
    """Return the address of the worker this runs on; anywhere else there is none, and that is an error."""
    return str(distributed.get_worker().address)


def test_a_cluster_that_is_not_there_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is written, and the message says what to look at."""
    monkeypatch.setattr("daybook.commands.cluster._SECONDS", 0.3)
    workshop = set_up(tmp_path)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"tcp://127.0.0.1:{free.getsockname()[1]}"
    said: list[str] = []
    status = ingest_named(
        ["x"], workshop.content, workshop.conf, said.append, Given(), today=dt.date(2022, 3, 10), dask=address
    )
    assert (status, len(said)) == (2, 1)
    assert said[0].startswith(f"--dask: no cluster answers at {address}: Timed out trying to connect")
    with pytest.raises(ClusterError, match=r"--dask: no cluster answers at harbour://x: .*unknown address scheme"):
        borrowed_cluster("harbour://x").__enter__()


def test_a_cluster_that_is_lost_is_said() -> None:
    """What was taken in stays, and no traceback is shown."""
    cluster = distributed.LocalCluster(
        n_workers=1, threads_per_worker=1, processes=True, dashboard_address="127.0.0.1:0", host="127.0.0.1"
    )
    address = cluster.scheduler_address

    def read_and_lose() -> None:
        with borrowed_cluster(address) as executor:
            waiting = executor.submit(time.sleep, 5)
            cluster.close()
            waiting.result(timeout=20)

    with pytest.raises(ClusterError) as raised:
        read_and_lose()
    assert str(raised.value).startswith(f"--dask: the cluster at {address} was lost while it read: ")
    assert str(raised.value).endswith(": what was taken in stays; run the same again")


def test_without_the_library_the_line_that_installs_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only who asks for a cluster needs it."""
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(ClusterError) as raised, borrowed_cluster("tcp://127.0.0.1:1"):
        pass
    assert str(raised.value) == (
        "--dask: the library distributed is not installed: "
        ".venv/bin/python -m pip install --require-hashes -r requirements/dask.txt"
    )
