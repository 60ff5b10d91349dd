"""Front matter, references, numbers and articles hold for any bytes: for all that ever broke them, and for new ones."""

from __future__ import annotations

import importlib
import importlib.util
import os
import subprocess
import sys
from pathlib import Path

import pytest

from fuzz.shapes import repeated, seed, shape_of

TARGETS = ("front_matter", "references", "numbers", "articles")
SECONDS = os.environ.get("DAYBOOK_FUZZ_SECONDS", "300")
"""How long each target is fuzzed by `invoke test-long`."""
FINDINGS = (
    ("front_matter", seed("s: [z?]\ns:\n---", 2)),
    ("front_matter", seed("---\na: [z?]\na:\n---\n")),
    ("front_matter", seed('---\ntitle: "\\U00110000"\nsummary: "\\UFFFFFFFF"\n---\n')),
    ("references", repeated("[", "a ", " b](entity:ost)")),
    ("references", seed("2. `[y](claim:z)`\n\n```\n[z](source:a)\n2. `[y](claim:z)`\n\n```\n[z](source:a)\n```\n")),
    ("references", seed("~~~\n[x](entity:nowhere)\n~~~\n")),
    ("references", seed("| a |\n|---|\n| [\n| [x](entity:nowhere) y](entity:ost) |\n")),
    ("references", seed("[a]\n\n[a]:\nentity:nowhere")),
    ("references", seed("1. [x](day:2022`[y](claim:z)`im:z)`\n\n[y](claim``laim:z)`\n```\n")),
    ("references", seed("[x](day:202\\-03-02) [y](https://a.example/x\\_y)")),
)
"""What the fuzzer found once, by target; what it found slow stands with the tests of what was slow."""


def check(target: str, content: bytes) -> None:
    """Run a target on some bytes."""
    importlib.import_module(f"fuzz.{target}").check(content)


@pytest.mark.parametrize(("target", "content"), FINDINGS)
def test_what_once_was_found_stays_mended(target: str, content: bytes) -> None:
    """It crashed, or took time that grew with its square."""
    check(target, content)


@pytest.mark.parametrize("target", TARGETS)
def test_seeds_are_sound(target: str) -> None:
    """What fuzzing begins with holds; else nothing new would be looked for."""
    seeds = [content for content in importlib.import_module(f"fuzz.{target}").SEEDS if shape_of(content).times == 1]
    for content in seeds[:: max(1, len(seeds) // 8)]:
        check(target, content)


@pytest.mark.long
@pytest.mark.parametrize("target", TARGETS)
def test_nothing_new_breaks_it(target: str, tmp_path: Path) -> None:
    """For minutes, guided to code that no input has reached before; what breaks it is printed."""
    if importlib.util.find_spec("atheris") is None:
        told = "no atheris here; it is for Linux on x86-64, and Python before 3.14: make setup"
        if os.environ.get("CI") == "true":
            pytest.fail(told)
        pytest.skip(told)
    tests = Path(__file__).parents[1]
    done = subprocess.run(
        [sys.executable, "-m", "fuzz.fuzzing", target, SECONDS, str(tmp_path)],
        env=os.environ | {"PYTHONPATH": f"{tests.parent / 'plugins'}:{tests}"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-5_000:]
    assert "stat::number_of_executed_units" in done.stderr
