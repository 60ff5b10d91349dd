"""The tasks as `invoke` finds them."""

from __future__ import annotations

import importlib
import sys

from invoke.collection import Collection


def all_tasks() -> Collection:
    """Return the tasks, loaded anew: asked once for its arguments, a task of Invoke has forgotten what they mean."""
    for name in [name for name in sys.modules if name.partition(".")[0] in {"tasks", "daybook_tasks"}]:
        del sys.modules[name]
    return Collection.from_module(importlib.import_module("tasks"))
