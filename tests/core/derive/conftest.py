"""The faultless archive and all that is computed from it, read once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from builders import archive_from
from daybook.core.derive.tables import Tables, derive

if TYPE_CHECKING:
    from daybook.core.archive import Archive


@pytest.fixture(scope="session")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    """Return the faultless archive."""
    return archive_from(tmp_path_factory.mktemp("derive"))


@pytest.fixture(scope="session")
def tables(archive: Archive) -> Tables:
    """Return all that is computed from it."""
    return derive(archive, {})
