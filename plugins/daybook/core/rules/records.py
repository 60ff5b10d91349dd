"""Rules of briefings, figures, positions, questions and entities."""

from __future__ import annotations

from typing import Final

from daybook.core.rules.rule import Rule, instead, like

RULES: Final = (
    Rule(
        code="allow-error",
        wants="Only warnings are silenced.",
        why="An error makes a page wrong or a promise empty, whatever the reason.",
        example=instead("allow:\n  - code: value-not-quoted", "allow:\n  - code: relative-time"),
    ),
    Rule(
        code="allow-unknown",
        wants="What is silenced is the code of a rule.",
        why="A misspelt one would silence nothing, and nobody would know why.",
        example=instead("code: relativ-time", "code: relative-time"),
    ),
    Rule(
        code="answer-missing",
        wants="A position that asserts, denies or reports names the answer it speaks of.",
        why="The status of a question follows from the answers; without one the position counts for nothing.",
        example=like("stance: denies\nanswer: flooded"),
    ),
    Rule(
        code="answer-unknown",
        wants="The answer of a position is one of the answers of its question.",
        why="Another one could be compared with nothing.",
        example=like("answers:\n  flooded: The town is flooded\n  dry: The town is dry"),
    ),
    Rule(
        code="answers-few",
        wants="A disputed question has at least two answers.",
        why="With one answer there is no dispute, and the page would take a side.",
        example=like("answers:\n  flooded: The town is flooded\n  dry: The town is dry"),
    ),
    Rule(
        code="briefing-date",
        wants="A briefing is filed under a day.",
        why="It stands on the page of its day; a month has no such page.",
        example=instead("date: 2031-05", "date: 2031-05-04"),
    ),
    Rule(
        code="briefing-id-date",
        wants="The name of a briefing's file begins with the day it is filed under.",
        why="Folders sort by day then, and an address tells its day.",
        example=instead("port-vell.md", "2031-05-04-port-vell.md"),
    ),
    Rule(
        code="clock-backwards",
        wants="A thing happens or holds, is then said, is then read, and is then published here.",
        why="A date that breaks this order is a slip; planned dates and forecasts may lie ahead.",
        example=like("as_of: 2031-05-03\npublished: 2031-05-04\naccessed: 2031-05-05\nrecorded: 2031-05-06"),
    ),
    Rule(
        code="coordinates-misplaced",
        wants="Only places have coordinates.",
        why="Coordinates of people, bodies or forces can do harm.",
        example=like("Give coordinates to the town, two decimals at most"),
    ),
    Rule(
        code="entity-type",
        wants="A speaker is a person, organisation or country, a publisher an organisation, a place a place.",
        why="An event cannot speak, and a person cannot be published at; it is most often the wrong id.",
        example=instead("by: flood-of-2031", "by: ministry-of-weather"),
    ),
    Rule(
        code="language-malformed",
        wants="A language is written as its short name.",
        why="Browsers, screen readers and search know languages by it; other words mislead them.",
        example=instead("lang: Ukrainian", "lang: uk"),
    ),
    Rule(
        code="override-misplaced",
        wants="A figure replaces one of the same measure that was published earlier, and that does not replace it.",
        why="What two measures count is never compared, and no number can take the place of one that came after it.",
        example=like("supersedes: 2031-05-04-port-vell#rain\nnote: The ministry withdrew the first count"),
    ),
    Rule(
        code="override-unexplained",
        wants="A figure that replaces another says why in a note.",
        why="The archive compares figures by stated rules; whoever overrules them gives a reason.",
        example=like("supersedes: 2031-05-04-port-vell#rain\nnote: The ministry withdrew the first count"),
    ),
    Rule(
        code="person-not-public",
        wants="A person has a file only if they act in public, and the file says so.",
        why="Private persons have no page here: it could harm them.",
        example=like("name: Ada Quill\npublic: true\nroles:\n  - {title: mayor, organisation: port-vell-council}"),
    ),
    Rule(
        code="qualifier-dropped",
        wants="A value keeps the words that qualify it in the quotation, such as more than or about.",
        why="A bare number says more than its source does.",
        example=instead(
            'value: 20\nquote: "more than 20 mm of rain"', 'value: more than 20\nquote: "more than 20 mm of rain"'
        ),
    ),
    Rule(
        code="qualifier-not-carried",
        wants="A value has no qualifier that its quotation does not have.",
        why="The qualifier would be ours and not the source's.",
        example=instead('value: about 20\nquote: "20 mm of rain fell"', 'value: 20\nquote: "20 mm of rain fell"'),
    ),
    Rule(
        code="quotation-long",
        wants="A quotation has the few words that carry the number or the position.",
        why="The text of others is theirs; a few words show what they say.",
        example=instead('quote: "a whole paragraph ..."', 'quote: "more than 20 mm of rain"'),
    ),
    Rule(
        code="recorded-missing",
        wants="A published briefing says on which day the archive first published it.",
        why="Readers see what was known when; a clock must not fill that in at every build.",
        example=like("recorded: 2031-05-06"),
    ),
    Rule(
        code="source-ambiguous",
        wants="Where a briefing has several sources, every figure, position and date names its own.",
        why="Taking the first one would put words into the wrong mouth.",
        example=like("source: report-2031-05-04"),
    ),
    Rule(
        code="source-missing",
        wants="A briefing rests on at least one source.",
        why="Nothing is published here that nobody said.",
        example=like("sources: [report-2031-05-04]"),
    ),
    Rule(
        code="source-not-cited",
        wants="The source of a figure, position or date is among the sources of its briefing.",
        why="The list of sources of a briefing is complete.",
        example=like("sources: [report-2031-05-04, report-2031-05-05]"),
    ),
    Rule(
        code="translation-incomplete",
        wants="A translation says who or what made it, and who is named as translator has made one.",
        why="A translation is an editor's reading; without its maker nobody could weigh it.",
        example=like("translation: more than 20 mm of rain\ntranslated_by: the desk"),
    ),
    Rule(
        code="value-not-quoted",
        wants="The value of a figure, and the whole it is part of, can be read in its quotation.",
        why="A number that stands elsewhere is not what the quoted words say.",
        example=instead('value: 30\nquote: "20 mm of rain fell"', 'value: 20\nquote: "20 mm of rain fell"'),
    ),
    Rule(
        code="value-unreadable",
        wants="A value is one phrase with one number in it, in the words of the source.",
        why="What cannot be read cannot be compared, and is never guessed.",
        example=instead("value: lots (2k?)", "value: more than 2,000"),
    ),
    Rule(
        code="value-unstated",
        wants="A quotation with no number or several of them needs a value beside it.",
        why="Which of the numbers is meant is for the author to say.",
        example=like('value: 14\nof: 19\nquote: "14 of the council\'s 19 members"'),
    ),
    Rule(
        code="verified-by-nobody",
        wants="A verified figure says by whom, and only a verified one does.",
        why="Nobody can weigh a verification without knowing whose it is.",
        example=like("standing: verified\nverified_by: ministry-of-weather"),
    ),
    Rule(
        code="wikidata-malformed",
        wants="An id of Wikidata is Q and its number.",
        why="The page of the entity links to it, and would link to nothing or to something else.",
        example=instead("wikidata: 1065", "wikidata: Q1065"),
    ),
)
