"""A plan for a few files of an archive, and what is to become of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daybook.core.removal.held import CONTENT, DRAFTS, EVIDENCE, VAULT, Held
from daybook.core.removal.planning import plan_removal
from daybook.core.removal.spellings import Spellings

if TYPE_CHECKING:
    from daybook.core.removal.deeds import Removal

ADA = Spellings(("Ada Quill",))
PERSON = "entities/person/ada-quill.md"
BRIEFING = "briefings/2022/03/2022-03-02-port.md"
HASH, RAW = "a" * 64, "b" * 64


def plan(
    content: dict[str, str] | None = None,
    *,
    drafts: dict[str, str] | None = None,
    evidence: dict[str, str] | None = None,
    vault: dict[str, str] | None = None,
    names: tuple[str, ...] = (),
    spellings: Spellings = ADA,
) -> Removal:
    """Return the plan for files by their folders; `vault` has the texts that hold the name."""
    areas = ((CONTENT, content), (DRAFTS, drafts), (EVIDENCE, evidence), (VAULT, vault))
    held = [
        Held(area=area, path=path, shown=f"{area}/{path}", text=text)
        for area, files in areas
        for path, text in (files or {}).items()
    ]
    return plan_removal(held, names, spellings)


def fates(removal: Removal) -> dict[str, str | None]:
    """Return by its old name what each file is afterwards; a new path stands before the text."""
    return {
        fate.file.shown: None
        if fate.path is None
        else fate.text
        if fate.path == fate.file.path
        else f"{fate.path}\n{fate.text}"
        for fate in removal.fates
    }


def deeds(removal: Removal) -> list[str]:
    """Return the deeds as they are listed."""
    return [f"{deed.position}: {deed.what}" for deed in removal.deeds]


def briefing(*lines: str, body: str = "Text.\n") -> str:
    """Return a briefing with some front matter."""
    return "\n".join(["---", "title: Port", *lines, "---", "", body])
