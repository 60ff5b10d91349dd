"""A small faultless archive: valid by default, so that a test names only what it changes."""

from __future__ import annotations

import datetime as dt
import hashlib
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from daybook.core.archive import Archive, link_archive
from daybook.core.checks import check_each, check_together
from daybook.core.checks.subject import Subject
from daybook.core.ids import MeasureId
from daybook.core.lints import lint_briefing
from daybook.core.lints.ground import Ground
from daybook.core.problems import Problems
from daybook.core.settings import ArchiveSettings, Headline, Licence
from daybook.loading import load_content
from daybook.number_words import languages_with_number_words, number_words
from daybook.pictures import pictures_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from daybook.core.gathered import Gathered
    from daybook.core.lints.wordlists import WordLists
    from daybook.core.numbers import NumberWords
    from daybook.core.problems import Problem

FAULTLESS = Path(__file__).parent / "faultless"
"""`content/` as authors write it, and `texts/<source>.txt`, the frozen texts."""

RECORDS = {
    path.relative_to(FAULTLESS / "content").as_posix(): path.read_text(encoding="utf-8")
    for path in sorted((FAULTLESS / "content").rglob("*"))
    if path.suffix in {".md", ".yaml"}
}
"""The text of each record of the faultless archive, by its path below `content/`."""

PICTURES = pictures_of(FAULTLESS / "content", Problems())
"""What is known of its pictures."""

HEADLINE = MeasureId("people-who-left-port-vell")

SETTINGS = ArchiveSettings(
    name="Port Vell Archive",
    description="Briefings about an invented conflict",
    first_day=dt.date(2022, 2, 21),
    lang="en",
    languages=("en", "uk"),
    zone=dt.timezone(dt.timedelta(hours=1)),
    zone_name="Norland time",
    licence_texts=Licence(name="CC BY 4.0", url="https://licence.example/by"),
    contact="desk@portvell.example",
    headlines=(Headline(measure=HEADLINE, reason="The count most sources give"),),
)


def write_archive(folder: Path, changes: Mapping[str, str | bytes | None] | None = None) -> Path:
    """Write the faultless archive with some files changed, and return its content folder.

    `changes` has paths below `content/`: text is written as UTF-8, bytes as they are, None removes a file.
    """
    content = folder / "content"
    shutil.copytree(FAULTLESS / "content", content)
    for path, change in (changes or {}).items():
        place = content / path
        if change is None:
            place.unlink()
            continue
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(change.encode() if isinstance(change, str) else change)
    return content


def faultless(path: str, *replaced: tuple[str, str]) -> str:
    """Return the text of a file of the faultless archive, with some words in it replaced.

    Words that do not stand in the file are a mistake of the test.
    """
    text = (FAULTLESS / "content" / path).read_text(encoding="utf-8")
    for old, new in replaced:
        assert old in text, f"{path} has no {old!r}"
        text = text.replace(old, new, 1)
    return text


def a_month_later() -> dict[str, str | bytes | None]:
    """Return changes that add the first briefing of the faultless archive once more, with its source, on 1 April."""
    briefing = faultless(
        "briefings/2022/03/2022-03-02-port-vell.md",
        ("date: 2022-03-02\n", "date: 2022-04-01\n"),
        ("recorded: 2022-03-04", "recorded: 2022-05-01"),
        ("modified: 2022-03-06", "modified: 2022-05-02"),
        ("sources: [gazette-2022-03-02]", "sources: [gazette-2022-04-01]"),
        ("source:gazette-2022-03-02", "source:gazette-2022-04-01"),
    )
    gazette = faultless(
        "sources/2022/gazette-2022-03-02.yaml",
        ("published: 2022-03-02T18:40+01:00", "published: 2022-04-01"),
        ("accessed: 2022-03-04", "accessed: 2022-04-04"),
        ("archived: 2022-03-04", "archived: 2022-04-04"),
        ("since: 2022-03-05", "since: 2022-04-05"),
    )
    return {
        "briefings/2022/04/2022-04-01-port-vell.md": briefing,
        "sources/2022/gazette-2022-04-01.yaml": gazette,
    }


def write_vault(folder: Path) -> Path:
    """Write the frozen texts of the faultless archive's sources, and return the vault."""
    vault = folder / "vault"
    vault.mkdir(parents=True, exist_ok=True)
    for place in sorted((FAULTLESS / "texts").iterdir()):
        text = place.read_bytes()
        (vault / f"{hashlib.sha256(text).hexdigest()}.txt").write_bytes(text)
    return vault


def known_words() -> dict[str, NumberWords]:
    """Return the number words of every language there is a file for."""
    found = ((lang, number_words(lang)) for lang in languages_with_number_words())
    return {lang: words for lang, words in found if words is not None}


class NotFaultlessError(Exception):
    """An archive that a test takes for faultless has errors, each of which is named."""

    def __init__(self, problems: Problems) -> None:
        super().__init__("\n".join(f"{each.position}: {each.code}: {each.message}" for each in problems.errors))


def check_all(gathered: Gathered, problems: Problems, settings: ArchiveSettings = SETTINGS) -> None:
    """Hold every rule against all records at once and note what breaks one."""
    subject = Subject(gathered.all, settings, known_words())
    problems.extend(check_together(subject))
    problems.extend(check_each(subject, gathered.all))


def warnings_in(gathered: Gathered, lists: WordLists) -> list[Problem]:
    """Return the warnings about the wording of every briefing, drafts too."""
    ground = Ground(Subject(gathered, SETTINGS, known_words()), lists)
    return [problem for briefing in gathered.briefings for problem in lint_briefing(briefing, ground)]


def problems_of(content: Path, settings: ArchiveSettings = SETTINGS, cache: Path | None = None) -> Problems:
    """Read a content folder, hold every rule against it, and return what is wrong."""
    problems = Problems()
    check_all(load_content(content, problems, cache), problems, settings)
    return problems


def archive_of(content: Path, settings: ArchiveSettings = SETTINGS) -> Archive:
    """Read, check and join a content folder.

    Raises:
        NotFaultlessError: something in it is wrong.
    """
    problems = Problems()
    gathered = load_content(content, problems)
    check_all(gathered, problems, settings)
    if problems.errors:
        raise NotFaultlessError(problems)
    return link_archive(gathered, settings, known_words())


def archive_from(
    tmp_path: Path,
    changes: Mapping[str, str | bytes | None] | None = None,
    settings: ArchiveSettings = SETTINGS,
) -> Archive:
    """Write the faultless archive with some files changed, and return it read, checked and joined."""
    return archive_of(write_archive(tmp_path, changes), settings)
