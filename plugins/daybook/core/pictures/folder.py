"""Where the pictures of an archive lie."""

from __future__ import annotations

from typing import Final

FOLDER: Final = "images"
"""The folder of `content/` that holds them; its name is that of their folder on the site."""
