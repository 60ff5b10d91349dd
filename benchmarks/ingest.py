"""Measures `invoke ingest` on a folder: `python benchmarks/ingest.py FOLDER`, 1,000 invented articles of 600 words.

Beside the articles an archive of `generate.py` is made, whose entities are named in them. The first run takes all of
them in; the second finds that nothing is new. Printed are the seconds of the clock, and those that all cores worked.
"""

from __future__ import annotations

import argparse
import random
import shutil
import subprocess
import sys
from pathlib import Path

from measuring import ROOT, measure

RUN = (
    "import sys, datetime as dt; from pathlib import Path; from daybook.commands.given import Given; "
    "from daybook.commands.ingest import ingest_many; "
    "sys.exit(ingest_many(['articles'], Path('content'), Path('pelicanconf.py'), print, Given(published='2031-05-04'), "
    "today=dt.date(2031, 6, 1)))"
)
WORDS = 600
SENTENCES = (
    "More than {number} people have left {name} since {day}, {other} said.",
    'A spokesman for {other} said on {day} that "{few} of the {many} boats" were lost near {name}.',
    "{name} was quiet in the morning, and the shops along the quay opened late.",
    'He said: "The road to {name} is closed, and nobody has counted those who wait there today."',
    "At least {few} persons were injured overnight, according to {other}, a number that could not be verified.",
    "The bridge was repaired last week, and lorries wait for hours in the rain before they cross it.",
    "{other} asked for {number} tonnes of flour, a third of what was sent in March.",
    "Nobody in the harbour office would say who had given the order, or when it would be lifted.",
)
DAYS = ("Monday", "Tuesday", "2 May", "April 30, 2031", "the weekend", "Friday evening")


def article(chance: random.Random, names: list[str]) -> str:
    """Return an article of 600 words, in paragraphs of four sentences."""
    sentences: list[str] = []
    words = 0
    while words < WORDS:
        sentence = chance.choice(SENTENCES).format(
            name=chance.choice(names),
            other=chance.choice(names),
            day=chance.choice(DAYS),
            number=f"{chance.randrange(2, 900)},{chance.randrange(1000):03}",
            few=chance.randrange(2, 40),
            many=chance.randrange(41, 900),
        )
        sentences.append(sentence)
        words += len(sentence.split())
    return "\n\n".join(" ".join(sentences[start : start + 4]) for start in range(0, len(sentences), 4)) + "\n"


def prepare(folder: Path, count: int) -> None:
    """Write an archive of 200 briefings and the articles beside it."""
    shutil.rmtree(folder, ignore_errors=True)
    generate = [sys.executable, str(ROOT / "benchmarks" / "generate.py"), "200", str(folder)]
    subprocess.run(generate, check=True, capture_output=True)  # noqa: S603 - our own command
    names = [
        path.read_text(encoding="utf-8").split("name: ")[1].split("\n")[0].strip('"')
        for path in sorted((folder / "content" / "entities").rglob("*.md"))
    ]
    chance = random.Random(4)  # noqa: S311 - not for secrets
    (folder / "articles").mkdir()
    for number in range(count):
        (folder / "articles" / f"{number:04}.txt").write_text(article(chance, names), encoding="utf-8")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--articles", type=int, default=1000)
    chosen = parser.parse_args()
    prepare(chosen.folder, chosen.articles)
    for run in ("first", "second"):
        clock, cores, said = measure(RUN, chosen.folder)
        sys.stdout.write(f"{run} run: {clock:.1f} s, {cores:.1f} s of all cores: {said}\n")
