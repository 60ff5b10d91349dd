"""Releases stand side by side on a shelf, and a link says which one readers get.

    releases/0007-3b1ad82b6f7e/   a whole site: its number and the beginning of its root hash
    releases/.0008-8f89e40d3832/  one that is not finished, or no longer wanted; the next deploy removes it
    current -> releases/0007-3b1ad82b6f7e

Only a finished release has a name without a dot, and the link is replaced in one step.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

from daybook.publish.comparing import counted, differences
from daybook.publish.faults import PublishFault
from daybook.publish.folder import file_of_folder
from daybook.publish.integrity import LIST, Integrity, Listed, list_of, read_list

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from contextlib import AbstractContextManager
    from pathlib import Path

FOLDER: Final = "releases"
LINK: Final = "current"
_NAME: Final = re.compile(r"(\d{4,})-[0-9a-f]{12}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What is on a shelf: where the link leads, None if there is none, and all names below `releases/`.

    Raises:
        PublishFault: the link leads to something else than a release.
    """

    current: str | None
    names: tuple[str, ...]

    def __post_init__(self) -> None:
        if self.current is not None and not _NAME.fullmatch(self.current):
            raise PublishFault(f"{LINK} leads to {self.current}, which is no release: name another folder")

    @property
    def releases(self) -> tuple[str, ...]:
        """The finished releases, oldest first; what else lies there is not ours."""
        return tuple(sorted(filter(_NAME.fullmatch, self.names), key=_number))

    @property
    def left_over(self) -> tuple[str, ...]:
        """What a deploy that was cut short has left, and what is newer than what readers get: nobody is to have it."""
        unfinished = [name for name in self.names if name.startswith(".") and _NAME.fullmatch(name[1:])]
        newer = [name for name in self.releases if self.current and _number(name) > _number(self.current)]
        return (*unfinished, *newer)

    def next_name(self, root: str) -> str:
        """Return the name of a new release; its number is the next after the one that readers get."""
        highest = _number(self.current or max(self.releases, key=_number, default="0"))
        return f"{highest + 1:04}-{root[:12]}"


def _number(name: str) -> int:
    return int(name.partition("-")[0])


class Shelf(Protocol):
    """Where releases stand, here or on another machine. Each method raises PublishFault where it cannot."""

    def turn(self) -> AbstractContextManager[None]:
        """Keep the shelf for this deploy alone."""

    def standing(self) -> Standing:
        """Return what is there now; a shelf that is not there yet is empty."""

    def fill(self, name: str, site: Path, like: str | None) -> None:
        """Copy a site to a name below `releases/`; files that are as in the release `like` may be shared with it."""

    def files(self, name: str) -> Mapping[str, Listed]:
        """Return every file of what lies under a name below `releases/`, its bytes read there."""

    def list_of(self, name: str) -> bytes | None:
        """Return the list of a release as it is there."""

    def finish(self, unfinished: str, name: str) -> None:
        """Give something below `releases/` another name, in one step, once its bytes are on the disk."""

    def point(self, name: str) -> None:
        """Let the link lead to a release, in one step."""

    def remove(self, names: Iterable[str]) -> None:
        """Remove what lies below `releases/` under these names, links not followed.

        A finished release gets a dot before, so that nobody goes back to half of one.
        """


@dataclass(frozen=True, slots=True)
class Releases:
    """Publishes to a shelf, on which as many releases are kept as `keep` says."""

    shelf: Shelf
    keep: int

    def turn(self) -> AbstractContextManager[None]:
        """Keep the shelf for this deploy alone; the second of two is refused."""
        return self.shelf.turn()

    def list_there(self) -> bytes | None:
        """Return the list of the release that the link leads to, or None where there is none."""
        current = self.shelf.standing().current
        return None if current is None else self.shelf.list_of(current)

    def put(self, site: Path, integrity: Integrity) -> None:
        """Add a release, compare it with its list, and let the link lead to it; cut short, the link stays as it was."""
        standing = self.shelf.standing()
        self.shelf.remove(standing.left_over)
        kept = [name for name in standing.releases if name not in standing.left_over]
        name = standing.next_name(integrity.root)
        unfinished = f".{name}"
        self.shelf.fill(unfinished, site, standing.current)
        wanted = integrity.by_path | {LIST: file_of_folder(site, LIST)}
        different = differences(wanted, self.shelf.files(unfinished))
        if different:
            raise PublishFault(
                f"what has arrived is not what was sent ({counted(different)}, among them {different[0].path}): "
                "deploy again; readers still get the site from before"
            )
        self.shelf.finish(unfinished, name)
        self.shelf.point(name)
        self.shelf.remove(kept[: max(0, len(kept) + 1 - self.keep)])

    def is_there(self, integrity: Integrity) -> bool:
        """Tell whether the link leads to this very site, every file of it compared."""
        current = self.shelf.standing().current
        return current is not None and self._is_whole(current, list_of(integrity))

    def roll_back(self) -> str:
        """Let the link lead to the newest release that is older than the one it leads to, if that one is whole."""
        standing = self.shelf.standing()
        current = standing.current
        if current is None:
            raise PublishFault("nothing is deployed here yet")
        earlier = [name for name in standing.releases if _number(name) < _number(current)]
        if not earlier:
            raise PublishFault(f"{current} is the oldest release that was kept: deploy an earlier commit instead")
        raw = self.shelf.list_of(earlier[-1])
        if raw is None or not self._is_whole(earlier[-1], raw):
            raise PublishFault(f"{earlier[-1]} is not as it was published: deploy an earlier commit instead")
        self.shelf.point(earlier[-1])
        return earlier[-1]

    def _is_whole(self, name: str, raw: bytes) -> bool:
        integrity = read_list(raw)
        found = dict(self.shelf.files(name))
        found.pop(LIST, None)
        return self.shelf.list_of(name) == raw and not differences(integrity.by_path, found)
