"""What is too much is refused with its limit, and what is much is read."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from builders import check_all
from daybook.core.problems import Problems
from daybook.files import LARGEST_FILE
from daybook.loading import load_content
from daybook.markdown import render_markdown

if TYPE_CHECKING:
    from pathlib import Path

BRIEFING = """\
---
title: Rain
date: 2022-03-02
recorded: 2022-03-03
sources: [report]
{front}---

{body}
"""
PATH = "briefings/2022/03/2022-03-02-rain.md"


def reported(content: Path) -> list[str]:
    """Return what is reported of a content folder, each with its place."""
    problems = Problems()
    gathered = load_content(content, problems)
    check_all(gathered, problems)
    return [f"{one.position}: {one.code}: {one.message}" for one in problems]


def write(folder: Path, front: str = "", body: str = "Rain fell.") -> Path:
    """Write one briefing, and return the content folder."""
    place = folder / "content" / PATH
    place.parent.mkdir(parents=True)
    place.write_text(BRIEFING.format(front=front, body=body), encoding="utf-8")
    return folder / "content"


def test_ten_thousand_lines_of_front_matter_are_read(tmp_path: Path) -> None:
    """Each is looked at, in seconds."""
    began = time.process_time()
    told = reported(write(tmp_path, "entities:\n" + "".join(f"  - person-{number}\n" for number in range(9_990))))
    assert time.process_time() - began < 30
    unknown = [one for one in told if "person-" in one]
    assert len(unknown) == 9_990
    assert unknown[-1].startswith(f"content/{PATH}:9996:5: reference-unknown: ")


def test_more_than_any_record_has_is_refused(tmp_path: Path) -> None:
    """The limit is named, and where it is passed."""
    figures = "".join(
        f'  rain-{number}:\n    measure: rain\n    by: publisher\n    quote: "It rained {number} times that day"\n'
        for number in range(2_500)
    )
    told = reported(write(tmp_path, f"figures:\n{figures}"))
    message = "Here are more than 20,000 keys and values; what begins on line 7 passes the limit"
    assert [one for one in told if PATH in one] == [f"content/{PATH}:2:1: yaml-too-many-values: {message}"]


def test_a_file_beyond_the_limit_is_refused(tmp_path: Path) -> None:
    """By its size, before it is read."""
    content = write(tmp_path, body="x" * LARGEST_FILE)
    assert [one for one in reported(content) if PATH in one] == [
        f"content/{PATH}: file-too-large: the file has 5.0 MB, and the limit is 5 MB"
    ]


def test_a_paragraph_without_end_is_refused(tmp_path: Path) -> None:
    """Where it begins, and each only once."""
    content = write(tmp_path, body=f"Rain fell.\n\n{'It rained on. ' * 2_000}\n\nIt stopped.")
    message = "from here on there are more than 20,000 characters without an empty line"
    assert [one for one in reported(content) if PATH in one and "paragraph" in one] == [
        f"content/{PATH}:10:1: paragraph-too-long: {message}"
    ]


@pytest.mark.long
def test_a_briefing_of_five_megabytes_is_read_and_shown(tmp_path: Path) -> None:
    """In a minute or two."""
    paragraph = (
        "Rain fell on the quay, and “nobody left”, said [the ministry](https://ministry.example). *Boats* stayed.\n\n"
    )
    body = paragraph * (LARGEST_FILE // len(paragraph.encode()) - 2)
    began = time.process_time()
    told = reported(write(tmp_path, body=body))
    assert [one.partition(": ")[2] for one in told if PATH in one] == ['reference-unknown: there is no source "report"']
    assert render_markdown(body, str).count("<p>") == body.count("Rain fell")
    assert time.process_time() - began < 200
