"""Puts small archives into git, as they are when they are published, and runs what publishing needs."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import socket
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import pytest

from daybook.publish.integrity import Integrity
from daybook.publish.whole_site import write_list
from sitebuilding import PLUGINS, Workshop, set_up

_IDENTITY = {
    f"GIT_{who}_{what}": value
    for who in ("AUTHOR", "COMMITTER")
    for what, value in (("NAME", "Ada Quill"), ("EMAIL", "ada@portvell.example"))
}
IGNORED = "vault/\n.cache/\noutput/\npublished/\n"


def git(folder: Path, *arguments: str) -> str:
    """Return what git prints, run in a folder by an invented person."""
    done = subprocess.run(
        ["git", "-c", "init.defaultBranch=main", *arguments],
        cwd=folder,
        env=os.environ | _IDENTITY,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def commit_all(workshop: Workshop, message: str = "Change something") -> str:
    """Commit everything that is not ignored, and return the commit."""
    git(workshop.folder, "add", "--all")
    git(workshop.folder, "commit", "--quiet", "--message", message)
    return git(workshop.folder, "rev-parse", "HEAD")


def set_up_project(folder: Path) -> Workshop:
    """Write the faultless archive, all of it looked up, into a repository with one commit."""
    workshop = set_up(folder)
    workshop.look_up()
    (folder / ".gitignore").write_text(IGNORED, encoding="utf-8")
    git(folder, "init", "--quiet")
    commit_all(workshop, "Begin the archive")
    return workshop


@dataclass(frozen=True, slots=True)
class Published:
    """A project in git, the site of its commit, and the list of that site's files."""

    workshop: Workshop
    commit: str
    site: Path
    integrity: Integrity


def small_site(folder: Path, words: str, *, pages: int = 6) -> Integrity:
    """Write a site of a few files with its list; `words` stand on every page, and make its commit."""
    files = {
        "index.html": f"<p>{words}, home</p>",
        "404.html": "<p>nothing here</p>",
        "theme/css/daybook.css": f"p {{ order: {len(words)} }}",
        "verify/index.html": "<!-- integrity --><!-- /integrity -->",
        f"only/{words}/index.html": f"<p>only on {words}</p>",
        "same/index.html": "<p>the same on every site</p>" * 50,
    } | {f"days/{number}/index.html": f"<p>{words}, day {number}</p>" * 20 for number in range(1, pages + 1)}
    for path, text in files.items():
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
    commit = hashlib.sha1(words.encode(), usedforsecurity=False).hexdigest()
    return write_list(folder, commit, {"name": "Port Vell"}, {"python": "3.11.7"})


@dataclass(frozen=True, slots=True)
class Killing:
    """Runs code in processes that are killed, see `tests/killing.py`."""

    server: subprocess.Popen[str]

    def at_step(self, step: int, code: str) -> int:
        """Run code that is killed before a step that touches the disk; return its status, 0 if it has not as many."""
        return self._ask({"code": code, "step": step})

    def at_program(self, number: int, code: str) -> int:
        """Run code that is killed before it starts a program; return its status, 0 if it does not start as many."""
        return self._ask({"code": code, "program": number})

    def after(self, seconds: float, code: str) -> int:
        """Run code that is killed, with all it has started, after some seconds; return its exit status."""
        return self._ask({"code": code, "seconds": seconds})

    def _ask(self, asked: dict[str, str | float]) -> int:
        assert self.server.stdin is not None
        assert self.server.stdout is not None
        self.server.stdin.write(json.dumps(asked) + "\n")
        self.server.stdin.flush()
        return int(self.server.stdout.readline())


def start_killing(*modules: str) -> subprocess.Popen[str]:
    """Start the process that runs code, which may name modules, in processes of its own."""
    environment = os.environ | {"PYTHONPATH": str(PLUGINS)}
    command = [sys.executable, str(Path(__file__).with_name("killing.py")), *modules]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment)


def system_program(name: str, package: str) -> str:
    """Return the path of a program of the system; without it the test is skipped by name, but never under CI."""
    found = shutil.which(name, path=f"{os.environ['PATH']}:/usr/sbin:/usr/local/sbin")
    if found is None:
        told = f"no {name} here; install it with: apt-get install {package}"
        if os.environ.get("CI") == "true":
            pytest.fail(told)
        pytest.skip(told)
    return found


def free_port() -> int:
    """Return a port of this machine that nobody uses."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def wait_for_port(port: int, server: subprocess.Popen[str]) -> None:
    """Return once a server answers."""
    for _ in range(300):
        assert server.poll() is None, "the server has ended"
        try:
            with socket.create_connection(("127.0.0.1", port), timeout=1):
                return
        except OSError:
            time.sleep(0.1)
    pytest.fail("the server does not answer")
