"""What every kind of place to publish to can do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from contextlib import AbstractContextManager
    from pathlib import Path

    from daybook.publish.integrity import Integrity


class Place(Protocol):
    """A place to publish to. Each method raises PublishFault where it cannot do what it promises."""

    def turn(self) -> AbstractContextManager[None]:
        """Keep the place for this deploy alone; the second of two is refused."""

    def list_there(self) -> bytes | None:
        """Return the list of the site that readers get now, as it is there, or None where there is none."""

    def put(self, site: Path, integrity: Integrity) -> None:
        """Bring a site there, compare what has arrived with its list, and let readers have it.

        Cut short at any moment, it leaves what the kind promises, and the next call mends the rest.
        """

    def is_there(self, integrity: Integrity) -> bool:
        """Tell whether readers get this site already, every file of it compared."""

    def roll_back(self) -> str:
        """Let readers have the site before the one they get now, and return what it is called."""
