"""Measures `invoke evidence`: `python benchmarks/evidence.py FOLDER`, an archive that `generate.py` wrote.

Each run is a process of its own, from nothing: no line in the locks, nothing remembered. Then the same once more,
when nothing has changed. The median of the runs is printed, of the whole process, with the seconds that all cores
worked.
"""

from __future__ import annotations

import argparse
import os
import resource
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
RUN = (
    "import sys; from pathlib import Path; from daybook.commands.evidence import evidence; "
    "sys.exit(evidence(Path('content'), Path('pelicanconf.py'), print))"
)


def measure(folder: Path) -> tuple[float, float, str]:
    """Run the command once; return the seconds it took, the seconds the cores worked, and what it said."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    environment = os.environ | {"PYTHONPATH": str(ROOT / "plugins")}
    done = subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-c", RUN], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    seconds = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode:
        sys.exit(done.stdout[-2000:] + done.stderr[-2000:])
    worked = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return seconds, worked, done.stdout.splitlines()[0]


def main(folder: Path, runs: int) -> None:
    """Print the medians of runs from nothing, and of runs again."""
    cold, again = [], []
    for _ in range(runs):
        for made in ("evidence", ".cache"):
            shutil.rmtree(folder / made, ignore_errors=True)
        cold.append(measure(folder))
        again.append(measure(folder))
    for name, measured in (("from nothing", cold), ("again, unchanged", again)):
        seconds = statistics.median(seconds for seconds, _, _ in measured)
        worked = statistics.median(worked for _, worked, _ in measured)
        print(f"{name}: {seconds:.1f} s, all cores together {worked:.1f} s ({measured[0][2]})")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="an archive written by generate.py")
    parser.add_argument("--runs", type=int, default=3, help="how many times")
    arguments = parser.parse_args()
    main(arguments.folder.resolve(), arguments.runs)
