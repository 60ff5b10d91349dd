"""Rules of fields: a record has the fields of its kind, each with a value of its type."""

from __future__ import annotations

from typing import Final

from daybook.core.rules.rule import Rule, instead, like

RULES: Final = (
    Rule(
        code="coordinates-too-precise",
        wants="Coordinates have at most two decimals.",
        why="That is about a kilometre: enough for a town, too little to point at a building or at people.",
        example=instead("coordinates: [12.34567, 45.67891]", "coordinates: [12.35, 45.68]"),
    ),
    Rule(
        code="date-malformed",
        wants="A date is written year first, as far as it is known, with ~ behind it if it is approximate.",
        why="In other forms 04/05 is two days; and a month that is known must not turn into its first day.",
        example=instead("date: 4 May 2031", "date: 2031-05-04\nsince: 2031-05\nas_of: 2031-05-01/2031-05-04"),
    ),
    Rule(
        code="field-choice",
        wants="A field with a closed list of values has one of them.",
        why="The pages and the comparisons know these words and no others.",
        example=instead("stance: says", "stance: asserts"),
    ),
    Rule(
        code="field-empty",
        wants="A field that is written has a value.",
        why="An empty one may be forgotten or meant; what is not stated is left out.",
        example=instead("note:", "note: The outlet does not say who counted"),
    ),
    Rule(
        code="field-missing",
        wants="A record has every field that its kind needs.",
        why="A figure without a speaker or a quotation could not be checked by anybody.",
        example=like('measure: rain-fallen\nby: publisher\nquote: "more than 20 mm of rain"'),
    ),
    Rule(
        code="field-shape",
        wants="A field holds what it is made for: text, a list, or fields of its own.",
        why="Another shape is most often a slip of indentation, and would be read as something else.",
        example=instead("sources: report-2031-05-04", "sources: [report-2031-05-04]"),
    ),
    Rule(
        code="field-unknown",
        wants="Only fields that the kind of record knows are written.",
        why="A misspelt one would be dropped in silence, with what it says.",
        example=instead("tilte: Rain in Port Vell", "title: Rain in Port Vell"),
    ),
    Rule(
        code="id-malformed",
        wants="An id is made of lower-case Latin letters, digits and single hyphens.",
        why="It is part of an address; and a Cyrillic letter that looks Latin makes another id of it.",
        example=instead("place: Port Vell", "place: port-vell"),
    ),
)
