"""`invoke deploy` and `invoke rollback`: a commit is checked, built, taken to its readers and marked, or nothing is."""

from __future__ import annotations

import contextlib
import tempfile
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from daybook.commands.check import check
from daybook.commands.evidence_again import evidence_again
from daybook.commands.release_check import release_check
from daybook.core import wording
from daybook.core.problems import Problems
from daybook.core.report import ReportFormat, render_report
from daybook.publish.building import build_commit
from daybook.publish.commits import project_of
from daybook.publish.comparing import counted, differences
from daybook.publish.faults import PublishFault
from daybook.publish.integrity import read_list
from daybook.publish.over_http import UNSERVED, files_over_http
from daybook.publish.places import place_of
from daybook.publish.programs import without_credentials
from daybook.publish.tagging import tag_release
from daybook.publish.targets import read_targets

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from daybook.commands import Say
    from daybook.publish.commits import Project
    from daybook.publish.integrity import Integrity
    from daybook.publish.place import Place
    from daybook.publish.targets import Target

_SHOWN: Final = 50
"""Files that a dry run names; of more it tells the number."""


def deploy(
    name: str, targets: Path, content: Path, conf: Path, today: dt.date, say: Say, *, dry_run: bool = False
) -> int:
    """Publish the commit that is checked out to a target, and return 0 only if readers have it.

    Whatever is wrong stops it before readers notice: 1 for content, a site or a place that is not as it should be, 2
    for a target or a commit that nobody knows. A dry run changes nothing but says what would be.
    """

    def tell(text: str) -> None:
        say(without_credentials(text))

    target = _target(name, targets, tell)
    if target is None:
        return 2
    try:
        project = project_of(content, conf)
        place = place_of(target, project.top)
        with contextlib.nullcontext() if dry_run else place.turn():
            return _deploy(target, place, project, content, conf, today, tell, dry_run=dry_run)
    except PublishFault as fault:
        tell(str(fault))
        return 1


def _deploy(
    target: Target,
    place: Place,
    project: Project,
    content: Path,
    conf: Path,
    today: dt.date,
    tell: Say,
    *,
    dry_run: bool,
) -> int:
    commit = project.commit()
    changes = project.changes()
    if changes:
        tell("\n".join(changes))
        tell("what is published is a commit: commit these changes, or put them away with git stash")
        return 1
    steps: tuple[tuple[str, Callable[[], int]], ...] = (
        ("check", partial(check, content, conf, tell)),
        ("evidence", partial(evidence_again, content, conf, tell)),
        ("release guard", partial(release_check, content, today, tell)),
    )
    for step, run in steps:
        tell(f"-- {step}")
        if run():
            return 1
    tell(f"-- build of {commit}")
    with tempfile.TemporaryDirectory(prefix="daybook-") as folder:
        site = Path(folder) / "site"
        integrity = build_commit(project, commit, site)
        tell(f"{wording.counted(len(integrity.by_path), 'file')}, root hash {integrity.root}")
        if dry_run:
            _tell_changes(_there(place), integrity, tell)
            tell("this was a dry run: nothing was changed")
            return 0
        tell(f"-- {target.name}")
        _put(place, site, integrity, tell)
    if target.url and not _is_served(target.url, integrity, tell):
        return 1
    if target.release:
        tag, is_new = tag_release(project, integrity, today)
        tell(f"marked with the tag {tag}: git push origin {tag}" if is_new else f"the commit has the tag {tag} already")
    return 0


def _put(place: Place, site: Path, integrity: Integrity, tell: Say) -> None:
    _tell_changes(_there(place), integrity, tell)
    if place.is_there(integrity):
        tell("this very site is there already, every file compared")
        return
    place.put(site, integrity)
    tell("the site is there, every file compared")


def _there(place: Place) -> Integrity | None:
    """Return what is published there; a list that is damaged is as good as none, for all is compared anyway."""
    raw = place.list_there()
    try:
        return None if raw is None else read_list(raw)
    except PublishFault:
        return None


def _tell_changes(there: Integrity | None, integrity: Integrity, tell: Say) -> None:
    """Say what would be another file for readers."""
    if there is None:
        tell("nothing that has a list is there yet")
        return
    different = differences(integrity.by_path, there.by_path)
    words = {"changed": "changes", "missing": "is new", "added": "goes"}
    for each in different[:_SHOWN]:
        tell(f"{words[each.how]}: {each.path}")
    if len(different) > _SHOWN:
        tell(f"and {len(different) - _SHOWN:,} more")
    tell(f"{len(different):,} of {len(integrity.by_path):,} files differ from commit {there.commit}, which is there")


def _is_served(url: str, integrity: Integrity, tell: Say) -> bool:
    wanted = {path: file for path, file in integrity.by_path.items() if path not in UNSERVED}
    different = differences(wanted, files_over_http(url, wanted.values()))
    for each in different[:_SHOWN]:
        tell(f"{each.how}: {url}{each.path}")
    if different:
        tell(f"{url} does not serve the site yet ({counted(different)}): ask again with invoke verify {url}")
        return False
    tell(f"{url} serves the site, {wording.counted(len(wanted), 'file')} compared")
    return True


def rollback(name: str, targets: Path, content: Path, conf: Path, say: Say) -> int:
    """Give readers of a target the release before the one they have, and return 0 only if they have it."""

    def tell(text: str) -> None:
        say(without_credentials(text))

    target = _target(name, targets, tell)
    if target is None:
        return 2
    try:
        place = place_of(target, project_of(content, conf).top)
        with place.turn():
            tell(f"readers get {place.roll_back()} now")
    except PublishFault as fault:
        tell(str(fault))
        return 1
    return 0


def _target(name: str, targets: Path, tell: Say) -> Target | None:
    problems = Problems()
    known = read_targets(targets, problems)
    if problems.errors:
        tell(render_report(tuple(problems), 1, ReportFormat.TEXT))
        return None
    if name not in known:
        tell(f'{targets.name} has no target "{name}": it has {", ".join(sorted(known))}')
        return None
    return known[name]
