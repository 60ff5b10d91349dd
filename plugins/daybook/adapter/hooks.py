"""Connects Daybook to Pelican's signals; each handler is one call."""

from __future__ import annotations

import atexit
import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from pelican import signals
from pelican.generators import Generator

from daybook.adapter.inputs import (
    edition_from,
    fingerprint_of,
    inputs_of,
    read_files,
    read_pictures,
    search_memory_of,
    state_of,
)
from daybook.core.problems import Problems
from daybook.core.report import ReportFormat, render_report
from daybook.output.built import is_current
from daybook.output.switching import end_switch
from daybook.seen import seen_from_here

if TYPE_CHECKING:
    from pelican import Pelican


class Idle(Generator):  # type: ignore[misc] # Pelican ships no types
    """Writes nothing: the output is as it should be."""


def connect() -> None:
    """Connect all handlers."""
    signals.get_generators.connect(_load_before_anything_is_written)


def _load_before_anything_is_written(pelican: Pelican) -> type[Generator]:
    """Load and check the archive, and return the generator that writes it.

    Pelican by itself logs what is broken, leaves it out and exits with status 0. Here problems are printed, and the run
    ends with status 1 before anything is written. Where nothing changed since the last build, nothing is read again.
    """
    # A build makes millions of small records and drops hardly any: looking for garbage is a tenth of its time.
    gc.disable()
    atexit.register(gc.freeze)  # nor is it looked for when the process ends
    settings = pelican.settings
    output, state = Path(settings["OUTPUT_PATH"]), state_of(settings)
    end_switch(output)
    problems = Problems()
    files = read_files(settings, problems)
    pictures = read_pictures(settings, problems)
    edition = edition_from(settings, files or ())
    fingerprint, inputs = fingerprint_of(settings), inputs_of(edition, pictures)
    if not len(problems) and not pelican.delete_outputdir and is_current(output, state, fingerprint, inputs):
        sys.stdout.write("nothing changed since the last build\n")
        return Idle
    # Half of the time of a build that finds nothing changed would go into loading what it does not use.
    from daybook.adapter.generator import generator_for  # noqa: PLC0415 - see above
    from daybook.adapter.opening import open_archive  # noqa: PLC0415 - see above

    opened = open_archive(settings, files, pictures, problems)
    if opened.problems:
        seen = seen_from_here(opened.problems, Path(settings["PATH"]))
        sys.stderr.write(render_report(seen, opened.files, ReportFormat.TEXT, opened.silenced) + "\n")
    if opened.tables is None:
        sys.exit(1)
    # Warnings are shown again by every build, so one that has any is never taken for unchanged.
    return generator_for(
        opened.tables,
        state,
        fingerprint,
        "" if opened.problems else inputs,
        edition=edition,
        search_memory=search_memory_of(settings),
    )
