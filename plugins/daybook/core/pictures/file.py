"""A picture file as rules and pages see it: its name, its hash, and how many pixels it has, never its bytes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from daybook.core.ids import PictureName
from daybook.core.pictures.form import Form

MOST_PIXELS: Final = 1_600
"""Of the longer side: twice what a text is wide, for screens with fine pixels."""
MOST_BYTES: Final = 500_000
"""A phone on a slow line has it after some seconds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureFile:
    """A file of `images/`.

    `path` is its place below the content folder, `shown_path` what reports call it. `sha256` is the hash of its bytes,
    `size` their number. A file that is no picture we take has no pixels: `width` and `height` are 0.
    """

    path: str
    shown_path: str
    sha256: str
    size: int
    width: int
    height: int

    @property
    def name(self) -> PictureName:
        """What front matter calls it: its name without its folder."""
        return PictureName(self.path.rpartition("/")[2])

    @property
    def form(self) -> Form:
        """Its form, as its name says; of a picture that passed the checks that is the truth."""
        return Form(f".{self.name.rpartition('.')[2]}")
