"""Builds the site of a commit in a clone of it, with the code of that commit."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

from daybook.conf.loading import load_conf
from daybook.core.problems import Problems
from daybook.publish.faults import PublishFault
from daybook.publish.integrity import LIST, Integrity, read_list
from daybook.publish.programs import environment

if TYPE_CHECKING:
    from pathlib import Path

    from daybook.publish.commits import Project


def build_commit(project: Project, commit: str, site: Path) -> Integrity:
    """Build a commit into a folder that is not there yet, and return the list of the site's files.

    Raises:
        PublishFault: there is no such commit, or its site cannot be built; the message ends with the report.
    """
    with project.checked_out(commit) as clone:
        conf = clone.top / clone.conf
        command = [sys.executable, "-m", "daybook.publish.whole_site"]
        places = [str(clone.top / clone.content), str(conf), str(site), commit]
        plugins = os.pathsep.join(str(path) for path in plugin_folders(conf))
        done = subprocess.run(  # noqa: S603 - our own command
            [*command, *places],
            capture_output=True,
            check=False,
            cwd=conf.parent,
            encoding="utf-8",
            errors="replace",
            env=environment() | {"PYTHONPATH": plugins, "PYTHONIOENCODING": "utf-8"},
        )
    if done.returncode or not (site / LIST).is_file():
        report = (done.stdout + done.stderr).strip()
        raise PublishFault(f"the site of commit {commit} cannot be built:\n{report}")
    return read_list((site / LIST).read_bytes())


def plugin_folders(conf: Path) -> tuple[Path, ...]:
    """Return the folders in which a settings file looks for plugins, so also for the code of Daybook."""
    found = load_conf(conf, Problems())
    paths = (found or {}).get("PLUGIN_PATHS", ())
    listed = paths if isinstance(paths, list | tuple) else ()
    return tuple(conf.parent / str(path) for path in listed)
