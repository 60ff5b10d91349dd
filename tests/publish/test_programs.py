"""Programs of the system: one that is missing is named with the line that installs it, and no secret is shown."""

from __future__ import annotations

import sys

import pytest

from daybook.publish.faults import PublishFault
from daybook.publish.programs import found, run
from publishing import system_program


def test_a_program_that_is_missing() -> None:
    """The message says how to install it."""
    with pytest.raises(PublishFault) as fault:
        found("no-such-program")
    assert str(fault.value) == (
        "the program no-such-program is missing: install it, on Debian with apt-get install no-such-program"
    )


def test_what_a_program_says_is_shown_without_secrets(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its last lines, on one line."""
    monkeypatch.setenv("PAPERS_SECRET_KEY", "word-of-ada")
    code = "import sys; sys.exit('cannot reach\\n  https://ada:pass@archive.example/ with word-of-ada')"
    with pytest.raises(PublishFault) as fault:
        run([sys.executable, "-c", code], what="the upload")
    assert str(fault.value) == "the upload failed: cannot reach; https://***@archive.example/ with ***"


def test_a_program_that_says_nothing() -> None:
    """Then the status is told."""
    with pytest.raises(PublishFault, match=r"^it failed: it said nothing, and ended with status 3$"):
        run([sys.executable, "-c", "raise SystemExit(3)"], what="it")


def test_tests_that_need_a_program_are_skipped_by_name_but_never_under_ci(monkeypatch: pytest.MonkeyPatch) -> None:
    """So that a skipped test is seen, and the line that installs what it needs with it."""
    told = "no no-such-program here; install it with: apt-get install some-package"
    monkeypatch.delenv("CI", raising=False)
    with pytest.raises(pytest.skip.Exception) as skipped:
        system_program("no-such-program", "some-package")
    assert str(skipped.value) == told
    monkeypatch.setenv("CI", "true")
    with pytest.raises(pytest.fail.Exception) as failed:
        system_program("no-such-program", "some-package")
    assert str(failed.value) == told
