"""Everything that can be wrong with an archive is found in one run: settings, files, records, references."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from daybook.conf.folders import read_folders, read_lints_file
from daybook.conf.loading import CONF_NAME, Conf
from daybook.conf.reading import read_settings
from daybook.core.checks import check_each, check_together
from daybook.core.checks.subject import Subject
from daybook.core.derive.scan import Scan
from daybook.core.evidence.needed import check_evidence, found_in, needs_of
from daybook.core.examining import Examiner
from daybook.core.gathered import Gathered
from daybook.core.ids import BriefingId
from daybook.core.lints import LINTS
from daybook.core.lints.allowing import silence_what_is_allowed
from daybook.core.lints.ground import Ground, units_of
from daybook.core.names import NameIndex
from daybook.core.numbers import NumberWords
from daybook.core.problems import Problems
from daybook.core.settings import ArchiveSettings
from daybook.examining import digest_of, examine
from daybook.files import files_of
from daybook.frozen.evidence import read_locks
from daybook.lint_words import read_word_lists
from daybook.loading import gather_files
from daybook.number_words import languages_with_number_words, number_words
from daybook.pictures import pictures_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from daybook.core.lints.wordlists import WordLists
    from daybook.core.pictures.file import PictureFile
    from daybook.core.reading.record import Record
    from daybook.files import ContentFile


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What a check read; `settings` is None where they are wrong. What else is wrong, the problems say.

    `evidence` has the hash of the frozen text of every record whose quotation was found in one, `scans` what the texts
    of briefings refer to.
    """

    gathered: Gathered
    settings: ArchiveSettings | None
    words: Mapping[str, NumberWords]
    evidence: Mapping[str, str]
    scans: Mapping[BriefingId, Scan]

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
    pictures: tuple[PictureFile, ...] | None = None,
    with_lints: bool = False,
    with_scans: bool = False,
) -> Checked:
    """Read an archive and hold every rule against it, noting all problems.

    Rules of records need the settings; they are held against records with errors too, as far as these could be read.
    Where the settings are wrong, or there is no settings file (`conf` is None), the files are read all the same, so
    that their own mistakes are reported in the same run.
    Without `with_evidence`, records whose quotation was not looked up yet are let through: they await evidence.
    `files` and `pictures` are those of the content folder, where they were read already.
    `with_lints` also warns of wording, and silences what briefings allow; `with_scans` also scans the texts.
    """
    settings = None if conf is None else read_settings(conf, problems, conf_name)
    found = files_of(content, problems) if files is None else tuple(files)
    shown = pictures_of(content, problems, cache) if pictures is None else pictures
    gathered = replace(gather_files(found, problems, cache), picture_files=shown)
    everything = gathered.all
    words = known_words(settings)
    evidence: Mapping[str, str] = {}
    scans: dict[BriefingId, Scan] = {}
    if settings is not None and conf is not None:
        lists = word_lists_of(conf, content, settings, problems) if with_lints else None
        subject = Subject(everything, settings, words)
        problems.extend(check_together(subject))
        alone, others = everything.one_by_one()
        problems.extend(check_each(subject, others))
        examiner = Examiner(
            subject=subject,
            ground=None if lists is None else Ground(subject, lists),
            names=NameIndex(everything.entities) if with_scans else None,
        )
        digests = {file.shown_path: file.digest for file in found}
        ground = _ground_of(everything, settings, lists, digests, with_scans=with_scans)
        for one, examined in zip(alone, examine(examiner, alone, digests, ground, cache), strict=True):
            problems.extend(examined.problems)
            if examined.scan is not None:
                scans[one.briefings[0].id] = examined.scan
        needs = needs_of(everything)
        lines = read_locks(read_folders(conf, content).evidence, problems if with_evidence else Problems())
        evidence = found_in(needs, lines)
        if with_evidence:
            problems.extend(check_evidence(needs, lines, everything.declared))
        if with_lints:
            with_errors = {record.origin.path for record in gathered.with_errors}
            silence_what_is_allowed(everything.briefings, problems, [lint.code for lint in LINTS], with_errors)
    return Checked(gathered=gathered, settings=settings, words=words, evidence=evidence, scans=scans)


def word_lists_of(conf: Conf, content: Path, settings: ArchiveSettings, problems: Problems) -> WordLists:
    """Return the word lists of warnings as the archive's file changes them, noting what is wrong with it."""
    lists_file, named = read_lints_file(conf, content)
    return read_word_lists(lists_file, settings.lang, problems, wanted=named)


def _ground_of(
    gathered: Gathered,
    settings: ArchiveSettings,
    lists: WordLists | None,
    digests: Mapping[str, str],
    *,
    with_scans: bool,
) -> str:
    """Return a text that changes with all that decides what is told of a briefing, but for briefings."""
    briefings = {briefing.origin.path for briefing in gathered.briefings}
    others = sorted(digest for path, digest in digests.items() if path not in briefings)
    units = sorted(units_of(gathered.briefings))
    return digest_of(repr(settings), repr(lists), repr(units), repr(with_scans), *others)


def known_words(settings: ArchiveSettings | None) -> Mapping[str, NumberWords]:
    """Return the number words of every language that has some, and of the archive's own under their names."""
    names = [*languages_with_number_words(), *([settings.lang, *settings.languages] if settings else [])]
    found = {name: number_words(name) for name in names}
    return {name: words for name, words in found.items() if words is not None}
