"""The figures of a measurement in lines, for one half beside the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from daybook.core.wording import counted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from daybook.scoring.score import Score
    from daybook.scoring.tally import Answers, Tally

_WIDTH: Final = 43
_COLUMN: Final = 40


def show_scores(halves: Mapping[str, Score]) -> Iterator[str]:
    """Yield the lines of the table: one column a half."""
    counts = {name: counted(score.articles, "article") for name, score in halves.items()}
    yield _row("", {name: f"{name.replace('_', ' ')}, {count}" for name, count in counts.items()})
    rows: tuple[tuple[str, Callable[[Score], str]], ...] = (
        ("figures", lambda score: _tally(score.figures)),
        ("  value with qualifier and unit", lambda score: _right(score.values)),
        ("  speaker, where one is named", lambda score: _answers(score.named_speakers)),
        ("  speaker, all", lambda score: _answers(score.speakers)),
        ("  measure", lambda score: _tally(score.measures)),
        ("  as-of", lambda score: _tally(score.as_of)),
        ("  caveat", lambda score: _tally(score.caveats)),
        ("dates", lambda score: _tally(score.dates)),
        ("  value, or asked where only that is right", lambda score: _answers(score.date_values)),
        ("entities", lambda score: _tally(score.entities)),
        ("  of the registry", lambda score: _tally(score.known_entities)),
        ("  new names", lambda score: _tally(score.new_entities)),
        ("  type of new names", lambda score: _answers(score.types)),
        ("positions", lambda score: _tally(score.positions)),
        ("what must be asked", lambda score: f"{score.must_ask.right} of {score.must_ask.wanted}"),
        ("questions an article", lambda score: f"{score.questions / max(1, score.articles):.1f}"),
    )
    for name, shown in rows:
        yield _row(name, {half: shown(score) for half, score in halves.items()})


def _row(name: str, cells: Mapping[str, str]) -> str:
    return (name.ljust(_WIDTH) + "".join(cell.ljust(_COLUMN) for cell in cells.values())).rstrip()


def _tally(tally: Tally) -> str:
    return f"P {tally.precision:.2f}  R {tally.recall:.2f}  F1 {tally.f1:.2f}  ({tally.wanted})"


def _right(answers: Answers) -> str:
    return f"{answers.share(answers.right):.2f} right  ({answers.total})"


def _answers(answers: Answers) -> str:
    shares = (answers.share(count) for count in (answers.right, answers.asked, answers.wrong))
    return "{:.2f} right, {:.2f} asked, {:.2f} wrong".format(*shares)
