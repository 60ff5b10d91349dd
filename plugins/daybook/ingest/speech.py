"""Finds every place where somebody is said to say something: who is named, and which words that governs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daybook.ingest.article import flat
from daybook.ingest.attributions import attributions_in
from daybook.ingest.verb_sayings import verb_sayings_in

if TYPE_CHECKING:
    from daybook.ingest.article import Article
    from daybook.ingest.new_names import NameProposal
    from daybook.ingest.registry import Registry
    from daybook.ingest.saying import Saying


def find_sayings(article: Article, registry: Registry, new_names: tuple[NameProposal, ...] = ()) -> tuple[Saying, ...]:
    """Return all sayings in the order of their verbs; words inside of quotations are not looked at."""
    surnames = frozenset(one.name.split()[-1] for one in new_names) | {one.name for one in new_names}
    found: list[Saying] = []
    for number, sentence in enumerate(article.sentences):
        text = flat(article.unquoted(sentence))
        found += attributions_in(number, sentence, text, registry)
        found += verb_sayings_in(
            number, sentence, text, article.text[sentence.start : sentence.end], registry, surnames
        )
    return tuple(sorted(found, key=lambda saying: (saying.sentence, saying.verb.start)))
