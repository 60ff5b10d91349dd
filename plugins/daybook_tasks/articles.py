"""Tasks that make briefings of articles and pictures, and measure how well."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from daybook_tasks.options import CONF, CONTENT, leave, say, task, today

if TYPE_CHECKING:
    from invoke.context import Context

DRAFTS = {
    "draft": "the draft, a file of drafts/; a folder, or a pattern in quote marks, names several",
    "also": "another draft; may be given several times",
}


@task(
    positional=["file"],
    iterable=["also", "unknown"],
    help={
        **CONTENT,
        **CONF,
        "file": "the article, or its address; a folder, or a pattern in quote marks, takes in many",
        "also": "another file, folder, pattern or address; may be given several times",
        "published": "the day the source was published, such as 2022-03-02; a saved page may state it itself",
        "publisher": "the id of the organisation that published it",
        "url": "its address",
        "title": "its title",
        "author": "its by-line",
        "note": "what the day of publication was inferred from, if the article does not state it",
        "kind": "news, agency, government, armed-forces, armed-group, un, ngo or social",
        "lang": "its language, such as uk, where it is not the archive's",
        "accessed": "the day you read it, where that is not today",
        "archive_url": "the address of a public archived copy",
        "archived": "the day that copy was made",
        "extent": "whole, or excerpt where only a part could be read",
        "rights": "all-rights-reserved, unknown, own, public-domain, open-licence or licensed",
        "availability": "live, dead, corrected or retracted, where its address was looked at",
        "unknown": 'a field and why it is not known, as "author: it carries no by-line"; may be given several times',
        "slug": "a few words for the id, where the title would not do",
        "outline": "make the body a list of facts with their references, to write from",
        "force": "make the draft anew, over what is there",
        "dask": "the scheduler of a Dask cluster that reads them, such as tcp://10.0.0.5:8786",
    },
)
def ingest(
    _: Context,
    file: str,
    also: list[str],
    unknown: list[str],
    published: str = "",
    publisher: str = "",
    url: str = "",
    title: str = "",
    author: str = "",
    note: str = "",
    kind: str = "news",
    lang: str = "",
    accessed: str = "",
    archive_url: str = "",
    archived: str = "",
    extent: str = "whole",
    rights: str = "all-rights-reserved",
    availability: str = "",
    slug: str = "",
    content: str = "content",
    conf: str = "pelicanconf.py",
    outline: bool = False,  # noqa: FBT001, FBT002 - invoke makes a flag of it
    force: bool = False,  # noqa: FBT001, FBT002 - invoke makes a flag of it
    dask: str = "",
) -> None:
    """Freeze an article, or many, in the vault, and make a source record and a draft of each."""
    from daybook.commands import ingest as command  # noqa: PLC0415 - not loaded for other tasks
    from daybook.commands.given import Given  # noqa: PLC0415 - the same

    given = Given(
        published=published,
        published_note=note,
        publisher=publisher,
        url=url,
        title=title,
        author=author,
        kind=kind,
        lang=lang,
        accessed=accessed,
        archive_url=archive_url,
        archived=archived,
        extent=extent,
        rights=rights,
        availability=availability,
        unknown=tuple(unknown),
        slug=slug,
        outline=outline,
        force=force,
    )
    leave(command.ingest_named([file, *also], Path(content), Path(conf), say, given, today=today(), dask=dask))


@task(
    positional=["file"],
    help={
        **CONTENT,
        "file": "the picture: a JPEG, PNG or WebP file, anywhere but in content/",
        "for": "the briefing that is to show it: the name of its file without .md",
        "name": "what it is to be called, such as empty-quay; by itself as its file",
        "alt": "what it shows, for those who do not see it",
        "caption": "what a reader should know of it",
        "credit": "who made it",
        "rights": "own, public-domain, open-licence or licensed",
        "licence": "the name of the licence, or who allowed it",
        "licence-url": "the address of the licence",
        "source": "the id of the source it is from",
        "taken": "when it was taken, if its source states it",
        "content-warning": "what a reader should know before seeing it",
    },
)
def image(
    _: Context,
    file: str,
    for_: str = "",
    name: str = "",
    alt: str = "",
    caption: str = "",
    credit: str = "",
    rights: str = "",
    licence: str = "",
    licence_url: str = "",
    source: str = "",
    taken: str = "",
    content_warning: str = "",
    content: str = "content",
) -> None:
    """Make a clean, small copy of a picture for the archive, without anything that cameras add to it."""
    from daybook.commands import image as command  # noqa: PLC0415 - not loaded for other tasks

    told = command.Told(
        alt=alt,
        caption=caption,
        credit=credit,
        rights=rights,
        licence=licence,
        licence_url=licence_url,
        source=source,
        taken=taken,
        content_warning=content_warning,
    )
    leave(command.image(Path(file), Path(content), say, told, briefing=for_, name=name))


@task(
    positional=["draft"],
    iterable=["also"],
    help={
        "draft": "the draft that takes the others in, a file of drafts/",
        "also": "a draft to take into it; may be given several times",
    },
)
def merge(_: Context, draft: str, also: list[str]) -> None:
    """Make one draft of several, that rests on the sources of all of them."""
    from daybook.commands.merge import merge as run  # noqa: PLC0415 - not loaded for other tasks

    leave(run(draft, also, say))


@task(positional=["draft"], iterable=["also"], help={**CONTENT, **CONF, **DRAFTS})
def review(_: Context, draft: str, also: list[str], content: str = "content", conf: str = "pelicanconf.py") -> None:
    """List what drafts leave to their author, with line and options."""
    from daybook.commands.accept import review as run  # noqa: PLC0415 - not loaded for other tasks

    leave(run([draft, *also], Path(content), Path(conf), today(), say))


@task(positional=["draft"], iterable=["also"], help={**CONTENT, **CONF, **DRAFTS})
def accept(_: Context, draft: str, also: list[str], content: str = "content", conf: str = "pelicanconf.py") -> None:
    """Move settled drafts into the archive, with their entities and their evidence: all of them or nothing."""
    from daybook.commands.accept import accept as run  # noqa: PLC0415 - not loaded for other tasks

    leave(run([draft, *also], Path(content), Path(conf), today(), say))


@task(
    positional=["what"],
    help={
        "what": "what to measure: ingest",
        "corpus": "the folder of the articles, with their gold files and the archive they are read with",
        "show_kept_aside": "also list what was missed in the half kept aside, which then measures nothing any more",
    },
)
def bench(
    _: Context,
    what: str,
    corpus: str = "tests/ingest/corpus",
    show_kept_aside: bool = False,  # noqa: FBT001, FBT002 - invoke makes a flag of it
) -> None:
    """Measure how well ingest reads articles: precision and recall by kind, on both halves of a corpus."""
    from daybook.commands.bench import bench as run  # noqa: PLC0415 - not loaded for other tasks

    leave(run(what, Path(corpus), say, show_kept_aside=show_kept_aside))
