"""`invoke schema`: write the JSON Schemas by which an editor completes and checks front matter."""

from __future__ import annotations

import difflib
import json
from typing import TYPE_CHECKING

from daybook.core.authoring.schema import schema_of
from daybook.core.kinds import Kind
from daybook.files import write_atomically

if TYPE_CHECKING:
    from pathlib import Path

    from daybook.commands import Say

HOW_TO_USE = """\
With the YAML extension of VS Code (redhat.vscode-yaml), these lines of its settings complete sources and
corrections as you type:
  "yaml.schemas": {
    "%(folder)s/source.json": "content/sources/**/*.yaml",
    "%(folder)s/correction.json": "content/corrections/**/*.yaml"
  }
Other editors with the YAML language server take the same; docs/authoring.md tells how front matter gets it"""


def write_schemas(folder: Path, say: Say) -> int:
    """Write one schema for each kind of record, and say how an editor uses them."""
    for kind in Kind:
        path = folder / f"{kind}.json"
        write_atomically(path, f"{_shown(kind)}\n".encode())
        say(path.as_posix())
    say(HOW_TO_USE % {"folder": folder.as_posix()})
    return 0


def show_schema(name: str, say: Say) -> int:
    """Print the schema of one kind of record; 2 if there is no such kind."""
    if name not in list(Kind):
        near = difflib.get_close_matches(name, list(Kind), n=1)
        help_ = f'did you mean "{near[0]}"?' if near else f"the kinds are {', '.join(Kind)}"
        say(f'there is no kind of record "{name}": {help_}')
        return 2
    say(_shown(Kind(name)))
    return 0


def _shown(kind: Kind) -> str:
    return json.dumps(schema_of(kind), ensure_ascii=False, indent=2)
