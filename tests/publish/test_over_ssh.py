"""Publishing to another machine: a real SSH server on this one, and rsync."""

from __future__ import annotations

import shutil
import time
from typing import TYPE_CHECKING

import pytest

from daybook.publish.faults import PublishFault
from daybook.publish.integrity import Integrity, list_of
from daybook.publish.over_ssh import SshShelf
from daybook.publish.releases import Releases
from daybook.publish.targets import RsyncTarget
from publishing import small_site
from sitebuilding import tree_of

if TYPE_CHECKING:
    from pathlib import Path

    from publishing import Killing

ODD = "www/it's an $(archive); "
"""A folder whose name would do something, were it ever read by a shell."""


def target(ssh_config: Path, shelf: Path, host: str = "archive-host") -> RsyncTarget:
    """Return the target of a folder on the other machine."""
    return RsyncTarget(name="live", host=host, path=str(shelf), ssh_config=ssh_config, keep=2)


def releases(ssh_config: Path, shelf: Path) -> Releases:
    """Return the place of a folder on the other machine."""
    return Releases(SshShelf(target(ssh_config, shelf)), 2)


def put(ssh_config: Path, shelf: Path, folder: Path, words: str) -> Integrity:
    """Publish a small site."""
    integrity = small_site(folder / words, words)
    place = releases(ssh_config, shelf)
    with place.turn():
        place.put(folder / words, integrity)
    return integrity


def names(shelf: Path) -> list[str]:
    """Return what lies below `releases/`, without the hashes."""
    return sorted(path.name.partition("-")[0] for path in (shelf / "releases").iterdir())


def test_a_site_arrives_and_the_next_takes_its_place(ssh_config: Path, tmp_path: Path) -> None:
    """Every file, in a folder of any name; what did not change is sent and kept once; the oldest release goes."""
    shelf = tmp_path / ODD
    place = releases(ssh_config, shelf)
    assert place.list_there() is None
    for words in ("one", "two"):
        put(ssh_config, shelf, tmp_path, words)
        assert tree_of(shelf / "current") == tree_of(tmp_path / words)
    integrity = put(ssh_config, shelf, tmp_path, "three")
    assert place.list_there() == list_of(integrity)
    assert place.is_there(integrity)
    assert names(shelf) == ["0002", "0003"]
    assert tree_of(shelf / "current") == tree_of(tmp_path / "three")
    assert (shelf / "current/same/index.html").stat().st_nlink == 2
    assert (shelf / "current/index.html").stat().st_nlink == 1
    (shelf / "current/index.html").write_text("changed", encoding="utf-8")
    (shelf / "current/link").symlink_to("index.html")
    assert not place.is_there(integrity)


def test_going_back(ssh_config: Path, tmp_path: Path) -> None:
    """Readers get the release before, and there is none before the first."""
    shelf = tmp_path / "www"
    place = releases(ssh_config, shelf)
    with pytest.raises(PublishFault, match=r"^nothing is deployed here yet$"):
        place.roll_back()
    put(ssh_config, shelf, tmp_path, "one")
    put(ssh_config, shelf, tmp_path, "two")
    assert place.roll_back().startswith("0001-")
    assert tree_of(shelf / "current") == tree_of(tmp_path / "one")
    with pytest.raises(PublishFault, match="is the oldest release that was kept"):
        place.roll_back()


def test_the_second_of_two_is_refused(ssh_config: Path, tmp_path: Path) -> None:
    """The lock is held on the other machine, so it does not matter where the two run."""
    shelf = tmp_path / "www"
    with releases(ssh_config, shelf).turn():
        with pytest.raises(PublishFault) as fault, releases(ssh_config, shelf).turn():
            pytest.fail("two at once")
        assert str(fault.value) == (
            "another deploy to this place is under way: try again when it has ended; nothing was changed"
        )
    with releases(ssh_config, shelf).turn():
        pass


def test_a_lost_connection_leaves_the_old_site(ssh_config: Path, tmp_path: Path) -> None:
    """Who has lost the lock switches nothing, for another deploy may have begun."""
    shelf = tmp_path / "www"
    put(ssh_config, shelf, tmp_path, "one")
    ssh = SshShelf(target(ssh_config, shelf))
    place = Releases(ssh, 2)
    integrity = small_site(tmp_path / "two", "two")
    with place.turn():
        held = ssh.turn_held_by
        assert held is not None
        held.kill()
        held.wait()
        with pytest.raises(PublishFault) as fault:
            place.put(tmp_path / "two", integrity)
    assert str(fault.value) == "the connection to archive-host was lost: deploy again"
    assert tree_of(shelf / "current") == tree_of(tmp_path / "one")
    put(ssh_config, shelf, tmp_path, "two")
    assert tree_of(shelf / "current") == tree_of(tmp_path / "two")


def test_a_machine_that_does_not_let_us_in(ssh_config: Path, tmp_path: Path) -> None:
    """The message has what ssh says; nobody is asked for a password."""
    other = tmp_path / "ssh"
    text = ssh_config.read_text(encoding="utf-8").replace(f"{ssh_config.parent}/user", str(tmp_path / "none"))
    other.write_text(text, encoding="utf-8")
    with pytest.raises(PublishFault, match=r"archive-host: .*Permission denied \(publickey"):
        releases(other, tmp_path / "www").list_there()
    with (
        pytest.raises(PublishFault, match=r"archive-host: .*Permission denied \(publickey"),
        releases(other, tmp_path / "www").turn(),
    ):
        pytest.fail("nobody was let in")


def test_a_folder_of_others_is_left_alone(ssh_config: Path, tmp_path: Path) -> None:
    """What is called `current` there and is not ours is neither replaced nor removed."""
    (tmp_path / "www/current").mkdir(parents=True)
    with pytest.raises(PublishFault) as fault:
        put(ssh_config, tmp_path / "www", tmp_path, "one")
    assert str(fault.value) == f"{tmp_path}/www/current is no link: name another folder, or move it away"


CODE = """
import pathlib
site = pathlib.Path({site!r})
listed = integrity.read_list((site / integrity.LIST).read_bytes())
config = pathlib.Path({config!r})
target = targets.RsyncTarget(name="live", host="archive-host", path={shelf!r}, ssh_config=config)
place = releases.Releases(over_ssh.SshShelf(target), 2)
with place.turn():
    place.put(site, listed)
"""


def check_after(shelf: Path, tmp_path: Path) -> str:
    """Return which site readers have; it is whole."""
    words = (shelf / "current/index.html").read_text(encoding="utf-8").split(",")[0].removeprefix("<p>")
    assert tree_of(shelf / "current") == tree_of(tmp_path / words)
    return words


def put_when_free(ssh_config: Path, shelf: Path, tmp_path: Path, words: str) -> None:
    """Publish again as soon as the other machine has noticed that the deploy before was killed."""
    for _ in range(100):
        try:
            put(ssh_config, shelf, tmp_path, words)
        except PublishFault as fault:
            assert "under way" in str(fault)  # noqa: PT017 - any other fault ends the test
            time.sleep(0.05)
        else:
            return
    pytest.fail("a killed deploy blocks the next")


def test_killed_at_any_moment_readers_have_the_old_site_or_the_new(
    ssh_config: Path, tmp_path: Path, killing: Killing
) -> None:
    """Before each program that is started, and in the middle of them; the next deploy mends what was left."""
    shelf, before = tmp_path / "www", tmp_path / "before"
    for words in ("zero", "one"):
        put(ssh_config, shelf, tmp_path, words)
    shutil.copytree(shelf, before, symlinks=True)
    site = tmp_path / "two"
    small_site(site, "two", pages=60)
    code = CODE.format(site=str(site), shelf=str(shelf), config=str(ssh_config))
    seen: list[str] = []
    moment, status = 0, 0
    began = time.monotonic()
    for moment in range(1, 30):
        status = killing.at_program(moment, code)
        seen.append(check_after(shelf, tmp_path))
        if moment in {4, 6}:
            put_when_free(ssh_config, shelf, tmp_path, "one")
            assert check_after(shelf, tmp_path) == "one"
            assert len(names(shelf)) <= 2
        reset(shelf, before)
        if status == 0:
            break
    assert status == 0
    assert seen == [*("one" for _ in range(seen.count("one"))), *("two" for _ in range(seen.count("two")))]
    assert seen.count("one") >= 5
    assert seen.count("two") >= 2
    whole = (time.monotonic() - began) / moment
    for part in (1, 3, 5, 7, 9):
        killing.after(whole * part / 10, code)
        check_after(shelf, tmp_path)
        reset(shelf, before)


def reset(shelf: Path, before: Path) -> None:
    """Put back what was there before; what a killed deploy still holds on the other side is gone soon."""
    time.sleep(0.3)
    shutil.rmtree(shelf)
    shutil.copytree(before, shelf, symlinks=True)
