"""Where the vault is, holds the archive's own texts against the frozen texts of the sources they rest on."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from daybook.core.checks.subject import cited_ids
from daybook.core.problems import Problem
from daybook.core.quotations import fold
from daybook.core.quotations.copying import Copied, OwnWords
from daybook.core.quotations.own_words import other_own_texts, own_texts_of
from daybook.core.records import Rights
from daybook.core.unread import read_or, until_unread
from daybook.core.wording import shown
from daybook.workers import spread

if TYPE_CHECKING:
    from daybook.core.gathered import Gathered
    from daybook.core.records import Briefing, Source
    from daybook.frozen.vault import Vault

MAY_BE_REPEATED: Final = frozenset({Rights.OWN, Rights.PUBLIC_DOMAIN, Rights.OPEN_LICENCE, Rights.LICENSED})
"""Rights that let us repeat a source's words at any length."""


def check_copying(gathered: Gathered, vault: Vault) -> tuple[Problem, ...]:
    """Return the problem of every text of ours that repeats twelve or more words in a row of a source.

    A briefing is held against the sources it names, every other text against all of them. Sources whose text the
    vault does not hold are passed over.
    """
    others = OwnWords(other_own_texts(gathered))
    resting: dict[str, list[Briefing]] = defaultdict(list)
    for briefing in gathered.briefings:
        for source in cited_ids(briefing).values():
            resting[source].append(briefing)

    def copied_from(source: Source) -> tuple[Problem, ...]:
        wanted = read_or(lambda: source.sha256 if source.rights not in MAY_BE_REPEATED else "", "")
        text = vault.get(wanted) if wanted else None
        if not isinstance(text, str):
            return ()
        frozen = fold(text)
        own = (OwnWords(until_unread(own_texts_of(briefing))) for briefing in resting[source.id])
        return tuple(_problem(copied, source) for words in (others, *own) for copied in words.copied_from(frozen))

    return tuple(problem for found in spread(copied_from, gathered.sources) for problem in found)


def _problem(copied: Copied, source: Source) -> Problem:
    message = (
        f'{copied.words} words in a row are those of "{source.id}", line {copied.line} of its frozen text: '
        f"{shown(copied.passage)}"
    )
    hint = "say it in your own words, or quote a few of them and declare the quotation"
    return Problem(copied.position, "text-copied", message, hint)
