"""The list of a published site's files: each with its SHA-256 and size, and the root hash that stands for all."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from daybook.core.addresses import VERIFY, output_path
from daybook.publish.faults import PublishFault

LIST: Final = "integrity.json"
"""The file of the list; like the page about it, it cannot be in what the root hash is made of."""
VERIFY_PAGE: Final = output_path(VERIFY)
LARGEST_LIST: Final = 200_000_000
"""Bytes of the largest list that is read: a million files."""
_FORMAT: Final = 1
_SHA256: Final = re.compile(r"[0-9a-f]{64}")
_COMMIT: Final = re.compile(r"[0-9a-f]{40}(?:[0-9a-f]{24})?")
_PATH: Final = re.compile(r"(?!/)(?:[^\x00-\x1f\x7f\\/]+/)*[^\x00-\x1f\x7f\\/]+")

Constant = str | int | float | bool | None | list["Constant"] | dict[str, "Constant"]
"""What a settings file can hold, as JSON has it."""


@dataclass(frozen=True, slots=True, order=True)
class Listed:
    """A file of a site: its path below the site's root, the SHA-256 of its bytes in hexadecimal digits, its bytes."""

    path: str
    sha256: str
    size: int


@dataclass(frozen=True, kw_only=True)
class Integrity:
    """What a published site says of itself.

    `files` are sorted by path and are all but two; `verify_page` is one of these, the list itself the other.
    `settings` and `versions` are what the pages were made with beside the commit.
    """

    commit: str
    settings: Mapping[str, Constant]
    versions: Mapping[str, str]
    verify_page: Listed
    files: tuple[Listed, ...]

    @cached_property
    def root(self) -> str:
        """The root hash: the same for the same files, whatever commit they were built from."""
        return root_hash(self.files)

    @cached_property
    def by_path(self) -> dict[str, Listed]:
        """Every file of the site but the list itself, by its path."""
        return {file.path: file for file in (*self.files, self.verify_page)}


def root_hash(files: tuple[Listed, ...]) -> str:
    """Return the SHA-256 of the lines that `sha256sum` prints of the files, in the order of their paths."""
    lines = "".join(f"{file.sha256}  {file.path}\n" for file in files)
    return hashlib.sha256(lines.encode()).hexdigest()


def list_of(integrity: Integrity) -> bytes:
    """Return the list as it is published: JSON, with one line for each file."""
    head = {
        "format": _FORMAT,
        "commit": integrity.commit,
        "root": integrity.root,
        "verify_page": _object(integrity.verify_page),
        "settings": integrity.settings,
        "versions": integrity.versions,
    }
    opening = json.dumps(head, ensure_ascii=False, indent=1, sort_keys=False).removesuffix("\n}")
    rows = ",\n".join(f"  {json.dumps(_object(file), ensure_ascii=False)}" for file in integrity.files)
    return f'{opening},\n "files": [\n{rows}\n ]\n}}\n'.encode()


def _object(file: Listed) -> dict[str, str | int]:
    return {"path": file.path, "sha256": file.sha256, "size": file.size}


def read_list(raw: bytes) -> Integrity:
    """Return what a list says.

    Raises:
        PublishFault: it is not byte for byte as Daybook writes it; the message begins with what is wrong.
    """
    try:
        told = json.loads(raw)
    except (ValueError, RecursionError):
        raise PublishFault(f"{LIST} is damaged: it is no JSON") from None
    if not isinstance(told, dict) or told.get("format") != _FORMAT:
        raise PublishFault(f"{LIST} is of another format than {_FORMAT}, which this version of Daybook reads")
    integrity = Integrity(
        commit=_commit(told.get("commit")),
        settings=_mapping(told.get("settings"), "settings"),
        versions={name: str(value) for name, value in _mapping(told.get("versions"), "versions").items()},
        verify_page=_listed(told.get("verify_page")),
        files=_files(told.get("files")),
    )
    if told.get("root") != integrity.root:
        raise PublishFault(f"{LIST} is damaged: the root hash it states is not that of its files")
    if list_of(integrity) != raw:
        raise PublishFault(f"{LIST} is damaged: it is not as Daybook writes it")
    return integrity


def _commit(found: object) -> str:
    if isinstance(found, str) and _COMMIT.fullmatch(found):
        return found
    raise PublishFault(f"{LIST} is damaged: it names no commit")


def _mapping(found: object, name: str) -> dict[str, Constant]:
    if isinstance(found, dict):
        return found
    raise PublishFault(f"{LIST} is damaged: it has no {name}")


def _files(found: object) -> tuple[Listed, ...]:
    if not isinstance(found, list):
        raise PublishFault(f"{LIST} is damaged: it has no files")
    files = tuple(map(_listed, found))
    paths = [file.path for file in files]
    if paths != sorted(set(paths)):
        raise PublishFault(f"{LIST} is damaged: its files are not in order, or one is there twice")
    if {LIST, VERIFY_PAGE} & set(paths):
        raise PublishFault(f"{LIST} is damaged: a file is among those that the root hash is made of, and cannot be")
    return files


def _listed(found: object) -> Listed:
    """Return a file of the list; a path that leads out of the site is refused, for files are read by it."""
    if isinstance(found, dict):
        path, sha256, size = found.get("path"), found.get("sha256"), found.get("size")
        is_inside = isinstance(path, str) and _PATH.fullmatch(path) and not {".", ".."} & set(path.split("/"))
        if is_inside and isinstance(sha256, str) and _SHA256.fullmatch(sha256) and type(size) is int and size >= 0:
            return Listed(str(path), sha256, size)
    raise PublishFault(f"{LIST} is damaged: one of its files has no path, SHA-256 or size that can be")
