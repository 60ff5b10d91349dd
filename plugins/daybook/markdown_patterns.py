"""Python-Markdown's links and tables, found in time that grows with the text and not with its square.

A link is what `core.inline` takes for one, so that nothing becomes a link that no check has seen.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from markdown.extensions.tables import TableProcessor
from markdown.inlinepatterns import LinkInlineProcessor

from daybook.core.prose.links import LINK_TARGET

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_BRACKET: Final = re.compile(r"[\[\]]")
_OF_SEPARATORS: Final = frozenset("|:- ")


class Links(LinkInlineProcessor):
    """Finds links; each bracket of a text is paired once, and no target is looked for beyond its own brackets."""

    _paired = ""
    _ends: dict[int, int]
    """Of `_paired`: where a closed bracket ends, by where it begins, both counted from the end of the text.

    So counted, they also hold for a text that differs only in front of a bracket, as it does once a link was found.
    """

    def getText(self, data: str, index: int) -> tuple[str, int, bool]:  # noqa: N802 - the name it has there
        """Return the words in a bracket that opens before `index`, where it ends, and whether it does."""
        if not self._paired.endswith(data[index - 1 :]):
            self._pair(data)
        end = self._ends.get(len(data) - index)
        if end is None:
            return "", index, False
        return data[index : len(data) - end - 1], len(data) - end, True

    def getLink(self, data: str, index: int) -> tuple[str, str | None, int, bool]:  # noqa: N802 - as above
        """Return target, title and end of what stands behind a bracket, and whether that is a link."""
        found = LINK_TARGET.match(data, index)
        if found is None:
            return "", None, index, False
        return super().getLink(data[: found.end()], index)

    def _pair(self, data: str) -> None:
        self._paired, self._ends = data, {}
        opened: list[int] = []
        for bracket in _BRACKET.finditer(data):
            behind = len(data) - bracket.end()
            if bracket[0] == "[":
                opened.append(behind)
            elif opened:
                self._ends[opened.pop()] = behind


class Tables(TableProcessor):
    """Finds tables; most texts are told from them by their first two lines."""

    def test(self, parent: Element, block: str) -> bool:
        """Tell whether a block begins as a table does."""
        first, _, rest = block.partition("\n")
        return "|" in first and _OF_SEPARATORS.issuperset(rest.partition("\n")[0]) and super().test(parent, block)
