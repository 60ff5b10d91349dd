"""What a picture file may hold: the picture; whatever else is in it is named, and it is refused."""

from __future__ import annotations

import io
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms

from daybook.core.pictures.file import MOST_BYTES
from daybook.core.pictures.form import Form
from daybook.core.pictures.reading import read_picture
from daybook.core.report import ReportFormat, render_report
from drawing import noise, plain, quay, with_chunk, with_riff_chunk, with_segment, written

PLACE = Image.Exif()
PLACE[0x0110] = "A camera"
PLACE.get_ifd(0x8825)[1] = "N"
CAMERA = Image.Exif()
CAMERA[0x010F] = "<script>hostile_witness()</script>"
PROFILE = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
ZIP = b"PK\x05\x06" + b"\0" * 18
SVG = b'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" onload="hostile_witness()"/>'
CLEAN = "    help: make a clean copy of the original: invoke image FILE, and delete this one"


def report_on(name: str, raw: bytes) -> str:
    """Return the report on a picture file, without its closing line."""
    _, problems = read_picture(f"images/{name}", f"content/images/{name}", raw)
    return render_report(problems, 1, ReportFormat.TEXT).rpartition("\n")[0]


def moving(form: Form) -> bytes:
    """Return a picture that moves."""
    memory = io.BytesIO()
    quay().save(memory, form.noun.upper(), save_all=True, append_images=[quay().rotate(90)])
    return memory.getvalue()


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


def longer_pixels() -> bytes:
    """Return a PNG whose packed pixels go on behind the picture."""
    png = plain()
    head = png[:33]
    with_more = zlib.compress(b"\0" * (64 * (1 + 96 * 3)) + b"<script>hostile_witness()</script>")
    body = b"IDAT" + with_more
    return head + len(with_more).to_bytes(4) + body + zlib.crc32(body).to_bytes(4) + png[-12:]


def long_table() -> bytes:
    """Return a JPEG with bytes behind a table of it."""
    return with_segment(plain(Form.JPEG), 0xDB, b"\0" * 65 + b"more")


def six_parts() -> bytes:
    """Return a WebP file with six parts that nobody knows."""
    raw = plain(Form.WEBP)
    for letter in "ABCDEF":
        raw = with_riff_chunk(raw, letter.encode() * 4, letter.encode())
    return raw


REFUSED: dict[str, tuple[str, bytes, str]] = {
    "place in a JPEG": (
        "a.jpg",
        plain(Form.JPEG, exif=PLACE),
        "picture-metadata: the file holds more than the picture: the place where it was taken (EXIF with GPS)",
    ),
    "script in the EXIF of a JPEG": (
        "a.jpg",
        plain(Form.JPEG, exif=CAMERA),
        "picture-metadata: the file holds more than the picture: EXIF",
    ),
    "several things in a JPEG": (
        "a.jpg",
        plain(Form.JPEG, exif=CAMERA, comment=b"taken by A. N.", icc_profile=PROFILE, xmp=b"<x/>"),
        "picture-metadata: the file holds more than the picture: EXIF, XMP, a colour profile, a comment",
    ),
    "IPTC": (
        "a.jpg",
        with_segment(plain(Form.JPEG), 0xED, b"Photoshop 3.0\x008BIM"),
        "picture-metadata: the file holds more than the picture: IPTC",
    ),
    "thumbnail": (
        "a.jpg",
        with_segment(plain(Form.JPEG), 0xE0, b"JFXX\0\x10" + plain(Form.JPEG)),
        "picture-metadata: the file holds more than the picture: data of a program (APP0)",
    ),
    "thumbnail in the head": (
        "a.jpg",
        with_segment(plain(Form.JPEG), 0xE0, b"JFIF\0\1\1\0\0\1\0\1\1\1abc"),
        "picture-metadata: the file holds more than the picture: a small picture (thumbnail)",
    ),
    "data of a program": (
        "a.jpg",
        with_segment(plain(Form.JPEG), 0xEB, b"whatever"),
        "picture-metadata: the file holds more than the picture: data of a program (APP11)",
    ),
    "further pictures": (
        "a.jpg",
        with_segment(plain(Form.JPEG), 0xE2, b"MPF\0II"),
        "picture-metadata: the file holds more than the picture: further pictures (MPF)",
    ),
    "archive behind a JPEG": (
        "a.jpg",
        plain(Form.JPEG) + ZIP,
        "picture-metadata: 22 bytes lie behind the end of the picture",
    ),
    "bytes behind a table": (
        "a.jpg",
        long_table(),
        "picture-damaged: the picture cannot be shown: a table in it has the wrong length",
    ),
    "place in a PNG": (
        "a.png",
        plain(Form.PNG, exif=PLACE),
        "picture-metadata: the file holds more than the picture: the place where it was taken (EXIF with GPS)",
    ),
    "text in a PNG": (
        "a.png",
        with_chunk(plain(), b"iTXt", b"Comment\0\0\0\0\0<script>hostile_witness()</script>"),
        "picture-metadata: the file holds more than the picture: a text",
    ),
    "time, size and profile in a PNG": (
        "a.png",
        with_chunk(plain(Form.PNG, icc_profile=PROFILE, dpi=(300, 300)), b"tIME", b"\x07\xe6\3\2\0\0\0"),
        (
            "picture-metadata: the file holds more than the picture: a colour profile, its size on paper, "
            "the time of its last change"
        ),
    ),
    "unknown part of a PNG": (
        "a.png",
        with_chunk(plain(), b"stEg", b"hidden"),
        "picture-metadata: the file holds more than the picture: an unknown part (stEg)",
    ),
    "part with a name that is none": (
        "a.png",
        with_chunk(plain(), b"\x1b[2J", b""),
        "picture-metadata: the file holds more than the picture: an unknown part",
    ),
    "many unknown parts": (
        "a.webp",
        six_parts(),
        (
            "picture-metadata: the file holds more than the picture: an unknown part (AAAA), an unknown part (BBBB), "
            "an unknown part (CCCC), an unknown part (DDDD), an unknown part (EEEE) and 1 others"
        ),
    ),
    "archive behind a PNG": (
        "a.png",
        plain() + ZIP,
        "picture-metadata: 22 bytes lie behind the end of the picture",
    ),
    "data behind the pixels of a PNG": (
        "a.png",
        longer_pixels(),
        "picture-metadata: the file holds more than the picture: data behind its pixels",
    ),
    "place in a WebP": (
        "a.webp",
        plain(Form.WEBP, exif=PLACE),
        "picture-metadata: the file holds more than the picture: the place where it was taken (EXIF with GPS)",
    ),
    "XMP and profile in a WebP": (
        "a.webp",
        plain(Form.WEBP, xmp=b"<x/>", icc_profile=PROFILE),
        "picture-metadata: the file holds more than the picture: a colour profile, XMP",
    ),
    "archive behind a WebP": (
        "a.webp",
        plain(Form.WEBP) + ZIP,
        "picture-metadata: 22 bytes lie behind the end of the picture",
    ),
    "JPEG cut short": ("a.jpg", plain(Form.JPEG)[:-40], "picture-damaged: the picture cannot be shown: it breaks off"),
    "PNG cut short": ("a.png", plain()[:-20], "picture-damaged: the picture cannot be shown: it breaks off"),
    "WebP cut short": ("a.webp", plain(Form.WEBP)[:-20], "picture-damaged: the picture cannot be shown: it breaks off"),
    "PNG with a changed byte": (
        "a.png",
        plain()[:60] + b"\xff" + plain()[61:],
        "picture-damaged: the picture cannot be shown: its bytes were changed since it was written",
    ),
    "colours of a printing press": (
        "a.jpg",
        written(quay(mode="CMYK"), Form.JPEG),
        "picture-damaged: the picture cannot be shown: it is in the colours of a printing press (CMYK)",
    ),
    "lossless JPEG": (
        "a.jpg",
        plain(Form.JPEG).replace(b"\xff\xc0", b"\xff\xc3"),
        "picture-damaged: the picture cannot be shown: it is coded in a way that browsers do not show",
    ),
    "two pictures in a JPEG": (
        "a.jpg",
        with_segment(plain(Form.JPEG), 0xC0, plain(Form.JPEG)[plain(Form.JPEG).index(b"\xff\xc0") + 4 :][:15]),
        "picture-damaged: the picture cannot be shown: it holds two pictures",
    ),
    "nothing but a head": (
        "a.jpg",
        b"\xff\xd8\xff\xd9",
        "picture-damaged: the picture cannot be shown: there is no picture in it",
    ),
}
WITHOUT_CLEANING: dict[str, tuple[str, bytes, str]] = {
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


@pytest.mark.parametrize("case", [*REFUSED, *WITHOUT_CLEANING])
def test_what_is_no_part_of_the_picture_is_named(case: str) -> None:
    """Each has one problem, which says what is wrong with the file and what to do."""
    name, raw, report = (REFUSED | WITHOUT_CLEANING)[case]
    more = f"\n{CLEAN}" if case in REFUSED else ""
    assert report_on(name, raw) == f"content/images/{name}: {report}{more}"


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


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(Form),
    st.integers(0, 2_000),
    st.binary(max_size=12),
    st.integers(0, 30),
)
def test_no_damage_crashes_the_reader(form: Form, place: int, put: bytes, taken: int) -> None:
    """Whatever is put into a file or taken out, it is refused with a reason on one line, or still a whole picture."""
    raw = plain(form)
    at = place % len(raw)
    damaged = raw[:at] + put + raw[at + taken :]
    file, problems = read_picture(f"images/a{form}", f"content/images/a{form}", damaged)
    assert all(problem.message.isprintable() and problem.hint for problem in problems)
    if not problems:
        assert (file.width > 0, file.height > 0) == (True, True)


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(Form), st.binary(min_size=1, max_size=40))
def test_nothing_can_be_put_behind_a_picture(form: Form, put: bytes) -> None:
    """Any bytes behind the end are found."""
    assert f"{len(put)} bytes lie behind the end of the picture" in report_on(f"a{form}", plain(form) + put)
