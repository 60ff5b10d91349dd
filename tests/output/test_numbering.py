"""Look-ups that several processes numbered, each in its own way, have one number each in the end."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from daybook.output.numbering import Noted, numbered

if TYPE_CHECKING:
    import random

    from daybook.core.library import Read

READS: list[Read] = [("name", str(number)) for number in range(12)]


@given(
    st.lists(st.sampled_from(READS), unique=True, max_size=4),
    st.lists(st.tuples(st.sampled_from((1, 2, 3)), st.sets(st.sampled_from(READS)))),
    st.lists(st.sampled_from(READS), unique=True),
    st.randoms(use_true_random=False),
)
def test_every_page_keeps_its_look_ups(
    known: list[Read], built: list[tuple[int, set[Read]]], last_time: list[Read], order: random.Random
) -> None:
    """Whatever a process knew before, and in whatever order its pages come back, a number means the same look-up."""
    asked = {process: list(known) for process in (1, 2, 3)}
    pages: list[tuple[Noted, set[Read]]] = []
    for process, reads in built:
        own, begin = asked[process], len(asked[process])
        own += [read for read in reads if read not in own]
        pages.append((Noted(process, array("I", map(own.index, reads)), begin, tuple(own[begin:])), reads))
    order.shuffle(pages)
    numbers = {read: number for number, read in enumerate(last_time)}
    found = list(numbered([noted for noted, _ in pages], known, numbers))
    names = list(numbers)
    assert names[: len(last_time)] == last_time
    assert [{names[number] for number in each} for each in found] == [reads for _, reads in pages]
