"""Rules of disputed questions: a stance has its answer, and a question has answers to choose from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daybook.core.checks.subject import UNSETTLED, nearest
from daybook.core.problems import Problem
from daybook.core.records import Stance
from daybook.core.unread import read_or
from daybook.core.wording import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from daybook.core.checks.subject import Subject
    from daybook.core.gathered import Gathered
    from daybook.core.records import Claim

NEEDS_ANSWER = frozenset({Stance.ASSERTS, Stance.DENIES, Stance.REPORTS})


def stances_have_answers(subject: Subject, records: Gathered) -> Iterator[Problem]:
    """Who asserts, denies or reports does so of one of the question's answers."""
    for briefing in records.briefings:
        for position in briefing.positions:
            claim = subject.claims.get(position.claim)
            if claim is None:
                continue
            answers = frozenset(answer.key for answer in claim.answers)
            choice = " or ".join(sorted(answers))
            if position.answer is None and position.stance in NEEDS_ANSWER:
                message = f'"{position.stance}" needs an "answer"'
                yield Problem(position.origin.at("stance"), "answer-missing", message, f"add answer: {choice}")
            elif position.answer not in {None, UNSETTLED, *answers}:
                message = f'"{position.answer}" is no answer to {shown(_question_of(claim))}'
                hint = nearest(str(position.answer), answers) or f"write {choice}"
                yield Problem(position.origin.at("answer"), "answer-unknown", message, hint)


def _question_of(claim: Claim) -> str:
    return read_or(lambda: claim.question, claim.id)


def questions_have_answers(_subject: Subject, records: Gathered) -> Iterator[Problem]:
    """A disputed question has at least two possible answers, and its resolution is one of them."""
    for claim in records.claims:
        if len(claim.answers) < 2:  # noqa: PLR2004 - one answer is no dispute
            message = "a disputed question needs at least two answers"
            yield Problem(claim.origin.at("answers"), "answers-few", message, "add the other answer")
        answers = frozenset(answer.key for answer in claim.answers)
        if claim.resolution and claim.resolution.answer not in answers:
            message = f'"{claim.resolution.answer}" is no answer to {shown(_question_of(claim))}'
            hint = nearest(claim.resolution.answer, answers) or f"write {' or '.join(sorted(answers))}"
            yield Problem(claim.resolution.origin.at("answer"), "answer-unknown", message, hint)
