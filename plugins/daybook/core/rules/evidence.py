"""Rules of evidence: every quotation was found in the frozen text of its source, and a line says so."""

from __future__ import annotations

from typing import Final

from daybook.core.rules.rule import Rule, instead, like

_RUN = like("invoke evidence")

RULES: Final = (
    Rule(
        code="evidence-damaged",
        wants="A frozen text is what it was when it was frozen.",
        why="Its name is its fingerprint; a text that changed proves nothing.",
        example=like("Put the right text back into the vault, from a backup or from whoever froze it"),
    ),
    Rule(
        code="evidence-far-apart",
        wants="A quotation that leaves words out with [...] reaches across 60 words of its source at most.",
        why="Out of words that stand far apart anything can be put together that nobody has said.",
        example=instead(
            'quote: "the harbour office [...] was empty by Friday"',
            'quote: "the harbour office, the mayor said, was empty"',
        ),
    ),
    Rule(
        code="evidence-missing",
        wants="Every figure and position has a line in the evidence lock.",
        why="The line says that its quotation was looked up; nothing is published that nobody looked up.",
        example=_RUN,
    ),
    Rule(
        code="evidence-no-text",
        wants="A new or changed quotation is looked up where the frozen text of its source is.",
        why="The vault is not in the repository, for the texts belong to others; without the text nobody can look.",
        example=like("Ask whoever froze it for the text, or let them run: invoke evidence"),
    ),
    Rule(
        code="evidence-not-found",
        wants="A quotation stands in the frozen text of its source, word for word, and so does the caveat of a figure.",
        why="This is how a reader can trust that the source says so.",
        example=instead('quote: "over 20 mm of rain"', 'quote: "more than 20 mm of rain"'),
    ),
    Rule(
        code="evidence-not-unique",
        wants="A quotation stands once in its source, or the words around it say which place is meant.",
        why="Words that occur twice may have two speakers.",
        example=like('quote: "20 mm of rain"\nprefix: "the ministry counted"'),
    ),
    Rule(
        code="evidence-number-cut",
        wants="A quotation takes a number with all its words: what comes before it and what comes after.",
        why='Out of "over 870,000" the quotation "870,000" would make another number, in the speaker\'s name.',
        example=instead('quote: "870,000 people to flee"', 'quote: "over 870,000 people to flee"'),
    ),
    Rule(
        code="evidence-outdated",
        wants="A figure or position is what it was when its quotation was looked up.",
        why="A number that changes after the check has not been checked.",
        example=_RUN,
    ),
    Rule(
        code="evidence-too-short",
        wants="A quotation has at least three words, and so has each part of it between [...].",
        why="One or two words are found in any text and show nothing.",
        example=instead('quote: "20 mm"', 'quote: "20 mm of rain fell"'),
    ),
    Rule(
        code="lock-disagrees",
        wants="A record has one line in the evidence lock.",
        why="Two lines come from two authors' changes, and only one of them can be right.",
        example=_RUN,
    ),
    Rule(
        code="lock-disorder",
        wants="The lines of the evidence lock are sorted.",
        why="Changes of several authors are easy to join and to read then.",
        example=_RUN,
    ),
    Rule(
        code="lock-duplicate",
        wants="A line of the evidence lock stands once.",
        why="A repeated line comes from joining two authors' changes.",
        example=_RUN,
    ),
    Rule(
        code="lock-malformed",
        wants="The evidence lock is as the program wrote it.",
        why="It records what was looked up; nobody writes it by hand.",
        example=_RUN,
    ),
    Rule(
        code="text-copied",
        wants="A text of the archive repeats no twelve words in a row of a source, except in a declared quotation.",
        why="The text of others is theirs; what a source says can be said in our own words, with a few of its own.",
        example=instead(
            "Armed men entered the harbour office of Port Vell on Wednesday morning, the mayor said.",
            "The mayor says that men with weapons were in the harbour office on Wednesday.",
        ),
    ),
)
