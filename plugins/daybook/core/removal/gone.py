"""What no record may refer to any more, once a name is removed."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Gone:
    """What no record may refer to any more; it grows while a plan is made.

    `entities` are ids, `parts` figures, positions and dates as `<briefing>#<key>` and resolutions as
    `resolution:<claim>`, `answers` pairs of claim and answer, `texts` hashes of files of the vault, `pictures` names of
    files of `images/`.
    """

    entities: set[str] = field(default_factory=set)
    parts: set[str] = field(default_factory=set)
    answers: set[tuple[str, str]] = field(default_factory=set)
    texts: set[str] = field(default_factory=set)
    pictures: set[str] = field(default_factory=set)

    def words(self) -> set[str]:
        """Return what stands in every text that refers to any of it."""
        return {*self.entities, *self.parts, *self.texts, *self.pictures, *(claim for claim, _ in self.answers)}
