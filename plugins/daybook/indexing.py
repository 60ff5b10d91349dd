"""The last step before a site is published: the archive is read as a build reads it, and its search index written."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from daybook.checking import check_archive
from daybook.conf.loading import load_conf
from daybook.core.addresses import EDITION, SEARCH_INDEX
from daybook.core.archive import link_archive
from daybook.core.derive.tables import derive
from daybook.core.problems import Problems
from daybook.core.report import ReportFormat, render_report
from daybook.core.wording import counted
from daybook.edition import edition_of, read_edition
from daybook.files import walk_content
from daybook.memory.folders import cache_of, search_memory_of
from daybook.output.switching import end_switch
from daybook.searching import write_index

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def index_site(content: Path, output: Path, conf: Path, say: Callable[[str], object], *, preview: bool = False) -> int:
    """Write the search index of the site in `output`, and return 0; 1 where the archive has an error.

    Also 1 where the pages were made from another state of the content: results would lead to what is not there.
    A `preview` is searched with what awaits evidence, as its pages show it.
    """
    gc.disable()  # hardly any of the many small records is dropped
    problems = Problems()
    found = load_conf(conf, problems)
    if found is None or not content.is_dir():
        say(f"there is no {conf if content.is_dir() else content}: name it with --conf or --content")
        return 1
    end_switch(output)
    files = tuple(walk_content(content, problems))
    edition = edition_of(content, found, files)
    if read_edition(output / EDITION) != edition:
        say(f"the pages in {output} were not made from this state of the content: run `invoke build` first")
        return 1
    checked = check_archive(  # as a build does, so that both remember the same
        content,
        found,
        problems,
        cache=cache_of(content),
        conf_name=conf.name,
        with_evidence=not preview,
        files=files,
        with_lints=True,
        with_scans=True,
    )
    if problems.errors or checked.settings is None:
        say(render_report(tuple(problems), checked.files, ReportFormat.TEXT))
        return 1
    archive = link_archive(checked.gathered, checked.settings, checked.words)
    tables = derive(archive, checked.evidence, checked.scans)
    report = write_index(tables, checked.words, output, search_memory_of(content, output), edition)
    size = sum(path.stat().st_size for path in (output / SEARCH_INDEX).rglob("*") if path.is_file())
    say(
        f"{counted(report.things, 'thing')} can be found: {report.written} of {counted(report.parts, 'part')} "
        f"of the index written, {size / 1_000_000:.1f} MB in all"
    )
    return 0
