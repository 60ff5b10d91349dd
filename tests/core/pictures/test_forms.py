"""A file of `images/` is a picture in a form that is shown, of a size that is shown, and named so."""

from __future__ import annotations

import io
import zlib

import pytest
from PIL import Image

from daybook.core.pictures.file import MOST_BYTES
from daybook.core.pictures.form import Form
from daybook.core.pictures.reading import read_picture
from drawing import moving, noise, plain, quay, written
from picturereports import CLEAN, report_on

SVG = b'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" onload="hostile_witness()"/>'


def gif() -> bytes:
    """Return a picture of a form we do not take."""
    memory = io.BytesIO()
    quay().save(memory, "GIF")
    return memory.getvalue()


def bomb() -> bytes:
    """Return a small file that claims nine hundred million pixels."""
    head = (30_000).to_bytes(4) * 2 + bytes((1, 0, 0, 0, 0))
    png = plain()
    body = b"IHDR" + head
    return png[:8] + (13).to_bytes(4) + body + zlib.crc32(body).to_bytes(4) + png[33:]


REFUSED: dict[str, tuple[str, bytes, str]] = {
    "SVG": (
        "a.svg",
        SVG,
        (
            "picture-svg: an SVG picture can hold scripts and load others\n"
            "    help: draw it as a PNG, or describe it in words"
        ),
    ),
    "SVG that says it is a PNG": (
        "a.png",
        SVG,
        (
            "picture-svg: an SVG picture can hold scripts and load others\n"
            "    help: draw it as a PNG, or describe it in words"
        ),
    ),
    "SVG in UTF-16": (
        "a.jpg",
        SVG.decode().encode("utf-16"),
        (
            "picture-svg: an SVG picture can hold scripts and load others\n"
            "    help: draw it as a PNG, or describe it in words"
        ),
    ),
    "GIF": (
        "a.gif",
        gif(),
        (
            "picture-form: this is no picture in the form of JPEG, PNG or WebP\n"
            "    help: save it as JPEG, PNG or WebP and run invoke image, or take the file out of images/"
        ),
    ),
    "page that says it is a JPEG": (
        "a.jpg",
        b"<!DOCTYPE html><script>hostile_witness()</script>",
        (
            "picture-form: this is no picture in the form of JPEG, PNG or WebP\n"
            "    help: save it as JPEG, PNG or WebP and run invoke image, or take the file out of images/"
        ),
    ),
    "nothing": (
        "a.jpg",
        b"",
        (
            "picture-form: this is no picture in the form of JPEG, PNG or WebP\n"
            "    help: save it as JPEG, PNG or WebP and run invoke image, or take the file out of images/"
        ),
    ),
    "PNG that says it is a JPEG": (
        "a.jpg",
        plain(),
        "picture-suffix: the file is a PNG picture, and its name says JPEG\n    help: rename it to a.png",
    ),
    "PNG that says it is a page": (
        "a.html",
        plain(),
        'picture-suffix: the file is a PNG picture, and its name says ".html"\n    help: rename it to a.png',
    ),
    "the longer ending": (
        "a.jpeg",
        plain(Form.JPEG),
        "picture-suffix: a JPEG picture ends in .jpg\n    help: rename it to a.jpg",
    ),
    "ending in capitals": (
        "a.PNG",
        plain(),
        "picture-suffix: a PNG picture ends in .png\n    help: rename it to a.png",
    ),
    "name in capitals": (
        "IMG_1.png",
        plain(),
        (
            'id-malformed: "IMG_1" is no id\n'
            "    help: rename the file: write lower-case words of a to z and digits, with hyphens between them: "
            '"img-1"'
        ),
    ),
    "moving PNG": (
        "a.png",
        moving(Form.PNG),
        "picture-animated: the picture moves\n    help: save the one picture that matters, and run invoke image on it",
    ),
    "moving WebP": (
        "a.webp",
        moving(Form.WEBP),
        "picture-animated: the picture moves\n    help: save the one picture that matters, and run invoke image on it",
    ),
    "bomb": (
        "a.png",
        bomb(),
        "picture-too-large: the picture has 30,000 by 30,000 pixels, and no side may have over 1,600\n" + CLEAN,
    ),
    "one pixel too wide": (
        "a.png",
        written(quay(1601, 3), Form.PNG),
        "picture-too-large: the picture has 1,601 by 3 pixels, and no side may have over 1,600\n" + CLEAN,
    ),
    "too many bytes": (
        "a.png",
        written(noise(420, 420), Form.PNG),
        "picture-too-large: the picture has 530 kB, and the limit is 500 kB\n" + CLEAN,
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_each_has_its_report(case: str) -> None:
    """One problem, which says what is wrong with the file and what to do."""
    name, raw, report = REFUSED[case]
    assert report_on(name, raw) == f"content/images/{name}: {report}"


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("a.jpg", plain(Form.JPEG)),
        ("a.jpg", plain(Form.JPEG, progressive=True, optimize=True, restart_marker_rows=1)),
        ("a.jpg", written(quay(mode="L"), Form.JPEG)),
        ("a.png", plain()),
        ("a.png", written(quay(mode="P"), Form.PNG, transparency=0)),
        ("a.png", written(quay(mode="RGBA"), Form.PNG)),
        ("a.png", written(quay(1600, 1600, "1"), Form.PNG)),
        ("a.webp", plain(Form.WEBP)),
        ("a.webp", plain(Form.WEBP, lossless=True)),
        ("a.webp", written(Image.new("RGBA", (96, 64), (9, 9, 9, 99)), Form.WEBP)),
    ],
)
def test_a_plain_picture_is_taken(name: str, raw: bytes) -> None:
    """Of every form, in every way it is usually written; its size is that which Pillow reads."""
    file, problems = read_picture(f"images/2022/{name}", f"content/images/2022/{name}", raw)
    assert problems == ()
    assert (file.width, file.height) == Image.open(io.BytesIO(raw)).size
    assert (file.name, file.size) == (name, len(raw))
    assert len(raw) <= MOST_BYTES
