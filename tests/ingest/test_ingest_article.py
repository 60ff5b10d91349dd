"""Paragraphs, sentences and quotations."""

from __future__ import annotations

import time

from daybook.ingest.article import LONGEST_SENTENCE, read_article


def sentences_of(text: str) -> list[str]:
    """Return the sentences of a text."""
    article = read_article(text)
    return [article.words_of(sentence) for sentence in article.sentences]


def quotations_of(text: str) -> list[str]:
    """Return the quotations of a text."""
    return [text[one.start : one.end] for one in read_article(text).quotations]


def test_each_line_is_a_paragraph() -> None:
    """Without wrapped lines, a paragraph is a line."""
    article = read_article("Rain fell in Port Vell.\nThe quay was shut. Nobody left.\n")
    assert [article.words_of(one) for one in article.paragraphs] == [
        "Rain fell in Port Vell.",
        "The quay was shut. Nobody left.",
    ]
    assert [article.paragraph_of(number) for number in range(3)] == [0, 1, 1]


def test_wrapped_lines_are_joined() -> None:
    """Lines broken to a width between empty lines are one paragraph."""
    text = (
        "The river rose in the night of Monday and the\nharbour master of Port Vell said in the morning\n"
        "that boats were lost.\n\nIt rained.\n"
    )
    assert sentences_of(text) == [
        " ".join(text.split("\n\n", maxsplit=1)[0].split()),
        "It rained.",
    ]


def test_a_word_that_was_cut_for_narrow_columns_is_whole() -> None:
    """Soft hyphens and spaces without width, as pages have them, and marks that turn letters around are left out."""
    assert sentences_of("It car\u00adried\u200b 12\u00a0pas\u00adsen\u00adgers, \u2066@weather\u2069 said.") == [
        "It carried 12 passengers, @weather said."
    ]


def test_titles_initials_and_abbreviations_end_no_sentence() -> None:
    """A full stop behind Mr, Gen, an initial or a.m. is no end, unless a new sentence plainly begins."""
    text = "Mr. Orrin met Gen. A. Quill at 5 a.m. Wednesday. It rained until 9 p.m. Then it stopped."
    assert sentences_of(text) == [
        "Mr. Orrin met Gen. A. Quill at 5 a.m. Wednesday.",
        "It rained until 9 p.m.",
        "Then it stopped.",
    ]


def test_a_question_keeps_the_words_that_name_its_speaker() -> None:
    """`"Who?" Ada Quill asked` is one sentence."""
    assert sentences_of('"Who is there?" Ada Quill asked. Nobody spoke.') == [
        '"Who is there?" Ada Quill asked.',
        "Nobody spoke.",
    ]


def test_quotations_of_all_kinds_are_found() -> None:
    """Straight, curved, angled and single marks; an apostrophe is none of them."""
    text = "The men's \"boats\" and “nets” and «oars», the 'guards' of Ada Quill's port."
    assert quotations_of(text) == ['"boats"', "“nets”", "«oars»", "'guards'"]


def test_a_quotation_left_open_runs_to_the_end_of_its_paragraph() -> None:
    """As outlets write speech of several paragraphs; a lone inch mark opens nothing."""
    assert quotations_of('“We stay.\n“We do not leave,” she said.\nA 5" pipe.') == ["“We stay.", "“We do not leave,”"]


def test_a_text_without_full_stops_is_cut() -> None:
    """No sentence is so long that reading it would stall."""
    article = read_article("word " * 2_000)
    assert max(one.end - one.start for one in article.sentences) <= LONGEST_SENTENCE
    assert "".join(article.words_of(one) for one in article.sentences).count("word") == 2_000


def test_a_row_of_abbreviations_is_read_in_linear_time() -> None:
    """None of them ends the sentence, and none is looked for through all of it."""

    def seconds(times: int) -> float:
        began = time.process_time()
        read_article(f"Ada Quill said {'Mr. ' * times} left.")
        return time.process_time() - began

    seconds(10)
    # Three times, for a machine that does other things as well; what is quadratic takes 16 times as long each time.
    assert any(seconds(20_000) < 12 * max(seconds(5_000), 0.02) for _ in range(3))
