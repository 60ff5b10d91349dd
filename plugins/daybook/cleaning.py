"""The edge to Pillow: makes a picture ready to be shown, upright, no larger than a page needs, and nothing besides.

The same bytes give the same picture, as long as Pillow is the same.
"""

from __future__ import annotations

import contextlib
import io
import warnings
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PIL import Image, ImageChops, ImageCms, ImageOps

from daybook.core.pictures.file import MOST_BYTES, MOST_PIXELS
from daybook.core.pictures.form import Form, form_of, is_svg
from daybook.core.pictures.reading import SPELLINGS, anatomy_of, read_picture
from daybook.core.wording import counted

if TYPE_CHECKING:
    from collections.abc import Iterator

LARGEST_ORIGINAL: Final = 100_000_000
"""Bytes; no camera writes more."""
MOST_MEGAPIXELS: Final = 120
"""Millions of pixels; a small file can claim any number of them, and each takes memory."""
_SIDES: Final = (MOST_PIXELS, 1_200, 800)
_QUALITIES: Final = (82, 74, 66)
"""What is tried one after the other until a picture is small enough; every size first at its best."""
_NAMES: Final = {Form.JPEG: "JPEG", Form.PNG: "PNG", Form.WEBP: "WEBP"}
_GREY: Final = frozenset({"1", "L", "I", "F", "I;16", "I;16L", "I;16B", "I;16N"})


class UnfitError(ValueError):
    """No picture can be made of a file; the message says why, and what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cleaned:
    """A picture that can be shown: its form and bytes, its size now and before, and what is not in it any more."""

    form: Form
    raw: bytes
    width: int
    height: int
    before: tuple[int, int]
    left_out: tuple[str, ...]


def clean_picture(raw: bytes, name: str) -> Cleaned:
    """Return the picture of a file; one that can be shown as it is comes back as it is.

    Raises:
        UnfitError: it is no picture we take, or is damaged, or claims more pixels than anybody can show.
    """
    form = _form_of(raw, name)
    found, problems = read_picture(f"picture{form}", name, raw)
    picture = _opened(raw, form, name)
    anatomy = anatomy_of(raw)
    before = picture.size
    is_hiding = form is Form.PNG and picture.has_transparency_data and _hides(picture.convert("RGBA"))
    if not problems and not is_hiding:
        return Cleaned(form=form, raw=raw, width=found.width, height=found.height, before=before, left_out=())
    left_out = list(anatomy.besides) if anatomy else []
    if anatomy and anatomy.end < len(raw):
        left_out.append(f"{counted(len(raw) - anatomy.end, 'byte')} behind its end")
    upright, notes = _upright(picture, form)
    for form_now, tried in _tries(upright, form):
        made, wrong = read_picture(f"picture{form_now}", name, tried)
        if wrong and made.size <= MOST_BYTES:
            raise RuntimeError(f"a cleaned picture does not pass the check: {wrong}")
        if not wrong:
            return Cleaned(
                form=form_now,
                raw=tried,
                width=made.width,
                height=made.height,
                before=before,
                left_out=(*left_out, *notes),
            )
    raise UnfitError(f"{name} cannot be made small enough: cut out the part that matters, and try again")


def _form_of(raw: bytes, name: str) -> Form:
    stem, dot, ending = name.rpartition(".")
    suffix = f"{dot}{ending}".lower()
    if is_svg(raw) or suffix in {".svg", ".svgz"}:
        raise UnfitError(f"{name} is an SVG picture, which can hold scripts: draw it as a PNG first")
    form = form_of(raw)
    if form is None:
        raise UnfitError(f"{name} is no JPEG, PNG or WebP picture: save it as one of them first")
    says = SPELLINGS.get(suffix) or next((one for one in Form if one == suffix), None)
    if says is not form:
        raise UnfitError(
            f"{name} is a {form.noun} picture, and its name says otherwise: rename it to {stem}{form} first"
        )
    return form


def _opened(raw: bytes, form: Form, name: str) -> Image.Image:
    """Return the picture of a file with its pixels read; of a JPEG with more pictures in it the first."""
    forms = ["JPEG", "MPO"] if form is Form.JPEG else [_NAMES[form]]
    with _told_of_damage(name):
        picture = Image.open(io.BytesIO(raw), formats=forms)
    pixels = picture.width * picture.height / 1_000_000
    if pixels > MOST_MEGAPIXELS:
        limit = f"{MOST_MEGAPIXELS} million: make it smaller first"
        raise UnfitError(f"{name} has {pixels:,.0f} million pixels, and the limit is {limit}")
    if form is not Form.JPEG and getattr(picture, "is_animated", False):
        raise UnfitError(f"{name} moves: save the one picture that matters first")
    with _told_of_damage(name):
        picture.load()
    return picture


@contextlib.contextmanager
def _told_of_damage(name: str) -> Iterator[None]:
    """Say in an author's words that a file is damaged: it can fail anywhere in the library, in any way."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)  # we count the pixels ourselves
            yield
    except Image.DecompressionBombError as error:
        raise UnfitError(f"{name} claims more pixels than any camera has: make it smaller first") from error
    except Exception as error:
        raise UnfitError(f"{name} cannot be read as a picture: it is damaged or cut short") from error


def _upright(picture: Image.Image, form: Form) -> tuple[Image.Image, tuple[str, ...]]:
    """Return the pixels as they are to be seen, in plain colours and with nothing that hides below what is clear."""
    turned = ImageOps.exif_transpose(picture)
    profile = turned.info.get("icc_profile")
    notes: tuple[str, ...] = ()
    is_clear = form is not Form.JPEG and turned.has_transparency_data
    if profile:
        turned, notes = _in_plain_colours(turned, profile, is_clear=is_clear)
    if turned.mode.startswith("I"):
        turned = turned.convert("I").point(lambda value: value / 256)  # 16 bits to 8
    plain = turned.convert("RGBA" if is_clear else "L" if turned.mode in _GREY else "RGB")
    if is_clear:
        notes += ("colours under what is clear",) if _hides(plain) else ()
        plain = _as_seen(plain)
    plain.info = {}
    return plain, notes


def _as_seen(picture: Image.Image) -> Image.Image:
    """Return a picture without the colours that nobody sees, for what was rubbed out may still be there."""
    seen = picture.getchannel("A").point(lambda alpha: 255 if alpha else 0)
    return Image.composite(picture, Image.new("RGBA", picture.size), seen)


def _hides(picture: Image.Image) -> bool:
    """Tell whether a picture has colours that nobody sees."""
    return ImageChops.difference(picture, _as_seen(picture)).getbbox(alpha_only=False) is not None


def _in_plain_colours(picture: Image.Image, profile: bytes, *, is_clear: bool) -> tuple[Image.Image, tuple[str, ...]]:
    """Return the picture in the colours every screen knows (sRGB); one with a profile nobody can read as it is."""
    if picture.mode not in {"RGB", "CMYK", "RGBA"}:
        picture = picture.convert("RGBA" if is_clear else "RGB")
    try:
        clear = picture.getchannel("A") if picture.mode == "RGBA" else None
        flat = picture.convert("RGB") if clear else picture
        plain = ImageCms.profileToProfile(flat, io.BytesIO(profile), ImageCms.createProfile("sRGB"), outputMode="RGB")
    except (ImageCms.PyCMSError, OSError, ValueError):
        return picture, ("its colour profile could not be read, so look whether the colours are right",)
    if plain is None:
        return picture, ()
    if clear:
        plain.putalpha(clear)
    return plain, ()


def _tries(picture: Image.Image, form: Form) -> Iterator[tuple[Form, bytes]]:
    """Yield the picture as a file, ever smaller; a PNG that is too large becomes a WebP, which keeps what is clear."""
    if form is Form.PNG:
        yield Form.PNG, _written(_at_most(picture, MOST_PIXELS), Form.PNG, optimize=True)
    lossy = Form.WEBP if form is Form.PNG else form
    for side in _SIDES:
        small = _at_most(picture, side)
        for quality in _QUALITIES:
            if lossy is Form.JPEG:
                yield lossy, _written(small, lossy, quality=quality, optimize=True, progressive=True)
            else:
                yield lossy, _written(small, lossy, quality=quality, method=4)


def _at_most(picture: Image.Image, side: int) -> Image.Image:
    """Return the picture with no side longer than this; none is made larger."""
    longer = max(picture.size)
    if longer <= side:
        return picture
    width, height = (max(round(length * side / longer), 1) for length in picture.size)
    return picture.resize((width, height), Image.Resampling.LANCZOS)


def _written(picture: Image.Image, form: Form, **options: object) -> bytes:
    memory = io.BytesIO()
    picture.save(memory, _NAMES[form], **options)
    return memory.getvalue()
