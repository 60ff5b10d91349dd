"""Work that is shared out among processes comes to what one process makes of it."""

from __future__ import annotations

import os
from collections import Counter

import pytest

from daybook.workers import spread


def test_a_worker_that_fails_fails_the_build() -> None:
    """What goes wrong in a process is raised where the work was asked for."""
    with pytest.raises(ZeroDivisionError):
        spread(lambda number: 1 // number, [3, 2, 1, 0], processes=2)


@pytest.mark.parametrize("count", [0, 1, 5, 40, 1001])
def test_results_come_in_the_order_of_the_tasks(count: int) -> None:
    """However the tasks were shared out, and which of them are near each other."""
    tasks = [(7 * number) % 1009 for number in range(count)]
    for near in (None, lambda number: f"{number % 3}"):
        assert spread(lambda number: number + 1, tasks, processes=3, near=near) == [number + 1 for number in tasks]


def test_tasks_near_each_other_are_mostly_done_by_one_process() -> None:
    """So that it makes what they have in common once."""
    tasks = list(range(400))
    done_by = dict(
        zip(tasks, spread(lambda _: os.getpid(), tasks, processes=2, near=lambda n: f"{n % 2}"), strict=True)
    )
    even, odd = (Counter(done_by[number] for number in tasks if number % 2 == rest) for rest in (0, 1))
    assert even.most_common(1)[0][1] >= 150
    assert odd.most_common(1)[0][1] >= 100
