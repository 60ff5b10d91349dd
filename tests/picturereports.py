"""The report on a picture file, as text."""

from __future__ import annotations

from daybook.core.pictures.reading import read_picture
from daybook.core.report import ReportFormat, render_report

CLEAN = "    help: make a clean copy of the original: invoke image FILE, and delete this one"


def report_on(name: str, raw: bytes) -> str:
    """Return the report on a picture file, without its closing line."""
    _, problems = read_picture(f"images/{name}", f"content/images/{name}", raw)
    return render_report(problems, 1, ReportFormat.TEXT).rpartition("\n")[0]
