"""All files of an archive are held against a name: which have it where, and which record is in each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daybook.core.kinds import Kind
from daybook.core.position import position_in
from daybook.core.removal.held import parse_held
from daybook.core.yamltext.nodes import Mapping, Sequence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from daybook.core.position import Position
    from daybook.core.removal.held import Held, Parsed
    from daybook.core.removal.spellings import Spellings


class Searched:
    """All files of an archive, sorted, and the name they are searched for.

    `vault_names` are the names of all files of the vault; among the files are only those of them that have the name.
    """

    def __init__(self, files: Iterable[Held], vault_names: Iterable[str], spellings: Spellings) -> None:
        self.files = tuple(sorted(files, key=lambda file: (file.area, file.path)))
        self.vault_names = tuple(sorted(vault_names))
        self.spellings = spellings
        self._named = {file.shown for file in self.files if file.text is not None and spellings.stands_in(file.text)}
        self._parsed: dict[str, Parsed | None] = {}

    def has_name(self, file: Held) -> bool:
        """Tell whether the name stands in the text of a file."""
        return file.shown in self._named

    def places(self, file: Held) -> Iterator[Position]:
        """Yield where the name stands in the text of a file."""
        text = file.text or ""
        for place in self.spellings.places(text):
            yield position_in(text, place.start, file.shown)

    def parse(self, file: Held) -> Parsed | None:
        """Return the record in a file, or None where it cannot be read."""
        if file.shown not in self._parsed:
            self._parsed[file.shown] = parse_held(file)
        return self._parsed[file.shown]

    def sources_with(self, hashes: set[str]) -> Iterator[tuple[Held, Mapping]]:
        """Yield the sources of the files in which a hash of a frozen text stands, each with its file."""
        for file in self.files:
            if file.kind not in {Kind.SOURCE, Kind.BRIEFING} or not any(one in (file.text or "") for one in hashes):
                continue
            if parsed := self.parse(file):
                yield from ((file, source) for source in (parsed.mapping, *inline_sources(parsed)))


def inline_sources(parsed: Parsed) -> tuple[Mapping, ...]:
    """Return the sources that are written inside of a briefing."""
    named = parsed.mapping.get("sources") if parsed.kind is Kind.BRIEFING else None
    return tuple(node for node in named.nodes if isinstance(node, Mapping)) if isinstance(named, Sequence) else ()
