"""Rules of pictures: what their files hold, why they may be shown, and where they stand."""

from __future__ import annotations

from typing import Final

from daybook.core.rules.rule import Rule, instead, like

_CLEAN: Final = like("invoke image original.jpg --for 2031-05-04-port-vell --name quay")

RULES: Final = (
    Rule(
        code="picture",
        wants="Only the text of a briefing shows pictures, and only those that its front matter names.",
        why="A picture needs its maker, its rights and its words; one from elsewhere tells others who reads what.",
        example=instead("![the quay](https://gazette.example/quay.jpg)", "![](picture:quay)"),
    ),
    Rule(
        code="picture-animated",
        wants="A picture stands still.",
        why="Movement takes the eye from the text, makes some readers ill, and cannot be printed.",
        example=_CLEAN,
    ),
    Rule(
        code="picture-damaged",
        wants="A picture is whole, and coded as every browser reads it.",
        why="Readers would see half of it, or nothing.",
        example=_CLEAN,
    ),
    Rule(
        code="picture-form",
        wants="A file of images/ is a JPEG, a PNG or a WebP picture.",
        why="Every browser shows these, and this archive can see what is in them.",
        example=instead("content/images/quay.gif", "content/images/quay.png"),
    ),
    Rule(
        code="picture-metadata",
        wants="A picture file holds the picture, and nothing besides.",
        why="What cameras add tells where, when and with whose device it was taken, which can harm people.",
        example=_CLEAN,
    ),
    Rule(
        code="picture-missing",
        wants="The file that a picture names lies in images/.",
        why="Readers would see a gap.",
        example=like("file: quay.jpg"),
    ),
    Rule(
        code="picture-name",
        wants="A picture is named by its file alone: small letters, digits and hyphens, and .jpg, .png or .webp.",
        why="It is its address on the site, and no name leads out of a folder.",
        example=instead("file: ../Photos/Quay 1.JPG", "file: quay.jpg"),
    ),
    Rule(
        code="picture-place",
        wants="Each picture stands in the text of its briefing once, in a paragraph of its own.",
        why="Its alt, its maker and its rights stand with it, and need the width of the text.",
        example=instead("The quay ![empty](picture:quay) on that day.", "The quay on that day.\n\n![](picture:quay)"),
    ),
    Rule(
        code="picture-rights",
        wants="A picture is our own, free, or allowed; what it is allowed by is named.",
        why="A picture is shown whole, so no right to quote covers it; an open licence asks to be named and linked to.",
        example=like(
            "rights: open-licence\nlicence: CC BY 4.0\nlicence_url: https://creativecommons.org/licenses/by/4.0/"
        ),
    ),
    Rule(
        code="picture-suffix",
        wants="The name of a picture ends as its form does: .jpg, .png or .webp.",
        why="Hosts tell browsers what a file is by its name; one that lies is not shown, or taken for something else.",
        example=instead("content/images/quay.JPEG", "content/images/quay.jpg"),
    ),
    Rule(
        code="picture-svg",
        wants="No picture is an SVG file.",
        why="It is a program as much as a picture: it can hold scripts, and load others from elsewhere.",
        example=instead("content/images/map.svg", "content/images/map.png"),
    ),
    Rule(
        code="picture-too-large",
        wants="A picture has at most 1,600 pixels on its longer side, and 500 kB.",
        why="A page must open on a slow line; more pixels than that no text shows.",
        example=_CLEAN,
    ),
    Rule(
        code="picture-unused",
        wants="Every picture of images/ is named by a briefing.",
        why="What lies in the repository is published, also without a page; nobody would look after it.",
        example=like("pictures:\n  quay:\n    file: quay.jpg"),
    ),
)
