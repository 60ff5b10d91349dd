"""Where an archive keeps what is not content, as its settings say or by default beside the content."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from daybook.conf.loading import Conf


@dataclass(frozen=True, slots=True, kw_only=True)
class Folders:
    """Where the archive keeps what is not content."""

    vault: Path
    evidence: Path
    drafts: Path


def read_folders(conf: Conf, content: Path) -> Folders:
    """Return the folders of the archive whose content folder is given, by default beside it.

    A value of the wrong type was reported by `read_settings`, and stands for the default here.
    """
    parent = content.resolve().parent
    vault, evidence, drafts = (parent / (_named(conf, name) or name) for name in ("vault", "evidence", "drafts"))
    return Folders(vault=vault, evidence=evidence, drafts=drafts)


def read_lints_file(conf: Conf, content: Path) -> tuple[Path, bool]:
    """Return the file that changes the word lists of warnings, and whether the settings name it."""
    named = _named(conf, "lints")
    return content.resolve().parent / (named or "lints.toml"), bool(named)


def _named(conf: Conf, setting: str) -> str:
    """Return the path a setting names, seen from the content folder's parent; empty if it names none."""
    written = conf.get("DAYBOOK")
    value = written.get(setting) if isinstance(written, Mapping) else None
    return value if isinstance(value, str) and value.strip() else ""
