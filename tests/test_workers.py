"""Work that is shared out among processes comes to what one process makes of it."""

from __future__ import annotations

import pytest

from daybook.workers import spread


def test_a_worker_that_fails_fails_the_build() -> None:
    """What goes wrong in a process is raised where the work was asked for."""
    with pytest.raises(ZeroDivisionError):
        spread(lambda number: 1 // number, [3, 2, 1, 0], processes=2)
