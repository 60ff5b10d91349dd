"""Turns one raw article into its frozen text, its source record and a draft: all of it, or nothing and the reason."""

from __future__ import annotations

import dataclasses
import hashlib
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from daybook.core.ids import SourceId, fault_of_id, slug_of
from daybook.core.position import Position
from daybook.core.problems import Problem
from daybook.core.records import EntityType
from daybook.files import write_atomically
from daybook.frozen.vault import Unfit, freeze, sha256_of
from daybook.ingest.draft import Draft, write_draft
from daybook.ingest.facts import ArticleFacts
from daybook.ingest.page_metadata import PageMetadata, read_metadata
from daybook.ingest.pages import ENDINGS, MOST_ATTRIBUTES, decode_page, decoded, text_of_page
from daybook.ingest.reading_article import read_proposals
from daybook.ingest.source_record import free_id, slug_words, source_id, write_source

if TYPE_CHECKING:
    from daybook.frozen.vault import Vault
    from daybook.ingest.registry import Registry

_SUFFIX = re.compile(r"\.[a-z0-9]{1,10}")
TO_BE = SourceId("the-source-of-this-draft")
"""Stands in a draft for its source until that has an id."""
LONGEST = 500_000
"""Characters of the longest article a draft is made of; more is a book, or a page that is no article."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Folders:
    """Where records and drafts are written: nothing outside of these and of the vault is touched."""

    content: Path
    drafts: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Ingested:
    """An article was taken in.

    `written` are the files written, in order. `figures`, `dates` and `entities` count what the draft proposes,
    `unsettled` the values it leaves open, and `questions` are what it asks. `kept_draft` says that a draft was
    there already, and was left as its author has it.
    """

    source: SourceId
    draft: Path
    written: tuple[Path, ...]
    figures: int
    dates: int
    entities: int
    unsettled: int
    questions: tuple[str, ...]
    kept_draft: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AlreadyKnown:
    """The archive has this very text as a source already: nothing was written."""

    source: SourceId


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadArticle:
    """An article that was read and not written yet: everything but the ids that it gets in the archive."""

    text: str
    facts: ArticleFacts
    slug: str
    draft: Draft
    figures: int
    dates: int
    entities: int


def ingest_article(
    raw: bytes,
    facts: ArticleFacts,
    registry: Registry,
    vault: Vault,
    folders: Folders,
    *,
    name: str = "article",
    suffix: str = ".txt",
    charset: str = "",
    force: bool = False,
    outline: bool = False,
) -> Ingested | AlreadyKnown | Problem:
    """Freeze an article into the vault, and write its source record and a draft.

    `name` is what problems call the article, `suffix` the ending of its raw bytes in the vault, `charset` the encoding
    that a server stated. A text that is a
    source already is left alone, unless `force` asks for its draft anew; and only `force` overwrites a draft.
    Bytes that are no article are a problem, and so is a publisher the archive does not know: then nothing is
    written. With `outline` the draft's body is a list of facts. The same bytes and facts always give the same files.
    """
    read = read_raw(raw, facts, registry, name=name, suffix=suffix, charset=charset, force=force, outline=outline)
    if isinstance(read, ReadArticle):
        return write_article(read, raw, registry, vault, folders, suffix=suffix, force=force)
    return read


def read_raw(
    raw: bytes,
    facts: ArticleFacts,
    registry: Registry,
    *,
    name: str = "article",
    suffix: str = ".txt",
    charset: str = "",
    force: bool = False,
    outline: bool = False,
) -> ReadArticle | AlreadyKnown | Problem:
    """Read an article without touching the disk: the part of the work that can be done anywhere."""
    if (known := registry.raw.get(hashlib.sha256(raw).hexdigest())) is not None and not force:
        return AlreadyKnown(source=known)
    if suffix.lower() in ENDINGS:
        page = _of_page(raw, facts, registry, name, charset)
        if isinstance(page, Problem):
            return page
        raw, facts = page
    elif charset:
        raw = _in_utf8(raw, charset)
    if not facts.is_dated:
        hint = "give it with --published"
        return Problem(Position(name), "article-undated", "the day of publication is not stated", hint)
    text = freeze(raw)
    if isinstance(text, Unfit):
        return Problem(Position(name), "article-unfit", text.reason, "give the article as a text file in UTF-8")
    if problem := _fault(text, facts, registry, name):
        return problem
    known = registry.frozen.get(sha256_of(text))
    if known is not None and not force:
        return AlreadyKnown(source=known)
    article, proposals = read_proposals(text, facts, registry)
    return ReadArticle(
        text=text,
        facts=facts,
        slug=slug_words(facts, article),
        draft=write_draft(article, facts, TO_BE, proposals, outline_names=registry.by_id if outline else None),
        figures=len(proposals.figures),
        dates=len(proposals.dates),
        entities=len(proposals.mentions.entities),
    )


def write_article(
    read: ReadArticle,
    raw: bytes,
    registry: Registry,
    vault: Vault,
    folders: Folders,
    *,
    suffix: str = ".txt",
    force: bool = False,
) -> Ingested:
    """Write what was read of an article: vault, draft and, last, the source record, by which it counts as taken in."""
    facts, slug = read.facts, read.slug
    known = registry.frozen.get(sha256_of(read.text))
    day = str(facts.published.first) if facts.published.day else str(facts.published)
    record_folder = folders.content / "sources" / f"{facts.published.year:04}"
    source = known or source_id(
        facts, slug, lambda one: one in registry.sources or (record_folder / f"{one}.yaml").exists()
    )
    stem = free_id(slug_of(f"{day}-{slug}"), lambda one: _belongs_to_another(folders.drafts / f"{one}.md", source))
    path = folders.drafts / f"{stem}.md"
    keeps = path.exists() and not force
    sha256, raw_sha256 = vault.put(read.text), vault.put_raw(raw, _ending(suffix))
    written = []
    if not keeps:
        draft = read.draft.text.replace(f"sources: [{TO_BE}]", f"sources: [{source}]", 1)
        write_atomically(path, draft.encode())
        written.append(path)
    if known is None:  # last: from now on the article counts as taken in
        record = record_folder / f"{source}.yaml"
        write_atomically(record, write_source(facts, sha256, raw_sha256, registry.lang).encode())
        written.append(record)
    return Ingested(
        source=source,
        draft=path,
        written=tuple(written),
        figures=read.figures,
        dates=read.dates,
        entities=read.entities,
        unsettled=read.draft.unsettled,
        questions=read.draft.questions,
        kept_draft=keeps,
    )


def _of_page(
    raw: bytes, facts: ArticleFacts, registry: Registry, name: str, charset: str
) -> tuple[bytes, ArticleFacts] | Problem:
    """Return the text of a page, and the facts with what the page states; what the author gave goes first."""
    page = decode_page(raw, name, charset)
    if isinstance(page, Problem):
        return page
    stated = read_metadata(page)
    if stated.most_attributes > MOST_ATTRIBUTES:
        message = f"a tag of the page has {stated.most_attributes:,} attributes, and the limit is {MOST_ATTRIBUTES:,}"
        return Problem(Position(name), "article-unfit", message, "save its text as a text file")
    text = text_of_page(page, name)
    if isinstance(text, Problem):
        return text
    return text.encode(), _with_stated(facts, stated, registry)


def _in_utf8(raw: bytes, charset: str) -> bytes:
    """Return a text in UTF-8; one that is not in the encoding that was stated stays as it is."""
    text = decoded(raw, charset)
    return raw if text is None else text.encode()


def _with_stated(facts: ArticleFacts, stated: PageMetadata, registry: Registry) -> ArticleFacts:
    outlets = [
        one.entity
        for one in registry.names_in(stated.site)
        if (one.start, one.end) == (0, len(stated.site)) and registry.by_id[one.entity].type is EntityType.ORGANISATION
    ]
    is_dated_by_page = not facts.is_dated and stated.published is not None
    return dataclasses.replace(
        facts,
        published=stated.published if is_dated_by_page and stated.published else facts.published,
        is_dated=facts.is_dated or is_dated_by_page,
        publisher=facts.publisher or (outlets[0] if outlets else None),
        title=facts.title or stated.title,
        author=facts.author or stated.author,
        url=facts.url or stated.url,
        lang=facts.lang or ("" if stated.lang == registry.lang else stated.lang),
    )


def _ending(suffix: str) -> str:
    """Return the ending of a file's name as the vault takes it: `.TXT` is `.txt`, and what is unusual is left out."""
    return suffix.lower() if _SUFFIX.fullmatch(suffix.lower()) else ""


def _fault(text: str, facts: ArticleFacts, registry: Registry, name: str) -> Problem | None:
    """Return why an article cannot be taken in with these facts."""
    if len(text) > LONGEST:
        message = f"the text has {len(text):,} characters, and an article has at most {LONGEST:,}"
        return Problem(
            Position(name),
            "article-too-long",
            message,
            "keep the article itself, and freeze a long report as a source by hand",
        )
    if not any(character.isalpha() for character in text):
        return Problem(Position(name), "article-without-words", "the text has no words", "check that it is the article")
    if facts.publisher is not None:
        if fault := fault_of_id(facts.publisher):
            return Problem(Position(name), "publisher-unknown", fault[0], fault[1])
        entity = registry.by_id.get(facts.publisher)
        if entity is None or entity.type is not EntityType.ORGANISATION:
            what = "no entity has this id" if entity is None else f"it is a {entity.type.value}, not an organisation"
            hint = f"write content/entities/organisation/{facts.publisher}.md first, or leave the publisher out"
            return Problem(
                Position(name), "publisher-unknown", f'the publisher "{facts.publisher}" is not known: {what}', hint
            )
    return None


def _belongs_to_another(draft: Path, source: SourceId) -> bool:
    """Tell whether a draft of this name is about another source."""
    return draft.exists() and f"sources: [{source}]" not in draft.read_text(encoding="utf-8", errors="replace")
