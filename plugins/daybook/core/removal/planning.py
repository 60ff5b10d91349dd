"""A plan says what becomes of each file so that a name is gone, and each place where something is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daybook.core.kinds import Kind
from daybook.core.position import Position, position_in
from daybook.core.removal.deeds import Deed, Fate, Removal
from daybook.core.removal.finding import Finding
from daybook.core.removal.held import CONTENT, EVIDENCE, VAULT, Held, text_of
from daybook.core.removal.newids import NewIds
from daybook.core.removal.pictures import is_picture, pictures_to_look_at
from daybook.core.removal.rewriting import Rewriting
from daybook.core.removal.searched import Searched
from daybook.core.removal.telling import target_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from daybook.core.removal.spellings import Spellings


def plan_removal(files: Iterable[Held], vault_names: Iterable[str], spellings: Spellings) -> Removal:
    """Return what has to be done so that no file holds the name; nothing to do is a plan without fates.

    `files` are all files of content, drafts and evidence, and those of the vault that hold the name; `vault_names` the
    names of all files of the vault.
    """
    return _Planner(Searched(files, vault_names, spellings)).plan()


class _Planner:
    def __init__(self, searched: Searched) -> None:
        self._searched = searched
        self._new_ids = NewIds(searched)
        self._finding = Finding(searched, self._new_ids)
        self._rewriting = Rewriting(searched, self._finding.gone, self._new_ids)
        self._fates: list[Fate] = []
        self._deeds: list[Deed] = []
        self._by_hand: list[str] = []

    def plan(self) -> Removal:
        for file in self._searched.files:
            if file.area != VAULT:
                self._decide(file)
        self._vault()
        self._look_alikes()
        return Removal(
            fates=tuple(self._fates),
            deeds=tuple(sorted({*self._deeds, *self._rewriting.deeds})),
            by_hand=(*self._finding.by_hand, *self._by_hand),
            target=target_of(self._searched, self._fates, self._new_ids),
        )

    def _decide(self, file: Held) -> None:
        """Decide what becomes of a file of content, drafts or evidence."""
        is_gone_picture = is_picture(file) and file.path.rpartition("/")[2] in self._finding.gone.pictures
        if is_gone_picture or self._finding.goes(file):
            self._delete(file)
        elif file.area == EVIDENCE and file.path.endswith(".lock") and file.text is not None:
            text = self._rewriting.lock(file, file.text)
            if text != file.text:
                self._fates.append(Fate(file=file, path=file.path, text=text))
        elif self._searched.spellings.stands_in(file.path) or self._finding.touches(file):
            self._rewrite(file)

    def _delete(self, file: Held) -> None:
        what = "the file is deleted, and its page without a redirect" if file.kind else "the file is deleted"
        self._deeds.append(Deed(Position(file.shown), what))
        self._deeds += [Deed(place, "goes with its file") for place in self._searched.places(file)]
        self._fates.append(Fate(file=file, path=None, text=""))

    def _rewrite(self, file: Held) -> None:
        path = self._new_ids.path_of(file)
        if file.text is None:
            if path != file.path:
                what = "the name is in the name of a file that is no text: rename or delete it"
                self._by_hand.append(f"{file.shown}: {what}")
            return
        text = self._rewriting.record(file, file.text)
        if (path, text) == (file.path, file.text):
            return
        if path != file.path:
            new = file.shown[: -len(file.path)] + path
            address = ", and its page moves without a redirect" if file.area == CONTENT and file.kind else ""
            self._deeds.append(Deed(Position(file.shown), f"the file becomes {new}{address}"))
        self._fates.append(Fate(file=file, path=path, text=text))
        self._by_hand += pictures_to_look_at(file, text)

    def _vault(self) -> None:
        """Delete the frozen texts that have the name, with what they were made from."""
        gone = self._finding.gone.texts
        known = {file.path: file for file in self._searched.files if file.area == VAULT}
        shown = next((file.shown[: -len(file.path)] for file in known.values()), "vault/")
        for name in self._searched.vault_names:
            if name.partition(".")[0] in gone:
                self._delete(known.get(name) or Held(area=VAULT, path=name, shown=f"{shown}{name}", text=None))
        for file, source in self._searched.sources_with(gone):
            if text_of(source.get("sha256")) in gone:
                name = self._new_ids.of(text_of(source.get("id")) or file.id)
                self._by_hand.append(
                    f"{Kind.SOURCE}:{name} has no frozen copy any more: freeze an excerpt without the name, write its "
                    "sha256 and extent: excerpt into the source, and run invoke evidence"
                )

    def _look_alikes(self) -> None:
        for file in self._searched.files:
            if file.text is None:
                if file.area != VAULT and not is_picture(file):
                    self._by_hand.append(f"{file.shown}: this is no text in UTF-8, so it was not searched")
                continue
            for place in self._searched.spellings.inside_words(file.text):
                at = position_in(file.text, place.start, file.shown)
                what = "the letters of the name are inside a longer word"
                self._by_hand.append(f"{at}: {what}: if it is a form of the name, give it with --also")
