"""What tests of pages build on: the faultless archive's look-ups, or those of one with some files changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from builders import SETTINGS, archive_from, write_archive
from daybook.core import addresses
from daybook.core.derive.tables import derive
from daybook.core.library import Library
from sitebuilding import context_of, library_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from daybook.core.pages.context import PageContext
    from daybook.core.settings import ArchiveSettings


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Return the look-ups of the faultless archive."""
    return library_of(write_archive(tmp_path_factory.mktemp("pages")))


@pytest.fixture
def page(library: Library) -> PageContext:
    """Return what a page of the faultless archive is built with."""
    return context_of(library)


@pytest.fixture
def page_of(tmp_path: Path) -> Callable[..., PageContext]:
    """Return a maker of pages of an archive with some files changed."""

    def make(
        changes: Mapping[str, str | bytes | None],
        settings: ArchiveSettings = SETTINGS,
        address: addresses.Address = addresses.HOME,
    ) -> PageContext:
        return context_of(Library(derive(archive_from(tmp_path, changes, settings), {})), address)

    return make
