"""`invoke verify`: compare a published site with the list of its files, or with the commit it names."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from daybook.publish.building import build_commit
from daybook.publish.commits import project_of
from daybook.publish.comparing import counted, differences
from daybook.publish.faults import PublishFault
from daybook.publish.folder import files_of_folder
from daybook.publish.integrity import LARGEST_LIST, LIST, read_list
from daybook.publish.over_http import UNSERVED, fetch, files_over_http, is_address

if TYPE_CHECKING:
    from collections.abc import Mapping

    from daybook.commands import Say
    from daybook.publish.commits import Project
    from daybook.publish.integrity import Integrity, Listed


def verify(where: str, content: Path, conf: Path, say: Say, *, rebuild: bool = False) -> int:
    """Name every file of a site that is not as its list says, and with `rebuild` not as its commit gives it.

    `where` is a folder or an address. Returns 1 if a file differs, 2 if the site or its list cannot be read or its
    commit not be built, else 0. Over an address nobody can see whether files were added, and it says so.
    """
    try:
        integrity = read_list(_list_at(where))
        say(f"{where} states the commit {integrity.commit} and the root hash {integrity.root}")
        found = _files_at(where, integrity)
        is_as_said = _is_same(integrity, found, where, f"compared with {LIST}", say)
        if is_address(where):
            say("over an address added files cannot be seen")
        is_as_built = not rebuild or _is_rebuilt(integrity, found, where, project_of(content, conf), say)
    except PublishFault as fault:
        say(str(fault))
        return 2
    return 0 if is_as_said and is_as_built else 1


def _is_rebuilt(stated: Integrity, found: Mapping[str, Listed], where: str, project: Project, say: Say) -> bool:
    """Build the commit anew, and tell whether the site is that, byte for byte."""
    with tempfile.TemporaryDirectory(prefix="daybook-") as folder:
        built = build_commit(project, stated.commit, Path(folder) / "site")
    for name in sorted(stated.versions.keys() | built.versions.keys()):
        there, here = stated.versions.get(name, "not stated"), built.versions.get(name, "not stated")
        if there != here:
            say(f"built with {name} {there}, and here with {here}: a difference may come from that")
    if stated.settings != built.settings:
        say(f"changed: {LIST}: its settings are not those of the commit")
    is_same = _is_same(built, found, where, "compared with a new build of the commit", say)
    return is_same and stated.settings == built.settings


def _is_same(wanted: Integrity, found: Mapping[str, Listed], where: str, how: str, say: Say) -> bool:
    """Name every file that differs, and tell whether none does."""
    served = _served(wanted, where)
    different = differences(served, found)
    for each in different:
        say(f"{each.how}: {each.path}")
    say(f"{len(served):,} files {how}: {counted(different)}")
    return not different


def _list_at(where: str) -> bytes:
    missing = PublishFault(f"{where} has no {LIST}, so nobody can tell what was published: is it a deployed site?")
    if is_address(where):
        raw = fetch(where, LIST, LARGEST_LIST)
        if raw is None:
            raise missing
        return raw
    if not Path(where).is_dir():
        raise PublishFault(f"there is no folder {where}; an address begins with https://")
    path = Path(where) / LIST
    if not path.is_file() or path.is_symlink():
        raise missing
    return path.read_bytes()


def _files_at(where: str, integrity: Integrity) -> dict[str, Listed]:
    if is_address(where):
        return files_over_http(where, _served(integrity, where).values())
    found = files_of_folder(Path(where))
    del found[LIST]
    return found


def _served(integrity: Integrity, where: str) -> dict[str, Listed]:
    """Return the files that a site should have where it stands."""
    unserved = UNSERVED if is_address(where) else frozenset()
    return {path: file for path, file in integrity.by_path.items() if path not in unserved}
