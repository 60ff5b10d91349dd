"""Reads a picture file: how large it is, and everything that keeps it from being shown."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Final

from daybook.core.ids import fault_of_id
from daybook.core.pictures.anatomy import Anatomy, DamagedError
from daybook.core.pictures.file import MOST_BYTES, MOST_PIXELS, PictureFile
from daybook.core.pictures.form import Form, form_of, is_svg
from daybook.core.pictures.jpeg import read_jpeg
from daybook.core.pictures.png import read_png
from daybook.core.pictures.webp import read_webp
from daybook.core.position import Position
from daybook.core.problems import Problem
from daybook.core.wording import counted, shown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

_READERS: Final[Mapping[Form, Callable[[bytes], Anatomy]]] = {
    Form.JPEG: read_jpeg,
    Form.PNG: read_png,
    Form.WEBP: read_webp,
}
SPELLINGS: Final = {".jpeg": Form.JPEG, ".jpe": Form.JPEG, ".jfif": Form.JPEG}
"""Other ways to end the name of a picture of a form."""
_MOST_NAMED: Final = 5
_ANEW: Final = "make a clean copy of the original: invoke image FILE, and delete this one"


def read_picture(path: str, shown_path: str, raw: bytes) -> tuple[PictureFile, tuple[Problem, ...]]:
    """Return what is known of a picture file, and everything that is wrong with it.

    `path` is its place below the content folder, `shown_path` what reports call it.
    """
    anatomy, problems = _examine(path.rpartition("/")[2], Position(shown_path), raw)
    file = PictureFile(
        path=path,
        shown_path=shown_path,
        sha256=hashlib.sha256(raw).hexdigest(),
        size=len(raw),
        width=anatomy.width if anatomy else 0,
        height=anatomy.height if anatomy else 0,
    )
    return file, tuple(problems)


def anatomy_of(raw: bytes) -> Anatomy | None:
    """Return what a picture file is made of; None where it is none, or is damaged."""
    form = form_of(raw)
    try:
        return _READERS[form](raw) if form else None
    except DamagedError:
        return None


def _examine(name: str, place: Position, raw: bytes) -> tuple[Anatomy | None, list[Problem]]:
    stem, dot, ending = name.rpartition(".")
    suffix, form = f"{dot}{ending}", form_of(raw)
    if is_svg(raw) or suffix.lower() in {".svg", ".svgz"}:
        hint = "draw it as a PNG, or describe it in words"
        return None, [Problem(place, "picture-svg", "an SVG picture can hold scripts and load others", hint)]
    if form is None:
        hint = "save it as JPEG, PNG or WebP and run invoke image, or take the file out of images/"
        return None, [Problem(place, "picture-form", "this is no picture in the form of JPEG, PNG or WebP", hint)]
    problems: list[Problem] = []
    if suffix != form:
        says = SPELLINGS.get(suffix.lower()) or next((one for one in Form if one == suffix.lower()), None)
        message = f"a {form.noun} picture ends in {form}"
        if says is not form:
            message = f"the file is a {form.noun} picture, and its name says {says.noun if says else shown(suffix)}"
        problems.append(Problem(place, "picture-suffix", message, f"rename it to {stem or name}{form}"))
    elif fault := fault_of_id(stem):
        problems.append(Problem(place, "id-malformed", fault[0], f"rename the file: {fault[1]}"))
    try:
        anatomy = _READERS[form](raw)
    except DamagedError as damage:
        message = f"the picture cannot be shown: {damage}"
        return None, [*problems, Problem(place, "picture-damaged", message, _ANEW)]
    problems += _faults_of(anatomy, place, len(raw))
    return anatomy, problems


def _faults_of(anatomy: Anatomy, place: Position, size: int) -> Iterator[Problem]:
    if anatomy.is_animated:
        hint = "save the one picture that matters, and run invoke image on it"
        yield Problem(place, "picture-animated", "the picture moves", hint)
        return
    if anatomy.besides:
        named, more = anatomy.besides[:_MOST_NAMED], len(anatomy.besides) - _MOST_NAMED
        others = f" and {counted(more, 'other')}" if more > 0 else ""
        message = f"the file holds more than the picture: {', '.join(named)}{others}"
        yield Problem(place, "picture-metadata", message, _ANEW)
    if size > anatomy.end:
        more = size - anatomy.end
        message = f"{counted(more, 'byte')} {'lies' if more == 1 else 'lie'} behind the end of the picture"
        yield Problem(place, "picture-metadata", message, _ANEW)
    if max(anatomy.width, anatomy.height) > MOST_PIXELS:
        pixels = f"{anatomy.width:,} by {anatomy.height:,} pixels"
        message = f"the picture has {pixels}, and no side may have over {MOST_PIXELS:,}"
        yield Problem(place, "picture-too-large", message, _ANEW)
    if size > MOST_BYTES:
        message = f"the picture has {size / 1_000:,.0f} kB, and the limit is {MOST_BYTES // 1_000} kB"
        yield Problem(place, "picture-too-large", message, _ANEW)
