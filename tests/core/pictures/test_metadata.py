"""What a picture file may hold: the picture; whatever else is in it is named, and it is refused."""

from __future__ import annotations

import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms

from daybook.core.pictures.form import Form
from daybook.core.pictures.reading import read_picture
from drawing import plain, quay, with_chunk, with_riff_chunk, with_segment, written
from picturereports import CLEAN, report_on

PLACE = Image.Exif()
PLACE[0x0110] = "A camera"
PLACE.get_ifd(0x8825)[1] = "N"


CAMERA = Image.Exif()
CAMERA[0x010F] = "<script>hostile_witness()</script>"


PROFILE = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


ZIP = b"PK\x05\x06" + b"\0" * 18


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
            "an unknown part (CCCC), an unknown part (DDDD), an unknown part (EEEE) and 1 other"
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


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_no_part_of_the_picture_is_named(case: str) -> None:
    """Each has one problem, which says what is in the file, and that a clean copy is to be made."""
    name, raw, report = REFUSED[case]
    assert report_on(name, raw) == f"content/images/{name}: {report}\n{CLEAN}"


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
    bytes_lie = "1 byte lies" if len(put) == 1 else f"{len(put)} bytes lie"
    assert f"{bytes_lie} behind the end of the picture" in report_on(f"a{form}", plain(form) + put)
