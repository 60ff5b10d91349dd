"""Sites that several tests read, each built once with the real Pelican."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sitebuilding import Workshop, set_up
from sitereading import Site

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="session")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    """Return the faultless archive, all of it looked up, and built."""
    workshop = set_up(tmp_path_factory.mktemp("site") / "archive")
    workshop.look_up()
    done = workshop.pelican()
    assert done.returncode == 0, done.stdout + done.stderr
    return workshop


@pytest.fixture(scope="session")
def site(workshop: Workshop) -> Site:
    """Return the site of the faultless archive; tests must not change it."""
    return Site(workshop.output)


@pytest.fixture
def desk(tmp_path: Path, workshop: Workshop) -> Workshop:
    """Return a copy of the faultless archive and its site, to be changed by one test."""
    return workshop.copy(tmp_path / "archive")
