"""Turns Pelican's settings into a checked archive, with everything that is computed from it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from daybook.adapter.inputs import PREVIEW, cache_of
from daybook.checking import check_archive
from daybook.core.archive import link_archive
from daybook.core.derive.tables import Tables, derive
from daybook.core.problems import Problem, Problems

if TYPE_CHECKING:
    from collections.abc import Mapping

    from daybook.core.pictures.file import PictureFile
    from daybook.files import ContentFile


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """An archive that was read: its tables, or None where an error stops the build.

    `silenced` is how many warnings its authors allow with a reason.
    """

    tables: Tables | None
    problems: tuple[Problem, ...]
    files: int
    silenced: int = 0


def open_archive(
    settings: Mapping[str, object],
    files: tuple[ContentFile, ...] | None,
    pictures: tuple[PictureFile, ...],
    problems: Problems,
) -> Opened:
    """Check the archive that Pelican's settings name, made of the files given, and compute what pages are made of."""
    is_preview = bool(settings.get(PREVIEW, False))
    checked = check_archive(
        Path(str(settings["PATH"])),
        settings,
        problems,
        cache=cache_of(settings),
        with_evidence=not is_preview,
        files=files,
        pictures=pictures,
        with_lints=True,
        with_scans=True,
    )
    found, silenced = tuple(problems), problems.silenced
    if problems.errors or checked.settings is None:
        return Opened(tables=None, problems=found, files=checked.files, silenced=silenced)
    own = replace(checked.settings, is_preview=is_preview)
    archive = link_archive(checked.gathered, own, checked.words)
    tables = derive(archive, checked.evidence, checked.scans)
    return Opened(tables=tables, problems=found, files=checked.files, silenced=silenced)
