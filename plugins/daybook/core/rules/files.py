"""Rules of files: where they lie, what they are called, how they are saved."""

from __future__ import annotations

from typing import Final

from daybook.core.rules.rule import Rule, instead, like

RULES: Final = (
    Rule(
        code="content-missing",
        wants="The content folder exists.",
        why="A mistyped name would otherwise build an empty site.",
        example=like("invoke check --content content"),
    ),
    Rule(
        code="encoding-hidden-character",
        wants="A file has no characters that nobody can see, nor any that turn what follows them around.",
        why="They come with copied text, break searches, make one name look like another, and cannot be found by eye.",
        example=like("Delete the place in the editor and type it again"),
    ),
    Rule(
        code="encoding-not-utf-8",
        wants="A file is saved as UTF-8.",
        why="It is the one encoding that holds all scripts; guessing another would change names.",
        example=like("In the editor: Save as, Encoding: UTF-8"),
    ),
    Rule(
        code="entity-folder",
        wants="An entity lies in the folder of its type: person, organisation, country, place or event.",
        why="The folder says what it is, so no field has to.",
        example=instead("content/entities/city/port-vell.md", "content/entities/place/port-vell.md"),
    ),
    Rule(
        code="file-misplaced",
        wants="Every file of the content folder lies in the folder of its kind.",
        why="A file in a folder nobody reads would be left out in silence.",
        example=instead(
            "content/briefing/2031-05-04-port-vell.md", "content/briefings/2031/05/2031-05-04-port-vell.md"
        ),
    ),
    Rule(
        code="file-name",
        wants="The name of a file is readable text.",
        why="It is the id of the record; a name in another encoding reads differently on every machine.",
        example=like("Rename the file, in a to z, digits and hyphens"),
    ),
    Rule(
        code="file-outside",
        wants="The content folder holds files, not links that lead out of it.",
        why="What lies elsewhere differs from one machine to the next, and the site must not.",
        example=like("Copy the file itself into the content folder"),
    ),
    Rule(
        code="file-suffix",
        wants="Sources and corrections end in .yaml, all other records in .md.",
        why="A file with another ending would be passed over in silence.",
        example=instead("content/sources/2031/report.yml", "content/sources/2031/report.yaml"),
    ),
    Rule(
        code="file-too-large",
        wants="A file has at most 5 MB.",
        why="A record of that size is a mistake, such as a picture saved under the wrong name.",
        example=like("Split the record, or move the text of a source to the vault: invoke ingest FILE"),
    ),
    Rule(
        code="file-unreadable",
        wants="Every file of the content folder can be read.",
        why="A record that cannot be read would be missing from the site.",
        example=like("chmod u+r content/briefings/2031/05/2031-05-04-port-vell.md"),
    ),
)
