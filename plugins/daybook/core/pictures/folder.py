"""Where the pictures of an archive lie."""

from __future__ import annotations

from typing import Final

FOLDER: Final = "images"
"""The folder of `content/` that holds them; its name is that of their folder on the site."""

ENDINGS: Final = frozenset({".jpg", ".jpeg", ".png", ".webp", ".gif", ".svg", ".heic", ".avif", ".tif", ".tiff"})
"""How the names of pictures end, in the forms that are taken and in others."""
HOW_TO_MOVE_A_PICTURE: Final = "make a clean copy with invoke image FILE, and delete this one"
