"""Plans how a name is removed from an archive: what becomes of each file, and each place where something is done.

The name is taken out of records, texts, ids and addresses, never replaced by another; a renamed record keeps no
former id, for the old address must not lead to it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from daybook.core import lock
from daybook.core.heldfiles import CONTENT, EVIDENCE, VAULT, Held, Parsed, names_in, parse_held, read_front, text_of
from daybook.core.kinds import Kind
from daybook.core.nodes import Entry, Mapping, Scalar, Sequence
from daybook.core.position import Position
from daybook.core.problems import Problems
from daybook.core.reading import CLASSES
from daybook.core.spellings import line_and_column
from daybook.core.striking import Deed, Gone, Striker
from daybook.core.yamlwriting import says, write_mapping

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from daybook.core.spellings import Spellings

DEFAULT_REASON: Final = "A name was removed because it could put a person at risk"
_KINDS_NAMED: Final = (Kind.BRIEFING, Kind.SOURCE, Kind.CLAIM, Kind.MEASURE, Kind.ENTITY)
"""What a correction of a removal names, the first of these that was touched and stays."""
_RENAMED: Final = (*_KINDS_NAMED[:-1], Kind.PAGE, Kind.CORRECTION)
"""What gets another id where its id has the name; an entity with the name is the person, and is deleted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fate:
    """What becomes of a file: its new path and text; a path of None says that it is deleted."""

    file: Held
    path: str | None
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Removal:
    """A whole plan: what becomes of files, what is done where, and what only people can do.

    `target` is a record that stays and that a correction can name; empty where nothing that was published changes.
    """

    fates: tuple[Fate, ...]
    deeds: tuple[Deed, ...]
    by_hand: tuple[str, ...]
    target: str


def plan_removal(files: Iterable[Held], vault_names: Iterable[str], spellings: Spellings) -> Removal:
    """Return what has to be done so that no file holds the name; nothing to do is a plan without fates.

    `files` are all files of content, drafts and evidence, and those of the vault that hold the name; `vault_names` the
    names of all files of the vault.
    """
    planner = _Planner(
        tuple(sorted(files, key=lambda file: (file.area, file.path))), tuple(sorted(vault_names)), spellings
    )
    return planner.plan()


class _Planner:
    def __init__(self, files: tuple[Held, ...], vault_names: tuple[str, ...], spellings: Spellings) -> None:
        self._files = files
        self._vault_names = vault_names
        self._spellings = spellings
        self._gone = Gone()
        self._new_ids: dict[str, str] = {}
        self._fates: list[Fate] = []
        self._deeds: list[Deed] = []
        self._by_hand: list[str] = []
        self._named = {file.shown for file in files if file.text is not None and spellings.stands_in(file.text)}
        self._parsed: dict[str, Parsed | None] = {}

    def plan(self) -> Removal:
        deleted = self._entities()
        self._frozen_texts()
        self._ids()
        self._answers_and_parts()
        for file in self._files:
            if file.area == VAULT:
                continue
            if file.shown in deleted or self._is_about_the_gone(file):
                self._delete(file)
            elif file.area == EVIDENCE and file.path.endswith(".lock"):
                self._lock(file)
            elif self._spellings.stands_in(file.path) or self._touches(file):
                self._rewrite(file)
        self._vault()
        self._look_alikes()
        return Removal(
            fates=tuple(self._fates),
            deeds=tuple(sorted(set(self._deeds))),
            by_hand=tuple(self._by_hand),
            target=self._target(),
        )

    # --- what goes ----------------------------------------------------------------------------------------

    def _entities(self) -> set[str]:
        """Find the entities that have the name, and note their other names."""
        deleted = set()
        for file in self._files:
            if file.kind is not Kind.ENTITY:
                continue
            parsed = self._parse(file) if file.shown in self._named else None
            names = names_in(parsed.mapping) if parsed else ()
            is_named = any(self._spellings.is_whole(name) for name in names) or (
                bool(names) and self._spellings.stands_in(names[0])
            )
            if is_named or self._spellings.stands_in(file.id):
                deleted.add(file.shown)
                self._gone.entities.add(file.id)
                others = [f'"{name}"' for name in names if not self._spellings.stands_in(name)]
                if others:
                    also = f"{file.shown}: it has other names: {', '.join(others)}"
                    self._by_hand.append(f"{also}; to remove one of them too, give it with --also")
        return deleted

    def _frozen_texts(self) -> None:
        """Find the frozen texts that have the name, and what they were made from."""
        hit = {file.path.partition(".")[0] for file in self._files if file.area == VAULT}
        self._gone.texts.update(hit)
        for source in self._sources(hit):
            frozen, raw = (text_of(source.get(name)) for name in ("sha256", "raw_sha256"))
            if frozen in hit and raw:
                self._gone.texts.add(raw)

    def _sources(self, hashes: set[str]) -> Iterator[Mapping]:
        for file in self._files:
            if file.kind not in {Kind.SOURCE, Kind.BRIEFING} or not any(one in (file.text or "") for one in hashes):
                continue
            parsed = self._parse(file)
            if parsed is None:
                continue
            named = parsed.mapping.get("sources") if parsed.kind is Kind.BRIEFING else None
            inline = named.nodes if isinstance(named, Sequence) else ()
            yield from (node for node in (parsed.mapping, *inline) if isinstance(node, Mapping))

    def _ids(self) -> None:
        """Find new ids for the records whose ids have the name."""
        taken = {file.id for file in self._files if file.area == CONTENT}
        old: list[str] = []
        for file in self._files:
            if file.area != CONTENT or file.kind is None:
                continue
            if file.kind in _RENAMED and self._spellings.stands_in(file.id):
                old.append(file.id)
            if file.kind is Kind.BRIEFING and file.shown in self._named and (parsed := self._parse(file)):
                named = parsed.mapping.get("sources")
                inline = (
                    [node for node in named.nodes if isinstance(node, Mapping)] if isinstance(named, Sequence) else []
                )
                old += [one for node in inline if self._spellings.stands_in(one := text_of(node.get("id")))]
        for record_id in sorted(set(old)):
            stem = self._id_without(record_id)
            new, number = stem, 2
            while new in taken:
                new, number = f"{stem}-{number}", number + 1
            taken.add(new)
            self._new_ids[record_id] = new

    def _answers_and_parts(self) -> None:
        """Find what has to be dropped inside of records, so that nothing refers to it afterwards."""
        for kind in (Kind.CLAIM, Kind.BRIEFING):
            for file in self._files:
                if file.kind is kind and self._touches(file) and (parsed := self._parse(file)):
                    striker = Striker(self._spellings, self._gone, file.id)
                    striker.record(CLASSES[kind], parsed.mapping)
                    self._gone.parts.update(striker.dropped)

    def _touches(self, file: Held) -> bool:
        """Tell whether a file may hold the name, or refer to what is gone or renamed."""
        if file.text is None:
            return False
        claims = {claim for claim, _ in self._gone.answers}
        words = {*self._gone.entities, *self._gone.parts, *claims, *self._gone.texts, *self._new_ids}
        return file.shown in self._named or any(word in file.text for word in words)

    def _is_about_the_gone(self, file: Held) -> bool:
        """Tell whether a file is a correction of an entity that is gone."""
        parsed = self._parse(file) if file.kind is Kind.CORRECTION and self._touches(file) else None
        target = text_of(parsed.mapping.get("target")) if parsed else ""
        return target in {f"{Kind.ENTITY}:{entity}" for entity in self._gone.entities}

    # --- what becomes of files ----------------------------------------------------------------------------

    def _delete(self, file: Held) -> None:
        what = "the file is deleted, and its page without a redirect" if file.kind else "the file is deleted"
        self._deeds.append(Deed(Position(file.shown), what))
        self._deeds += [Deed(place, "goes with its file") for place in self._places(file)]
        self._fates.append(Fate(file=file, path=None, text=""))

    def _rewrite(self, file: Held) -> None:
        path = self._new_path(file)
        text = file.text if file.text is None else self._new_text(file, file.text)
        if text is None:
            if path != file.path:
                self._by_hand.append(
                    f"{file.shown}: the name is in the name of a file that is no text: rename or delete it"
                )
            return
        if (path, text) == (file.path, file.text):
            return
        if path != file.path:
            new = file.shown[: -len(file.path)] + path
            address = ", and its page moves without a redirect" if file.area == CONTENT and file.kind else ""
            self._deeds.append(Deed(Position(file.shown), f"the file becomes {new}{address}"))
        self._fates.append(Fate(file=file, path=path, text=text))

    def _new_path(self, file: Held) -> str:
        if file.area == CONTENT and file.kind:
            folder, slash, name = file.path.rpartition("/")
            return f"{folder}{slash}{self._new_ids.get(file.id, file.id)}{name[len(file.id) :]}"
        path = "/".join(map(self._part_without, file.path.split("/")))
        head, dot, suffix = path.rpartition(".")
        taken = {one.path for one in self._files if one.area == file.area and one is not file}
        number = 2
        while path in taken:
            path, number = f"{head}-{number}{dot}{suffix}", number + 1
        return path

    def _part_without(self, part: str) -> str:
        """Return the name of a file or folder without the name of the person."""
        if not self._spellings.stands_in(part):
            return part
        stem, dot, suffix = part.rpartition(".") if "." in part else (part, "", "")
        return f"{self._id_without(stem)}{dot}{suffix}"

    def _id_without(self, record_id: str) -> str:
        rest = self._spellings.struck_from_id(record_id)
        return rest if re.search("[a-z]", rest) else f"{rest}-removed".lstrip("-")

    def _new_text(self, file: Held, text: str) -> str:
        for match in self._renamed.finditer(text) if self._new_ids else ():
            line, column = line_and_column(text, match.start())
            what = f'"{match.group()}" becomes "{self._new_ids[match.group()]}"'
            self._deeds.append(Deed(Position(file.shown, line, column), what))
        parsed = self._parse(file)
        if parsed is None:
            self._deeds += [Deed(place, "a notice for the name") for place in self._places(file)]
            return self._spellings.struck_from(self._with_new_ids(text))
        striker = Striker(self._spellings, self._gone, file.id)
        mapping = striker.record(CLASSES[parsed.kind], parsed.mapping)
        body = striker.body(parsed.body, file.shown, parsed.body_line)
        self._deeds += striker.deeds
        front = self._new_front(parsed, mapping)
        if (front, body) == (parsed.front, parsed.body) and self._with_new_ids(text) == text:
            return text
        front = self._with_new_ids(front)
        return f"---\n{front}---\n{self._with_new_ids(body)}" if parsed.kind.suffix == ".md" else front

    def _new_front(self, parsed: Parsed, mapping: Mapping) -> str:
        """Return the front matter as it was written as far as that can be, else written anew, without remarks."""
        for front in (parsed.front, self._spellings.struck_from(parsed.front)):
            read = read_front(front)
            if read and says(read) == says(mapping) and not self._spellings.stands_in(self._with_new_ids(front)):
                return front
        return write_mapping(mapping)

    @property
    def _renamed(self) -> re.Pattern[str]:
        ids = "|".join(map(re.escape, sorted(self._new_ids, key=lambda one: (-len(one), one))))
        return re.compile(rf"(?<![a-z0-9-])(?:{ids})(?![a-z0-9-])")

    def _with_new_ids(self, text: str) -> str:
        return self._renamed.sub(lambda match: self._new_ids[match.group()], text) if self._new_ids else text

    def _lock(self, file: Held) -> None:
        """Drop the lines of what is dropped, and let the others follow the new ids."""
        kept = []
        for number, line in enumerate((file.text or "").split("\n"), start=1):
            record = line.partition(" ")[0]
            new = self._with_new_ids(line)
            dropped = {record, record.partition(":")[2]} & self._gone.parts
            if not line.startswith("#") and (dropped or self._spellings.stands_in(new)):
                self._deeds.append(Deed(Position(file.shown, number), "the line is dropped"))
                continue
            if new != line:
                self._deeds.append(Deed(Position(file.shown, number), "the line follows the new id"))
            kept.append(self._spellings.struck_from(new))
        text = "\n".join(kept)
        if text != file.text:
            lines = lock.parse_lock(text, file.shown, Problems())
            self._fates.append(Fate(file=file, path=file.path, text=lock.format_lock(lines)))

    def _vault(self) -> None:
        """Delete the frozen texts that have the name, with what they were made from."""
        known = {file.path: file for file in self._files if file.area == VAULT}
        shown = next((file.shown[: -len(file.path)] for file in known.values()), "vault/")
        for name in self._vault_names:
            if name.partition(".")[0] in self._gone.texts:
                file = known.get(name) or Held(area=VAULT, path=name, shown=f"{shown}{name}", text=None)
                self._delete(file)
        for source in self._sources(self._gone.texts):
            if text_of(source.get("sha256")) in self._gone.texts:
                name = self._source_name(source)
                self._by_hand.append(
                    f"{name} has no frozen copy any more: freeze an excerpt without the name, write its sha256 and "
                    "extent: excerpt into the source, and run invoke evidence"
                )

    def _source_name(self, source: Mapping) -> str:
        record_id = text_of(source.get("id")) or next(
            file.id for file in self._files if (parsed := self._parsed.get(file.shown)) and parsed.mapping is source
        )
        return f"{Kind.SOURCE}:{self._with_new_ids(record_id)}"

    def _look_alikes(self) -> None:
        for file in self._files:
            if file.text is None:
                if file.area != VAULT:
                    self._by_hand.append(f"{file.shown}: this is no text in UTF-8, so it was not searched")
                continue
            for place in self._spellings.inside_words(file.text):
                at = Position(file.shown, *line_and_column(file.text, place.start))
                what = "the letters of the name are inside a longer word"
                self._by_hand.append(f"{at}: {what}: if it is a form of the name, give it with --also")

    def _target(self) -> str:
        """Return a record that stays, best one that was touched."""
        touched: dict[Kind, list[str]] = {}
        all_of: dict[Kind, list[str]] = {}
        fates = {fate.file.shown: fate for fate in self._fates}
        changed = any(fate.file.area in {CONTENT, EVIDENCE} for fate in self._fates)
        for file in self._files:
            fate = fates.get(file.shown)
            if file.area != CONTENT or file.kind is None or (fate and fate.path is None) or self._is_draft(file):
                continue
            record_id = self._new_ids.get(file.id, file.id)
            all_of.setdefault(file.kind, []).append(record_id)
            if fate:
                touched.setdefault(file.kind, []).append(record_id)
        candidates = [(kind, ids) for kind in _KINDS_NAMED if (ids := touched.get(kind))]
        candidates += [(kind, ids) for kind in (Kind.PAGE, *_KINDS_NAMED) if (ids := all_of.get(kind))]
        return f"{candidates[0][0]}:{min(candidates[0][1])}" if changed and candidates else ""

    def _is_draft(self, file: Held) -> bool:
        if file.kind is not Kind.BRIEFING:
            return False
        parsed = self._parse(file)
        return parsed is None or text_of(parsed.mapping.get("state")) == "draft"

    # --- reading ------------------------------------------------------------------------------------------

    def _places(self, file: Held) -> Iterator[Position]:
        for place in self._spellings.places(file.text or ""):
            yield Position(file.shown, *line_and_column(file.text or "", place.start))

    def _parse(self, file: Held) -> Parsed | None:
        if file.shown not in self._parsed:
            self._parsed[file.shown] = parse_held(file)
        return self._parsed[file.shown]


def correction_text(day: str, target: str, reason: str) -> str:
    """Return the correction that tells readers of a removal, without what was removed."""
    lines = (("date", day), ("target", target), ("kind", "safety-removal"), ("reason", " ".join(reason.split())))
    place = Position("")
    return write_mapping(Mapping(tuple(Entry(Scalar(n, place), Scalar(t, place)) for n, t in lines), place))
