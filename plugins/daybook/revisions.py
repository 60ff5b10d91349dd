"""The edge to git: reads the content folder as it was in an earlier revision; the work tree is left alone."""

from __future__ import annotations

import hashlib
import itertools
import os
import re
import subprocess
import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from daybook.core.kinds import kind_of_path
from daybook.core.pictures.folder import FOLDER
from daybook.core.position import Position
from daybook.core.wording import visible
from daybook.files import LARGEST_FILE, ContentFile, is_passed_over

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from daybook.core.pictures.file import PictureFile
    from daybook.core.problems import Problems

RELEASE_TAGS: Final = "release-*"
"""The names of the tags that mark what was published."""
_AT_ONCE: Final = 500
"""Files asked of git in one go: few enough to be held in memory."""
_SET_BY_HOOKS: Final = frozenset({"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"})
"""What git tells its hooks about itself would lead these commands to another folder."""
_ORDINARY: Final = frozenset({"100644", "100755"})


_HASH: Final = re.compile(r"[0-9a-f]{40}|[0-9a-f]{64}")


class RevisionFault(Exception):  # noqa: N818 - a slip of the author or of the machine, no error of the program
    """A revision cannot be read: the message says why and what to do, on one line."""


def last_release(content: Path) -> str | None:
    """Return the tag of the last release before the commit that is checked out; None if nothing was released yet.

    Raises:
        RevisionFault: there is no git or no repository, or its history is cut off, so that nobody can tell.
    """
    if _git(content, "rev-parse", "--git-dir") is None:
        raise RevisionFault(f"{content.name} is in no git repository, so there is no release to compare with")
    if _is_shallow(content):
        raise RevisionFault(
            "the history of this clone is cut off, so its last release cannot be known: "
            "run git fetch --unshallow --tags, or name a revision with --since"
        )
    if _git(content, "rev-parse", "--quiet", "--verify", "HEAD") is None:
        return None
    if not _git(content, "tag", "--list", RELEASE_TAGS, "--merged", "HEAD"):
        return None
    found = _git(content, "describe", "--tags", "--abbrev=0", "--match", RELEASE_TAGS, "HEAD")
    return (found or b"").decode("utf-8", "replace").strip() or None


def files_of_revision(content: Path, revision: str, problems: Problems) -> Iterator[ContentFile]:
    """Yield every file of the content folder that may hold a record, as it was in a revision, ordered by path.

    The same files are passed over as on disk. One that is a link or too large is a problem, and has no bytes.

    Raises:
        RevisionFault: there is no such revision, or it has no content folder; raised before anything is yielded.
    """
    commit = _commit(content, revision)
    listed = _git(content, "ls-tree", "-r", "-z", "-l", commit, ".")
    if listed is None:
        raise RevisionFault(f'the revision "{revision}" cannot be read: is the clone complete?')
    entries = [entry for line in listed.split(b"\0") if line and (entry := _entry(line)) is not None]
    if not entries:
        raise RevisionFault(f'the revision "{revision}" has no records in {content.name}/, so nothing can be compared')
    return _read(content, entries, problems)


def pictures_of_revision(content: Path, revision: str, now: Iterable[PictureFile]) -> tuple[PictureFile, ...]:
    """Return the pictures of now that a revision had too, by their names, each with the hash of its bytes then.

    Only the bytes of those that git takes for changed are read.

    Raises:
        RevisionFault: there is no such revision, or git cannot read it.
    """
    commit = _commit(content, revision)
    listed = _git(content, "ls-tree", "-r", "-z", commit, f"{FOLDER}/")
    touched = _git(content, "diff", "--no-ext-diff", "--no-renames", "--relative", "--name-only", "-z", commit, FOLDER)
    if listed is None or touched is None:
        raise RevisionFault(f'the pictures of the revision "{revision}" cannot be read: is the clone complete?')
    there: dict[str, tuple[str, str]] = {}
    for line in filter(None, listed.split(b"\0")):
        facts, _, path = line.decode("utf-8", "replace").partition("\t")
        there[path.rpartition("/")[2]] = path, facts.split()[2]
    changed = set(touched.decode("utf-8", "replace").split("\0"))
    was = {file: there[file.name] for file in now if file.name in there}
    due = {file: digest for file, (path, digest) in was.items() if path != file.path or path in changed}
    blobs = _blobs(content, list(due.values()))
    return tuple(
        replace(file, sha256=hashlib.sha256(blobs[due[file]]).hexdigest()) if file in due else file for file in was
    )


def texts_before(content: Path, path: str) -> Iterator[str]:
    """Yield what a file said in each commit that changed it, newest first, also under names it had before.

    `path` is that below the content folder. Without git, or in no repository, there is nothing.
    """
    history = _git(content, "log", "--follow", "--format=%x00%H", "--name-only", "--relative", "-z", "--", f"./{path}")
    parts = [part.strip("\n") for part in (history or b"").decode("utf-8", "replace").split("\0")]
    told = [part for part in parts if part]
    for commit, name in itertools.pairwise(told):
        if _HASH.fullmatch(commit) and not _HASH.fullmatch(name):
            text = _git(content, "show", f"{commit}:./{name}")
            if text is not None:
                yield text.decode("utf-8", "replace")


def _commit(content: Path, revision: str) -> str:
    if _git(content, "rev-parse", "--git-dir") is None:
        raise RevisionFault(f"{content.name} is in no git repository, so there is no release to compare with")
    # A revision is never an option.
    name = None if revision.startswith("-") else f"{revision}^{{commit}}"
    found = None if name is None else _git(content, "rev-parse", "--quiet", "--verify", name)
    if found is None:
        cut_off = _is_shallow(content)
        hint = ": the history of this clone is cut off, so run git fetch --unshallow --tags" if cut_off else ""
        raise RevisionFault(f'there is no revision "{revision}"{hint or ": git tag lists the releases"}')
    return found.decode("ascii").strip()


def _is_shallow(content: Path) -> bool:
    return _git(content, "rev-parse", "--is-shallow-repository") == b"true\n"


def _entry(line: bytes) -> tuple[str, str, str, int] | None:
    """Return mode, object, path and size of a file, or None for what may hold no record."""
    facts, _, name = line.partition(b"\t")
    mode, what, digest, size = facts.decode("ascii").split()
    path = unicodedata.normalize("NFC", name.decode("utf-8", "replace"))
    *folders, stem = path.split("/")
    kind = kind_of_path(path)
    if what != "blob" or is_passed_over(stem) or any(folder.startswith(".") for folder in folders):
        return None
    return None if kind is None or not path.endswith(kind.suffix) else (mode, digest, path, int(size))


def _read(content: Path, entries: list[tuple[str, str, str, int]], problems: Problems) -> Iterator[ContentFile]:
    ordered = sorted(entries, key=lambda entry: entry[2])
    for start in range(0, len(ordered), _AT_ONCE):
        some = ordered[start : start + _AT_ONCE]
        fit = [digest for mode, digest, _, size in some if mode in _ORDINARY and size <= LARGEST_FILE]
        blobs = _blobs(content, fit)
        for mode, digest, path, size in some:
            shown = visible(f"{content.name}/{path}")
            if mode not in _ORDINARY:
                problems.add(Position(shown), "file-outside", "the file was a link", "copy the file itself")
            elif size > LARGEST_FILE:
                message = f"the file had {size / 1_000_000:.1f} MB, and the limit is 5 MB"
                problems.add(Position(shown), "file-too-large", message, "split it into several records")
            yield ContentFile(path, shown, blobs.get(digest))


def _blobs(content: Path, digests: list[str]) -> dict[str, bytes]:
    """Return the bytes of objects by their names, asked of git in one go."""
    answer = _git(content, "cat-file", "--batch", asked="".join(f"{digest}\n" for digest in digests).encode())
    if answer is None:
        raise RevisionFault("git cannot read the files of the revision: is the clone complete?")
    found = {}
    at = 0
    while at < len(answer):
        end = answer.index(b"\n", at)
        digest, what, *size = answer[at:end].decode("ascii").split()
        if what == "missing":
            raise RevisionFault("git cannot read the files of the revision: is the clone complete?")
        start = end + 1
        at = start + int(size[0])
        found[digest] = answer[start:at]
        at += 1
    return found


def _git(folder: Path, *arguments: str, asked: bytes = b"") -> bytes | None:
    """Return what git prints, or None where there is no git, no such folder or no such thing in it."""
    command = ["git", "-C", str(folder), "-c", "core.quotepath=off", *arguments]
    environment = {name: value for name, value in os.environ.items() if name not in _SET_BY_HOOKS}
    environment |= {"LC_ALL": "C", "GIT_NO_LAZY_FETCH": "1", "GIT_TERMINAL_PROMPT": "0"}
    try:
        done = subprocess.run(command, input=asked, capture_output=True, check=True, env=environment)  # noqa: S603 - arguments of our own
    except (OSError, subprocess.CalledProcessError):
        return None
    return done.stdout
