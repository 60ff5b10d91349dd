"""Measures `invoke evidence`: `python benchmarks/evidence.py FOLDER`, an archive that `generate.py` wrote.

Each run is a process of its own, from nothing: no line in the locks, nothing remembered. Then the same once more,
when nothing has changed. The median of the runs is printed, of the whole process, with the seconds that all cores
worked.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
from pathlib import Path

from measuring import measure

RUN = (
    "import sys; from pathlib import Path; from daybook.commands.evidence import evidence; "
    "sys.exit(evidence(Path('content'), Path('pelicanconf.py'), print))"
)


def main(folder: Path, runs: int) -> None:
    """Print the medians of runs from nothing, and of runs again."""
    cold, again = [], []
    for _ in range(runs):
        for made in ("evidence", ".cache"):
            shutil.rmtree(folder / made, ignore_errors=True)
        cold.append(measure(RUN, folder))
        again.append(measure(RUN, folder))
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
