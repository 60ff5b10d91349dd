"""Rules of languages: a text in another language names it as browsers and screen readers know it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daybook.core.languages import is_language
from daybook.core.problems import Problem
from daybook.core.wording import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from daybook.core.checks.subject import Subject
    from daybook.core.gathered import Gathered
    from daybook.core.records import Alias, Briefing, Source


def languages_are_known_names(_subject: Subject, records: Gathered) -> Iterator[Problem]:
    """The language of a text, a document or a name is the short name of one."""
    aliases = (alias for entity in records.entities for alias in entity.aliases)
    written: tuple[Briefing | Source | Alias, ...] = (*records.briefings, *records.sources, *aliases)
    for record in written:
        if record.lang and not is_language(record.lang):
            message = f"{shown(record.lang)} is no language"
            hint = "write its short name, such as en, uk or pt-BR"
            yield Problem(record.origin.at("lang"), "language-malformed", message, hint)
