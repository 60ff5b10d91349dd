"""Any body is read and rendered, and what becomes a link in the page was seen by the checks before."""

from __future__ import annotations

import re

from builders import FAULTLESS
from daybook.core.ids import EntityId
from daybook.core.names import NameIndex
from daybook.core.problems import Problems
from daybook.core.prose.inline import Body
from daybook.core.prose.plain import plain_text
from daybook.core.records import Entity, EntityType, Origin
from daybook.core.yamltext.characters import blank_hidden_characters, unify_line_ends
from daybook.markdown import render_markdown
from fuzz.shapes import hold_to_linear_time, repeated, seed, shape_of

INDEX = NameIndex(
    [
        Entity(id=EntityId(name.lower().replace(" ", "-")), type=EntityType.PLACE, name=name, origin=Origin(path="x"))
        for name in ("Port Vell", "Port Vell Gazette", "Ost", "Vell")
    ]
)
_BODY = re.compile(r"^---\n.*?^---\n", re.MULTILINE | re.DOTALL)
SEEDS = (
    *(
        seed(_BODY.sub("", path.read_text(encoding="utf-8"), count=1)[:3_000])
        for path in sorted((FAULTLESS / "content").rglob("*.md"))
    ),
    *(
        seed(text)
        for text in (
            "[a](entity:port-vell) [b [c] d](figure:x#y 'title') ![p](a.png) <https://a.example> <b>",
            "1. [x](day:2022-03-02)\n2. `[y](claim:z)`\n\n```\n[z](source:a)\n```\n",
            "> “Port Vell” [a][b]\n\n[b]: entity:ost\n",
            "| a | b |\n|---|--:|\n| [x](entity:ost) | \\[y](entity:ost) |\n",
            "# Port Vell\n\n*a* **b** _c_ __d__ &amp; &#58; a  \nb\n",
        )
    ),
    *(
        repeated(piece, before, behind)
        for piece in ("[", "](", "[a](", "![", "`", "``a", "*", "_a", "**a", "> ", "<", "<a ", '"', "“", "\\", "&", "|")
        for before, behind in (("", ""), ("a ", " b](entity:ost)"))
    ),
)


def check(raw: bytes) -> None:
    """Read a body as the checks read it, and render it as a page shows it."""
    hold_to_linear_time(read, shape_of(raw))


def read(raw: bytes) -> None:
    """Hold what is true of every body."""
    text = blank_hidden_characters(unify_line_ends(raw.decode("utf-8", "replace")), "", 1, Problems())
    body = Body(text, "x.md", 5)
    for view in (body.prose, body.own_words, body.all_words):
        assert len(view) == len(text)
        assert view.count("\n") == text.count("\n")
    assert body.sentences[0][0] == 0
    assert body.sentences[-1][1] == len(text)
    for name in body.names(INDEX):
        assert INDEX.owner_of(" ".join(body.prose[name.start : name.end].split())) == name.entity
        body.position_of(name.start)
        assert "\n" not in body.sentence_at(name.start)
    assert "\n" not in plain_text(text)
    for link in body.links:
        assert "`" in text or link.target in text[link.start : link.end]
    resolved: set[str] = set()

    def resolve(target: str) -> str:
        resolved.add(target)
        return "./"

    html = render_markdown(text, resolve)
    assert "<script" not in html
    # No id and no address has a backtick or a backslash: such a link is refused, wherever it would lead.
    is_refused = any(set("`\0\\") & set(link.target) for link in body.links)
    if not body.broken_links and not body.raw_html and not is_refused:
        unseen = resolved - {link.target for link in body.links}
        assert not unseen, f"no check sees {unseen}"
