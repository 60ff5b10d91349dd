"""The folder of pictures: each file is read once, remembered by its bytes, and none leads anywhere else."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from builders import RECORDS, faultless, problems_of, write_archive
from daybook import pictures
from daybook.core.pictures.file import PictureFile
from daybook.core.pictures.form import Form
from daybook.core.problems import Problems
from daybook.core.report import ReportFormat, render_report
from daybook.files import walk_content
from daybook.memory.remembering import Memory
from daybook.pictures import ChangedError, Known, bytes_of, pictures_of
from drawing import QUAY, plain

if TYPE_CHECKING:
    from pathlib import Path

SECOND = "briefings/2022/03/2022-03-03-saltmarsh.md"


def report_on(content: Path) -> str:
    """Return the report on a content folder, without its closing line."""
    return render_report(tuple(problems_of(content)), 1, ReportFormat.TEXT).rpartition("\n")[0]


def test_a_picture_that_no_briefing_shows_is_refused(tmp_path: Path) -> None:
    """It would be published with the repository, and nobody would look after it."""
    assert report_on(write_archive(tmp_path, {"images/crane.webp": plain(Form.WEBP)})) == (
        "content/images/crane.webp: picture-unused: no briefing shows this picture\n"
        "    help: name it in a briefing, or delete it: what lies in the repository is published too"
    )


def test_a_briefing_that_cannot_be_read_may_show_any_picture(tmp_path: Path) -> None:
    """One slip is one problem: its pictures are not called unused."""
    broken = faultless(SECOND, ("title: A leaflet", "titel: A leaflet"))
    codes = {problem.code for problem in problems_of(write_archive(tmp_path, {SECOND: broken}))}
    assert codes == {"field-unknown"}


def test_a_draft_keeps_its_picture(tmp_path: Path) -> None:
    """A briefing that is no draft any more needs it again."""
    drafted = faultless(SECOND, ("recorded: 2022-03-05", "recorded: 2022-03-05\nstate: draft"))
    codes = {problem.code for problem in problems_of(write_archive(tmp_path, {SECOND: drafted}))}
    assert "picture-unused" not in codes


def test_two_pictures_never_have_one_name(tmp_path: Path) -> None:
    """A folder is no part of a name, for it is no part of the address."""
    assert report_on(write_archive(tmp_path, {"images/2021/quay.png": plain()})) == (
        'content/images/2022/quay.png: id-repeated: there is a picture "quay.png" already: '
        "content/images/2021/quay.png\n"
        "    help: rename one of the two, or delete it"
    )


@pytest.mark.parametrize("outside", [False, True])
def test_a_link_is_no_picture(tmp_path: Path, outside: bool) -> None:  # noqa: FBT001 - a case of the test
    """Wherever it leads, for the site must not depend on the machine."""
    content = write_archive(tmp_path)
    target = tmp_path / "elsewhere.png" if outside else content / QUAY
    target.write_bytes(plain())
    (content / "images/crane.png").symlink_to(target)
    assert report_on(content) == (
        "content/images/crane.png: file-outside: this is a link\n    help: copy the picture itself"
    )


def test_a_folder_that_is_a_link_is_refused(tmp_path: Path) -> None:
    """The folder of pictures too."""
    content = write_archive(tmp_path)
    (content / "images").rename(tmp_path / "images")
    (content / "images").symlink_to(tmp_path / "images")
    assert "content/images: file-outside: this is a link" in report_on(content)


def test_a_pipe_is_not_opened(tmp_path: Path) -> None:
    """Reading it would wait for ever."""
    content = write_archive(tmp_path)
    os.mkfifo(content / "images/pipe.png")
    assert report_on(content) == (
        "content/images/pipe.png: file-unreadable: this is no ordinary file\n    help: take it out of images/"
    )


def test_an_original_is_not_even_read(tmp_path: Path) -> None:
    """A file of many megabytes is refused by its size."""
    content = write_archive(tmp_path)
    with (content / "images/original.jpg").open("wb") as file:
        file.truncate(pictures.LARGEST_READ + 1)
    assert report_on(content) == (
        "content/images/original.jpg: picture-too-large: the picture has 5.0 MB, and the limit is 0.5 MB\n"
        "    help: move it out and run: invoke image FILE"
    )


def test_pictures_are_no_records(tmp_path: Path) -> None:
    """Whoever reads records passes the folder by; elsewhere a picture is misplaced."""
    content = write_archive(tmp_path, {"photos/quay.png": plain(), "briefings/2022/03/quay.png": plain()})
    problems = Problems()
    assert {file.path for file in walk_content(content, problems)} >= RECORDS.keys()
    assert not [file for file in walk_content(content, Problems()) if file.path.startswith("images/")]
    assert render_report(tuple(problems_of(content)), 1, ReportFormat.TEXT).rpartition("\n")[0] == (
        "content/briefings/2022/03/quay.png: file-misplaced: pictures lie in images/\n"
        "    help: make a clean copy with invoke image FILE, and delete this one\n"
        "content/photos/quay.png: file-misplaced: pictures lie in images/\n"
        "    help: make a clean copy with invoke image FILE, and delete this one"
    )


def test_a_picture_is_taken_apart_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was found is remembered by the bytes: the same ones are not looked at again, others are."""
    content, cache = write_archive(tmp_path), tmp_path / "cache"
    first = pictures_of(content, Problems(), cache)
    asked: list[str] = []

    def read(path: str, shown_path: str, raw: bytes) -> object:
        asked.append(path)
        return PictureFile(path=path, shown_path=shown_path, sha256="", size=len(raw), width=1, height=1), ()

    monkeypatch.setattr("daybook.core.pictures.reading.read_picture", read)
    assert pictures_of(content, Problems(), cache) == first
    assert asked == []
    (content / QUAY).write_bytes(plain(Form.PNG, compress_level=0))
    pictures_of(content, Problems(), cache)
    assert asked == [QUAY]


def test_a_picture_that_nobody_touched_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Once its time is settled; bytes of the same size under the same time of their own are seen all the same."""
    content, cache = write_archive(tmp_path), tmp_path / "cache"
    monkeypatch.setattr(pictures, "_SETTLED", -60_000_000_000)
    (first,) = pictures_of(content, Problems(), cache)
    monkeypatch.setattr(pictures, "_read", None)
    assert pictures_of(content, Problems(), cache) == (first,)
    monkeypatch.undo()
    raw, status = (content / QUAY).read_bytes(), (content / QUAY).stat()
    (content / QUAY).write_bytes(raw[:-1] + b"x")
    os.utime(content / QUAY, ns=(status.st_atime_ns, status.st_mtime_ns))
    problems = Problems()
    pictures_of(content, problems, cache)
    assert [problem.code for problem in problems] == ["picture-damaged"]


def test_a_picture_that_was_written_just_now_is_read_again(tmp_path: Path) -> None:
    """It may be written once more before its time changes."""
    content, cache = write_archive(tmp_path), tmp_path / "cache"
    pictures_of(content, Problems(), cache)
    kept: Memory[str, Known] = Memory(cache / "pictures.pickle")
    assert [known.stamp for known in kept.known.values()] == [None]


def test_what_is_wrong_is_said_again(tmp_path: Path) -> None:
    """A remembered picture keeps its problems."""
    content, cache = write_archive(tmp_path), tmp_path / "cache"
    (content / QUAY).write_bytes(plain() + b"more")
    told = []
    for _ in range(2):
        problems = Problems()
        pictures_of(content, problems, cache)
        told.append(tuple(problems))
    assert told[0] == told[1] != ()


def test_a_picture_that_changes_meanwhile_is_not_written(tmp_path: Path) -> None:
    """What is published is what was checked."""
    content = write_archive(tmp_path)
    (file,) = pictures_of(content, Problems())
    assert bytes_of(content, file) == (content / QUAY).read_bytes()
    (content / QUAY).write_bytes(plain() + b"<script>")
    with pytest.raises(ChangedError, match=r"content/images/2022/quay.png was changed while the site was built"):
        bytes_of(content, file)
    (content / QUAY).unlink()
    with pytest.raises(ChangedError, match=r"content/images/2022/quay.png cannot be read any more"):
        bytes_of(content, file)
