"""What a large ledger costs on the database of the environment, printed as JSON.

python -m benchmarks.data.measured_ledger
"""

from __future__ import annotations

import json
import os
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

ENTRIES = int(os.environ.get("ENTRIES", "1000000"))
A_BENEFIT = 200  # entries
TURNS = int(os.environ.get("TURNS", "9"))
WARM = 1
# The floor: the same rows, by the columns that keep lines, standings and kinds of amount apart, and nothing else.
FLOOR = """
SELECT e.collaboration_id, e.organisation_id, e.benefit_id, e.cashable, e.prices, e.price_year, e.budget, e.reckoning,
       e.standing, e.recurrence, e.state, COUNT(*), SUM(e.amount)
FROM benefits_ledgerentry e
WHERE e.kind = 'saving' AND e.reported_on <= %s AND NOT e.reversal AND {seen}
  AND e.id NOT IN (SELECT s.supersedes_id FROM benefits_ledgerentry s
                   WHERE s.supersedes_id > 0 AND {plain}s.reported_on <= %s)
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11
"""


def measured(benefits: int) -> dict[str, float]:
    """Rows a second of the import; position and floor in milliseconds, by who asks; the peak of memory."""
    from django.db import connection

    from benchmarks.data import large_ledger

    keys = large_ledger.bodies()
    large_ledger.fill_registers(keys, benefits)
    figures = {"import_rows_per_s": _imported(keys, benefits)}
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")  # as the database does by itself in the night
    office, tenth = large_ledger.MAKER, large_ledger.one_in_ten(keys, benefits)
    mine = sorted(tenth.collaborations)
    seen = f"(e.organisation_id = %s OR e.collaboration_id IN ({', '.join(['%s'] * len(mine))}))"
    before = _peak()
    figures |= _beside("position", office, _floor("1 = 1", []))
    figures |= _beside("position_of_a_tenth", tenth, _floor(seen, [keys[0], *mine]))
    return figures | {"position_peak_mib": _peak() - before}


def _imported(keys: list[str], benefits: int) -> float:
    from benchmarks.data import large_ledger

    rows, spent = 0, 0.0
    for postings, each in large_ledger.extracts(keys, benefits):
        begun = time.perf_counter()
        numbers = large_ledger.post(postings, each)
        spent += time.perf_counter() - begun
        rows += len(numbers)
        large_ledger.correct_and_verify(numbers)
    return rows / spent


def _floor(seen: str, given: list[str]) -> Callable[[], object]:
    from django.db import connection

    from benchmarks.data.large_ledger import AS_AT

    day = AS_AT.isoformat()
    # SQLite is told to find the few superseding rows by what they supersede; PostgreSQL finds out by itself.
    sql = FLOOR.format(seen=seen, plain="+" if connection.vendor == "sqlite" else "")

    def asked() -> object:
        with connection.cursor() as cursor:
            cursor.execute(sql, [day, *given, day])
            return cursor.fetchall()

    return asked


def _beside(name: str, actor: Any, floor: Callable[[], object]) -> dict[str, float]:
    """Ours and the floor in turn, so that a slow moment of the machine is both's."""
    from benchmarks.data.large_ledger import AS_AT
    from concordat.registers.benefits.queries import position_and_totals

    ours: list[float] = []
    bare: list[float] = []
    for turn in range(TURNS + WARM):
        for spent, work in (
            (bare, floor), (ours, lambda: position_and_totals(actor, as_at=AS_AT, whole=False)),
        ):  # fmt: skip
            begun = time.perf_counter()
            work()
            if turn >= WARM:
                spent.append((time.perf_counter() - begun) * 1000)
    ratio = statistics.median(one / other for one, other in zip(ours, bare, strict=True))
    return {
        f"{name}_slowest_ms": max(ours),
        f"{name}_median_ms": statistics.median(ours),
        f"{name}_floor_median_ms": statistics.median(bare),
        f"{name}_ratio_to_sql": ratio,
    }


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    """Fill a database, measure, print."""
    with tempfile.TemporaryDirectory() as folder:
        from concordat.interfaces.cli.setting_up import set_up

        set_up(Path(folder))
        from django.db import connections

        from concordat.config.memory import settle

        settle()  # as what serves pages does
        json.dump(measured(ENTRIES // A_BENEFIT), sys.stdout)
        connections.close_all()


if __name__ == "__main__":
    main()
