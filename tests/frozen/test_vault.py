"""The vault gives back what was put in, and says so when it cannot."""

from __future__ import annotations

import hashlib
from pathlib import Path  # noqa: TC003 - pytest reads the annotations of fixtures

import pytest

from daybook.frozen.vault import Damaged, Missing, Unfit, Vault, freeze, sha256_of

TEXT = "The flood forced 12 boats out of Port Vell.\n"
SHA = sha256_of(TEXT)


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (b"one\ntwo\n", "one\ntwo\n"),
        (b"one\r\ntwo\rthree", "one\ntwo\nthree\n"),
        (b"one\n\n\r\n", "one\n"),
        (b"\xef\xbb\xbfone", "one\n"),
        (b"\n\n  one \t\n  ", "\n\n  one \t\n  \n"),
        ("“ﬁve”\u00a0\u200b\u2028е\u0301".encode(), "“ﬁve”\u00a0\u200b\u2028е\u0301\n"),
        (b"x" * 20_000_000, "x" * 20_000_000 + "\n"),
    ],
    ids=["plain", "line ends", "end", "mark", "spaces", "typography", "large"],
)
def test_only_line_ends_and_the_mark_are_changed(raw: bytes, text: str) -> None:
    """Freezing changes line ends, the end of the text and the byte-order mark, and nothing else."""
    assert freeze(raw) == text


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", "the text is empty"),
        (b"\xef\xbb\xbf \r\n\t\n", "the text is empty"),
        (b"one\ncaf\xe9", "the text is not UTF-8 (line 2, byte 8): save it as UTF-8"),
        ("one".encode("utf-16"), "the text is UTF-16, not UTF-8: save it as UTF-8"),
        (b"one\ntwo\0", "the text holds a NUL character (line 2)"),
        (b"x" * 50_000_000, "the text has 50.0 MB, more than the 20 MB allowed"),
    ],
    ids=["empty", "blank", "latin-1", "utf-16", "nul", "huge"],
)
def test_unfit_bytes_are_refused_with_the_reason(raw: bytes, reason: str) -> None:
    """What cannot be frozen is a value that says why."""
    assert freeze(raw) == Unfit(reason)


def test_freezing_twice_changes_nothing() -> None:
    """A frozen text is fit to be frozen and stays the same."""
    once = freeze(b"\xef\xbb\xbfone\r\rtwo\r\n\r\n")
    assert once == "one\n\ntwo\n"
    assert freeze(once.encode()) == once


def test_the_hash_is_the_one_of_the_bytes() -> None:
    """The hash is what `sha256sum` says of the file."""
    assert sha256_of("Львів\n") == hashlib.sha256("Львів\n".encode()).hexdigest()
    assert sha256_of("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


def test_a_text_is_given_back(tmp_path: Path) -> None:
    """What was put is got, from a file of that name; a second time writes nothing."""
    vault = Vault(tmp_path / "deep" / "vault")
    assert vault.get(SHA) == Missing(SHA)
    assert vault.put(TEXT) == SHA
    file = tmp_path / "deep" / "vault" / f"{SHA}.txt"
    assert file.read_bytes() == TEXT.encode()
    before = file.stat()
    assert vault.put(TEXT) == SHA
    assert (file.stat().st_ino, file.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
    assert vault.get(SHA) == TEXT
    assert [path.name for path in file.parent.iterdir()] == [file.name]


def test_raw_bytes_are_kept_beside_the_text(tmp_path: Path) -> None:
    """What the text was made from is kept as it came, and is never taken for a frozen text."""
    vault = Vault(tmp_path)
    sha256 = vault.put_raw(b"\xff\r\n<p>", ".html")
    assert sha256 == hashlib.sha256(b"\xff\r\n<p>").hexdigest()
    assert (tmp_path / f"{sha256}.raw.html").read_bytes() == b"\xff\r\n<p>"
    assert vault.get(sha256) == Missing(sha256)


@pytest.mark.parametrize("suffix", ["/../x", "html", ".HTML", ".", "./x", ".a/b", ".html\n"])
def test_an_ending_is_an_ending(tmp_path: Path, suffix: str) -> None:
    """An ending that could be part of a path is a bug of the caller."""
    with pytest.raises(ValueError, match="no ending of a file"):
        Vault(tmp_path).put_raw(b"x", suffix)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("stored", "reason"),
    [
        (TEXT.replace("12", "13").encode(), "the text has changed since it was frozen"),
        (
            TEXT.replace("\n", "\r\n").encode(),
            "only the line ends have changed since it was frozen: freeze it again",
        ),
        (b"", "the text is empty"),
        (b"\xff", "the text is not UTF-8 (line 1, byte 1): save it as UTF-8"),
        (b"x" * 20_000_001, "the file is larger than the 20 MB allowed"),
    ],
    ids=["digit", "line ends", "empty", "not utf-8", "huge"],
)
def test_a_damaged_text_is_not_given_out(tmp_path: Path, stored: bytes, reason: str) -> None:
    """A file is hashed each time it is read; putting the text again mends it."""
    vault = Vault(tmp_path)
    (tmp_path / f"{SHA}.txt").write_bytes(stored)
    assert vault.get(SHA) == Damaged(SHA, reason)
    vault.put(TEXT)
    assert vault.get(SHA) == TEXT


def test_a_text_that_was_never_frozen_is_not_given_out(tmp_path: Path) -> None:
    """A file put in by hand has the right hash and still the wrong line ends."""
    sha256 = hashlib.sha256(b"one\r\n").hexdigest()
    (tmp_path / f"{sha256}.txt").write_bytes(b"one\r\n")
    assert Vault(tmp_path).get(sha256) == Damaged(sha256, "the file was never frozen: freeze it again")


@pytest.mark.parametrize("name", ["", "../secret", SHA[:-1], SHA.upper(), SHA + "\n", f"/{SHA[1:]}", "٣" * 64])
def test_only_a_hash_names_a_text(tmp_path: Path, name: str) -> None:
    """A name that is no hash is never made into a path."""
    (tmp_path / "secret.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "vault").mkdir()
    assert Vault(tmp_path / "vault").get(name) == Damaged(name, "the hash is not 64 small hexadecimal digits")


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    """A link in the vault is not read, wherever it leads, and writing replaces it, not its target."""
    outside = tmp_path / "outside.txt"
    outside.write_text(TEXT, encoding="utf-8")
    vault = Vault(tmp_path / "vault")
    vault.folder.mkdir()
    (vault.folder / f"{SHA}.txt").symlink_to(outside)
    assert vault.get(SHA) == Damaged(SHA, "the file is a link: put the text itself there")
    vault.put(TEXT)
    assert vault.get(SHA) == TEXT
    assert not (vault.folder / f"{SHA}.txt").is_symlink()


def test_a_folder_in_place_of_a_text(tmp_path: Path) -> None:
    """What cannot be read is reported, not raised."""
    (tmp_path / f"{SHA}.txt").mkdir()
    assert Vault(tmp_path).get(SHA) == Damaged(SHA, "the file cannot be read: Is a directory")


def test_a_text_is_written_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A run that is cut short leaves nothing in the vault."""

    def fail(_descriptor: int) -> None:
        raise OSError("no space left")

    monkeypatch.setattr("os.fsync", fail)
    with pytest.raises(OSError, match="no space left"):
        Vault(tmp_path).put(TEXT)
    assert list(tmp_path.iterdir()) == []
