"""`deploy.toml` is read at the door: every table is a place to publish to, and every slip is told by its key."""

from __future__ import annotations

import difflib
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from daybook.core.position import Position
from daybook.core.wording import LONGEST_SHOWN, shown

if TYPE_CHECKING:
    from collections.abc import Mapping

    from daybook.core.problems import Problems

FILE: Final = "deploy.toml"
KEEP: Final = 5
_NAME: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LINE: Final = re.compile(r"\(at line (\d+), column (\d+)\)")
_REMOTE: Final = re.compile(r"[\w.+@-][\w.+@ -]*:[^:]*")
_BRANCH: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9_/-]*")
_HOST: Final = re.compile(r"(?:[A-Za-z0-9_][A-Za-z0-9_.-]*@)?[A-Za-z0-9_][A-Za-z0-9_.-]*")
_DOMAIN: Final = re.compile(r"[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*")
_PROGRAM: Final = re.compile(r"[A-Za-z0-9]+::")
"""How an address begins for which git runs a program, such as `ext::sh`."""
_HIGHEST_PORT: Final = 65535


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A place to publish to.

    `url` is where readers find it, empty where nobody is to look; `release` says that what is deployed there is
    published, and gets a tag.
    """

    name: str
    url: str = ""
    release: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class DirectoryTarget(Target):
    """A folder of this machine: `current` in it is a link to the newest of the releases that are kept."""

    path: Path
    keep: int = KEEP


@dataclass(frozen=True, slots=True, kw_only=True)
class RsyncTarget(Target):
    """A folder of another machine, with the same scheme; `ssh_config` is a file for ssh, by itself its own."""

    host: str
    path: str
    port: int | None = None
    ssh_config: Path | None = None
    keep: int = KEEP


@dataclass(frozen=True, slots=True, kw_only=True)
class RcloneTarget(Target):
    """Whatever rclone reaches, as `name:bucket/folder`; `config` is a file for rclone, by itself its own."""

    remote: str
    config: Path | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BranchTarget(Target):
    """A branch of a git repository, for a host of pages; without `history` it has one commit at a time."""

    repository: str
    branch: str = "gh-pages"
    domain: str = ""
    history: bool = False


_KEYS: Final[Mapping[str, Mapping[str, bool]]] = {
    "directory": {"path": True, "keep": False},
    "rsync": {"host": True, "path": True, "port": False, "ssh_config": False, "keep": False},
    "rclone": {"remote": True, "config": False},
    "branch": {"repository": True, "branch": False, "domain": False, "history": False},
}
"""The keys of each kind, and whether it must have them."""
_OF_ALL: Final = ("kind", "url", "release")


def read_targets(path: Path, problems: Problems) -> Mapping[str, Target]:
    """Return the targets of a file by their names, noting every slip in it; a target with a slip is left out.

    Paths in it are seen from its folder.
    """
    here = Position(path.name)
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        problems.add(here, "deploy-file", "there is no such file", "docs/deploying.md shows one for each kind of host")
        return {}
    except (OSError, UnicodeDecodeError) as error:
        problems.add(here, "deploy-file", f"the file cannot be read: {error}", "save it as UTF-8 text")
        return {}
    try:
        told = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        at = _LINE.search(str(error))
        place = Position(path.name, int(at[1]), int(at[2])) if at else here
        message = f"the file is no TOML: {_LINE.sub('', str(error)).strip()}"
        problems.add(place, "deploy-file", message, 'a text stands in quote marks: kind = "directory"')
        return {}
    tables = told.pop("targets", {})
    for key in told:
        problems.add(here, "deploy-key", f'there is no key "{key}"', "every target is a table [targets.NAME]")
    if not isinstance(tables, dict) or not tables:
        problems.add(here, "deploy-value", "the file names no target", "begin one with [targets.NAME]")
        return {}
    read = {name: _read_target(name, table, path.parent, here, problems) for name, table in tables.items()}
    return {name: target for name, target in read.items() if target is not None}


def _read_target(name: str, table: object, folder: Path, here: Position, problems: Problems) -> Target | None:
    if not _NAME.fullmatch(name):
        message = f"{shown(name)} cannot be the name of a target"
        problems.add(here, "deploy-value", message, "use small letters, digits and hyphens")
        return None
    if not isinstance(table, dict):
        problems.add(here, "deploy-value", f"targets.{name} is no table", f"begin it with [targets.{name}]")
        return None
    kind = table.get("kind")
    if not isinstance(kind, str) or kind not in _KEYS:
        says = "is missing" if kind is None else f"is none of the kinds: {kind!r}"
        problems.add(here, "deploy-value", f"targets.{name}.kind {says}", f"the kinds are {', '.join(_KEYS)}")
        return None
    door = _Door(f"targets.{name}", table, folder, here, problems)
    door.refuse_unknown((*_OF_ALL, *_KEYS[kind]), kind)
    for key, is_needed in _KEYS[kind].items():
        if is_needed and key not in table:
            door.note(key, "is missing", f"a target of the kind {kind} needs it")
    url, release = door.url(), door.truth("release", default=True)
    target: Target
    match kind:
        case "directory":
            path = door.path("path") or folder
            target = DirectoryTarget(name=name, url=url, release=release, path=path, keep=door.keep())
        case "rsync":
            target = RsyncTarget(
                name=name,
                url=url,
                release=release,
                host=door.text("host", like=_HOST, hint="write user@host, or a name of your ssh configuration"),
                path=door.text("path"),
                port=door.number("port", _HIGHEST_PORT),
                ssh_config=door.path("ssh_config"),
                keep=door.keep(),
            )
        case "rclone":
            hint = "write name:bucket/folder, with a name that rclone config has; keys do not belong in this file"
            remote = door.text("remote", like=_REMOTE, hint=hint)
            target = RcloneTarget(name=name, url=url, release=release, remote=remote, config=door.path("config"))
        case _:
            target = BranchTarget(
                name=name,
                url=url,
                release=release,
                repository=door.repository(),
                branch=door.text("branch", "gh-pages", like=_BRANCH, hint="write the name of a branch"),
                domain=door.text("domain", like=_DOMAIN, hint="write a host such as archive.example"),
                history=door.truth("history", default=False),
            )
    return target if door.is_clean else None


class _Door:
    """Reads one value of a table after the other; what is wrong is noted with its key."""

    def __init__(
        self, name: str, table: Mapping[str, object], folder: Path, position: Position, problems: Problems
    ) -> None:
        self._name = name
        self._table = table
        self._folder = folder
        self._position = position
        self._problems = problems
        self.is_clean = True

    def note(self, key: str, says: str, hint: str) -> None:
        self.is_clean = False
        self._problems.add(self._position, "deploy-value", f"{self._name}.{key} {says}", hint)

    def refuse_unknown(self, known: tuple[str, ...], kind: str) -> None:
        for key in self._table.keys() - set(known):
            near = difflib.get_close_matches(key, known, 1)
            hint = f'did you mean "{near[0]}"?' if near else f"a target of the kind {kind} has {', '.join(known)}"
            self.is_clean = False
            self._problems.add(self._position, "deploy-key", f'{self._name} has no key "{key}"', hint)

    def text(self, key: str, default: str = "", *, like: re.Pattern[str] | None = None, hint: str = "") -> str:
        value = self._table.get(key, default)
        if not isinstance(value, str) or (key in self._table and not value.strip()):
            self.note(key, "must be a text, and not empty", f'write it in quote marks: {key} = "..."')
            return default
        is_odd = value.startswith("-") or not value.isprintable()
        if is_odd or (key in self._table and like and not like.fullmatch(value)):
            self.note(key, f"cannot be {value[:LONGEST_SHOWN]!r}", hint or "write it without a hyphen before it")
            return default
        return value

    def path(self, key: str) -> Path | None:
        value = self.text(key)
        return self._folder / value if value else None

    def truth(self, key: str, *, default: bool) -> bool:
        value = self._table.get(key, default)
        if isinstance(value, bool):
            return value
        self.note(key, "must be true or false", f"write it without quote marks: {key} = true")
        return default

    def number(self, key: str, largest: int) -> int | None:
        value = self._table.get(key)
        if value is None or (type(value) is int and 1 <= value <= largest):
            return value
        self.note(key, f"must be a whole number from 1 to {largest:,}", f"write it without quote marks: {key} = 5")
        return None

    def keep(self) -> int:
        return self.number("keep", 1000) or KEEP

    def url(self) -> str:
        value = self.text("url")
        parts = urlsplit(value)
        if "@" in parts.netloc:
            self._refuse_credentials("url")
        elif value and (parts.scheme not in {"http", "https"} or not parts.hostname or parts.query or parts.fragment):
            self.note("url", "is no whole address", "write it with https:// before it")
        return value

    def repository(self) -> str:
        value = self.text("repository")
        parts = urlsplit(value)
        if parts.password is not None or (parts.scheme in {"http", "https"} and "@" in parts.netloc):
            self._refuse_credentials("repository")
        elif _PROGRAM.match(value):
            hint = "write an address, a folder or the name of a remote"
            self.note("repository", f"cannot be {value[:LONGEST_SHOWN]!r}", hint)
        return value

    def _refuse_credentials(self, key: str) -> None:
        hint = "take it out, and let git or ssh know it: a credential helper, a key, or the environment"
        self.note(key, "holds a password", hint)
