"""Who is in a picture no program sees: those that stay beside a removed name are for a person to look at."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from daybook.core.kinds import Kind
from daybook.core.pictures.folder import FOLDER
from daybook.core.removal.held import CONTENT, parse_held
from daybook.core.removal.record import file_of
from daybook.core.yamltext.nodes import Mapping

if TYPE_CHECKING:
    from daybook.core.removal.held import Held


def is_picture(file: Held) -> bool:
    """Tell whether a file is one of the folder of pictures."""
    return file.area == CONTENT and file.path.startswith(f"{FOLDER}/") and file.text is None


def pictures_to_look_at(file: Held, text: str) -> tuple[str, ...]:
    """Return what is left to a person in a briefing that the name was taken out of: its pictures, if it has any."""
    parsed = parse_held(dataclasses.replace(file, text=text)) if file.kind is Kind.BRIEFING else None
    pictures = parsed.mapping.get("pictures") if parsed else None
    named = [file_of(entry.value) for entry in pictures.entries] if isinstance(pictures, Mapping) else []
    return (f"{file.shown}: look whether its pictures show the person: {', '.join(named)}",) if named else ()
