"""Tasks for whoever writes records: begin, mend, check and explain them, and guard what was published."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

from invoke.exceptions import Exit

from daybook.commands import check as check_command
from daybook.commands import explain as explain_command
from daybook.commands import fix as fix_command
from daybook.commands import new as new_command
from daybook.commands import schema as schema_command
from daybook_tasks.options import CONF, CONTENT, leave, say, task, today

if TYPE_CHECKING:
    from invoke.context import Context


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
    leave(new_command.new(Path(content), kind, name, today(), say, entity_type=type, day=filed))


@task(help=CONTENT)
def fix(_: Context, content: str = "content") -> None:
    """Mend what has one right answer: missing `recorded`, the order of keys, ids of renamed records."""
    leave(fix_command.fix(Path(content), today(), say))


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
    leave(check_command.check(Path(content), Path(conf), say, form=format, strict=strict))


@task(help={**CONTENT, **CONF, "format": "text, github or json"})
def evidence(_: Context, content: str = "content", conf: str = "pelicanconf.py", format: str = "text") -> None:
    """Look up every quotation in the vault, and write down in evidence/ which were found."""
    from daybook.commands.evidence import evidence as run  # noqa: PLC0415 - the vault is not opened for other tasks

    leave(run(Path(content), Path(conf), say, form=format))


@task(positional=["code"], help={"code": "the code of a report, such as date-malformed; `all` lists them"})
def explain(_: Context, code: str) -> None:
    """Tell what a rule wants and why: `invoke explain date-malformed`, `invoke explain all`."""
    leave(explain_command.explain(code, say))


@task(
    optional=["kind"], help={"kind": "print the schema of this kind of record only", "output": "the folder to write to"}
)
def schema(_: Context, kind: str = "", output: str = "schema") -> None:
    """Write JSON Schemas of the front matter, for completion in an editor."""
    leave(schema_command.show_schema(kind, say) if kind else schema_command.write_schemas(Path(output), say))


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

    leave(run(Path(content), today(), say, since=since, form=format))


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

    leave(run(Path(content), Path(conf), name, today(), say, also=also, apply=apply, reason=reason))
