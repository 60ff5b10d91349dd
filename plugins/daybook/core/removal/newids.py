"""A record whose id has the name gets another id, everywhere; so do files and folders that are called by the name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from daybook.core.kinds import Kind
from daybook.core.removal.held import CONTENT, text_of
from daybook.core.removal.searched import inline_sources

if TYPE_CHECKING:
    from collections.abc import Iterator

    from daybook.core.removal.held import Held
    from daybook.core.removal.searched import Searched

_RENAMED: Final = (Kind.BRIEFING, Kind.SOURCE, Kind.CLAIM, Kind.MEASURE, Kind.PAGE, Kind.CORRECTION)
"""What gets another id where its id has the name; an entity with the name is the person, and is deleted."""


class NewIds:
    """The new ids of all records whose ids have the name."""

    def __init__(self, searched: Searched) -> None:
        self._searched = searched
        self._new: dict[str, str] = {}
        taken = {file.id for file in searched.files if file.area == CONTENT}
        for record_id in sorted(set(self._ids_with_the_name())):
            stem = self._without_name(record_id)
            new, number = stem, 2
            while new in taken:
                new, number = f"{stem}-{number}", number + 1
            taken.add(new)
            self._new[record_id] = new
        ids = "|".join(map(re.escape, sorted(self._new, key=lambda one: (-len(one), one))))
        self._old = re.compile(rf"(?<![a-z0-9-])(?:{ids})(?![a-z0-9-])") if ids else None

    def _ids_with_the_name(self) -> Iterator[str]:
        stands_in = self._searched.spellings.stands_in
        for file in self._searched.files:
            if file.area != CONTENT or file.kind is None:
                continue
            if file.kind in _RENAMED and stands_in(file.id):
                yield file.id
            if file.kind is Kind.BRIEFING and self._searched.has_name(file) and (parsed := self._searched.parse(file)):
                inline = (text_of(source.get("id")) for source in inline_sources(parsed))
                yield from (record_id for record_id in inline if stands_in(record_id))

    def __iter__(self) -> Iterator[str]:
        """Yield the old ids."""
        return iter(self._new)

    def of(self, record_id: str) -> str:
        """Return the id that a record has from now on."""
        return self._new.get(record_id, record_id)

    def places(self, text: str) -> Iterator[tuple[int, str]]:
        """Yield the offset of each old id in a text, with that id."""
        for match in self._old.finditer(text) if self._old else ():
            yield match.start(), match.group()

    def put_into(self, text: str) -> str:
        """Return a text with the new ids in the place of the old ones."""
        return self._old.sub(lambda match: self._new[match.group()], text) if self._old else text

    def path_of(self, file: Held) -> str:
        """Return the path of a file without the name."""
        if file.area == CONTENT and file.kind:
            folder, slash, name = file.path.rpartition("/")
            return f"{folder}{slash}{self.of(file.id)}{name[len(file.id) :]}"
        path = "/".join(map(self._part_without_name, file.path.split("/")))
        head, dot, suffix = path.rpartition(".")
        taken = {one.path for one in self._searched.files if one.area == file.area and one is not file}
        number = 2
        while path in taken:
            path, number = f"{head}-{number}{dot}{suffix}", number + 1
        return path

    def _part_without_name(self, part: str) -> str:
        """Return the name of a file or folder without the name of the person."""
        if not self._searched.spellings.stands_in(part):
            return part
        stem, dot, suffix = part.rpartition(".") if "." in part else (part, "", "")
        return f"{self._without_name(stem)}{dot}{suffix}"

    def _without_name(self, record_id: str) -> str:
        rest = self._searched.spellings.struck_from_id(record_id)
        return rest if re.search("[a-z]", rest) else f"{rest}-removed".lstrip("-")
