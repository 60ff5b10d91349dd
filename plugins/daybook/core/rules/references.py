"""Rules of ids, links and names: each belongs to one record, and each leads somewhere."""

from __future__ import annotations

from typing import Final

from daybook.core.rules.rule import Rule, instead, like

RULES: Final = (
    Rule(
        code="former-id-taken",
        wants="A former id belongs to one record, and to none as its present id.",
        why="An old link can lead to one page only.",
        example=like("former_ids: [old-port-vell]"),
    ),
    Rule(
        code="id-repeated",
        wants="An id is used once among the records of a kind; entities of all types share one namespace.",
        why="A reference could not tell which of the two is meant.",
        example=instead(
            "content/entities/place/vell.md and content/entities/event/vell.md",
            "content/entities/place/vell.md and content/entities/event/vell-fair.md",
        ),
    ),
    Rule(
        code="id-reserved",
        wants="An id is no word that the front matter or the addresses of the site use already.",
        why="The page would stand where another page stands, or the reference would mean something else.",
        example=instead("content/pages/days.md", "content/pages/about-days.md"),
    ),
    Rule(
        code="key-repeated",
        wants="Figures, positions, dates and pictures of a briefing each have a key of their own.",
        why="The key is the record's permanent link on the briefing's page.",
        example=instead(
            "figures:\n  council: ...\ndates:\n  council: ...",
            "figures:\n  council-seats: ...\ndates:\n  council: ...",
        ),
    ),
    Rule(
        code="link-broken",
        wants="A link is written in one piece: words in square brackets, the target right behind in round ones.",
        why="Where another form leads cannot be checked.",
        example=instead("[the town][1]\n\n[1]: entity:port-vell", "[the town](entity:port-vell)"),
    ),
    Rule(
        code="link-scheme",
        wants="A link names a record, or is a whole web address.",
        why="A link to a file or to a part of an address leads nowhere on the site.",
        example=instead("[the town](../port-vell.md)", "[the town](entity:port-vell)"),
    ),
    Rule(
        code="link-without-words",
        wants="A link has words.",
        why="Nobody could see it or click it, and a screen reader would read out an address.",
        example=instead("[](entity:port-vell)", "[the town](entity:port-vell)"),
    ),
    Rule(
        code="name-shared",
        wants="A name or ordinary alias fits one entity; shared ones are marked as weak.",
        why="Names link by themselves, and a name that fits two would lead to the wrong one.",
        example=like("aliases:\n  - {name: Vell, kind: weak}"),
    ),
    Rule(
        code="paragraph-too-long",
        wants="A paragraph, a list or a table ends after 20,000 characters at most.",
        why="Nobody reads it to its end, and what turns texts into pages may never come to it.",
        example=instead("40 pages in one paragraph", "paragraphs with empty lines between them"),
    ),
    Rule(
        code="raw-html",
        wants="Texts are Markdown, without HTML.",
        why="HTML could carry anything to a reader: scripts, pictures from elsewhere, broken pages.",
        example=instead("<b>not stated</b>", "**not stated**"),
    ),
    Rule(
        code="reference-to-draft",
        wants="What is published refers to nothing that is not.",
        why="The link would lead nowhere.",
        example=like("Publish the draft first, or take the reference out"),
    ),
    Rule(
        code="reference-unknown",
        wants="Every reference leads to a record of the archive.",
        why="A link that leads nowhere, or a figure of an unknown speaker, would be published.",
        example=instead("by: ministry-of-wether", "by: ministry-of-weather"),
    ),
    Rule(
        code="text-too-deep",
        wants="Lists and block quotes lie in each other a few levels deep at most.",
        why="Nobody can read more, and what turns texts into pages cannot either.",
        example=instead("> > > > > > > > > > > a word", "> a word"),
    ),
)
