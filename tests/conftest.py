"""What tests share: the system's browser, skipped by name where it is missing, but never under CI."""

from __future__ import annotations

import os
import shutil

import pytest

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_INSTALLED_BY = "no Chromium here; install it with: apt-get install chromium"


@pytest.fixture(scope="session")
def chromium() -> str:
    """Return the path of the system's Chromium, for Playwright's `executable_path`."""
    found = next(filter(None, map(shutil.which, _NAMES)), None)
    if found is None:
        if os.environ.get("CI") == "true":
            pytest.fail(_INSTALLED_BY)
        pytest.skip(_INSTALLED_BY)
    return found
