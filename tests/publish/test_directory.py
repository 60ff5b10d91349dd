"""Publishing to a folder: releases side by side, and a link that is switched in one step."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import resource
import signal
import stat
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from daybook.publish.directory import DirectoryShelf
from daybook.publish.faults import PublishFault
from daybook.publish.integrity import LIST, Integrity, list_of
from daybook.publish.releases import Releases
from publishing import small_site
from sitebuilding import tree_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from publishing import Killing


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    """Return the folder of a target that is not there yet."""
    return tmp_path / "www" / "archive"


def releases(shelf: Path, keep: int = 3) -> Releases:
    """Return the place of a folder."""
    return Releases(DirectoryShelf(shelf), keep)


def names(shelf: Path) -> list[str]:
    """Return what lies below `releases/`, without the hashes."""
    return sorted(path.name.partition("-")[0] for path in (shelf / "releases").iterdir())


def put(shelf: Path, folder: Path, words: str, keep: int = 3) -> Integrity:
    """Publish a small site."""
    integrity = small_site(folder / words, words)
    releases(shelf, keep).put(folder / words, integrity)
    return integrity


def test_readers_get_the_site_through_a_link(shelf: Path, tmp_path: Path) -> None:
    """The link leads to a release with every file of the site, and nothing else is in the folder."""
    integrity = put(shelf, tmp_path, "one")
    release = f"0001-{integrity.root[:12]}"
    assert (shelf / "current").readlink() == Path("releases") / release
    assert tree_of(shelf / "current") == tree_of(tmp_path / "one")
    assert sorted(path.name for path in shelf.iterdir()) == ["current", "releases"]
    assert releases(shelf).list_there() == list_of(integrity)
    assert releases(shelf).is_there(integrity)


def test_a_web_server_can_read_it_whatever_the_mask_is(shelf: Path, tmp_path: Path) -> None:
    """The server is another user than the one who deploys."""
    mask = os.umask(0o077)
    try:
        put(shelf, tmp_path, "one")
    finally:
        os.umask(mask)
    modes = {stat.S_IMODE(path.stat().st_mode) for path in (shelf / "current").resolve().rglob("*") if path.is_file()}
    assert modes == {0o644}
    folders = [path for path in (shelf / "current").resolve().rglob("*") if path.is_dir()]
    assert {stat.S_IMODE(path.stat().st_mode) for path in (*folders, (shelf / "current").resolve())} == {0o755}


def test_as_many_releases_are_kept_as_is_wanted(shelf: Path, tmp_path: Path) -> None:
    """The oldest go, and the one that readers get stays."""
    for words in ("one", "two", "three", "four"):
        put(shelf, tmp_path, words, keep=2)
    assert names(shelf) == ["0003", "0004"]
    assert (shelf / "current/index.html").read_text(encoding="utf-8") == "<p>four, home</p>"


def test_going_back_gives_readers_the_release_before(shelf: Path, tmp_path: Path) -> None:
    """And the one before that, until there is none; the next deploy drops what was gone back from."""
    for words in ("one", "two", "three"):
        put(shelf, tmp_path, words)
    assert releases(shelf).roll_back().startswith("0002-")
    assert (shelf / "current/index.html").read_text(encoding="utf-8") == "<p>two, home</p>"
    assert releases(shelf).roll_back().startswith("0001-")
    with pytest.raises(PublishFault, match=r"0001-[0-9a-f]{12} is the oldest release that was kept: deploy an earlier"):
        releases(shelf).roll_back()
    put(shelf, tmp_path, "four")
    assert names(shelf) == ["0001", "0002"]
    assert releases(shelf).roll_back().startswith("0001-")
    assert (shelf / "current/index.html").read_text(encoding="utf-8") == "<p>one, home</p>"


def test_nobody_goes_back_to_a_damaged_release(shelf: Path, tmp_path: Path) -> None:
    """It is compared before, and the link stays."""
    put(shelf, tmp_path, "one")
    put(shelf, tmp_path, "two")
    (first,) = (shelf / "releases").glob("0001-*")
    (first / "index.html").write_text("changed", encoding="utf-8")
    with pytest.raises(PublishFault, match="is not as it was published: deploy an earlier commit instead"):
        releases(shelf).roll_back()
    assert (shelf / "current/index.html").read_text(encoding="utf-8") == "<p>two, home</p>"


def test_going_back_before_anything_was_deployed(shelf: Path) -> None:
    """There is nothing to go back to."""
    with pytest.raises(PublishFault, match=r"^nothing is deployed here yet$"):
        releases(shelf).roll_back()


def test_a_site_that_was_changed_there_is_not_taken_for_the_same(shelf: Path, tmp_path: Path) -> None:
    """Every file is compared, and deploying again mends it."""
    integrity = put(shelf, tmp_path, "one")
    (shelf / "current/index.html").write_text("changed", encoding="utf-8")
    assert not releases(shelf).is_there(integrity)
    releases(shelf).put(tmp_path / "one", integrity)
    assert releases(shelf).is_there(integrity)


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda shelf: (shelf / "current").mkdir(parents=True), "current is no link: name another folder, or move it"),
        (
            lambda shelf: (shelf.mkdir(parents=True), (shelf / "current").symlink_to("/somewhere/else")),
            "^current leads to else, which is no release: name another folder$",
        ),
    ],
)
def test_a_folder_of_others_is_left_alone(
    shelf: Path, tmp_path: Path, make: Callable[[Path], object], message: str
) -> None:
    """What is called `current` there and is not ours is neither replaced nor removed."""
    make(shelf)
    with pytest.raises(PublishFault, match=message):
        put(shelf, tmp_path, "one")
    assert [path.name for path in shelf.iterdir()] == ["current"]


def test_what_others_keep_beside_the_releases_stays(shelf: Path, tmp_path: Path) -> None:
    """Only what has the name of a release is removed."""
    (shelf / "releases/notes").mkdir(parents=True)
    (shelf / "releases/.keep").touch()
    for words in ("one", "two"):
        put(shelf, tmp_path, words, keep=1)
    assert names(shelf) == [".keep", "0002", "notes"]


def test_the_second_of_two_is_refused(shelf: Path) -> None:
    """As long as the first runs, and no longer."""
    refused = "another deploy to this place is under way: try again when it has ended; nothing was changed"
    with releases(shelf).turn(), pytest.raises(PublishFault) as fault, releases(shelf).turn():
        pytest.fail("two at once")
    assert str(fault.value) == refused
    with releases(shelf).turn():
        pass


def _hold(shelf: Path, ready: Callable[[], object]) -> None:
    with releases(shelf).turn():
        ready()
        signal.pause()


def test_a_killed_deploy_blocks_nobody(shelf: Path) -> None:
    """The system lets go of what it held."""
    fork = multiprocessing.get_context("fork")
    event = fork.Event()
    holder = fork.Process(target=_hold, args=(shelf, event.set))
    holder.start()
    assert event.wait(10)
    with pytest.raises(PublishFault, match="under way"), releases(shelf).turn():
        pytest.fail("two at once")
    holder.kill()
    holder.join()
    with releases(shelf).turn():
        pass


def test_killed_at_any_moment_readers_have_the_old_site_or_the_new(
    shelf: Path, tmp_path: Path, killing: Killing
) -> None:
    """Before every single step that touches the disk; what was left is mended by the next deploy."""
    sites = {words: (tmp_path / words, small_site(tmp_path / words, words, pages=2)) for words in ("one", "two")}
    put(shelf, tmp_path / "zero", "zero", keep=2)
    releases(shelf, 2).put(*sites["one"])
    seen = {"one": 0, "two": 0}
    code = f"""
import pathlib
site, shelf = pathlib.Path({str(tmp_path / "two")!r}), pathlib.Path({str(shelf)!r})
listed = integrity.read_list((site / integrity.LIST).read_bytes())
releases.Releases(directory.DirectoryShelf(shelf), 2).put(site, listed)
"""
    status = 0
    for moment in range(1, 300):
        status = killing.at_step(moment, code)
        words = (shelf / "current/index.html").read_text(encoding="utf-8").split(",")[0].removeprefix("<p>")
        assert tree_of(shelf / "current") == tree_of(sites[words][0]), moment
        seen[words] += 1
        releases(shelf, 2).put(*sites["one"])
        assert tree_of(shelf / "current") == tree_of(sites["one"][0])
        assert len(names(shelf)) == 2, moment
        if status == 0:
            break
    assert status == 0
    assert seen["one"] > 50
    assert seen["two"] >= 5


def test_a_full_disk_leaves_the_old_site(shelf: Path, tmp_path: Path) -> None:
    """The message says what the system said, and what readers have."""
    put(shelf, tmp_path, "one")
    site = tmp_path / "two"
    integrity = small_site(site, "two")
    child = multiprocessing.get_context("fork").Process(target=_put_with_little_room, args=(shelf, site, integrity))
    child.start()
    child.join(30)
    assert child.exitcode == 0
    assert tree_of(shelf / "current") == tree_of(tmp_path / "one")
    releases(shelf).put(site, integrity)
    assert names(shelf) == ["0001", "0002"]


def _put_with_little_room(shelf: Path, site: Path, integrity: Integrity) -> None:
    """No file may have more than a few bytes: the system refuses to write, as on a full disk."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (400, 400))
    with contextlib.suppress(OSError), pytest.raises(PublishFault) as fault:
        releases(shelf).put(site, integrity)
    assert "readers still get the site from before" in str(fault.value)


def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    """It is named, and what the system says of it."""
    (tmp_path / "file").touch()
    place = tmp_path / "file" / "archive"
    with pytest.raises(PublishFault) as fault, releases(place).turn():
        pytest.fail("there is no such folder")
    assert str(fault.value) == f"{place}/.deploying cannot be written: Not a directory"
    with pytest.raises(PublishFault, match="Not a directory; readers still get the site from before"):
        put(place, tmp_path, "one")


def test_what_does_not_arrive_as_it_was_sent_is_not_shown(shelf: Path, tmp_path: Path) -> None:
    """The release is compared with the list before the link is switched."""
    put(shelf, tmp_path, "one")
    integrity = small_site(tmp_path / "two", "two")
    (tmp_path / "two/index.html").write_text("changed after the list was written", encoding="utf-8")
    with pytest.raises(PublishFault) as fault:
        releases(shelf).put(tmp_path / "two", integrity)
    assert str(fault.value) == (
        "what has arrived is not what was sent (1 changed, 0 missing, 0 added, among them index.html): deploy again; "
        "readers still get the site from before"
    )
    assert tree_of(shelf / "current") == tree_of(tmp_path / "one")
    assert (shelf / "current" / LIST).is_file()
