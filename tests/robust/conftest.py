"""What tests of faults share: an archive whose site is built, and processes that are killed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from publishing import Killing, start_killing
from sitebuilding import Workshop, set_up

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_LOADED = (
    "pelican",
    "daybook.adapter.generator",
    "daybook.adapter.opening",
    "daybook.indexing",
    "daybook.commands.fix",
)


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    """Return the faultless archive with its site and search index; tests must not change it."""
    workshop = set_up(tmp_path_factory.mktemp("built") / "project")
    workshop.look_up()
    assert workshop.pelican().returncode == 0
    return workshop


@pytest.fixture
def workshop(built: Workshop, tmp_path: Path) -> Workshop:
    """Return a copy of it, to be changed by one test; its next build is told nothing by the last one."""
    return built.copy(tmp_path / "project")


@pytest.fixture(scope="module")
def killing() -> Iterator[Killing]:
    """Return what runs code in processes that are killed."""
    with start_killing(*_LOADED) as server:
        yield Killing(server)
        assert server.stdin is not None
        server.stdin.close()
