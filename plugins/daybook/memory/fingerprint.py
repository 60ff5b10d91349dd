"""A fingerprint of the code and its data: what was made by other code is made again."""

from __future__ import annotations

import functools
import hashlib
import platform
from importlib.metadata import version
from pathlib import Path

MAKERS = ("feedgenerator", "jinja2", "markdown", "markupsafe", "nh3", "pelican", "pyyaml", "rcssmin")
"""The libraries whose version can show in the output."""


@functools.cache
def code_fingerprint() -> str:
    """Return a text that changes with every file of the plugin, and with the libraries that make the output."""
    digest = hashlib.blake2b(digest_size=16)
    digest.update(platform.python_version().encode())
    for name in MAKERS:
        digest.update(f"{name}={version(name)}\n".encode())
    digest.update(folder_fingerprint(Path(__file__).parents[1]).encode())
    return digest.hexdigest()


def folder_fingerprint(folder: Path) -> str:
    """Return a text that changes with every name and byte of the files below a folder."""
    digest = hashlib.blake2b(digest_size=16)
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix != ".pyc":
            content = path.read_bytes()
            digest.update(f"{path.relative_to(folder).as_posix()}\0{len(content)}\0".encode())
            digest.update(content)
    return digest.hexdigest()
