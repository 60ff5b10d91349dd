"""An archive, and the folder its site is written to again and again."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from builders import write_archive
from sitebuilding import build_here, library_of

if TYPE_CHECKING:
    from pathlib import Path

    from daybook.output.site import Report


class Shop:
    """An archive, and the folder its site is written to."""

    def __init__(self, folder: Path) -> None:
        self.content = write_archive(folder)
        self.output, self.state = folder / "output", folder / "state"

    def build(self, fingerprint: str = "one") -> Report:
        """Bring the site up to date."""
        return build_here(library_of(self.content), self.output, self.state, fingerprint, repr)

    def times(self) -> dict[str, int]:
        """Return when each file was written."""
        return {
            path.relative_to(self.output).as_posix(): path.stat().st_mtime_ns
            for path in self.output.rglob("*")
            if path.is_file()
        }

    def age(self) -> dict[str, int]:
        """Let the files be older, by whole seconds, and build once so that the state knows; return their times."""
        for path in self.output.rglob("*"):
            if path.is_file():
                os.utime(path, (1_000_000_000, 1_000_000_000))
        self.build()
        return self.times()
