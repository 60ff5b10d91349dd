"""Rules of front matter: it stands at the top, between two lines of three hyphens."""

from __future__ import annotations

from typing import Final

from daybook.core.rules.rule import Rule, instead, like

_RIGHT = "---\ntitle: Rain in Port Vell\n---\n\nThe text."

RULES: Final = (
    Rule(
        code="front-matter-dashes",
        wants="The lines around the front matter are exactly three plain hyphens.",
        why="Phones and word processors make one long dash of them, and YAML takes that for text.",
        example=instead("—\ntitle: Rain in Port Vell\n—", _RIGHT),
    ),
    Rule(
        code="front-matter-empty-file",
        wants="A file holds a record.",
        why="An empty file is most likely one that was not saved.",
        example=like(_RIGHT),
    ),
    Rule(
        code="front-matter-missing-end",
        wants="A line of three hyphens stands between the front matter and the text.",
        why="Without it nobody can tell where the fields end and the text begins.",
        example=instead("---\ntitle: Rain in Port Vell\n\nThe text.", _RIGHT),
    ),
    Rule(
        code="front-matter-missing-start",
        wants="The first line of a Markdown file is three hyphens, and the front matter follows.",
        why="Without it the fields would be shown as text, and the record would have none.",
        example=instead("title: Rain in Port Vell\n---\n\nThe text.", _RIGHT),
    ),
)
