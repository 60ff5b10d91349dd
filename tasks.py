"""The commands of the project: `invoke --list` shows them all, `invoke --help check` explains one.

Every task is a few lines that call a function of `daybook.commands`, so that all of them have tests.
"""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from invoke.exceptions import Exit
from invoke.main import program
from invoke.tasks import Task, task

if TYPE_CHECKING:
    from invoke.context import Context

ROOT = Path(__file__).resolve().parent
sys.path.insert(0, str(ROOT / "plugins"))
# Invoke turns it off for its task files; without it every command would compile Daybook anew.
sys.dont_write_bytecode = bool(sys.flags.dont_write_bytecode)

from daybook.commands import build as build_command
from daybook.commands import check as check_command
from daybook.commands import explain as explain_command
from daybook.commands import fix as fix_command
from daybook.commands import new as new_command
from daybook.commands import quality
from daybook.commands import schema as schema_command
from daybook.commands.telling import tells_what_is_refused

for stream in (sys.stdout, sys.stderr):
    if hasattr(stream, "reconfigure"):
        stream.reconfigure(errors="backslashreplace")  # names in every script, on every console


def task_asked_about(words: list[str]) -> str:
    """Return the task of a command line such as `ingest --help`, or the empty text.

    Invoke would take `--help` for the name that the task wants; `invoke --help ingest` it understands.
    """
    return words[0] if words[1:2] in (["--help"], ["-h"]) else ""


if hasattr(program, "core") and (asked := task_asked_about(program.core.unparsed)):  # typed, and not imported
    program.args.help.value = asked
    program.core.unparsed = []

CONTENT = {"content": "the folder of briefings, entities and sources"}
CONF = {"conf": "the settings file"}
OUTPUT = {"output": "the folder the site is written to, by itself output/"}


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def _today() -> dt.date:
    return dt.datetime.now().astimezone().date()


def _leave(status: int) -> None:
    if status:
        raise Exit(code=status)


@task(
    help={
        **CONTENT,
        **CONF,
        "format": "text for people, github for annotations, json for editors",
        "strict": "warnings are errors",
    },
)
def check(
    _: Context,
    content: str = "content",
    conf: str = "pelicanconf.py",
    format: str = "text",
    strict: bool = False,  # noqa: FBT001, FBT002 - invoke makes a flag of it
) -> None:
    """Report everything that is wrong with the content and the settings, all at once."""
    _leave(check_command.check(Path(content), Path(conf), _say, form=format, strict=strict))


PREVIEW = {"preview": "also show quotations that nobody has looked up yet; for your eyes, in preview/"}


@task(help={**CONTENT, **OUTPUT, **CONF, **PREVIEW})
def build(
    _: Context,
    content: str = "content",
    output: str = "",
    conf: str = "pelicanconf.py",
    preview: bool = False,  # noqa: FBT001, FBT002 - invoke makes a flag of it
) -> None:
    """Build the site; whatever is wrong stops it, and the last good output stays."""
    folder = build_command.folder_for(output, preview=preview)
    _leave(build_command.build(Path(content), folder, Path(conf), _say, preview=preview))


@task(help={**CONTENT, **OUTPUT, **CONF, **PREVIEW})
def search(
    _: Context,
    content: str = "content",
    output: str = "",
    conf: str = "pelicanconf.py",
    preview: bool = False,  # noqa: FBT001, FBT002 - invoke makes a flag of it
) -> None:
    """Write what the search page finds things in: the last step before the site is published."""
    from daybook.commands.search import search as run  # noqa: PLC0415 - not loaded for other tasks

    folder = build_command.folder_for(output, preview=preview)
    _leave(run(Path(content), folder, Path(conf), _say, preview=preview))


@task(
    help={
        **OUTPUT,
        "to": "the folder for the pictures, by itself screenshots/",
        "readme": "renew the pictures of the README, too",
    }
)
def screenshots(
    _: Context,
    output: str = "output",
    to: str = "screenshots",
    readme: bool = False,  # noqa: FBT001, FBT002 - invoke makes a flag of it
) -> None:
    """Take pictures of every page kind of the site, and show them all on one sheet."""
    from daybook.commands.screenshots import screenshots as run  # noqa: PLC0415 - not loaded for other tasks

    _leave(run(Path(output), Path(to), _say, ROOT / "docs" / "images" if readme else None))


@task(help={**CONTENT, **OUTPUT, **CONF, **PREVIEW, "port": "the port on this machine"})
def serve(
    _: Context,
    content: str = "content",
    output: str = "",
    conf: str = "pelicanconf.py",
    port: int = 8000,
    preview: bool = False,  # noqa: FBT001, FBT002 - invoke makes a flag of it
) -> None:
    """Show the site in a browser as you write: built and reloaded at every change."""
    from daybook.commands.serve import serve as run  # noqa: PLC0415 - the watcher is not loaded for other tasks

    folder = build_command.folder_for(output, preview=preview)
    _leave(run(Path(content), folder, Path(conf), _say, port=port, preview=preview))


@task(help=CONTENT)
def fix(_: Context, content: str = "content") -> None:
    """Mend what has one right answer: missing `recorded`, the order of keys, ids of renamed records."""
    _leave(fix_command.fix(Path(content), _today(), _say))


@task(
    positional=["kind", "name"],
    help={
        **CONTENT,
        "kind": "briefing, entity, source, measure, claim, correction or page",
        "name": "its title or name, in quote marks; the id is made of it",
        "type": "of an entity: person, organisation, country, place or event",
        "day": "the day a briefing is filed under, such as 2022-03-02; else today",
    },
)
def new(_: Context, kind: str, name: str, content: str = "content", type: str = "", day: str = "") -> None:
    """Begin a record with a file that explains itself."""
    try:
        filed = dt.date.fromisoformat(day) if day else None
    except ValueError:
        raise Exit(f'"{day}" is no day: write it as 2022-03-02', code=2) from None
    _leave(new_command.new(Path(content), kind, name, _today(), _say, entity_type=type, day=filed))


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
    _leave(command.ingest_named([file, *also], Path(content), Path(conf), _say, given, today=_today(), dask=dask))


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
    _leave(command.image(Path(file), Path(content), _say, told, briefing=for_, name=name))


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

    _leave(run(what, Path(corpus), _say, show_kept_aside=show_kept_aside))


DRAFTS = {
    "draft": "the draft, a file of drafts/; a folder, or a pattern in quote marks, names several",
    "also": "another draft; may be given several times",
}


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

    _leave(run(draft, also, _say))


@task(positional=["draft"], iterable=["also"], help={**CONTENT, **CONF, **DRAFTS})
def review(_: Context, draft: str, also: list[str], content: str = "content", conf: str = "pelicanconf.py") -> None:
    """List what drafts leave to their author, with line and options."""
    from daybook.commands.accept import review as run  # noqa: PLC0415 - not loaded for other tasks

    _leave(run([draft, *also], Path(content), Path(conf), _today(), _say))


@task(positional=["draft"], iterable=["also"], help={**CONTENT, **CONF, **DRAFTS})
def accept(_: Context, draft: str, also: list[str], content: str = "content", conf: str = "pelicanconf.py") -> None:
    """Move settled drafts into the archive, with their entities and their evidence: all of them or nothing."""
    from daybook.commands.accept import accept as run  # noqa: PLC0415 - not loaded for other tasks

    _leave(run([draft, *also], Path(content), Path(conf), _today(), _say))


@task(help={**CONTENT, **CONF, "format": "text, github or json"})
def evidence(_: Context, content: str = "content", conf: str = "pelicanconf.py", format: str = "text") -> None:
    """Look up every quotation in the vault, and write down in evidence/ which were found."""
    from daybook.commands.evidence import evidence as run  # noqa: PLC0415 - the vault is not opened for other tasks

    _leave(run(Path(content), Path(conf), _say, form=format))


@task(
    help={
        **CONTENT,
        "since": "a revision of git, such as a tag; by itself the last tag that is called release-...",
        "format": "text for people, github for annotations, json for editors",
    }
)
def release_check(_: Context, content: str = "content", since: str = "", format: str = "text") -> None:
    """Report what was published in the last release and has changed since without a correction."""
    from daybook.commands.release_check import release_check as run  # noqa: PLC0415 - git is not asked for other tasks

    _leave(run(Path(content), _today(), _say, since=since, form=format))


@task(help={**CONTENT, **OUTPUT, **CONF, "file": "the file to write, such as site.zip"})
def zip(
    _: Context, content: str = "content", output: str = "", conf: str = "pelicanconf.py", file: str = "site.zip"
) -> None:
    """Write a copy of the site that can be read without a server."""
    from daybook.commands.zip import write_zip as run  # noqa: PLC0415 - not loaded for other tasks

    _leave(run(Path(content), build_command.folder_for(output, preview=False), Path(conf), Path(file), _say))


TARGETS = {
    "target": "a name in the file of targets",
    "targets": "the file that says where a site goes (docs/deploying.md)",
}


@task(
    positional=["target"],
    help={**CONTENT, **CONF, **TARGETS, "dry_run": "say what would change, and change nothing"},
)
def deploy(
    _: Context,
    target: str,
    content: str = "content",
    conf: str = "pelicanconf.py",
    targets: str = "deploy.toml",
    dry_run: bool = False,  # noqa: FBT001, FBT002 - invoke makes a flag of it
) -> None:
    """Check, build and publish the commit that is checked out, or leave the old site as it is."""
    from daybook.commands.deploy import deploy as run  # noqa: PLC0415 - not loaded for other tasks

    _leave(run(target, Path(targets), Path(content), Path(conf), _today(), _say, dry_run=dry_run))


@task(positional=["target"], help={**CONTENT, **CONF, **TARGETS})
def rollback(
    _: Context, target: str, content: str = "content", conf: str = "pelicanconf.py", targets: str = "deploy.toml"
) -> None:
    """Give readers the release before the one they have."""
    from daybook.commands.deploy import rollback as run  # noqa: PLC0415 - not loaded for other tasks

    _leave(run(target, Path(targets), Path(content), Path(conf), _say))


@task(
    positional=["where"],
    help={
        **CONTENT,
        **CONF,
        "where": "the folder of a deployed site, or its address",
        "rebuild": "also build the commit it names, and compare with that",
    },
)
def verify(
    _: Context,
    where: str,
    content: str = "content",
    conf: str = "pelicanconf.py",
    rebuild: bool = False,  # noqa: FBT001, FBT002 - invoke makes a flag of it
) -> None:
    """Name every file of a deployed site that is not as it was published."""
    from daybook.commands.verify import verify as run  # noqa: PLC0415 - not loaded for other tasks

    _leave(run(where, Path(content), Path(conf), _say, rebuild=rebuild))


@task(
    positional=["name"],
    iterable=["also"],
    help={
        **CONTENT,
        **CONF,
        "name": "the name to remove, in quote marks",
        "also": "another spelling, script or grammatical case of it; may be given several times",
        "apply": "do what is listed; without it nothing changes",
        "reason": "what readers are told, without the name",
    },
)
def remove_name(
    _: Context,
    name: str,
    also: list[str],
    content: str = "content",
    conf: str = "pelicanconf.py",
    apply: bool = False,  # noqa: FBT001, FBT002 - invoke makes a flag of it
    reason: str = "",
) -> None:
    """List every place of a name, and with --apply remove it, for somebody's safety (docs/removal.md)."""
    from daybook.commands.remove import remove_name as run  # noqa: PLC0415 - not loaded for other tasks

    _leave(run(Path(content), Path(conf), name, _today(), _say, also=also, apply=apply, reason=reason))


@task(
    optional=["kind"], help={"kind": "print the schema of this kind of record only", "output": "the folder to write to"}
)
def schema(_: Context, kind: str = "", output: str = "schema") -> None:
    """Write JSON Schemas of the front matter, for completion in an editor."""
    _leave(schema_command.show_schema(kind, _say) if kind else schema_command.write_schemas(Path(output), _say))


@task(positional=["code"], help={"code": "the code of a report, such as date-malformed; `all` lists them"})
def explain(_: Context, code: str) -> None:
    """Tell what a rule wants and why: `invoke explain date-malformed`, `invoke explain all`."""
    _leave(explain_command.explain(code, _say))


@task(help={"only": "run the tests with this in their name"})
def test(_: Context, only: str = "") -> None:  # noqa: PT028 - a task, not a test
    """Run the tests: a few minutes, no network."""
    _leave(quality.run_tests(ROOT, only, _say))


@task(help={"only": "run the tests with this in their name"})
def test_long(_: Context, only: str = "") -> None:  # noqa: PT019, PT028 - a task, not a test
    """Run the tests, the long ones too: large archives, many random edits."""
    _leave(quality.run_tests(ROOT, only, _say, long=True))


@task
def lint(_: Context) -> None:
    """Run the linters, the type checker and the import rules over the code."""
    _leave(quality.run_linters(ROOT, _say))


@task
def audit(_: Context) -> None:
    """Ask for known weaknesses of the libraries that are pinned; this alone asks others, over the network."""
    _leave(quality.audit_pins(ROOT, _say))


for made in tuple(globals().values()):
    if isinstance(made, Task):
        made.body = tells_what_is_refused(made.body)
