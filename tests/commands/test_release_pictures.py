"""`invoke release-check` sees another picture under the same name, and takes a file that only moved for the same."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from commands.test_release_check import commit, edit, files, released, run
from daybook.core.pictures.form import Form
from drawing import QUAY, quay, written

if TYPE_CHECKING:
    from pathlib import Path

BRIEFING = "briefings/2022/03/2022-03-03-saltmarsh.md"
OTHER = written(quay().rotate(180), Form.PNG)
"""A picture that passes all checks, and shows something else."""


def line_of_file(content: Path) -> int:
    """Return the line on which the briefing names the file."""
    lines = (content / BRIEFING).read_text(encoding="utf-8").split("\n")
    return lines.index("    file: quay.png") + 1


def test_another_picture_under_the_same_name_needs_a_correction(tmp_path: Path) -> None:
    """Committed or not; the text that follows the report, saved as the file it names, settles it."""
    content = released(tmp_path)
    was, now = (hashlib.sha256(raw).hexdigest()[:16] for raw in ((content / QUAY).read_bytes(), OTHER))
    assert run(content) == (0, [files(21)])
    (content / QUAY).write_bytes(OTHER)
    status, said = run(content)
    path = "content/corrections/2022-03-09-quay-file.yaml"
    report = (
        f'content/{BRIEFING}:{line_of_file(content)}:11: release-changed: "file" of '
        f'picture:2022-03-03-saltmarsh#quay was "quay.png with the SHA-256 {was}", '
        f'and is "quay.png with the SHA-256 {now}" now\n'
        f"    help: put it back, or say so in {path}: invoke release-check prints its text\n"
        "1 error in 1 file; `invoke explain CODE` tells what a rule wants and why"
    )
    correction = (
        "date: 2022-03-09\ntarget: picture:2022-03-03-saltmarsh#quay\nkind: our-error\nfield: file\n"
        f"was: 'quay.png with the SHA-256 {was}'\nnow: 'quay.png with the SHA-256 {now}'\nreason: \"...\""
    )
    assert (status, said) == (1, [report, f"\n# {path}\n{correction}"])
    commit(tmp_path)
    assert run(content) == (status, said)
    (tmp_path / path).write_text(correction.replace("...", "It was upside down"), encoding="utf-8")
    assert run(content) == (0, [files(22)])


def test_a_picture_that_moved_to_another_year_is_the_same(tmp_path: Path) -> None:
    """Its name is its id, as with records; other bytes are seen there too."""
    content = released(tmp_path)
    place = content / QUAY.replace("2022", "2023")
    place.parent.mkdir()
    (content / QUAY).rename(place)
    assert run(content) == (0, [files(21)])
    place.write_bytes(OTHER)
    assert run(content)[0] == 1


def test_a_picture_that_is_new_is_no_change(tmp_path: Path) -> None:
    """Nor is one that goes with its entry: that it is gone is said of the entry."""
    content = released(tmp_path)
    (content / "images/2022/pier.png").write_bytes(OTHER)
    edit(content, BRIEFING, "file: quay.png", "file: pier.png")
    (content / QUAY).unlink()
    status, said = run(content)
    assert status == 1
    assert '"file" of picture:2022-03-03-saltmarsh#quay was "quay.png", and is "pier.png" now' in said[0]
