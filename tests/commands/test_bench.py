"""`invoke bench ingest` prints both halves, and what was missed in the open one only."""

from __future__ import annotations

import shutil
from pathlib import Path

from daybook.commands.bench import bench

CORPUS = Path(__file__).parents[1] / "ingest" / "corpus"
ARTICLE = "Exactly 12 boats left Port Vell on 2 May, the Harbour Guard said.\n"
GOLD = (
    "published: 2031-05-04\npublisher: north-wire\nkind: agency\nstyle: agency\n"
    "figures:\n- {quote: Exactly 12 boats, value: Exactly 12, qualifier: about, low: 12, high: 12, unit: boats, "
    "measure: none, by: harbour-guard}\n"
    "dates:\n- {words: 2 May, context: on 2 May, value: 2031-05-02}\n"
    "entities: [port-vell, harbour-guard]\n"
)
TABLE = """\
                                           open, 1 article                         kept aside, 1 article
figures                                    P 1.00  R 1.00  F1 1.00  (1)            P 1.00  R 1.00  F1 1.00  (1)
  value with qualifier and unit            0.00 right  (1)                         0.00 right  (1)
  speaker, where one is named              1.00 right, 0.00 asked, 0.00 wrong      1.00 right, 0.00 asked, 0.00 wrong"""


def write_corpus(folder: Path) -> Path:
    """Write a corpus of one article in each half, whose gold has a mistake in the qualifier."""
    shutil.copytree(CORPUS / "archive", folder / "archive")
    for half in ("open", "kept_aside"):
        (folder / half).mkdir()
        (folder / half / "boats.txt").write_text(ARTICLE, encoding="utf-8")
        (folder / half / "boats.yaml").write_text(GOLD, encoding="utf-8")
    return folder


def test_both_halves_are_printed_and_only_the_open_one_is_told(tmp_path: Path) -> None:
    """Whoever mends the rules does not see what the half kept aside misses."""
    said: list[str] = []

    assert bench("ingest", write_corpus(tmp_path), said.append) == 0

    assert "\n".join(said[:4]) == TABLE
    assert said[-2:] == [
        "\nmissed, open:",
        "boats: value of Exactly 12 boats: the qualifier is exactly, and it is about",
    ]


def test_the_half_kept_aside_is_told_when_asked_for(tmp_path: Path) -> None:
    """It is one's own decision to look."""
    said: list[str] = []

    bench("ingest", write_corpus(tmp_path), said.append, show_kept_aside=True)

    assert said[-2:] == [
        "\nmissed, kept aside:",
        "boats: value of Exactly 12 boats: the qualifier is exactly, and it is about",
    ]


def test_what_cannot_be_measured(tmp_path: Path) -> None:
    """An unknown name is answered with those that there are."""
    said: list[str] = []

    assert bench("speed", tmp_path, said.append) == 2
    assert said == ['"speed" cannot be measured; there is: ingest']
