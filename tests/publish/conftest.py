"""What tests of publishing share: a project in git, and its site, built once from its commit."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from daybook.publish.building import build_commit
from daybook.publish.commits import project_of
from publishing import Published, set_up_project

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Published:
    """Return a project and its site; tests must not change them."""
    folder = tmp_path_factory.mktemp("published")
    workshop = set_up_project(folder / "project")
    project = project_of(workshop.content, workshop.conf)
    commit = project.commit()
    return Published(workshop, commit, folder / "site", build_commit(project, commit, folder / "site"))


@pytest.fixture
def site(published: Published, tmp_path: Path) -> Path:
    """Return a copy of the site, to be changed by one test."""
    shutil.copytree(published.site, tmp_path / "site")
    return tmp_path / "site"
