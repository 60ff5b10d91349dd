"""The commands of the project: `invoke --list` shows them all, `invoke --help check` explains one.

Every task is a few lines that call a function of `daybook.commands`, so that all of them have tests.
"""

import sys
from pathlib import Path

from invoke.tasks import Task

sys.path.insert(0, str(Path(__file__).resolve().parent / "plugins"))
# Invoke turns it off for its task files; without it every command would compile Daybook anew.
sys.dont_write_bytecode = bool(sys.flags.dont_write_bytecode)

from daybook.commands.telling import tells_what_is_refused
from daybook_tasks.articles import accept, bench, image, ingest, merge, review
from daybook_tasks.asking import answer_for_help
from daybook_tasks.building import build, screenshots, search, serve
from daybook_tasks.deploying import deploy, rollback, verify, zip
from daybook_tasks.developing import audit, lint, test, test_long
from daybook_tasks.records import check, evidence, explain, fix, new, release_check, remove_name, schema

__all__ = [
    "accept",
    "audit",
    "bench",
    "build",
    "check",
    "deploy",
    "evidence",
    "explain",
    "fix",
    "image",
    "ingest",
    "lint",
    "merge",
    "new",
    "release_check",
    "remove_name",
    "review",
    "rollback",
    "schema",
    "screenshots",
    "search",
    "serve",
    "test",
    "test_long",
    "verify",
    "zip",
]

for stream in (sys.stdout, sys.stderr):
    if hasattr(stream, "reconfigure"):
        stream.reconfigure(errors="backslashreplace")  # names in every script, on every console

answer_for_help()

for made in tuple(globals().values()):
    if isinstance(made, Task):
        made.body = tells_what_is_refused(made.body)
