"""Connects Daybook to Pelican's signals; each handler is one call."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from pelican import signals

from daybook.adapter.generator import generator_for
from daybook.adapter.opening import open_archive
from daybook.core.report import ReportFormat, render_report

if TYPE_CHECKING:
    from pelican import Pelican
    from pelican.generators import Generator


def connect() -> None:
    """Connect all handlers."""
    signals.get_generators.connect(_load_before_anything_is_written)


def _load_before_anything_is_written(pelican: Pelican) -> type[Generator]:
    """Load and check the archive, and return the generator that writes it.

    Pelican by itself logs what is broken, leaves it out and exits with status 0. Here problems are printed, and the run
    ends with status 1 before anything is written.
    """
    opened = open_archive(pelican.settings)
    if opened.problems:
        sys.stderr.write(render_report(opened.problems, opened.files, ReportFormat.TEXT) + "\n")
    if opened.tables is None:
        sys.exit(1)
    return generator_for(opened.tables, opened.fingerprint)
