"""A file is written anew without the name, as it was written before as far as that can be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daybook.core.evidence import lock
from daybook.core.position import Position, position_in
from daybook.core.problems import Problems
from daybook.core.reading.record import CLASSES
from daybook.core.removal.body import body_without_name
from daybook.core.removal.deeds import Deed
from daybook.core.removal.held import read_front
from daybook.core.removal.record import RecordStriker
from daybook.core.removal.striking import Striking
from daybook.core.yamltext.writing import says, write_mapping

if TYPE_CHECKING:
    from daybook.core.removal.gone import Gone
    from daybook.core.removal.held import Held, Parsed
    from daybook.core.removal.newids import NewIds
    from daybook.core.removal.searched import Searched
    from daybook.core.yamltext.nodes import Mapping


class Rewriting:
    """Writes files without the name, without what is gone and with the new ids; notes every deed."""

    def __init__(self, searched: Searched, gone: Gone, new_ids: NewIds) -> None:
        self._searched = searched
        self._spellings = searched.spellings
        self._gone = gone
        self._new_ids = new_ids
        self.deeds: list[Deed] = []

    def record(self, file: Held, text: str) -> str:
        """Return the new text of a file of content or drafts, or of any other text that is no lock."""
        for offset, old in self._new_ids.places(text):
            what = f'"{old}" becomes "{self._new_ids.of(old)}"'
            self.deeds.append(Deed(position_in(text, offset, file.shown), what))
        parsed = self._searched.parse(file)
        if parsed is None:
            self.deeds += [Deed(place, "a notice for the name") for place in self._searched.places(file)]
            return self._spellings.struck_from(self._new_ids.put_into(text))
        striking = Striking(self._spellings, self._gone, file.id)
        mapping = RecordStriker(striking).whole(CLASSES[parsed.kind], parsed.mapping)
        body = body_without_name(striking, parsed.body, file.shown, parsed.body_line)
        self.deeds += striking.deeds
        front = self._front(parsed, mapping)
        if (front, body) == (parsed.front, parsed.body) and self._new_ids.put_into(text) == text:
            return text
        front = self._new_ids.put_into(front)
        return f"---\n{front}---\n{self._new_ids.put_into(body)}" if parsed.kind.suffix == ".md" else front

    def _front(self, parsed: Parsed, mapping: Mapping) -> str:
        """Return the front matter as it was written as far as that can be, else written anew, without remarks."""
        for front in (parsed.front, self._spellings.struck_from(parsed.front)):
            read = read_front(front)
            has_name = self._spellings.stands_in(self._new_ids.put_into(front))
            if read and says(read) == says(mapping) and not has_name:
                return front
        return write_mapping(mapping)

    def lock(self, file: Held, text: str) -> str:
        """Return a lock without the lines of what is dropped; the others follow the new ids."""
        kept = []
        for number, line in enumerate(text.split("\n"), start=1):
            record = line.partition(" ")[0]
            new = self._new_ids.put_into(line)
            dropped = {record, record.partition(":")[2]} & self._gone.parts
            if not line.startswith("#") and (dropped or self._spellings.stands_in(new)):
                self.deeds.append(Deed(Position(file.shown, number), "the line is dropped"))
                continue
            if new != line:
                self.deeds.append(Deed(Position(file.shown, number), "the line follows the new id"))
            kept.append(self._spellings.struck_from(new))
        new_text = "\n".join(kept)
        return text if new_text == text else lock.format_lock(lock.parse_lock(new_text, file.shown, Problems()))
