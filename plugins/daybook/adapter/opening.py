"""Turns Pelican's settings into a checked archive, with everything that is computed from it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from daybook import folders
from daybook.checking import check_archive
from daybook.core.archive import link_archive
from daybook.core.derive.tables import Tables, derive
from daybook.core.problems import Problem, Problems
from daybook.edition import edition_of
from daybook.files import walk_content
from daybook.fingerprint import code_fingerprint, folder_fingerprint

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from daybook.files import ContentFile

PREVIEW = "DAYBOOK_PREVIEW"
"""The setting that lets quotations through which await evidence: for an author's eyes, never for a published site."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """An archive that was read: its tables, or None where an error stops the build.

    `silenced` is how many warnings its authors allow with a reason.
    """

    tables: Tables | None
    problems: tuple[Problem, ...]
    files: int
    silenced: int = 0


def cache_of(settings: Mapping[str, object]) -> Path:
    """Return the folder in which runs remember what they read and wrote."""
    return folders.cache_of(Path(str(settings["PATH"])))


def read_files(settings: Mapping[str, object], problems: Problems) -> tuple[ContentFile, ...] | None:
    """Return the files of the content folder, read once a run: whatever changes meanwhile is for the next run.

    None where there is no such folder.
    """
    content = Path(str(settings["PATH"]))
    return tuple(walk_content(content, problems)) if content.is_dir() else None


def open_archive(
    settings: Mapping[str, object],
    files: tuple[ContentFile, ...] | None,
    problems: Problems,
) -> Opened:
    """Check the archive that Pelican's settings name, made of the files given, and compute what pages are made of."""
    checked = check_archive(
        Path(str(settings["PATH"])),
        settings,
        problems,
        cache=cache_of(settings),
        with_evidence=not settings.get(PREVIEW, False),
        files=files,
        with_lints=True,
        with_scans=True,
    )
    found, silenced = tuple(problems), problems.silenced
    if problems.errors or checked.settings is None:
        return Opened(tables=None, problems=found, files=checked.files, silenced=silenced)
    archive = link_archive(checked.gathered, checked.settings, checked.words)
    tables = derive(archive, checked.evidence, checked.scans)
    return Opened(tables=tables, problems=found, files=checked.files, silenced=silenced)


def state_of(settings: Mapping[str, object]) -> Path:
    """Return the file in which builds into this output folder remember what they wrote."""
    return folders.state_of(Path(str(settings["PATH"])), Path(str(settings["OUTPUT_PATH"])))


def search_memory_of(settings: Mapping[str, object]) -> Path:
    """Return the file in which `invoke search` remembers what it wrote into this output folder."""
    return folders.search_memory_of(Path(str(settings["PATH"])), Path(str(settings["OUTPUT_PATH"])))


def inputs_of(settings: Mapping[str, object], files: Iterable[ContentFile]) -> str:
    """Return a text that changes with every name and byte of the content, the evidence and the word lists."""
    return edition_of(Path(str(settings["PATH"])), settings, files)


def fingerprint_of(settings: Mapping[str, object]) -> str:
    """Return a text that changes with whatever shows in pages and is no record: code, templates, settings."""
    overrides = settings.get("THEME_TEMPLATES_OVERRIDES") or []
    folders = [Path(str(settings["THEME"])), *(Path(str(folder)) for folder in overrides)]  # type: ignore[attr-defined]
    names = ("DAYBOOK", "SITEURL", PREVIEW, "JINJA_ENVIRONMENT", "JINJA_FILTERS", "JINJA_GLOBALS", "JINJA_TESTS")
    own = repr([settings.get(name) for name in names])
    parts = [code_fingerprint(), own, *(folder_fingerprint(folder) for folder in folders)]
    return hashlib.blake2b("\0".join(parts).encode(), digest_size=16).hexdigest()
