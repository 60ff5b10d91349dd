"""Checking, looking up and building ask nobody: whoever tries to reach a network is stopped at once."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from sitebuilding import ROOT, Workshop, bare_pelican, run, set_up

if TYPE_CHECKING:
    from pathlib import Path

GUARD = """\
import os
import sys

FORBIDDEN = ("socket.connect", "socket.bind", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto")


def forbid(event, _arguments):
    if event in FORBIDDEN:
        os.write(2, f"asked the network: {event}\\n".encode())
        os._exit(97)


sys.addaudithook(forbid)
"""
STOPPED = 97


@pytest.fixture
def guarded(tmp_path: Path) -> dict[str, str]:
    """Return an environment in which Python stops at the first try to reach a network."""
    (tmp_path / "guard").mkdir()
    (tmp_path / "guard/sitecustomize.py").write_text(GUARD, encoding="utf-8")
    return {"PYTHONPATH": str(tmp_path / "guard")}


@pytest.fixture
def workshop(tmp_path: Path) -> Workshop:
    """Return the faultless archive, its quotations looked up."""
    workshop = set_up(tmp_path / "archive")
    workshop.look_up()
    return workshop


def test_the_guard_stops_whoever_asks(guarded: dict[str, str]) -> None:
    """Even for this machine's own name."""
    done = run([sys.executable, "-c", "import socket; socket.getaddrinfo('localhost', 80)"], guarded)
    assert (done.returncode, done.stderr) == (STOPPED, "asked the network: socket.getaddrinfo\n")


def test_a_build_asks_nobody(workshop: Workshop, guarded: dict[str, str]) -> None:
    """With the real Pelican, from nothing."""
    done = run(bare_pelican(workshop), guarded)
    assert done.returncode == 0, done.stderr
    assert (workshop.output / "index.html").is_file()


@pytest.mark.parametrize("task", ["check", "evidence"])
def test_checking_and_looking_up_ask_nobody(task: str, workshop: Workshop, guarded: dict[str, str]) -> None:
    """As they are typed."""
    command = [sys.executable, "-m", "invoke", "-r", str(ROOT), task]
    done = run([*command, "--content", str(workshop.content), "--conf", str(workshop.conf)], guarded)
    assert done.returncode == 0, done.stderr
