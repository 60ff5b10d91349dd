"""Any bytes are refused as an article, or become a draft that can be read and quotes only what stands there."""

from __future__ import annotations

import dataclasses

from builders import FAULTLESS
from daybook.core.problems import Problem, Problems
from daybook.core.quotations import Found, find_quotation, fold
from daybook.core.reading.record import read_content_file, read_draft_file
from daybook.ingest.convert import ReadArticle, read_raw
from daybook.ingest.source_record import write_source
from fuzz.shapes import hold_to_linear_time, repeated, seed, shape_of
from ingest.examples import FACTS, REGISTRY

_CORPUS = FAULTLESS.parent / "ingest" / "corpus" / "open"
_PAGE = 0x40
"""A first byte with this bit says that the bytes are a saved page, with 0x80 that the draft is an outline."""
_OUTLINE = 0x80
SEEDS = (
    *(
        seed(path.read_bytes()[start : start + 1_500])
        for path in sorted(_CORPUS.rglob("*.txt"))[:12]
        for start in (0, 1_500)
    ),
    *(seed(path.read_bytes()[:1_500], _OUTLINE) for path in sorted((FAULTLESS / "texts").iterdir())),
    seed(
        '<html lang="en"><head><title>Rain</title><meta property="article:published_time" content="2022-03-09">'
        '<script type="application/ld+json">{"datePublished": "2022-03-09", "author": [{"name": "A"}]}</script></head>'
        "<body><article><h1>Rain</h1><p>Ada Quill said more than 4,000 people left Port Vell on Monday.</p>"
        "<p>“It rained,” the ministry said, according to Saltmarsh Relief.</p></article></body></html>",
        _PAGE,
    ),
    *(
        repeated(piece, before, behind)
        for piece in (
            "4,000 people ",
            "said ",
            "“a",
            '"',
            "A",
            "Mr. ",
            "on Monday ",
            "in 2014, ",
            ". ",
            "\n\n",
            "- ",
            "(",
        )
        for before, behind in (("Ada Quill said ", " people left Port Vell."),)
    ),
    *(repeated(piece, "<html><body>", "", _PAGE) for piece in ("<p>a", "<div>", "<!--", "<a href='", "&amp;", "<")),
)


def check(raw: bytes) -> None:
    """Take bytes in as the kind of file that the first of them says."""
    shape = shape_of(raw, 1_000)
    suffix = ".html" if shape.choice & _PAGE else ".txt"
    hold_to_linear_time(lambda content: read(content, suffix, outline=bool(shape.choice & _OUTLINE)), shape)


def read(raw: bytes, suffix: str, *, outline: bool) -> None:
    """Hold that bytes are refused in one line, or that their draft and source record can be read."""
    taken = read_raw(raw, FACTS, REGISTRY, suffix=suffix, outline=outline)
    if isinstance(taken, Problem):
        assert "\n" not in taken.message + taken.hint
        return
    if not isinstance(taken, ReadArticle):
        return
    problems = Problems()
    draft = read_draft_file("2022-03-09-x", "drafts/2022-03-09-x.md", taken.draft.text, problems)
    assert not len(problems), list(problems)
    assert draft is not None
    folded = fold(taken.text)
    quotes = [one.quote for one in draft.figures]
    quotes += [one.quote for one in draft.positions] + [one.quote for one in draft.dates]
    for quote in quotes:
        assert isinstance(find_quotation(folded, quote), Found), quote
    facts = dataclasses.replace(taken.facts, title=taken.facts.title or taken.text[:200])
    record = write_source(facts, "0" * 64, "0" * 64, REGISTRY.lang)
    source = read_content_file("sources/2022/report-x.yaml", "sources/2022/report-x.yaml", record, problems)
    assert not problems.errors, list(problems)
    assert source is not None
