"""A folder of articles with gold files, an archive to read them with, and two halves."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from daybook.checking import check_archive
from daybook.conf.loading import load_conf
from daybook.core.dates import read_date
from daybook.core.ids import EntityId
from daybook.core.problems import Problems
from daybook.core.records import EntityType, SourceKind
from daybook.ingest import ArticleFacts, registry_of
from daybook.scoring.found import find_all
from daybook.scoring.gold import read_gold
from daybook.scoring.scoring import score_article

if TYPE_CHECKING:
    from pathlib import Path

    from daybook.ingest.registry import Registry
    from daybook.scoring.score import Score

OPEN: Final = "open"
KEPT_ASIDE: Final = "kept_aside"
HALVES: Final = (OPEN, KEPT_ASIDE)
_READ: Final = dt.date(2031, 6, 1)
"""The day on which the articles count as read: after all of them."""


def read_registry(archive: Path) -> Registry:
    """Return what the archive of a corpus knows; one with mistakes is a ValueError."""
    problems = Problems()
    conf = load_conf(archive / "pelicanconf.py", problems)
    checked = check_archive(archive / "content", conf, problems, with_evidence=False)
    if checked.settings is None or tuple(problems.errors):
        message = f"{archive}: {'; '.join(problem.message for problem in problems)}"
        raise ValueError(message)
    return registry_of(checked.gathered, checked.settings, checked.words)


def score_half(folder: Path, registry: Registry) -> dict[str, Score]:
    """Return the score of each article of a folder, by its name."""
    scores = {}
    for path in sorted(folder.glob("*.txt")):
        gold = read_gold(path.with_suffix(".yaml").read_text(encoding="utf-8"), path.with_suffix(".yaml").name)
        text = path.read_text(encoding="utf-8")
        publisher = registry.by_id.get(EntityId(gold.publisher))
        is_known = publisher is not None and publisher.type is EntityType.ORGANISATION
        facts = ArticleFacts(
            published=read_date(gold.published),
            accessed=read_date(_READ.isoformat()),
            publisher=EntityId(gold.publisher) if is_known else None,
            kind=SourceKind(gold.kind),
        )
        scores[path.stem] = score_article(text, gold, find_all(text, facts, registry))
    return scores
