"""What an author allows with a reason is not shown; an allowance that nothing needs any more is."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from daybook.core.lints.phrases import holds
from daybook.core.problems import Problem, Severity
from daybook.core.unread import is_read, read_or
from daybook.core.wording import shown

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from daybook.core.problems import Problems
    from daybook.core.records import Allowed, Briefing


def silence_what_is_allowed(
    briefings: Iterable[Briefing], problems: Problems, looked_for: Collection[str], with_errors: Collection[str] = ()
) -> None:
    """Take back the warnings that a briefing allows, and warn of what it allows for nothing.

    Call it when all warnings are found. Errors are never silenced. `looked_for` are the codes that this run would have
    warned of: what only another command finds may be allowed all the same. In files `with_errors`, given by their
    paths, more may be found once these are mended.
    """
    warnings: dict[str, list[Problem]] = defaultdict(list)
    for problem in problems:
        if problem.severity is Severity.WARNING:
            warnings[problem.position.path].append(problem)
    for briefing in briefings:
        for allowed in whole_allowances(briefing) or ():
            silenced = [problem for problem in warnings[briefing.origin.path] if allows(allowed, problem)]
            problems.silence(silenced)
            if not silenced and allowed.code in looked_for and briefing.origin.path not in with_errors:
                place = allowed.origin.at("at" if allowed.at else "code")
                there = f" at {shown(allowed.at)}" if allowed.at else ""
                message = f'there is no warning "{allowed.code}" to silence{there}'
                problems.warn(place, "allow-idle", message, "take the entry out, or mend its words")


def whole_allowances(briefing: Briefing) -> tuple[Allowed, ...] | None:
    """Return what a briefing allows, None where that could not be read."""
    allowed = read_or(lambda: briefing.allow, None)
    is_whole = allowed is not None and all(is_read(one, "code") and is_read(one, "at") for one in allowed)
    return allowed if is_whole else None


def allows(allowed: Allowed, problem: Problem) -> bool:
    """Tell whether an entry allows a warning of its file: the code's, at the words or the key named, or anywhere.

    The words may be more than the warning is about, as long as they stand in its sentence.
    """
    if problem.code != allowed.code:
        return False
    if not allowed.at:
        return True
    about = problem.about
    if about is None:
        return False
    if allowed.at == about.key:
        return True
    same = holds(about.words, allowed.at) or holds(allowed.at, about.words)
    return same and holds(f"{about.around} {about.words}", allowed.at)
