"""`invoke search`: write what the search page finds things in, as the last step before a site is published."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daybook.indexing import index_site

if TYPE_CHECKING:
    from pathlib import Path

    from daybook.commands import Say


def search(content: Path, output: Path, conf: Path, say: Say, *, preview: bool = False) -> int:
    """Write the search index of the site in `output`; 1 where the archive or the site is not as it has to be."""
    return index_site(content, output, conf, say, preview=preview)
