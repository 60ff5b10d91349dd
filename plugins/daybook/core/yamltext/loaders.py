"""PyYAML's two loaders, in C and in Python, and which texts they do not read alike."""

from __future__ import annotations

import re
from typing import Any, Final, Protocol

import yaml
from yaml.scanner import ScannerError


class YamlLoader(Protocol):
    """What is used of PyYAML's loaders: one event after the other, each with its marks.

    Events are `Any`: the stubs leave every mark optional, and asking for each would slow reading down.
    """

    def __init__(self, stream: str) -> None: ...
    def get_event(self) -> Any:
        """Return the next event."""

    def dispose(self) -> None:
        """Free what the parser holds."""


class PureLoader(yaml.SafeLoader):
    r"""PyYAML's loader in Python, which alone crashes at a number of no character: `"\\U00110000"`."""

    def scan_flow_scalar_non_spaces(self, double: bool, start_mark: yaml.Mark) -> list[str]:  # noqa: FBT001 - its name
        """Return the pieces of a quoted value up to the next space."""
        try:
            chunks: list[str] = super().scan_flow_scalar_non_spaces(double, start_mark)
        except (ValueError, OverflowError):
            problem = "expected escape sequence of a character"
            raise ScannerError("while scanning a double-quoted scalar", start_mark, problem, self.get_mark()) from None
        return chunks


PURE_LOADER: Final[type[YamlLoader]] = PureLoader
FASTEST_LOADER: Final[type[YamlLoader]] = getattr(yaml, "CSafeLoader", PureLoader)

# What the two loaders do not read alike: tabs, keys that begin with `?`, tags, a `#` right behind `|` or `>`,
# a `?` inside brackets; and where they place a value that is left empty inside brackets.
_READ_DIFFERENTLY: Final = re.compile(
    r"\t|(?:^|[\s\[{,])\?(?:\s|$)|[|>][-+0-9]*#|(?:^|[\s\[{,])!\S|(?:[\[{]|[\]}]\s*,)[^\[\]{}]*\?"
)
_PLACED_DIFFERENTLY: Final = re.compile(r":\s+[,}\]]")


def depends_on_loader(text: str) -> bool:
    """Tell whether the two loaders may read a text differently."""
    # Asked sign by sign first, because the search takes long and few texts need it.
    if any(sign in text for sign in "\t?!#") and _READ_DIFFERENTLY.search(text):
        return True
    return ("}" in text or "]" in text) and _PLACED_DIFFERENTLY.search(text) is not None
