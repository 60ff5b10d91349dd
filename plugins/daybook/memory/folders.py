"""Where runs remember what they read and wrote, beside the content folder."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def cache_of(content: Path) -> Path:
    """Return the folder in which builds remember what they read and wrote."""
    return content.resolve().parent / ".cache" / "build"


def state_of(content: Path, output: Path) -> Path:
    """Return the file in which builds into an output folder remember what they wrote."""
    return cache_of(content) / f"site-{_name(output)}.pickle"


def search_memory_of(content: Path, output: Path) -> Path:
    """Return the file in which `invoke search` remembers what it wrote into an output folder."""
    return cache_of(content) / f"search-{_name(output)}.pickle"


def _name(output: Path) -> str:
    return hashlib.blake2b(str(output.resolve()).encode(), digest_size=8).hexdigest()
