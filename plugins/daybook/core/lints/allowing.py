"""What an author allows with a reason is not shown; an allowance that nothing needs any more is."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from daybook.core.lints.phrases import holds
from daybook.core.problems import Problem, Severity
from daybook.core.wording import shown

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from daybook.core.problems import Problems
    from daybook.core.records import Allowed, Briefing


def silence_what_is_allowed(briefings: Iterable[Briefing], problems: Problems, looked_for: Collection[str]) -> None:
    """Take back the warnings that a briefing allows, and warn of what it allows for nothing.

    Call it when all warnings are found. Errors are never silenced. `looked_for` are the codes that this run would have
    warned of: what only another command finds may be allowed all the same.
    """
    warnings: dict[str, list[Problem]] = defaultdict(list)
    for problem in problems:
        if problem.severity is Severity.WARNING:
            warnings[problem.position.path].append(problem)
    for briefing in briefings:
        for allowed in briefing.allow:
            silenced = [problem for problem in warnings[briefing.origin.path] if allows(allowed, problem)]
            problems.silence(silenced)
            if not silenced and allowed.code in looked_for:
                place = allowed.origin.at("at" if allowed.at else "code")
                there = f" at {shown(allowed.at)}" if allowed.at else ""
                message = f'there is no warning "{allowed.code}" to silence{there}'
                problems.warn(place, "allow-idle", message, "take the entry out, or mend its words")


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
