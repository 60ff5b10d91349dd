"""Looks quotations up in the texts of a vault with every core at work, and gives the same answers as one would."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daybook.core.evidence.looked_up import Answer, Asked, answer
from daybook.core.quotations import fold
from daybook.core.quotations.cut_numbers import NumberEdges
from daybook.frozen.vault import Damaged, Missing, Vault
from daybook.workers import spread

if TYPE_CHECKING:
    from collections.abc import Mapping

    from daybook.core.numbers import NumberWords

Answers = tuple[Answer, ...] | Missing | Damaged
"""What one text gave: an answer to each question, in order, or why the text cannot be asked."""


def look_up_in(
    vault: Vault,
    asked: Mapping[str, tuple[Asked, ...]],
    words: Mapping[str, NumberWords],
    *,
    processes: int | None = None,
) -> dict[str, Answers]:
    """Return what was found, by the SHA-256 of the text, in the order of `asked`.

    A text of which nothing is asked is read all the same: whether it is whole must be seen every time.
    `words` are the number words by language. `processes` is how many work at it; by itself as many as there are
    cores, or one where there is little to do.
    """
    edges = {lang: NumberEdges(known) for lang, known in words.items()}

    def look_up_one(sha256: str) -> Answers:
        text = vault.get(sha256)
        if not isinstance(text, str):
            return text
        if not asked[sha256]:
            return ()
        frozen = fold(text)
        return tuple(answer(frozen, one, edges.get(one.lang)) for one in asked[sha256])

    return dict(zip(asked, spread(look_up_one, tuple(asked), processes), strict=True))
