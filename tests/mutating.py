"""Every single change of what the shipped briefings say, of their sources and of their evidence."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


ROOT = Path(__file__).resolve().parents[1]


SHIPPED = [
    "content/briefings/2022/03/2022-03-02-kherson-four-accounts.md",
    "content/briefings/2022/03/2022-03-03-kherson-reported-fallen.md",
]
"""The two briefings the archive began with, which have every field that is mutated: each change is a whole check."""


LOCKS = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "evidence").glob("*.lock"))


@dataclass(frozen=True, slots=True)
class Mutation:
    """One change of one file: `text` is what the file says afterwards."""

    name: str
    path: str
    text: str


def digit_changed(value: str) -> str | None:
    """Return the value with its first digit raised by one."""
    digit = re.search(r"\d", value)
    return digit and value[: digit.start()] + str((int(digit[0]) + 1) % 10) + value[digit.end() :]


def letter_changed(value: str) -> str | None:
    """Return the value with the last letter of its first long word replaced."""
    word = re.search(r"[a-z]{4,}", value)
    return word and value[: word.end() - 1] + "x" + value[word.end() :]


def word_dropped(value: str) -> str | None:
    """Return the value without its first word, which often qualifies a number."""
    words = value.strip("\"'").split(" ")
    return f'"{" ".join(words[1:])}"' if len(words) > 3 and '"' not in value.strip("\"'") else None


def word_added(value: str) -> str | None:
    """Return the value with a qualifier before it."""
    return f'"over {value[1:-1]}"' if value.startswith('"') and "\\" not in value else f"over {value}"


def turned(**turns: str) -> Callable[[str], str | None]:
    """Return what replaces a value by another one of a closed list."""
    return lambda value: turns.get(value.replace("-", "_"))


FIELDS: tuple[tuple[str, str, Callable[[str], str | None]], ...] = (
    ("a digit of the quotation changed", "quote", digit_changed),
    ("a letter of the quotation changed", "quote", letter_changed),
    ("a word of the quotation dropped", "quote", word_dropped),
    ("a qualifier put into the quotation", "quote", word_added),
    ("a digit of the value changed", "value", digit_changed),
    ("a qualifier put into the value", "value", word_added),
    ("a word number turned", "value", turned(thousands="hundreds", hundreds="dozens")),
    ("a digit of the whole changed", "of", digit_changed),
    ("the speaker swapped", "by", turned(publisher="unhcr", unhcr="publisher", uk_defence_ministry="unhcr")),
    ("the unnamed speaker renamed", "by", lambda by: by.replace("official", "officer") if "anon" in by else None),
    ("the speaker turned to the other side", "by", turned(russian_defence_ministry="ukrainian-armed-forces")),
    ("the spokesperson swapped", "spokesperson", lambda _: "vladimir-putin"),
    (
        "the stance turned",
        "stance",
        turned(asserts="denies", denies="asserts", disputes="uncertain", reports="asserts"),
    ),
    ("the answer turned", "answer", turned(russia="ukraine", ukraine="russia")),
    (
        "the measure swapped",
        "measure",
        lambda measure: "un-vote-for" if measure != "un-vote-for" else "un-vote-against",
    ),
    ("the caveat altered", "unverified", letter_changed),
    ("the caveat shortened", "unverified", word_dropped),
    ("the day moved", "date", digit_changed),
    ("the kind of date turned", "kind", turned(reported="occurred", planned="occurred", occurred="reported")),
    ("the place swapped", "place", turned(kherson="kharkiv", kyiv="kherson")),
)
"""What is changed in a field: its name, and what its value becomes; None where it does not apply."""


ADDED = (
    "via: unhcr",
    "spokesperson: vladimir-putin",
    "as_of: 2022-03-01",
    "prefix: It is said that",
    "suffix: on that day",
)


ADDED_TO_FIGURES = (
    "unit: households",
    "of: 200",
    "since: 2022-02-24",
    "period: 2022-02-24/2022-03-01",
    "place: kharkiv",
    "standing: verified\n    verified_by: unhcr",
    "standing: estimated",
    "unverified: nobody else has counted them",
)


def records_of(text: str) -> Iterator[tuple[str, str, str]]:
    """Yield the records of a briefing's front matter: section, key, and the lines of the record."""
    front = text.partition("\n---\n")[0]
    section = ""
    for block in re.split(r"^(?=\S)", front, flags=re.MULTILINE):
        section = block.partition(":")[0]
        if section in {"figures", "positions", "dates"}:
            for record in re.finditer(r"^  (?P<key>[\w-]+):\n(?P<lines>(?:    .*\n?)+)", block, re.MULTILINE):
                yield section, record["key"], record[0]


def mutations_of_records() -> Iterator[Mutation]:
    """Yield every change of a field, and every line added, of every record that was shipped."""
    for path in SHIPPED:
        text = (ROOT / path).read_text(encoding="utf-8")
        for section, key, record in records_of(text):
            for name, field, mutate in FIELDS:
                line = re.search(rf"^    {field}: (?P<value>.*)$", record, re.MULTILINE)
                value = line and mutate(line["value"])
                if line and value:
                    changed = record[: line.start("value")] + value + record[line.end("value") :]
                    yield Mutation(f"{key}: {name}", path, text.replace(record, changed, 1))
            if "spokesperson" in record:
                without = re.sub(r"    spokesperson: .*\n", "", record)
                yield Mutation(f"{key}: the spokesperson dropped", path, text.replace(record, without, 1))
            more = {"figures": (*ADDED, *ADDED_TO_FIGURES), "positions": ADDED, "dates": ADDED[3:]}[section]
            for line_added in more:
                if f"    {line_added.partition(':')[0]}:" not in record:
                    changed = f"{record.rstrip()}\n    {line_added}\n"
                    yield Mutation(
                        f"{key}: {line_added.split(chr(10))[0]} added", path, text.replace(record, changed, 1)
                    )


def mutations_of_pairs() -> Iterator[Mutation]:
    """Yield the exchange of the quotations of each two neighbouring figures, and the swap of a briefing's source."""
    names = re.findall(r"report-[\w-]+", "".join((ROOT / path).read_text(encoding="utf-8") for path in SHIPPED))
    for path in SHIPPED:
        text = (ROOT / path).read_text(encoding="utf-8")
        figures = [(key, record) for section, key, record in records_of(text) if section == "figures"]
        for (one, first), (other, second) in itertools.pairwise(figures):
            quotes = [re.search(r"quote: .*", record) for record in (first, second)]
            assert quotes[0]
            assert quotes[1]
            changed = text.replace(first, first.replace(quotes[0][0], quotes[1][0]), 1)
            changed = changed.replace(second, second.replace(quotes[1][0], quotes[0][0]), 1)
            yield Mutation(f"{one} and {other}: quotations exchanged", path, changed)
        source = re.search(r"^sources: \[(?P<id>.*)\]", text, re.MULTILINE)
        assert source
        other = next(name for name in names if name != source["id"])
        yield Mutation("the source swapped", path, text.replace(source[0], f"sources: [{other}]"))


def mutations_of_sources() -> Iterator[Mutation]:
    """Yield a hash with one digit changed, and one cut off, of each source of these briefings."""
    for place in sorted((ROOT / "content/sources").rglob("report-*.yaml")):
        path = place.relative_to(ROOT).as_posix()
        text = place.read_text(encoding="utf-8")
        digest = re.search(r"^sha256: (\w+)$", text, re.MULTILINE)
        assert digest
        other = digest[1][:-1] + ("0" if digest[1][-1] != "0" else "1")
        yield Mutation("a hash edited", path, text.replace(digest[0], f"sha256: {other}"))
        yield Mutation("a hash dropped", path, text.replace(f"{digest[0]}\n", ""))


def mutations_of_locks() -> Iterator[Mutation]:
    """Yield what can happen to a line of a lock, for a line of each kind of record."""
    for path in LOCKS:
        text = (ROOT / path).read_text(encoding="utf-8")
        lines = text.splitlines(keepends=True)
        kinds = {line.partition(":")[0]: line for line in lines if not line.startswith("#")}
        for kind, line in kinds.items():
            record, source, sha256, version, digest = line.split()
            for name, changed in (
                ("deleted", ""),
                ("repeated", line * 2),
                ("digest edited", f"{record} {source} {sha256} {version} {digest[::-1]}\n"),
                ("hash edited", f"{record} {source} {sha256[::-1]} {version} {digest}\n"),
                ("source edited", f"{record} {source}-2 {sha256} {version} {digest}\n"),
                ("record edited", f"{record}-2 {source} {sha256} {version} {digest}\n"),
                ("version spoilt", f"{record} {source} {sha256} 0 {digest}\n"),
                ("cut short", f"{record} {source} {sha256}\n"),
            ):
                yield Mutation(f"the lock: a {kind} {name}", path, text.replace(line, changed))
        yield Mutation("the lock: two lines exchanged", path, "".join((*lines[:1], lines[2], lines[1], *lines[3:])))
        yield Mutation("the lock: a conflict left", path, f"{text}<<<<<<< HEAD\n")
        yield Mutation("the lock: emptied", path, "")


MUTATIONS = (
    *mutations_of_records(),
    *mutations_of_pairs(),
    *mutations_of_sources(),
    *mutations_of_locks(),
)
