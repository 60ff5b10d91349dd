"""What goes with a name is found first, so that nothing refers to it afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daybook.core.kinds import Kind
from daybook.core.reading.record import CLASSES
from daybook.core.removal.gone import Gone
from daybook.core.removal.held import VAULT, names_in, text_of
from daybook.core.removal.record import RecordStriker
from daybook.core.removal.striking import Striking

if TYPE_CHECKING:
    from collections.abc import Iterator

    from daybook.core.removal.held import Held
    from daybook.core.removal.newids import NewIds
    from daybook.core.removal.searched import Searched


class Finding:
    """What goes: the entities that have the name, the texts that do, and what has to be dropped inside of records."""

    def __init__(self, searched: Searched, new_ids: NewIds) -> None:
        self._searched = searched
        self._new_ids = new_ids
        self._deleted: set[str] = set()
        self.gone = Gone()
        self.by_hand: list[str] = []
        for file in self._files_of(Kind.ENTITY):
            self._look_at_entity(file)
        self._look_at_frozen_texts()
        for kind in (Kind.CLAIM, Kind.BRIEFING):
            for file in self._files_of(kind):
                self._look_inside(file)

    def _files_of(self, kind: Kind) -> Iterator[Held]:
        return (file for file in self._searched.files if file.kind is kind)

    def _look_at_entity(self, file: Held) -> None:
        """Note an entity that has the name as gone, and its other names for an author to judge."""
        spellings = self._searched.spellings
        parsed = self._searched.parse(file) if self._searched.has_name(file) else None
        names = names_in(parsed.mapping) if parsed else ()
        is_named = any(map(spellings.is_whole, names)) or (bool(names) and spellings.stands_in(names[0]))
        if not is_named and not spellings.stands_in(file.id):
            return
        self._deleted.add(file.shown)
        self.gone.entities.add(file.id)
        others = [f'"{name}"' for name in names if not spellings.stands_in(name)]
        if others:
            also = f"{file.shown}: it has other names: {', '.join(others)}"
            self.by_hand.append(f"{also}; to remove one of them too, give it with --also")

    def _look_at_frozen_texts(self) -> None:
        """Note the frozen texts that have the name as gone, and what they were made from."""
        hit = {file.path.partition(".")[0] for file in self._searched.files if file.area == VAULT}
        self.gone.texts.update(hit)
        for _, source in self._searched.sources_with(hit):
            frozen, raw = (text_of(source.get(name)) for name in ("sha256", "raw_sha256"))
            if frozen in hit and raw:
                self.gone.texts.add(raw)

    def _look_inside(self, file: Held) -> None:
        """Note what has to be dropped inside of a record."""
        if file.kind is not None and self.touches(file) and (parsed := self._searched.parse(file)):
            striker = RecordStriker(Striking(self._searched.spellings, self.gone, file.id))
            striker.whole(CLASSES[file.kind], parsed.mapping)
            self.gone.parts.update(striker.dropped)

    def touches(self, file: Held) -> bool:
        """Tell whether a file may hold the name, or refer to what is gone or renamed."""
        if file.text is None:
            return False
        words = {*self.gone.words(), *self._new_ids}
        return self._searched.has_name(file) or any(word in file.text for word in words)

    def goes(self, file: Held) -> bool:
        """Tell whether a file is deleted: an entity with the name, or a correction of one."""
        if file.shown in self._deleted:
            return True
        parsed = self._searched.parse(file) if file.kind is Kind.CORRECTION and self.touches(file) else None
        target = text_of(parsed.mapping.get("target")) if parsed else ""
        return target in {f"{Kind.ENTITY}:{entity}" for entity in self.gone.entities}
