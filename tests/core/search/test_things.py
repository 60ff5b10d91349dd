"""What can be found in the faultless archive, by parts, and what must not be."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from builders import archive_from, faultless
from daybook.core.derive.tables import derive
from daybook.core.search import things
from daybook.core.search.findable import Weight
from daybook.core.search.things import TIMELESS, things_of, years_of

if TYPE_CHECKING:
    from pathlib import Path

    from daybook.core.search.findable import Findable

HARBOUR = "entities/place/port-vell.md"
FIRST = "briefings/2022/03/2022-03-02-port-vell.md"
SECOND = "briefings/2022/03/2022-03-03-saltmarsh.md"
GAZETTE = "sources/2022/gazette-2022-03-02.yaml"


def found_in(tmp_path: Path, part: str, changes: dict[str, str | bytes | None] | None = None) -> dict[str, Findable]:
    """Return the things of a part by their address."""
    tables = derive(archive_from(tmp_path, changes), {}, {})
    return {thing.address: thing for thing in things_of(tables, part)}


def test_what_has_no_day_is_one_part(tmp_path: Path) -> None:
    """Names, what is counted, disputed questions and pages of text, those of a kind together."""
    found = found_in(tmp_path, TIMELESS)
    kinds = [thing.kind for thing in found.values()]
    assert list(dict.fromkeys(kinds)) == ["name", "measure", "question", "text"]
    assert kinds == sorted(kinds, key=list(dict.fromkeys(kinds)).index)
    assert found["entities/port-vell/"].also == (("Порт-Велл", "uk"), ("Port Well", ""))


def test_a_year_has_what_is_filed_or_published_in_it(tmp_path: Path) -> None:
    """Briefings with their figures, and sources."""
    tables = derive(archive_from(tmp_path), {}, {})
    assert years_of(tables) == ("2022",)
    kinds = [thing.kind for thing in things_of(tables, "2022")]
    assert list(dict.fromkeys(kinds)) == ["briefing", "figure", "source"]
    assert things_of(tables, "2021") == ()


def test_a_figure_is_found_by_number_speaker_day_and_source(tmp_path: Path) -> None:
    """And shows what it is in words of the source, never without its standing."""
    figure = found_in(tmp_path, "2022")["briefings/2022-03-02-port-vell/#boats"]
    assert figure.title == "12 of 31 boats"
    assert figure.facts == (
        "Boats held in Port Vell · Port Vell Gazette · said 2 March 2022, 18:40 · reported by the outlet"
    )
    assert figure.numbers == ("12", "31")
    assert figure.days == ("2022-03-02",)
    assert "port-vell-gazette" in figure.entities
    assert figure.sources == ("gazette-2022-03-02",)


def test_what_is_counted_is_found_by_the_words_of_sources(tmp_path: Path) -> None:
    """In any order of the figures, and never by their numbers."""
    measure = found_in(tmp_path, TIMELESS)["figures/people-who-left-port-vell/"]
    words = measure.texts[-1][0].split()
    assert words == sorted(set(words))
    assert {"gone", "Hundreds", "left"} <= set(words)
    assert not any(letter.isdigit() for word in words for letter in word)


def test_a_word_of_several_sources_is_a_name_of_what_they_count(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A long one that three of them use, of not too many; neither a short one, nor one in three figures of fewer."""
    third = faultless(SECOND, ("Hundreds have gone up the River Ost", "Hundreds of people left Port Vell, say people"))
    address = "figures/people-who-left-port-vell/"
    assert [name for name, _ in found_in(tmp_path / "a", TIMELESS)[address].names] == ["People who left Port Vell"]
    measure = found_in(tmp_path / "b", TIMELESS, {SECOND: third})[address]
    assert measure.names == (("People who left Port Vell", Weight.TITLE), ("people", Weight.SUMMARY))
    monkeypatch.setattr(things, "SHARE", 0.9)  # as if there were more than three times as many
    assert len(found_in(tmp_path / "c", TIMELESS, {SECOND: third})[address].names) == 1


def test_a_source_is_found_by_its_addresses(tmp_path: Path) -> None:
    """The publisher's and that of the archived copy."""
    source = found_in(tmp_path, "2022")["sources/gazette-2022-03-02/"]
    article = "https://gazette.example/2022/03/02/harbour-office"
    assert source.web == (article, f"https://archive.example/web/20220304/{article}")


def test_what_rests_on_a_retracted_source_says_so(tmp_path: Path) -> None:
    """The source, its figures, and a briefing that has no other source."""
    found = found_in(tmp_path, "2022", {GAZETTE: faultless(GAZETTE, ("state: corrected", "state: retracted"))})
    retracted = {address for address, thing in found.items() if thing.is_retracted}
    first = "briefings/2022-03-02-port-vell/"
    assert retracted == {first, f"{first}#fled", f"{first}#boats", "sources/gazette-2022-03-02/"}


def test_a_sensitive_name_is_in_no_list_of_results(tmp_path: Path) -> None:
    """It has a page, and search does not lead to it."""
    sensitive = faultless(HARBOUR, ("name: Port Vell", "name: Port Vell\nsensitive: true"))
    assert "entities/port-vell/" in found_in(tmp_path / "before", TIMELESS)
    assert "entities/port-vell/" not in found_in(tmp_path / "after", TIMELESS, {HARBOUR: sensitive})


def test_a_warning_stands_for_the_summary(tmp_path: Path) -> None:
    """What it warns of is not shown before it."""
    changed = faultless(FIRST, ("summary: ", "content_warning: Speaks of storms\nsummary: "))
    found = found_in(tmp_path, "2022", {FIRST: changed})
    assert found["briefings/2022-03-02-port-vell/"].text == "Content warning: Speaks of storms"


@pytest.mark.parametrize(
    ("date", "days"),
    [
        ("2022-03", ("2022-03", "2022-03-02")),
        ("2022", ("2022", "2022-03-02")),
        ("2022-02-27/2022-03-01", ("2022-02-27", "2022-03-01", "2022-03-02")),
    ],
)
def test_a_date_keeps_its_precision(tmp_path: Path, date: str, days: tuple[str, ...]) -> None:
    """A month stays a month, a period has its two ends; the day it was said comes after."""
    as_of = f"value: 12\n    as_of: {date}"
    found = found_in(tmp_path, "2022", {FIRST: faultless(FIRST, ("value: 12", as_of))})
    assert found["briefings/2022-03-02-port-vell/#boats"].days == days
