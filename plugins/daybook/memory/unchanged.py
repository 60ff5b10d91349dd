"""Remembers the last run that found every quotation, so that the same run again only sees that nothing changed."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

from daybook.core.problems import Problems
from daybook.files import remember_if_possible, walk_content
from daybook.frozen.vault import Missing
from daybook.memory.fingerprint import code_fingerprint, folder_fingerprint

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from daybook.conf.loading import Conf
    from daybook.frozen.vault import Vault

_FILE = "found.json"


def inputs_of(content: Path, conf: Conf, locks: Path) -> str:
    """Return a text that changes with all that decides what is found, except the texts of the vault.

    It is empty where something cannot be read, and then nothing may be remembered.
    """
    problems = Problems()
    digests = [file.digest for file in walk_content(content, problems)]
    settings = repr([conf.get(name) for name in ("DAYBOOK", "SITENAME", "SITEURL")])
    parts = [code_fingerprint(), settings, folder_fingerprint(locks), *digests]
    return "" if len(problems) else hashlib.blake2b("\0".join(parts).encode(), digest_size=16).hexdigest()


def recall(cache: Path, inputs: str, vault: Vault) -> int | None:
    """Return how many quotations the last run found, if all is as it was then, every text of the vault too."""
    try:
        remembered = json.loads((cache / _FILE).read_text(encoding="utf-8"))
        same = bool(inputs) and remembered["inputs"] == inputs
        texts = dict(remembered["texts"])
        count = int(remembered["count"])
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return count if same and all(_state(vault, sha256) == state for sha256, state in texts.items()) else None


def remember(cache: Path, inputs: str, vault: Vault, texts: Iterable[str], count: int) -> None:
    """Remember a run that found everything: `texts` are the hashes of all that it asked."""
    if inputs:
        states = {sha256: _state(vault, sha256) for sha256 in sorted(set(texts))}
        known = json.dumps({"inputs": inputs, "count": count, "texts": states})
        remember_if_possible(cache / _FILE, known.encode())


def _state(vault: Vault, sha256: str) -> str:
    text = vault.get(sha256)
    return "here" if isinstance(text, str) else "missing" if isinstance(text, Missing) else "damaged"
