"""Publishing to an object store: a real server of objects on this machine, and rclone."""

from __future__ import annotations

import subprocess
import time
from typing import TYPE_CHECKING

import pytest

from daybook.publish.faults import PublishFault
from daybook.publish.integrity import LIST, Integrity, list_of
from daybook.publish.object_store import ObjectStore
from daybook.publish.targets import RcloneTarget
from publishing import small_site
from sitebuilding import tree_of

if TYPE_CHECKING:
    from pathlib import Path

    from publishing import Killing


def place_of(rclone_config: Path, bucket: str) -> ObjectStore:
    """Return the place of a folder of a bucket."""
    return ObjectStore(RcloneTarget(name="live", remote=f"papers:{bucket}/archive", config=rclone_config))


def rclone(config: Path, *arguments: str) -> str:
    """Return what rclone prints."""
    done = subprocess.run(["rclone", "--config", str(config), *arguments], capture_output=True, text=True, check=True)
    return done.stdout


def stored(config: Path, bucket: str, folder: Path) -> dict[str, bytes]:
    """Return every object of the folder of a bucket, fetched into a folder of its own."""
    rclone(config, "sync", "--ignore-times", f"papers:{bucket}/archive", str(folder))
    return tree_of(folder)


def put(config: Path, bucket: str, folder: Path, words: str, pages: int = 6) -> Integrity:
    """Publish a small site."""
    integrity = small_site(folder / words, words, pages=pages)
    rclone(config, "mkdir", f"papers:{bucket}")
    place = place_of(config, bucket)
    with place.turn():
        place.put(folder / words, integrity)
    return integrity


def test_a_site_arrives_and_the_next_takes_its_place(rclone_config: Path, tmp_path: Path) -> None:
    """Every object, and no other one in that folder; what is beside it stays."""
    place = place_of(rclone_config, "first")
    assert place.list_there() is None
    rclone(rclone_config, "mkdir", "papers:first")
    (tmp_path / "note").write_text("of somebody else", encoding="utf-8")
    rclone(rclone_config, "copyto", str(tmp_path / "note"), "papers:first/note")
    assert place.list_there() is None
    for words in ("one", "two"):
        integrity = put(rclone_config, "first", tmp_path, words)
        assert place.list_there() == list_of(integrity)
        assert place.is_there(integrity)
        assert stored(rclone_config, "first", tmp_path / "fetched") == tree_of(tmp_path / words)
    assert rclone(rclone_config, "cat", "papers:first/note") == "of somebody else"


def test_only_what_changed_is_sent(rclone_config: Path, tmp_path: Path) -> None:
    """An object that is the same keeps the time at which it was written."""
    put(rclone_config, "same", tmp_path, "one")

    def times() -> dict[str, str]:
        listed = rclone(rclone_config, "lsf", "-R", "--files-only", "--format", "tp", "papers:same/archive")
        return {path: time for time, _, path in (line.partition(";") for line in listed.splitlines())}

    before = times()
    time.sleep(1.1)
    put(rclone_config, "same", tmp_path, "two")
    after = times()
    kept = {path for path in before if after.get(path) == before[path]}
    assert kept == {"404.html", "same/index.html", "theme/css/daybook.css"}


def test_what_was_changed_there_is_mended(rclone_config: Path, tmp_path: Path) -> None:
    """Also where the size stayed; and what was put between goes."""
    integrity = put(rclone_config, "mended", tmp_path, "one")
    place = place_of(rclone_config, "mended")
    (tmp_path / "forged").write_text("<p>six, home</p>", encoding="utf-8")
    rclone(rclone_config, "copyto", "--ignore-times", str(tmp_path / "forged"), "papers:mended/archive/index.html")
    rclone(rclone_config, "copyto", str(tmp_path / "forged"), "papers:mended/archive/more.html")
    assert not place.is_there(integrity)
    place.put(tmp_path / "one", integrity)
    assert place.is_there(integrity)


def test_nothing_of_before_is_kept_to_go_back_to(rclone_config: Path) -> None:
    """The message says what to do instead."""
    with pytest.raises(PublishFault) as fault:
        place_of(rclone_config, "none").roll_back()
    assert str(fault.value) == "nothing of an earlier site is kept there: check out its commit, and deploy that"


def test_the_second_of_two_is_refused(rclone_config: Path) -> None:
    """On one machine; a store has no locks."""
    with (
        place_of(rclone_config, "turns").turn(),
        pytest.raises(PublishFault, match="another deploy to this place is under way"),
        place_of(rclone_config, "turns").turn(),
    ):
        pytest.fail("two at once")
    with place_of(rclone_config, "turns").turn(), place_of(rclone_config, "others").turn():
        pass


def test_a_store_that_is_not_known(rclone_config: Path) -> None:
    """The message has what rclone says."""
    place = ObjectStore(RcloneTarget(name="live", remote="paper:archive", config=rclone_config))
    with pytest.raises(PublishFault, match=r"^rclone cat failed: .*didn't find section in config file"):
        place.list_there()


CODE = """
import pathlib
site = pathlib.Path({site!r})
listed = integrity.read_list((site / integrity.LIST).read_bytes())
target = targets.RcloneTarget(name="live", remote="papers:killed/archive", config=pathlib.Path({config!r}))
place = object_store.ObjectStore(target)
with place.turn():
    place.put(site, listed)
"""


def test_killed_at_any_moment_every_object_is_old_or_new(rclone_config: Path, tmp_path: Path, killing: Killing) -> None:
    """No half object, no new page without what it needs, no old page before its time; the next deploy mends it."""
    put(rclone_config, "killed", tmp_path, "one", pages=3)
    small_site(tmp_path / "two", "two", pages=3)
    old, new = tree_of(tmp_path / "one"), tree_of(tmp_path / "two")
    code = CODE.format(site=str(tmp_path / "two"), config=str(rclone_config))
    shapes: list[str] = []
    moment, status = 0, 0
    began = time.monotonic()
    for moment in range(1, 30):
        status = killing.at_program(moment, code)
        shapes.append(shape_of(stored(rclone_config, "killed", tmp_path / "fetched"), old, new))
        if status == 0:
            break
        if shapes[-1] == "between":
            put(rclone_config, "killed", tmp_path, "one", pages=3)
            assert stored(rclone_config, "killed", tmp_path / "fetched") == old
        elif shapes[-1] == "new":
            rclone(rclone_config, "sync", "--checksum", str(tmp_path / "one"), "papers:killed/archive")
    assert status == 0
    assert {shapes[0], shapes[-1]} == {"old", "new"}
    assert "between" in shapes
    seconds = (time.monotonic() - began) / moment / 2
    for part in (2, 5, 8):
        killing.after(seconds * part / 10, code)
        shape_of(stored(rclone_config, "killed", tmp_path / "fetched"), old, new)
    put(rclone_config, "killed", tmp_path, "two", pages=3)
    assert stored(rclone_config, "killed", tmp_path / "fetched") == new


def shape_of(found: dict[str, bytes], old: dict[str, bytes], new: dict[str, bytes]) -> str:
    """Return which site is there, `between` for one that is on its way; anything else fails."""
    assert {path for path, raw in found.items() if raw not in {old.get(path), new.get(path)}} == set()
    if found in (old, new):
        return "old" if found == old else "new"
    style = "theme/css/daybook.css"
    changed = {path for path in old.keys() & new.keys() if old[path] != new[path]}
    if any(found[path] == new[path] for path in changed if path.endswith(".html")):
        assert found[style] == new[style]
    if old.keys() - found.keys():
        assert all(found[path] == new[path] for path in new if path != LIST)
    return "between"
