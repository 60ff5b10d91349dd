"""Everything that can be wrong with an archive is found in one run: settings, files, records, references."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from daybook.conf import CONF_NAME, Conf, read_folders, read_lints_file, read_settings
from daybook.core.checks import check_records
from daybook.core.evidence import check_evidence, found_in, needs_of
from daybook.core.gathered import Gathered
from daybook.core.lints import LINTS, lint_records
from daybook.core.lints.allowing import silence_what_is_allowed
from daybook.core.numbers import NumberWords
from daybook.core.problems import Problems
from daybook.core.settings import ArchiveSettings
from daybook.evidence import read_locks
from daybook.files import gather_files, load_content
from daybook.lint_words import read_word_lists
from daybook.number_words import languages_with_number_words, number_words
from daybook.remembering import numbers_remembered

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from daybook.core.reading import Record
    from daybook.files import ContentFile


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What a check read; `settings` is None where they are wrong. What else is wrong, the problems say.

    `evidence` has the hash of the frozen text of every record whose quotation was found in one.
    """

    gathered: Gathered
    settings: ArchiveSettings | None
    words: Mapping[str, NumberWords]
    evidence: Mapping[str, str]

    @property
    def files(self) -> int:
        """How many files were read as records."""
        gathered = self.gathered
        records: tuple[Record, ...] = (
            *gathered.briefings,
            *gathered.entities,
            *gathered.sources,
            *gathered.measures,
            *gathered.claims,
            *gathered.corrections,
            *gathered.pages,
        )
        return len({record.origin.path for record in records})


def check_archive(
    content: Path,
    conf: Conf | None,
    problems: Problems,
    *,
    cache: Path | None = None,
    conf_name: str = CONF_NAME,
    with_evidence: bool = True,
    files: Iterable[ContentFile] | None = None,
    with_lints: bool = False,
) -> Checked:
    """Read an archive and hold every rule against it, noting all problems.

    Rules of records need the settings. Where those are wrong, or there is no settings file (`conf` is None),
    the files are read all the same, so that their own mistakes are reported in the same run.
    Without `with_evidence`, records whose quotation was not looked up yet are let through: they await evidence.
    `files` are those of the content folder, where they were read already.
    `with_lints` also warns of wording, and silences what briefings allow.
    """
    settings = None if conf is None else read_settings(conf, problems, conf_name)
    gathered = load_content(content, problems, cache) if files is None else gather_files(files, problems, cache)
    words = known_words(settings)
    evidence: Mapping[str, str] = {}
    if settings is not None and conf is not None:
        with numbers_remembered(cache):
            check_records(gathered, settings, words, problems)
        needs = needs_of(gathered)
        lines = read_locks(read_folders(conf, content).evidence, problems if with_evidence else Problems())
        evidence = found_in(needs, lines)
        if with_evidence:
            problems.extend(check_evidence(needs, lines))
        if with_lints:
            lists_file, named = read_lints_file(conf, content)
            lists = read_word_lists(lists_file, settings.lang, problems, wanted=named)
            problems.extend(lint_records(gathered, settings, words, lists))
            silence_what_is_allowed(gathered.briefings, problems, [lint.code for lint in LINTS])
    return Checked(gathered=gathered, settings=settings, words=words, evidence=evidence)


def known_words(settings: ArchiveSettings | None) -> Mapping[str, NumberWords]:
    """Return the number words of every language that has some, and of the archive's own under their names."""
    names = [*languages_with_number_words(), *([settings.lang, *settings.languages] if settings else [])]
    found = {name: number_words(name) for name in names}
    return {name: words for name, words in found.items() if words is not None}
