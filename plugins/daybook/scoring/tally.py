"""Counts of what was right, and the shares that are made of them; tallies of articles are added up."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tally:
    """How much was wanted, how much was proposed, and how much of what was proposed is wanted."""

    wanted: int = 0
    proposed: int = 0
    right: int = 0

    def __add__(self, other: Tally) -> Tally:
        """Return both counted together."""
        return Tally(self.wanted + other.wanted, self.proposed + other.proposed, self.right + other.right)

    @property
    def precision(self) -> float:
        """The share of what is right in what was proposed; 1 where nothing was."""
        return self.right / self.proposed if self.proposed else 1.0

    @property
    def recall(self) -> float:
        """The share of what was found in what was wanted; 1 where nothing was."""
        return self.right / self.wanted if self.wanted else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.wanted + self.proposed
        return 2 * self.right / both if both else 1.0


@dataclass(frozen=True, slots=True)
class Answers:
    """How often a value was right, was asked instead, or was wrong without being asked."""

    right: int = 0
    asked: int = 0
    wrong: int = 0

    def __add__(self, other: Answers) -> Answers:
        """Return both counted together."""
        return Answers(self.right + other.right, self.asked + other.asked, self.wrong + other.wrong)

    @property
    def total(self) -> int:
        """All of them."""
        return self.right + self.asked + self.wrong

    def share(self, count: int) -> float:
        """Return the share that a count has in all of them; 0 where there are none."""
        return count / self.total if self.total else 0.0
