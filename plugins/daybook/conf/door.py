"""One setting is read after the other at a door, which notes what is wrong with the setting's name."""

from __future__ import annotations

import difflib
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final, TypeGuard

from daybook.conf.known import REQUIRED, SETTINGS

if TYPE_CHECKING:
    from daybook.conf.loading import Conf
    from daybook.core.position import Position
    from daybook.core.problems import Problems

_LONGEST_SHOWN: Final = 40
"""As much of a value as is still read in passing."""


class Door:
    """Where what is wrong with a setting is noted; `is_clean` as long as nothing was."""

    def __init__(self, problems: Problems, position: Position) -> None:
        self._problems = problems
        self._position = position
        self.is_clean = True

    def refuse(self, code: str, message: str, hint: str) -> None:
        """Note a problem at the settings file."""
        self.is_clean = False
        self._problems.add(self._position, code, message, hint)

    def missing(self, setting: str, meaning: str) -> None:
        """Note that a setting is not there."""
        self.refuse("setting-missing", f"{setting} is missing", f"add it: {meaning}")

    def wrong_type(self, setting: str, says: str, value: object) -> None:
        """Note that a setting is something else than what `says` names."""
        self.refuse("setting-type", f"{setting} must be {says}, not {_shown(value)}", f"write {says}")

    def refuse_unknown(self, written: Conf, where: str, known: Mapping[str, str], elsewhere: Mapping[str, str]) -> None:
        """Note every name that is none of the known ones, with the nearest, or with what `elsewhere` says of it."""
        for name in written:
            if name in known:
                continue
            near = difflib.get_close_matches(name, list(known), n=1, cutoff=0.6)
            hint = f'did you mean "{near[0]}"?' if near else f"the settings are {', '.join(known)}"
            hint = elsewhere.get(name, hint)
            self.refuse("setting-unknown", f'{where}["{name}"] is no setting', hint)

    def text(self, written: Conf, name: str, default: str, where: str = "DAYBOOK") -> str:
        """Return one line of text; an empty one is an error where the setting is required."""
        if name not in written:
            return default
        value = written[name]
        setting = f'{where}["{name}"]'
        if not isinstance(value, str):
            self.wrong_type(setting, "text between quote marks", value)
            return default
        if "\n" in value.strip():
            self.refuse("setting-type", f"{setting} must be one line of text", "take the line break out")
        if not value.strip() and (name in REQUIRED or where != "DAYBOOK"):
            self.refuse("setting-missing", f"{setting} is empty", f"write {SETTINGS.get(name, 'it out')}")
        return value.strip()


def is_list(value: object) -> TypeGuard[Sequence[object]]:
    """Tell whether a setting is a list, in square brackets or round ones."""
    return isinstance(value, Sequence) and not isinstance(value, str)


def is_braces(value: object) -> TypeGuard[Conf]:
    """Tell whether a setting is in braces, with names as keys."""
    return isinstance(value, Mapping) and all(isinstance(key, str) for key in value)


def _shown(value: object) -> str:
    """Return a value as a message shows it, on one line and not too long."""
    text = " ".join(repr(value).split())
    return text if len(text) <= _LONGEST_SHOWN else f"{text[: _LONGEST_SHOWN - 3]}..."
