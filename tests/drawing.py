"""Draws the pictures of the tests, so that none of them is anybody's."""

from __future__ import annotations

import io
import random
import zlib

from PIL import Image, ImageDraw

from daybook.core.pictures.form import Form

QUAY = "images/2022/quay.png"
"""The picture of the faultless archive, below its content folder."""


def quay(width: int = 96, height: int = 64, mode: str = "RGB") -> Image.Image:
    """Draw a quay with a crane: sky, water, a wall, and a crane on it."""
    picture = Image.new("RGB", (width, height), "#cfe3ea")
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, height * 2 // 3, width, height), fill="#2f5d6b")
    draw.rectangle((width // 8, height // 2, width, height * 2 // 3), fill="#8a8173")
    draw.line((width // 2, height // 2, width // 2, height // 8), fill="#6b2e00", width=max(width // 48, 1))
    draw.line((width // 3, height // 8, width * 5 // 6, height // 8), fill="#6b2e00", width=max(width // 48, 1))
    return picture.convert(mode)


def noise(width: int, height: int) -> Image.Image:
    """Draw what no form can make small."""
    return Image.frombytes("RGB", (width, height), random.Random(1).randbytes(3 * width * height))  # noqa: S311 - a picture


def written(picture: Image.Image, form: Form, **options: object) -> bytes:
    """Return a picture as a file of a form, with what the options add to it."""
    memory = io.BytesIO()
    picture.save(memory, form.noun.upper(), **options)
    return memory.getvalue()


def plain(form: Form = Form.PNG, **options: object) -> bytes:
    """Return a small picture as a file with nothing besides."""
    return written(quay(), form, **options)


def taken_with_a_phone() -> bytes:
    """Return a large picture that lies on its side, with the place where it was taken and a comment in it."""
    exif = Image.Exif()
    exif[0x0112] = 6
    exif.get_ifd(0x8825)[1] = "N"
    return written(quay(2400, 1800).rotate(90, expand=True), Form.JPEG, exif=exif, comment=b"mine", quality=95)


def moving(form: Form) -> bytes:
    """Return a picture that moves."""
    memory = io.BytesIO()
    quay().save(memory, form.noun.upper(), save_all=True, append_images=[quay().rotate(90)])
    return memory.getvalue()


def with_chunk(png: bytes, name: bytes, content: bytes) -> bytes:
    """Return a PNG file with one chunk more, before its last."""
    body = name + content
    return png[:-12] + len(content).to_bytes(4) + body + zlib.crc32(body).to_bytes(4) + png[-12:]


def with_segment(jpeg: bytes, marker: int, content: bytes) -> bytes:
    """Return a JPEG file with one segment more, before its tables."""
    at = 2 + 2 + int.from_bytes(jpeg[4:6])
    return jpeg[:at] + bytes((0xFF, marker)) + (len(content) + 2).to_bytes(2) + content + jpeg[at:]


def with_riff_chunk(webp: bytes, name: bytes, content: bytes) -> bytes:
    """Return a WebP file with one chunk more at its end."""
    added = name + len(content).to_bytes(4, "little") + content + b"\0" * (len(content) % 2)
    return webp[:4] + (len(webp) - 8 + len(added)).to_bytes(4, "little") + webp[8:] + added
