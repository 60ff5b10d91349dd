"""The edition of an archive: a text that tells one state of its content from every other."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

from daybook.conf.folders import read_folders, read_lints_file
from daybook.memory.fingerprint import folder_fingerprint

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from daybook.conf.loading import Conf
    from daybook.files import ContentFile


def edition_of(content: Path, conf: Conf, files: Iterable[ContentFile]) -> str:
    """Return a text that changes with every name and byte of the content, the evidence and the word lists."""
    evidence = folder_fingerprint(read_folders(conf, content).evidence)
    lists, _ = read_lints_file(conf, content)
    parts = [*(file.digest for file in files), evidence, lists.read_bytes().hex() if lists.is_file() else ""]
    return hashlib.blake2b("".join(parts).encode(), digest_size=16).hexdigest()


def edition_file(edition: str) -> bytes:
    """Return the file by which a site says from which edition its pages were made."""
    return json.dumps({"edition": edition}).encode() + b"\n"


def read_edition(file: Path) -> str:
    """Return the edition that a file says, or the empty text where it says none."""
    try:
        said = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return ""
    edition = said.get("edition") if isinstance(said, dict) else None
    return edition if isinstance(edition, str) else ""
