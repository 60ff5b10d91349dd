"""The vault keeps each source's frozen text in a file named after its SHA-256, and never trusts a name."""

from __future__ import annotations

import hashlib
import os
import re
import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import Final

LARGEST: Final = 20_000_000
"""Bytes of the largest text that is frozen: some thousand pages. More is a mistake, such as a scan."""

_SHA256 = re.compile("[0-9a-f]{64}")
_SUFFIX = re.compile(r"(?:\.[a-z0-9]{1,10}){0,2}")


@dataclass(frozen=True, slots=True)
class Unfit:
    """These bytes cannot be frozen. `reason` says why, in a phrase."""

    reason: str


@dataclass(frozen=True, slots=True)
class Missing:
    """The vault has no text with this hash."""

    sha256: str


@dataclass(frozen=True, slots=True)
class Damaged:
    """The vault's file of this name is not the text that was frozen. `reason` says how it differs."""

    sha256: str
    reason: str


def freeze(raw: bytes) -> str | Unfit:
    """Return the text to keep: UTF-8 with LF line ends, one of them at the end, without a byte-order mark.

    Nothing else is changed. Bytes that are not UTF-8, hold no words, hold a NUL or are more than 20 MB are
    unfit.
    """
    if len(raw) > LARGEST:
        return Unfit(f"the text has {len(raw) / 1_000_000:.1f} MB, more than the {LARGEST // 1_000_000} MB allowed")
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return Unfit("the text is UTF-16, not UTF-8: save it as UTF-8")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        return Unfit(f"the text is not UTF-8 (line {line}, byte {error.start + 1}): save it as UTF-8")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        return Unfit("the text is empty")
    if "\0" in text:
        return Unfit(f"the text holds a NUL character (line {text.count(chr(10), 0, text.index(chr(0))) + 1})")
    return text.rstrip("\n") + "\n"


def sha256_of(text: str) -> str:
    """Return the SHA-256 of the text in UTF-8, as 64 small hexadecimal digits."""
    return hashlib.sha256(text.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Vault:
    """Frozen texts in a folder, `<sha256>.txt`, and what they were made from, `<sha256>.raw.<ending>`."""

    folder: Path

    def put(self, text: str) -> str:
        """Keep a text that `freeze` returned; return its SHA-256. A second time changes nothing."""
        return self._put(text.encode(), ".txt")

    def put_raw(self, raw: bytes, suffix: str) -> str:
        """Keep bytes as they came, with an ending such as `.html`; return their SHA-256."""
        if not _SUFFIX.fullmatch(suffix):
            raise ValueError(f"no ending of a file: {suffix!r}")
        return self._put(raw, f".raw{suffix}")

    def get(self, sha256: str) -> str | Missing | Damaged:
        """Return the frozen text with this hash, hashed again while it is read."""
        if not _SHA256.fullmatch(sha256):
            return Damaged(sha256, "the hash is not 64 small hexadecimal digits")
        path = self.folder / f"{sha256}.txt"
        try:
            if path.is_symlink():  # it could lead out of the vault
                return Damaged(sha256, "the file is a link: put the text itself there")
            if path.stat().st_size > LARGEST:
                return Damaged(sha256, f"the file is larger than the {LARGEST // 1_000_000} MB allowed")
            raw = path.read_bytes()
        except FileNotFoundError:
            return Missing(sha256)
        except OSError as error:
            return Damaged(sha256, f"the file cannot be read: {error.strerror}")
        text = freeze(raw)
        if isinstance(text, Unfit):
            return Damaged(sha256, text.reason)
        if hashlib.sha256(raw).hexdigest() == sha256:
            return text if text.encode() == raw else Damaged(sha256, "the file was never frozen: freeze it again")
        if sha256_of(text) == sha256:
            return Damaged(sha256, "only the line ends have changed since it was frozen: freeze it again")
        return Damaged(sha256, "the text has changed since it was frozen")

    def _put(self, raw: bytes, ending: str) -> str:
        """Write a file whole or not at all, so that a run that is cut short leaves no half text."""
        sha256 = hashlib.sha256(raw).hexdigest()
        path = self.folder / f"{sha256}{ending}"
        if path.is_file() and not path.is_symlink() and path.read_bytes() == raw:
            return sha256
        self.folder.mkdir(parents=True, exist_ok=True)
        unfinished = self.folder / f".{sha256}.{secrets.token_hex(8)}.part"
        try:
            with unfinished.open("xb") as file:
                file.write(raw)
                file.flush()
                os.fsync(file.fileno())
            unfinished.replace(path)
        finally:
            unfinished.unlink(missing_ok=True)
        return sha256
