"""For any text: ingest never crashes, quotes only what stands there, and its draft can be read."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from daybook.core.ids import SourceId
from daybook.core.problems import Problems
from daybook.core.quotations import Found, find_quotation, fold
from daybook.core.reading.record import read_draft_file
from daybook.core.yamltext.nodes import Scalar
from daybook.core.yamltext.reading import read_yaml
from daybook.frozen.vault import Unfit, freeze
from daybook.ingest.convert import ReadArticle, read_raw
from daybook.ingest.draft import write_draft
from daybook.ingest.merging import DraftText, is_within, merge_drafts
from daybook.ingest.reading_article import read_proposals
from daybook.ingest.yaml_writing import without_hidden, write_comment, write_scalar
from ingest.examples import FACTS, REGISTRY

PIECES = st.sampled_from(
    [
        "Ada Quill",
        "Tam Orrin",
        "the Ministry of Weather",
        "Saltmarsh Relief",
        "Port Vell",
        "He",
        "it",
        "said",
        "told",
        "according to",
        "that",
        "more than",
        "4,000",
        "12",
        "12 of the 31",
        "one million",
        "dozens",
        "$5",
        "2%",
        "people",
        "boats",
        "left",
        "killed",
        "today",
        "on Monday",
        "last week",
        "900 years ago",
        "March 31",
        "31 February",
        "in 2014",
        "2022-02-30",
        "the 99999th day of the war",
        ",",
        ".",
        ". ",
        "?",
        '"',
        "“",
        "”",
        "'",
        "’",
        "\n",
        "\n\n",
        "---",
        "# ",
        ": ",
        "[a](b)",
        "<b>",
        "&amp;",
        "under way on.",
        "took control of",
        "a claim the Harbour Guard denies",
        "it was announced by",
        "it was not possible to verify this",
        "Portvell",
        "Saltmarsh Relief:",
        "\n- ",
        "up from",
        "the mayor",
        "(MoW)",
        "several days ago",
        "two days earlier",
        "not verified",
        "\u00a0",
        "\u200b",
        "\x0b",
        "\u2028",
        "١٢",
        "Порт-Велл",
    ]
)
ODD = st.sampled_from(
    [
        *(
            "«",
            "»",
            "„",
            "‘",
            "‹",
            "「",
            '"""',
            "''",
            "´",
            "\u202e",
            "\u200d",
            "\ufeff",
            "\u0301",
            "\x85",
            "\u2029",
            "\r",
        ),
        *("½", "①", "१२", "٣٫٥", "𝟜𝟚", "Ⅳ", "İ", "−5", "1 000 000", "1'000", "10**9", "1e400", "9" * 400, "00", "-0"),
        *("31/02/2022", "24:00", "25:61", "2022-W09", "9999-12-31", "0000-00-00", "year 0", "-44", "10000 BC"),
        *("{x}", "${y}", "%d", "\\n", "\\", "|", "~~", "==", "- - -", "***", "<!--", "-->", "<script>", "]]>"),
    ]
)
MARKUP = st.sampled_from(
    [
        *(
            "<p>",
            "</p>",
            "<article>",
            "</article>",
            "<h1>",
            "<blockquote>",
            "<table><tr><td>",
            "<div hidden>",
            "<iframe>",
        ),
        *("<![CDATA[", "&#0;", "&#xD800;", "<meta charset='utf-7'>", "<meta charset='x'>", "<title>x</title>"),
        "<meta property='article:published_time' content='2022-03-01T10:00:00Z'>",
        "<meta property='article:published_time' content='9999-99-99'>",
        '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2022-03-01"}</script>',
        '<script type="application/ld+json">{"@graph": [{"@id": 1, "author": {"@id": []}}]}</script>',
        "<script type='application/ld+json'>[[[",
    ]
)
TEXTS = st.lists(PIECES | st.text(max_size=8), max_size=40).map(" ".join) | st.text(max_size=200)


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_any_text_becomes_a_draft_that_can_be_read(text: str) -> None:
    """Every quotation of the draft is found at one place of the frozen text, and the archive reads the draft."""
    frozen = freeze(text.encode("utf-8", "replace"))
    if isinstance(frozen, Unfit):
        return
    article, proposals = read_proposals(frozen, FACTS, REGISTRY)
    draft = write_draft(article, FACTS, SourceId("report-x"), proposals)
    problems = Problems()
    briefing = read_draft_file("2022-03-09-x", "drafts/2022-03-09-x.md", draft.text, problems)
    assert list(problems) == []
    assert briefing is not None
    folded = fold(frozen)
    quotes = [one.quote for one in briefing.figures]
    quotes += [one.quote for one in briefing.positions] + [one.quote for one in briefing.dates]
    for quote in quotes:
        assert isinstance(find_quotation(folded, quote), Found), quote
    assert len(briefing.figures) == sum(figure.quotation is not None for figure in proposals.figures)


@settings(max_examples=80, deadline=None)
@given(
    (st.lists(PIECES | ODD, max_size=40).map(" ".join) | st.lists(ODD | MARKUP | PIECES, max_size=40).map("".join)).map(
        lambda text: text.encode("utf-8", "replace")
    )
    | st.binary(max_size=200),
    st.sampled_from([".txt", ".html", ""]),
    st.sampled_from(["", "utf-16", "latin-1", "nonsense", "idna"]),
    st.booleans(),
)
def test_any_bytes_become_a_draft_or_a_problem(raw: bytes, suffix: str, charset: str, outline: bool) -> None:  # noqa: FBT001 - drawn
    """Odd quote marks and digits, broken pages, any encoding: whatever is quoted is found in the frozen text."""
    read = read_raw(raw, FACTS, REGISTRY, suffix=suffix, charset=charset, outline=outline)
    if not isinstance(read, ReadArticle):
        return
    problems = Problems()
    draft = read_draft_file("2022-03-09-x", "drafts/2022-03-09-x.md", read.draft.text, problems)
    assert list(problems) == []
    assert draft is not None
    folded = fold(read.text)
    for entry in draft.keyed:
        assert isinstance(find_quotation(folded, entry.quote), Found), entry.quote


@settings(max_examples=40, deadline=None)
@given(TEXTS, TEXTS, st.booleans())
def test_any_two_drafts_become_one(first: str, second: str, in_outline: bool) -> None:  # noqa: FBT001 - drawn
    """Whatever they say, nothing of them is lost, and the archive reads what they become."""
    drafts = []
    for name, text in (("a", first), ("b", second)):
        frozen = freeze(text.encode("utf-8", "replace"))
        if isinstance(frozen, Unfit):
            return
        article, proposals = read_proposals(frozen, FACTS, REGISTRY)
        names = REGISTRY.by_id if in_outline else None
        draft = write_draft(article, FACTS, SourceId(f"report-{name}"), proposals, outline_names=names)
        drafts.append(DraftText(f"drafts/{name}.md", f"2022-03-09-{name}", draft.text))
    merged = merge_drafts(*drafts)
    assert isinstance(merged, str), merged
    whole = DraftText("drafts/a.md", "2022-03-09-a", merged)
    assert all(is_within(draft, whole) for draft in drafts)
    problems = Problems()
    read = read_draft_file(whole.id, whole.shown, merged, problems)
    assert list(problems) == []
    assert read is not None
    keys = [entry.key for entry in read.keyed]
    assert len(keys) == len(set(keys))
    assert all(entry.source is not None for entry in read.keyed)


@settings(max_examples=200, deadline=None)
@given(st.text(), st.text())
def test_a_value_is_read_back_as_it_was_written(text: str, comment: str) -> None:
    """Any text without characters that no record may hold, with any comment below it."""
    text = without_hidden(text)
    problems = Problems()
    node = read_yaml(f"key: {write_scalar(text)}\n{write_comment(comment)}\n", "x.yaml", 1, problems)
    assert list(problems) == []
    assert node is not None
    value = node.get("key")
    assert isinstance(value, Scalar)
    assert value.text == text
