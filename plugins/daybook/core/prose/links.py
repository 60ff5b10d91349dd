"""What a link of a text is: its words, and the kind and the id of the record it leads to."""

from __future__ import annotations

import re
from dataclasses import dataclass

SCHEMES = ("entity", "figure", "position", "claim", "source", "measure", "briefing", "day")
"""The kinds of record a link can lead to."""

PARTS = ("figure", "position")
"""Those that are parts of a briefing: `<briefing>#<key>`, and in their own briefing the key alone."""


def public_id(scheme: str, target: str, briefing: str) -> str:
    """Return what a reference names: a part of a briefing by its public id, also where the text has only its key."""
    return f"{briefing}#{target}" if scheme in PARTS and briefing and "#" not in target else target


PICTURE = "picture"
"""How the target of an image begins: `picture:` and the key of a picture of the same briefing."""


def picture_line(key: str) -> str:
    """Return how a picture is placed in a text."""
    return f"![]({PICTURE}:{key})"


_TARGET = r"\([ \t]*(?P<target>(?:[^()<>\s]|\([^()<>\s]*\))*)(?:[ \t]+(?:\"[^\"\n]*\"|'[^'\n]*'))?[ \t]*\)"
LINK_TARGET = re.compile(_TARGET)
"""Where a link leads, behind its words; what is written otherwise is no link, in the page neither."""
# It begins with a sign of its own, which a text is searched for fast; the ! of a picture is looked for afterwards.
LINK = re.compile(rf"\[(?<!\\\[)(?P<label>(?:[^\[\]]|\[[^\[\]]*\](?!\())*)\]{_TARGET}")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")


@dataclass(frozen=True, slots=True)
class Link:
    """A Markdown link: its words, where it leads, and where it stands in the body."""

    label: str
    target: str
    start: int
    end: int

    is_image: bool = False

    @property
    def scheme(self) -> str:
        """The kind of record it leads to, or the empty text for another link."""
        scheme, colon, _ = self.target.partition(":")
        return scheme if colon and scheme in SCHEMES else ""

    @property
    def id(self) -> str:
        """What follows the scheme."""
        return self.target.partition(":")[2]

    @property
    def has_unknown_scheme(self) -> bool:
        """Whether it leads neither to a record nor to a web or mail address nor to a place on its page."""
        return bool(_SCHEME.match(self.target)) and not self.target.startswith(
            (*(f"{scheme}:" for scheme in SCHEMES), "https://", "http://", "mailto:"),
        )


def link_of(match: re.Match[str], text: str) -> Link:
    """Return what a match of `LINK` in a text is."""
    start = match.start()
    is_image = text[start - 1 : start] == "!" and text[start - 2 : start - 1] != "\\"
    return Link(match["label"], match["target"], start - is_image, match.end(), is_image=is_image)
