"""Writes an invented archive of any size: `python benchmarks/generate.py 2000 FOLDER`.

Everything is made of syllables from a fixed seed, and only the shape is real: 350 to 600 words, five to ten entities
of unequal fame, three to six figures, a position now and then, ten briefings a day. The frozen texts lie in a vault, so
that `invoke evidence` has real work too.
"""

from __future__ import annotations

import argparse
import bisect
import datetime as dt
import hashlib
import itertools
import random
from pathlib import Path

FIRST_DAY = dt.date(2031, 1, 1)
PER_DAY = 10
MEASURES = 40
CONSONANTS = ("b", "br", "d", "dr", "f", "g", "gr", "h", "k", "kr", "l", "m", "n", "p", "r", "s", "st", "t", "v", "z")
VOWELS = ("a", "e", "i", "o", "u", "ia", "ei", "ou")
TYPES = ("place", "organisation", "person", "place")
CONF = '''"""The settings of a generated archive."""

import runpy
from pathlib import Path

globals().update({k: v for k, v in runpy.run_path("@conf@").items() if k.isupper()})
THEME = str(Path("@conf@").parent / "themes" / "daybook")
PLUGIN_PATHS = [str(Path("@conf@").parent / "plugins")]
PATH = "content"
DAYBOOK = {
    "name": "Generated briefings",
    "description": "An invented archive for measuring.",
    "first_day": "2031-01-01",
    "headlines": [{"measure": "measure-0", "reason": "It is the first."}],
}
'''


class Syllables:
    """Words and names made of syllables, some more frequent than others."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)  # noqa: S311 - nothing here is secret
        # "some 300" would be another number.
        self.words = sorted({self._word() for _ in range(12000)} - {"some"})
        self.random.shuffle(self.words)
        self._weights = list(itertools.accumulate(1 / (i + 1) ** 0.9 for i in range(len(self.words))))

    def _word(self) -> str:
        pick = self.random.choice
        return "".join(pick(CONSONANTS) + pick(VOWELS) for _ in range(pick((1, 2, 2, 3))))

    def word(self) -> str:
        """Return a word, frequent ones more often."""
        return self.words[bisect.bisect_left(self._weights, self.random.random() * self._weights[-1])]

    def name(self) -> str:
        """Return a name of two words."""
        return f"{self._word().capitalize()} {self._word().capitalize()}"

    def sentence(self, *inside: str) -> str:
        """Return a sentence that has the words given somewhere in it."""
        words = [self.word() for _ in range(self.random.randint(9, 20))]
        for phrase in inside:
            words.insert(self.random.randint(1, len(words)), phrase)
        return f"{words[0].capitalize()} {' '.join(words[1:])}."


def generate(count: int, folder: Path, seed: int = 7) -> None:
    """Write an archive of `count` briefings to a folder: content, vault and settings."""
    syllables = Syllables(seed)
    content = folder / "content"
    entities = write_entities(content, syllables, max(20, count // 10))
    for number in range(MEASURES):
        put(
            content / f"measures/measure-{number}.md",
            f"---\ntitle: {syllables.name()} counted {number}\nunit: units\ndefinition: What is counted, and no more.\n"
            "kind: count\n---\n",
        )
    claims = max(1, count // 20)
    for number in range(claims):
        put(
            content / f"claims/claim-{number}.md",
            f"---\nquestion: Who holds {syllables.name()} {number}?\n"
            "answers:\n  north: The north\n  south: The south\n---\n",
        )
    for page in ("about", "method", "corrections"):
        put(content / f"pages/{page}.md", f"---\ntitle: {page.capitalize()}\n---\n\nAn invented page.\n")
    fame = list(itertools.accumulate(1 / (i + 1) for i in range(len(entities))))
    for number in range(count):
        write_briefing(folder, syllables, entities, fame, number, claims)
    put(folder / "pelicanconf.py", CONF.replace("@conf@", (Path(__file__).parents[1] / "pelicanconf.py").as_posix()))


def write_entities(content: Path, syllables: Syllables, count: int) -> list[tuple[str, str]]:
    """Write entities and return their ids and names."""
    entities: dict[str, str] = {}
    while len(entities) < count:
        name = syllables.name()
        entities.setdefault(name.lower().replace(" ", "-"), name)
    for number, (slug, name) in enumerate(entities.items()):
        kind = TYPES[number % len(TYPES)]
        public = "public: true\n" if kind == "person" else ""
        put(content / f"entities/{kind}/{slug}.md", f"---\nname: {name}\n{public}---\n\nInvented for measuring.\n")
    return list(entities.items())


def write_briefing(
    folder: Path,
    syllables: Syllables,
    entities: list[tuple[str, str]],
    fame: list[float],
    number: int,
    claims: int,
) -> None:
    """Write a briefing, its source and the frozen text of that."""
    rng = syllables.random
    day = FIRST_DAY + dt.timedelta(days=number // PER_DAY)
    named = {bisect.bisect_left(fame, rng.random() * fame[-1]) for _ in range(rng.randint(5, 10))}
    people = [entities[index] for index in sorted(named)]
    places = [
        slug for index, (slug, _) in enumerate(entities[: max(named) + 4]) if TYPES[index % len(TYPES)] == "place"
    ]
    speakers = [entities[index][0] for index in sorted(named) if TYPES[index % len(TYPES)] != "place"] or [
        entities[1][0]
    ]
    quotes = [
        f"{rng.randint(2, 9000):,} units {syllables.word()} {syllables.word()} {number} {index}"
        for index in range(rng.randint(3, 6))
    ]
    figures = "".join(
        f"  f{index}:\n    measure: measure-{rng.randrange(MEASURES)}\n    value: {quote.split()[0]}\n"
        f"    by: {speakers[index % len(speakers)]}\n    quote: {quote}\n"
        for index, quote in enumerate(quotes)
    )
    positions = ""
    if number % 10 == 0:
        quote = f"the north holds it {syllables.word()} {number}"
        quotes.append(quote)
        positions = (
            f"positions:\n  p0:\n    claim: claim-{rng.randrange(claims)}\n    by: {speakers[0]}\n"
            f"    stance: {rng.choice(('asserts', 'denies'))}\n    answer: north\n    quote: {quote}\n"
        )
    text = "\n".join(syllables.sentence(*quotes[index : index + 1]) for index in range(40)) + "\n"
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    put(folder / f"vault/{sha256}.txt", text)
    put(
        folder / f"content/sources/{day.year}/source-{number}.yaml",
        f"title: {syllables.name()}\nurl: https://source{number % 60}.example/{number}\nunknown:\n"
        f"  publisher: invented\npublished: {day}\naccessed: {day}\nsha256: {sha256}\nkind: news\nlang: en\n",
    )
    front = (
        f"---\ntitle: {syllables.name()} and {syllables.word()}\ndate: {day}\nrecorded: {day}\n"
        f"summary: {syllables.sentence()[:-1]}\nsources: [source-{number}]\nfigures:\n{figures}{positions}"
        f"dates:\n  d0:\n    date: {day}\n    title: {syllables.name()} happens\n    place: {places[-1]}\n---\n\n"
    )
    put(
        folder / f"content/briefings/{day:%Y/%m}/{day}-r{number:06}.md", front + body_of(syllables, people, len(quotes))
    )


def body_of(syllables: Syllables, people: list[tuple[str, str]], figures: int) -> str:
    """Return a text of 350 to 600 words that names everybody once and links the first figure."""
    rng = syllables.random
    names = [name for _, name in people]
    blocks, words, wanted = [f"{syllables.sentence('[a figure](figure:f0)')}"], 0, rng.randint(350, 600)
    while words < wanted or names:
        chance = rng.random()
        if chance < 0.1:  # noqa: PLR2004 - one block in ten is a heading
            block = f"## {syllables.name()}"
        elif chance < 0.2:  # noqa: PLR2004 - one in ten is a list
            block = "\n".join(f"- {syllables.sentence()}" for _ in range(rng.randint(2, 5)))
        else:
            block = "\n".join(syllables.sentence(*(names.pop(),) if names else ()) for _ in range(rng.randint(2, 5)))
        words += block.count(" ") + 1
        blocks.append(block)
    return "\n\n".join(blocks) + f"\n\nThere are {figures} quotations.\n"


def put(path: Path, text: str) -> None:
    """Write a file and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", type=int, help="how many briefings")
    parser.add_argument("folder", type=Path, help="where to write the archive")
    arguments = parser.parse_args()
    generate(arguments.count, arguments.folder)
