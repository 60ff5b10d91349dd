"""`invoke zip`: write a copy of the site that can be read without a server."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daybook.commands.build import build
from daybook.files import write_atomically
from daybook.publish.offline import zip_of

if TYPE_CHECKING:
    from pathlib import Path

    from daybook.commands import Say


def write_zip(content: Path, output: Path, conf: Path, file: Path, say: Say) -> int:
    """Build the site, write its ZIP file, and return 0 if both is done; a file of before stays if it is not."""
    status = build(content, output, conf, say, how_to_look=False)
    if status:
        return status
    archive = zip_of(output, file.stem)
    write_atomically(file, archive)
    say(f"{file.as_posix()} has {len(archive):,} bytes: unpack it, and open {file.stem}/index.html in a browser")
    return 0
