"""The faultless archive with an article that was taken in."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from daybook.commands.given import Given
from daybook.commands.ingest import ingest
from sitebuilding import Workshop, set_up

if TYPE_CHECKING:
    from pathlib import Path


ARTICLE = """\
Ola Brandt counted the boats of Port Vell on Monday.
More than 4,500 people have left Port Vell, Saltmarsh Relief said, and nobody keeps a list of those who came back later.
"""


@pytest.fixture
def workshop(tmp_path: Path) -> Workshop:
    """Return the faultless archive with its locks, and an article that was taken in."""
    made = set_up(tmp_path / "work")
    made.look_up()
    article = tmp_path / "article.txt"
    article.write_text(ARTICLE, encoding="utf-8")
    given = Given(published="2022-03-09", slug="brandt")
    said: list[str] = []
    day = dt.date(2022, 3, 10)
    assert ingest(article, made.content, made.conf, said.append, given, today=day) == 0, said
    return made
