"""What was published is marked with a tag, which the release guard compares with from then on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from daybook.publish.programs import attempt, run

if TYPE_CHECKING:
    import datetime as dt

    from daybook.publish.commits import Project
    from daybook.publish.integrity import Integrity

_PREFIX: Final = "release-"
_NOBODY: Final = {"GIT_COMMITTER_NAME": "Daybook", "GIT_COMMITTER_EMAIL": "daybook@localhost.invalid"}
"""Where git knows nobody, as on a build server."""


def tag_release(project: Project, integrity: Integrity, today: dt.date) -> tuple[str, bool]:
    """Return the release tag of the published commit, and whether it is new; its message has the root hash.

    A commit that has one keeps it. A second release of a day is `release-2031-05-04-2`.
    """
    known = project.git("tag", "--list", f"{_PREFIX}*", "--points-at", integrity.commit).splitlines()
    if known:
        return known[-1], False
    taken = set(project.git("tag", "--list", f"{_PREFIX}*").splitlines())
    first = f"{_PREFIX}{today.isoformat()}"
    later = (f"{first}-{number}" for number in range(2, len(taken) + 3))
    name = next(name for name in (first, *later) if name not in taken)
    message = f"root hash {integrity.root}"
    somebody = attempt(["git", "config", "user.email"], folder=project.top).stdout.strip()
    run(
        ["git", "tag", "--annotate", "--message", message, name, integrity.commit],
        folder=project.top,
        more={} if somebody else _NOBODY,
        what="git tag",
    )
    return name, True
