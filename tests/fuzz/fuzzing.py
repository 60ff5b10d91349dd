"""Feeds a target with bytes that reach new code, for some seconds: `fuzzing.py TARGET SECONDS FOLDER`.

FOLDER keeps what reached new code. A crash, or an input that takes long, is written there too, and the exit status is
not 0.
"""

from __future__ import annotations

import hashlib
import importlib
import sys
from pathlib import Path

import atheris

SLOWEST = 120
"""Seconds after which an input counts as one that never ends."""


def main(target: str, seconds: str, folder: str) -> None:
    """Fuzz one target; libFuzzer ends the process."""
    with atheris.instrument_imports(include=["daybook"]):
        module = importlib.import_module(f"fuzz.{target}")
    corpus = Path(folder) / target
    corpus.mkdir(parents=True, exist_ok=True)
    shape_of = importlib.import_module("fuzz.shapes").shape_of
    for content in (each for each in module.SEEDS if shape_of(each).times == 1):  # the others take long to read here
        (corpus / hashlib.sha1(content, usedforsecurity=False).hexdigest()).write_bytes(content)
    options = [
        *(f"-max_total_time={seconds}", f"-timeout={SLOWEST}", "-max_len=4096", "-rss_limit_mb=2500"),
        *(f"-artifact_prefix={corpus}-", "-print_final_stats=1", "-verbosity=1"),
    ]
    atheris.Setup([sys.argv[0], *options, str(corpus)], module.check)
    atheris.Fuzz()


if __name__ == "__main__":
    main(*sys.argv[1:])
