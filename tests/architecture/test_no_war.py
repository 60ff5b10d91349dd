"""Not a word about the shipped archive's conflict outside of its content and settings: the program is for any."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

from builders import SETTINGS
from daybook.conf.loading import load_conf
from daybook.conf.reading import read_settings
from daybook.core.names import names_of
from daybook.core.problems import Problems
from daybook.loading import load_content

ROOT = Path(__file__).resolve().parents[2]
CONF = "pelicanconf.py"

OURS = (CONF, "content/", "evidence/", "drafts/", "vault/", "output/")
"""What the shipped archive is."""
TOLD_IN_WORDS = ("README.md", "CHANGELOG.md", "docs/images/", "docs/decisions/")
"""What tells of the shipped archive as an example."""
ABOUT_THE_SHIPPED_SITE = (
    *(
        "tests/browser/search/known_items.tsv",
        "tests/browser/search/readers_items.tsv",
        "tests/browser/test_keyboard.py",
        "tests/browser/test_reading.py",
    ),
    *("tests/conf/test_reading.py", "tests/mutating.py", "tests/test_mutations.py"),
    "tests/theme/test_templates.py",
)
"""Tests that read the shipped archive: its content, site or settings; or that look for such words themselves."""
OF_ANY_ARCHIVE = {
    *("United Nations", "UN", "Human Rights Watch", "Reuters", "BBC", "united-nations"),
    *(
        "UN General Assembly",
        "United Nations General Assembly",
        "un-general-assembly",
        "un-vote-for",
        "un-vote-against",
    ),
    "civilian-deaths-claimed-by-emergency-service",
}
"""Names and ids that many an archive would have."""
FURTHER = ("Ukrain", "Russia", "Moscow", "Kremlin", "Donbas", "Crimea", "Zelensk", "Putin", "Mariupol", "Bucha")
"""Words of the conflict, also where no record has them."""
LANGUAGE_NAMES = re.compile(
    r"(?<![^\W_])(?:Ukrainian|Russian)(?![^\W_])(?! (?:army|forces|soldiers|troops|government|defence))", re.IGNORECASE
)
"""Two languages, whose number words are read and whose letters look Latin."""


def tracked() -> list[Path]:
    """Return the text files that belong to the project and not to the shipped archive."""
    done = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True)
    apart = (*OURS, *TOLD_IN_WORDS, *ABOUT_THE_SHIPPED_SITE, f"tests/architecture/{Path(__file__).name}")
    paths = [path for path in done.stdout.split("\0") if path and not path.startswith(apart)]
    return [ROOT / path for path in paths if (ROOT / path).is_file()]


def words_of_the_archive() -> set[str]:
    """Return the names and ids of the shipped entities, and what its settings call it."""
    problems = Problems()
    gathered = load_content(ROOT / "content", problems)
    conf = load_conf(ROOT / CONF, problems)
    settings = read_settings(conf, problems) if conf else None
    assert settings is not None
    names = {name for entity in gathered.entities for name in names_of(entity)}
    records = (gathered.entities, gathered.measures, gathered.claims, gathered.sources, gathered.briefings)
    ids: set[str] = {record.id for group in records for record in group}
    return {word for word in names | ids | {settings.name} if len(word) > 2} - OF_ANY_ARCHIVE


def test_the_program_knows_nothing_of_the_shipped_conflict() -> None:
    """Neither a place nor a person of it stands in code, theme, tests or docs."""
    words = words_of_the_archive()
    assert len(words) > 40
    whole, begun = "|".join(map(re.escape, sorted(words))), "|".join(FURTHER)
    pattern = re.compile(rf"(?<!\w)(?:(?:{whole})(?!\w)|{begun})", re.IGNORECASE)
    found = []
    for path in tracked():
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        found += [
            f"{path.relative_to(ROOT).as_posix()}:{number}: {match.group()}"
            for number, line in enumerate(text.splitlines(), start=1)
            for match in pattern.finditer(LANGUAGE_NAMES.sub("", line))
        ]
    assert found == []


def test_the_words_that_are_looked_for_are_those_of_the_archive() -> None:
    """Its places, people and measures by name and by id."""
    words = words_of_the_archive()
    assert {"Kherson", "kherson", "people-who-left-ukraine", "Ukraine Briefings"} <= words
    assert SETTINGS.name not in words
