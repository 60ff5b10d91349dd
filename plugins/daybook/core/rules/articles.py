"""Rules of articles: what `invoke ingest` takes in, and what it leaves to people."""

from __future__ import annotations

from typing import Final

from daybook.core.rules.rule import Rule, like

RULES: Final = (
    Rule(
        code="article-address",
        wants="An address is one of the web, without a password in it.",
        why="What an address holds is kept in the record of the source, and published.",
        example=like("invoke ingest https://gazette.example/boats"),
    ),
    Rule(
        code="article-not-fetched",
        wants="An address answers, with one whole page.",
        why="Half a page, or the page of an error, is no article to quote from.",
        example=like("invoke ingest article.html"),
    ),
    Rule(
        code="article-too-long",
        wants="An article has the length of an article.",
        why="From a whole book or report nobody could settle what the draft proposes.",
        example=like("Keep the article itself in the file, and freeze a long report as a source by hand"),
    ),
    Rule(
        code="article-undated",
        wants="An article has its day of publication: from its author, or stated by the saved page.",
        why="A day that is guessed from the text, or from a file's name, moves every weekday in it.",
        example=like("invoke ingest article.txt --published 2031-05-04"),
    ),
    Rule(
        code="article-unfit",
        wants="An article is a text file in UTF-8.",
        why="Its frozen text is what quotations are looked up in, and must be what people read.",
        example=like("invoke ingest article.txt --published 2031-05-04"),
    ),
    Rule(
        code="article-without-words",
        wants="An article has words.",
        why="A file without any is most often the wrong one, or a picture of a text.",
        example=like("invoke ingest article.txt --published 2031-05-04"),
    ),
    Rule(
        code="draft-form",
        wants="A draft is written as `invoke ingest` writes it: each key on a line of its own.",
        why="What is legal in drafts only is taken out line by line, so that all else stays as its author wrote it.",
        example=like("figures:\n  boats:\n    measure: boats-in-port"),
    ),
    Rule(
        code="draft-unsettled",
        wants="Everything that a draft proposes is settled by a person before it is published.",
        why="A program proposes; who spoke and what was counted is for people to decide.",
        example=like("Decide on every line that the draft marks, and delete the mark"),
    ),
    Rule(
        code="page-reader-missing",
        wants="Saved web pages are read with a library that only this needs.",
        why="Whoever builds the site, or takes in plain text, does without it.",
        example=like(".venv/bin/python -m pip install --require-hashes -r requirements/ingest.txt"),
    ),
    Rule(
        code="publisher-unknown",
        wants="The publisher of an article is an organisation of the archive.",
        why="A misspelt one would make two publishers of one, and two independent sources of their reports.",
        example=like('invoke new entity "Port Vell Courier" --type organisation'),
    ),
)
