"""The source record of an article, as the YAML text of its file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from daybook.core.ids import SourceId, slug_of
from daybook.ingest.article import flat
from daybook.ingest.word_lists import any_of
from daybook.ingest.yaml_writing import write_scalar

if TYPE_CHECKING:
    from collections.abc import Callable

    from daybook.ingest.article import Article
    from daybook.ingest.facts import ArticleFacts

NOT_GIVEN = "not given with the article"
_MOST_WORDS = 5
_LONGEST = 48
_POSSESSIVE = re.compile(r"'s?\b")
_LITTLE = any_of("a an and as at by for from in is it of on or has have that the to up was were with")


def slug_words(facts: ArticleFacts, article: Article) -> str:
    """Return a few words for ids: the author's own, else the title's first ones, else the text's."""
    if facts.slug and (chosen := slug_of(facts.slug)):
        return chosen
    for text in (facts.title, article.text[:400]):
        words = [word for word in slug_of(_POSSESSIVE.sub("", flat(text))).split("-") if word not in _LITTLE]
        slug = "-".join(tuple(dict.fromkeys(words))[:_MOST_WORDS])[:_LONGEST].strip("-")
        if slug:
            return slug
    return "article"


def source_id(facts: ArticleFacts, slug: str, is_taken: Callable[[str], bool]) -> SourceId:
    """Return an id nobody has: publisher or `report`, day, words; a number behind it where that is taken.

    No word of the publisher stands in it twice.
    """
    outlet = facts.publisher or "report"
    told = "-".join(word for word in slug.split("-") if word not in outlet.split("-")) or slug
    whole = f"{outlet}-{facts.published.first if facts.published.day else facts.published}-{told}"
    return SourceId(free_id(slug_of(whole), is_taken))


def free_id(wanted: str, is_taken: Callable[[str], bool]) -> str:
    """Return the id, or the first of `id-2`, `id-3`, ... that is not taken."""
    candidate, number = wanted, 1
    while is_taken(candidate):
        number += 1
        candidate = f"{wanted[:90].rstrip('-')}-{number}"
    return candidate


def write_source(facts: ArticleFacts, sha256: str, raw_sha256: str, archive_lang: str) -> str:
    """Return the record's file; what nobody gave stands under `unknown` with the reason, unless the page states it."""
    values = (
        ("title", facts.title),
        ("publisher", facts.publisher or ""),
        ("author", facts.author),
        ("url", facts.url),
        ("published", str(facts.published)),
        ("published_note", facts.published_note),
        ("accessed", str(facts.accessed)),
        ("archive_url", facts.archive_url),
        ("archived", str(facts.archived or "")),
        ("sha256", sha256),
        ("raw_sha256", raw_sha256),
        ("extent", facts.extent.value),
        ("kind", facts.kind.value),
        ("lang", facts.lang or archive_lang),
        ("rights", facts.rights.value),
        ("availability", facts.availability.value if facts.availability else ""),
    )
    stated = {name: " ".join(value.split()) for name, value in values if value.strip()}
    lines = [f"{name}: {write_scalar(value)}" for name, value in stated.items()]
    inferred = {"published"} if facts.published_note else set()
    reasons = [(name, NOT_GIVEN) for name in facts.not_given]
    reasons += [(name, write_scalar(reason)) for name, reason in facts.unknown if name not in stated.keys() - inferred]
    if reasons:
        lines.append("unknown:")
        lines += [f"  {name}: {reason}" for name, reason in reasons]
    return "\n".join(lines) + "\n"
