"""A picture is made clean: upright, small, in the colours of screens, and with nothing in it besides."""

from __future__ import annotations

import io

import pytest
from PIL import Image, ImageCms

from daybook.cleaning import clean_picture
from daybook.core.pictures.file import MOST_BYTES
from daybook.core.pictures.form import Form
from daybook.core.pictures.reading import read_picture
from drawing import noise, plain, quay, taken_with_a_phone, written

PROFILE = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("a.jpg", taken_with_a_phone()),
        ("a.jpg", written(quay(mode="CMYK"), Form.JPEG)),
        ("a.jpg", plain(Form.JPEG, icc_profile=PROFILE)),
        ("a.jpg", plain(Form.JPEG) + b"PK\x05\x06"),
        ("a.png", plain(Form.PNG, icc_profile=PROFILE, dpi=(300, 300))),
        ("a.png", written(quay(mode="LA"), Form.PNG, dpi=(300, 300))),
        ("a.png", written(quay(mode="P"), Form.PNG, dpi=(300, 300), transparency=0)),
        ("a.png", written(quay(2000, 900, "RGBA"), Form.PNG)),
        ("a.webp", plain(Form.WEBP, xmp=b"<x/>")),
        ("a.webp", written(quay(1700, 20, "RGBA"), Form.WEBP)),
    ],
)
def test_a_cleaned_picture_is_clean_and_always_the_same(name: str, raw: bytes) -> None:
    """It passes the check, is the same again, and is left as it is when it is cleaned once more."""
    cleaned = clean_picture(raw, name)
    assert read_picture(f"images/a{cleaned.form}", "a", cleaned.raw)[1] == ()
    assert clean_picture(raw, name) == cleaned
    assert clean_picture(cleaned.raw, f"a{cleaned.form}").raw == cleaned.raw


def test_a_clean_picture_stays_as_it_is() -> None:
    """No pixel is lost where nothing has to change."""
    raw = plain(Form.JPEG)
    assert clean_picture(raw, "a.jpg").raw == raw


def test_a_png_that_is_too_large_becomes_a_webp() -> None:
    """It keeps what is clear, and fits."""
    picture = noise(900, 700)
    picture.putalpha(Image.linear_gradient("L").resize((900, 700)))
    cleaned = clean_picture(written(picture, Form.PNG), "a.png")
    assert cleaned.form is Form.WEBP
    assert len(cleaned.raw) <= MOST_BYTES
    assert Image.open(io.BytesIO(cleaned.raw)).mode == "RGBA"


def test_what_was_rubbed_out_is_gone() -> None:
    """Colours below what is clear are still in a file, where nobody sees them."""
    picture = quay(mode="RGBA")
    picture.putalpha(Image.new("L", picture.size, 0))
    cleaned = clean_picture(written(picture, Form.PNG), "a.png")
    assert cleaned.left_out == ("colours under what is clear",)
    assert Image.open(io.BytesIO(cleaned.raw)).convert("RGBA").getcolors() == [(96 * 64, (0, 0, 0, 0))]


def test_colours_are_turned_into_those_of_screens() -> None:
    """A profile is applied before it is left out: a picture looks the same without it."""
    exchanged = PROFILE.replace(b"rXYZ", b"?XYZ").replace(b"bXYZ", b"rXYZ").replace(b"?XYZ", b"bXYZ")
    red = written(Image.new("RGB", (8, 8), "red"), Form.PNG, icc_profile=exchanged)
    cleaned = clean_picture(red, "a.png")
    assert cleaned.left_out == ("a colour profile",)
    assert Image.open(io.BytesIO(cleaned.raw)).convert("RGB").getcolors() == [(64, (0, 0, 255))]
