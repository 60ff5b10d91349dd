"""What decides a build: where Pelican's settings say that content and memories lie, and what changes with them."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from daybook.edition import edition_of
from daybook.files import walk_content
from daybook.memory import folders
from daybook.memory.fingerprint import code_fingerprint, folder_fingerprint
from daybook.pictures import pictures_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from daybook.core.pictures.file import PictureFile
    from daybook.core.problems import Problems
    from daybook.files import ContentFile

PREVIEW = "DAYBOOK_PREVIEW"
"""The setting that lets quotations through which await evidence: for an author's eyes, never for a published site."""


def cache_of(settings: Mapping[str, object]) -> Path:
    """Return the folder in which runs remember what they read and wrote."""
    return folders.cache_of(Path(str(settings["PATH"])))


def read_files(settings: Mapping[str, object], problems: Problems) -> tuple[ContentFile, ...] | None:
    """Return the files of the content folder, read once a run: whatever changes meanwhile is for the next run.

    None where there is no such folder.
    """
    content = Path(str(settings["PATH"]))
    return tuple(walk_content(content, problems)) if content.is_dir() else None


def state_of(settings: Mapping[str, object]) -> Path:
    """Return the file in which builds into this output folder remember what they wrote."""
    return folders.state_of(Path(str(settings["PATH"])), Path(str(settings["OUTPUT_PATH"])))


def search_memory_of(settings: Mapping[str, object]) -> Path:
    """Return the file in which `invoke search` remembers what it wrote into this output folder."""
    return folders.search_memory_of(Path(str(settings["PATH"])), Path(str(settings["OUTPUT_PATH"])))


def read_pictures(settings: Mapping[str, object], problems: Problems) -> tuple[PictureFile, ...]:
    """Return the picture files of the content folder, read once a run; none where there is no such folder."""
    return pictures_of(Path(str(settings["PATH"])), problems, cache_of(settings))


def edition_from(settings: Mapping[str, object], files: Iterable[ContentFile]) -> str:
    """Return a text that changes with every name and byte of the records, the evidence and the word lists."""
    return edition_of(Path(str(settings["PATH"])), settings, files)


def inputs_of(edition: str, pictures: Iterable[PictureFile]) -> str:
    """Return a text that changes with every name and byte of the content, pictures included."""
    parts = [edition, *(f"{picture.path}={picture.sha256}" for picture in pictures)]
    return hashlib.blake2b("\0".join(parts).encode(), digest_size=16).hexdigest()


def fingerprint_of(settings: Mapping[str, object]) -> str:
    """Return a text that changes with whatever shows in pages and is no record: code, templates, settings."""
    overrides = settings.get("THEME_TEMPLATES_OVERRIDES") or []
    folders = [Path(str(settings["THEME"])), *(Path(str(folder)) for folder in overrides)]  # type: ignore[attr-defined] # a list
    names = ("DAYBOOK", "SITEURL", PREVIEW, "JINJA_ENVIRONMENT", "JINJA_FILTERS", "JINJA_GLOBALS", "JINJA_TESTS")
    own = repr([settings.get(name) for name in names])
    parts = [code_fingerprint(), own, *(folder_fingerprint(folder) for folder in folders)]
    return hashlib.blake2b("\0".join(parts).encode(), digest_size=16).hexdigest()
