"""A file of 5,000 collaborations taken into an empty register, and sent again: what it costs, printed as JSON.

python -m benchmarks.data.register_file
"""

from __future__ import annotations

import csv
import json
import resource
import sys
import tempfile
import time
from pathlib import Path

ROWS = 5_000


def written(folder: Path, rows: int = ROWS) -> Path:
    """The file, invented."""
    path = folder / "1-collaborations.csv"
    with path.open("w", newline="", encoding="utf-8") as out:
        lines = csv.writer(out)
        lines.writerow(["Name", "Tier"])
        lines.writerows([f"Arrangement {number:05}", "Bilateral"] for number in range(rows))
    return path


def taken(path: Path) -> tuple[int, float]:
    """How many rows were new, and the seconds that taking them in lasted."""
    from django.utils import timezone

    from concordat.foundation.access.actors import system_actor
    from concordat.intake.readers.content import content_of
    from concordat.intake.workbooks.lists import read_list
    from concordat.review.register.actions import take_register

    begun = time.perf_counter()
    book = read_list(content_of(path), path.name)
    done = take_register(actor=system_actor("benchmark"), organisation="kent-police", book=book, now=timezone.now())
    return done.taken, time.perf_counter() - begun


def main() -> None:
    """Set up, take the file in twice, print."""
    with tempfile.TemporaryDirectory() as folder:
        from concordat.interfaces.cli.setting_up import set_up

        set_up(Path(folder) / "data")
        path = written(Path(folder))
        first, again = taken(path), taken(path)
        if (first[0], again[0]) != (ROWS, 0):
            raise RuntimeError(f"{first[0]} rows were new, and {again[0]} when they were sent again")
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        json.dump({"import_s": first[1], "import_again_s": again[1], "import_peak_mib": peak}, sys.stdout)
        from django.db import connections

        connections.close_all()


if __name__ == "__main__":
    main()
