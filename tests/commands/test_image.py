"""`invoke image`: any picture becomes a clean one, at its place, with its record; or the reason is said."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from builders import problems_of, write_archive
from daybook import cleaning
from daybook.commands.image import Told, image
from daybook.core.pictures.form import Form
from drawing import moving, plain, taken_with_a_phone

if TYPE_CHECKING:
    from pathlib import Path


FIRST = "briefings/2022/03/2022-03-02-port-vell.md"


BRIEFING = "2022-03-02-port-vell"


LOOK = (
    "look at it: a program does not see who is in it: no prisoner of war, nobody dead or wounded who could be "
    "recognised, no private person, no position of forces"
)


TOLD = Told(
    alt="A crane stands on an empty quay",
    credit="Ann Example",
    rights="licensed",
    licence="by permission of the maker",
    source="gazette-2022-03-02",
)


RECORD = """\
pictures:
  empty-quay:
    file: empty-quay.jpg
    alt: A crane stands on an empty quay
    credit: Ann Example
    rights: licensed
    licence: by permission of the maker
    source: gazette-2022-03-02
"""


def run(file: Path, content: Path, told: Told = TOLD, *, briefing: str = "", name: str = "") -> tuple[int, str]:
    """Run the command; return its status and what it says, with paths below the folder of the test."""
    said: list[str] = []
    status = image(file, content, said.append, told, briefing=briefing, name=name)
    return status, "\n".join(said).replace(f"{content.parent.as_posix()}/", "")


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    """Return the file of a picture as a phone makes it."""
    place = tmp_path / "IMG 2231.JPG"
    place.write_bytes(taken_with_a_phone())
    return place


def test_a_picture_goes_into_its_briefing(tmp_path: Path, photo: Path) -> None:
    """Upright, small and clean; its record in the front matter, its place at the end of the text, and all is right."""
    content = write_archive(tmp_path)
    status, said = run(photo, content, briefing=BRIEFING, name="empty-quay")
    assert (status, said.splitlines()[1:]) == (
        0,
        [
            "not in it any more: the place where it was taken (EXIF with GPS), a comment",
            LOOK,
            f"content/{FIRST} shows it at its end: move the line to where it belongs",
        ],
    )
    assert said.startswith("content/images/2022/empty-quay.jpg: 1,800 by 2,400 pixels and ")
    text = (content / FIRST).read_text(encoding="utf-8")
    assert RECORD in text
    assert text.endswith("\n\n![](picture:empty-quay)\n")
    assert list(problems_of(content)) == []
    shown = Image.open(content / "images/2022/empty-quay.jpg")
    assert shown.size == (1600, 1200)
    sky, water = shown.getpixel((10, 10)), shown.getpixel((10, 1190))
    assert isinstance(sky, tuple)
    assert isinstance(water, tuple)
    assert sky > (180, 180, 180) > water
    assert not shown.getexif()


def test_without_a_briefing_the_record_is_printed(tmp_path: Path, photo: Path) -> None:
    """Ready to be pasted, and the line for the text with it."""
    content = write_archive(tmp_path)
    status, said = run(photo, content, name="empty-quay")
    assert status == 0
    assert said.endswith(
        f"\n{LOOK}\n\npaste into the front matter of its briefing:\n\n{RECORD}\n"
        "and where it belongs in the text, alone between empty lines:\n\n![](picture:empty-quay)"
    )
    assert (content / "images/empty-quay.jpg").is_file()


def test_what_is_missing_is_asked_for(tmp_path: Path, photo: Path) -> None:
    """Nothing is filled in, and the briefing is left alone; the name of the file becomes a name."""
    content = write_archive(tmp_path)
    before = (content / FIRST).read_bytes()
    status, said = run(photo, content, Told(alt="A crane"), briefing=BRIEFING)
    assert status == 0
    assert "\nstill needed: credit, rights, source\n" in said
    assert "    file: img-2231.jpg\n    alt: A crane\n    credit:\n    rights:\n    source:\n" in said
    assert (content / FIRST).read_bytes() == before


def test_a_second_picture_joins_the_first(tmp_path: Path, photo: Path) -> None:
    """Where pictures are written already, one more is put among them."""
    content = write_archive(tmp_path)
    told = Told(alt="A boat", credit="Ann", rights="own", source="relief-note-2022-03-03", taken="2022-03-02")
    status, _ = run(photo, content, told, briefing="2022-03-03-saltmarsh", name="boat")
    assert status == 0
    assert list(problems_of(content)) == []
    text = (content / "briefings/2022/03/2022-03-03-saltmarsh.md").read_text(encoding="utf-8")
    assert "pictures:\n  boat:\n    file: boat.jpg\n    alt: A boat\n" in text
    assert "  quay:\n    file: quay.png\n" in text


def test_a_record_that_would_be_wrong_is_not_written(tmp_path: Path, photo: Path) -> None:
    """The report says why; neither the picture nor the briefing is touched."""
    content = write_archive(tmp_path)
    before = (content / FIRST).read_bytes()
    told = Told(alt="A crane", credit="Ann", rights="free", source="gazette-2022-03-02")
    status, said = run(photo, content, told, briefing=BRIEFING, name="crane")
    assert (status, said.splitlines()[0]) == (
        1,
        "nothing was written: with this record the briefing would not be right any more",
    )
    assert 'field-choice: "rights" cannot be "free"' in said
    assert (content / FIRST).read_bytes() == before
    assert not (content / "images/2022/crane.jpg").exists()


def test_nothing_is_overwritten(tmp_path: Path, photo: Path) -> None:
    """Another picture of the name stays; the same one again is no harm."""
    content = write_archive(tmp_path)
    there = "there is another picture of this name already, content/images/2022/quay.png: give this one a --name"
    assert run(photo, content, name="quay") == (1, there)
    assert run(photo, content, name="crane")[0] == 0
    stamp = (content / "images/crane.jpg").read_bytes()
    assert run(photo, content, name="crane")[0] == 0
    assert (content / "images/crane.jpg").read_bytes() == stamp


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"name": "Crane 1"}, '"Crane 1" is no id: write lower-case words of a to z and digits'),
        ({"briefing": "2022-03-02-port-wall"}, 'there is no briefing "2022-03-02-port-wall" in content: name it as'),
        ({"briefing": "../../../etc/passwd"}, 'there is no briefing "../../../etc/passwd" in content: name it as'),
    ],
)
def test_what_cannot_be_used_is_said(tmp_path: Path, photo: Path, options: dict[str, str], said: str) -> None:
    """A name that is none, a briefing that is none."""
    status, words = run(
        photo, write_archive(tmp_path), briefing=options.get("briefing", ""), name=options.get("name", "")
    )
    assert status == 2
    assert words.startswith(said)


def bomb() -> bytes:
    """Return a picture of 900 million pixels in a few kilobytes."""
    memory = io.BytesIO()
    Image.new("1", (30_000, 30_000)).save(memory, "PNG")
    return memory.getvalue()


UNFIT = {
    "a.svg": (b"<svg/>", "a.svg is an SVG picture, which can hold scripts: draw it as a PNG first"),
    "a.png": (b"<svg onload='x'/>", "a.png is an SVG picture, which can hold scripts: draw it as a PNG first"),
    "a.gif": (b"GIF89a", "a.gif is no JPEG, PNG or WebP picture: save it as one of them first"),
    "b.png": (
        plain(Form.JPEG),
        "b.png is a JPEG picture, and its name says otherwise: rename it to b.jpg first",
    ),
    "cut.jpg": (taken_with_a_phone()[:9000], "cut.jpg cannot be read as a picture: it is damaged or cut short"),
    "cut.png": (plain()[:90], "cut.png cannot be read as a picture: it is damaged or cut short"),
    "cut.webp": (plain(Form.WEBP)[:90], "cut.webp cannot be read as a picture: it is damaged or cut short"),
    "moving.webp": (moving(Form.WEBP), "moving.webp moves: save the one picture that matters first"),
    "bomb.png": (bomb(), "bomb.png claims more pixels than any camera has: make it smaller first"),
}


@pytest.mark.parametrize("name", UNFIT)
def test_what_is_no_picture_is_refused(name: str, tmp_path: Path) -> None:
    """In one line that says what to do, and nothing is written."""
    raw, said = UNFIT[name]
    (tmp_path / name).write_bytes(raw)
    content = write_archive(tmp_path)
    assert run(tmp_path / name, content) == (1, said)
    assert [path.name for path in (content / "images").rglob("*.*")] == ["quay.png"]


def test_a_file_that_is_not_there_or_too_large_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Before anything is read."""
    content = write_archive(tmp_path)
    assert run(tmp_path / "none.jpg", content) == (1, "none.jpg cannot be read: No such file or directory")
    monkeypatch.setattr(cleaning, "LARGEST_ORIGINAL", 1_000_000)
    (tmp_path / "large.jpg").write_bytes(b"\xff\xd8\xff" + bytes(1_000_000))
    assert run(tmp_path / "large.jpg", content) == (1, "large.jpg has over 1 MB: make it smaller first")


def test_a_profile_that_cannot_be_read_is_said(tmp_path: Path) -> None:
    """The colours may be others then, and only a person can tell."""
    (tmp_path / "a.jpg").write_bytes(plain(Form.JPEG, icc_profile=b"no profile"))
    _, said = run(tmp_path / "a.jpg", write_archive(tmp_path))
    assert "its colour profile could not be read, so look whether the colours are right" in said
