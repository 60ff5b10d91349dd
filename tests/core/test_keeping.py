"""What is kept quickly comes back the same."""

from __future__ import annotations

import copy
import pickle
from typing import TypeVar, cast

import pytest

from builders import FAULTLESS, known_words
from daybook.core.dates import read_date
from daybook.core.numbers import read_numbers
from daybook.core.problems import Problems
from daybook.loading import load_content

T = TypeVar("T")


def back(kept: T) -> T:
    """Return what comes back of something that was kept."""
    return cast("T", pickle.loads(pickle.dumps(kept)))  # noqa: S301 - what we have just written


def test_every_record_comes_back_the_same() -> None:
    """Briefings with all that is in them, entities, sources, measures and disputed questions."""
    gathered = load_content(FAULTLESS / "content", Problems())
    again = back(gathered)
    assert again == gathered


def test_numbers_come_back_the_same() -> None:
    """With their places and what is said about them; a copy is one as well."""
    read = read_numbers("more than 2,000 people, 10 to 15 boats and dozens of carts", known_words()["en"])
    assert len(read) == 3
    assert back(read) == read == copy.deepcopy(read)


def test_what_came_back_is_frozen_still() -> None:
    """Only reading a file may fill an object; nobody else."""
    date = back(read_date("2022-03"))
    with pytest.raises(AttributeError):
        date.year = 2023  # type: ignore[misc]  # that is the point
