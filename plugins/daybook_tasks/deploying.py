"""Tasks that take a site to its readers, and check what they get."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from daybook.commands import build as build_command
from daybook_tasks.options import CONF, CONTENT, OUTPUT, leave, say, task, today

if TYPE_CHECKING:
    from invoke.context import Context

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

    leave(run(target, Path(targets), Path(content), Path(conf), today(), say, dry_run=dry_run))


@task(positional=["target"], help={**CONTENT, **CONF, **TARGETS})
def rollback(
    _: Context, target: str, content: str = "content", conf: str = "pelicanconf.py", targets: str = "deploy.toml"
) -> None:
    """Give readers the release before the one they have."""
    from daybook.commands.deploy import rollback as run  # noqa: PLC0415 - not loaded for other tasks

    leave(run(target, Path(targets), Path(content), Path(conf), say))


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

    leave(run(where, Path(content), Path(conf), say, rebuild=rebuild))


@task(help={**CONTENT, **OUTPUT, **CONF, "file": "the file to write, such as site.zip"})
def zip(
    _: Context, content: str = "content", output: str = "", conf: str = "pelicanconf.py", file: str = "site.zip"
) -> None:
    """Write a copy of the site that can be read without a server."""
    from daybook.commands.zip import write_zip as run  # noqa: PLC0415 - not loaded for other tasks

    leave(run(Path(content), build_command.folder_for(output, preview=False), Path(conf), Path(file), say))
