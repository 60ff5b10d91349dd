"""Runs the programs that publishing needs, and never lets a credential through into what they say."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from typing import TYPE_CHECKING, Final

from daybook.publish.faults import PublishFault

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

_IN_ADDRESS: Final = re.compile(r"(?<=://)[^/\s@]+(?=@)")
"""User and password before the host of an address."""
_SECRET_NAME: Final = re.compile(r"(?i)token|secret|passw|credential|private|(?:^|_)(?:key|pass|auth)(?:_|$)")
_SHORTEST_SECRET: Final = 4
"""Characters; a shorter value in the environment is a switch such as `yes`, and would blot out words."""
_LAST_LINES: Final = 6
_PACKAGES: Final = {"ssh": "openssh-client"}
"""Programs whose Debian package has another name."""
_UNATTENDED: Final = {"GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C", "RCLONE_ASK_PASSWORD": "false"}
"""A deploy asks nobody: whatever would prompt for a password fails instead."""
_SET_BY_HOOKS: Final = frozenset({"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"})
"""What git tells its hooks about itself would lead these commands to another folder."""


def environment(more: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return the environment that programs are run in; `more` is added to it."""
    own = {name: value for name, value in os.environ.items() if name not in _SET_BY_HOOKS}
    return own | _UNATTENDED | dict(more or {})


def run(
    command: Sequence[str],
    *,
    folder: Path | None = None,
    more: Mapping[str, str] | None = None,
    what: str = "",
) -> str:
    """Run a program to its end and return what it prints; `what` names it in messages.

    `more` is added to its environment.

    Raises:
        PublishFault: the program is missing or fails; the message has the last lines it printed, without credentials.
    """
    done = attempt(command, folder=folder, more=more)
    if done.returncode:
        raise PublishFault(f"{what or command[0]} failed: {told_by(done)}")
    return done.stdout


def attempt(
    command: Sequence[str],
    *,
    folder: Path | None = None,
    more: Mapping[str, str] | None = None,
) -> subprocess.CompletedProcess[str]:
    """Run a program to its end, whatever it comes to; it has nothing to read.

    Raises:
        PublishFault: there is no such program.
    """
    try:
        return subprocess.run(  # noqa: S603 - arguments of our own, no shell
            [found(command[0]), *command[1:]],
            input="",
            capture_output=True,
            check=False,
            cwd=folder,
            encoding="utf-8",
            errors="replace",
            env=environment(more),
        )
    except OSError as error:
        raise PublishFault(f"{command[0]} cannot be run: {error.strerror}") from error


def found(program: str) -> str:
    """Return the path of a program.

    Raises:
        PublishFault: it is not installed.
    """
    path = shutil.which(program)
    if path is None:
        package = _PACKAGES.get(program, program)
        raise PublishFault(f"the program {program} is missing: install it, on Debian with apt-get install {package}")
    return path


def told_by(done: subprocess.CompletedProcess[str]) -> str:
    """Return the last lines that a program printed, on one line and without credentials."""
    lines = [line.strip() for line in (done.stderr or done.stdout).splitlines() if line.strip()]
    said = "; ".join(lines[-_LAST_LINES:]) or f"it said nothing, and ended with status {done.returncode}"
    return without_credentials(said)


def without_credentials(text: str, known: Mapping[str, str] | None = None) -> str:
    """Return a text with stars for what is between `://` and `@`, and for every secret of the environment.

    `known` is the environment; by itself that of this process. A secret is the value of a name such as `S3_SECRET_KEY`.
    """
    secrets = [
        value
        for name, value in (os.environ if known is None else known).items()
        if _SECRET_NAME.search(name) and len(value) >= _SHORTEST_SECRET
    ]
    for secret in sorted(secrets, key=len, reverse=True):
        text = text.replace(secret, "***")
    return _IN_ADDRESS.sub("***", text)
