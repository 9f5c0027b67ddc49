"""A ledger of a million entries (100 organisations, 5,000 benefits, ten years), on SQLite and on PostgreSQL.

How many rows a second finance extracts are taken in (checked, cited, searched, in the history), and what the position
of the whole portfolio costs for who sees all and for who sees a tenth: the median and the slowest of a few
turns, and the ratio to the bare aggregate of the same rows, by the same columns, on the same database, in turn with it.
``position_p95_ms`` is the slowest turn of the worse database: of fewer than twenty, it is what 95 in 100 do not exceed.

    ENTRIES=100000 TURNS=5 make bench NAME=ledger       (fewer entries, fewer turns; else a million and nine)
"""

from __future__ import annotations

import json
import os
import subprocess
import sys

from scripts.with_postgres import NoServerError, server

COMMAND = (sys.executable, "-m", "benchmarks.data.measured_ledger")


def run() -> dict[str, object]:
    """The figures of SQLite, and those of PostgreSQL where one can be started; without a name, the worse of the two."""
    environment = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    figures = _named("sqlite", _on(environment))
    try:
        with server() as url:
            figures |= _named("postgresql", _on(environment | {"DATABASE_URL": url}))
    except NoServerError as failed:
        print(f"No PostgreSQL: {failed}", file=sys.stderr)
    return {"figures": figures | _worse(figures), "commands": ["make bench NAME=ledger"]}


def _on(environment: dict[str, str]) -> dict[str, float]:
    """Each database in a process of its own: Django knows one set of settings."""
    done = subprocess.run(COMMAND, env=environment, stdout=subprocess.PIPE, text=True, check=True)
    found: dict[str, float] = json.loads(done.stdout)
    return found


def _named(database: str, found: dict[str, float]) -> dict[str, float]:
    return {f"{name}_{database}": value for name, value in found.items()}


def _worse(figures: dict[str, float]) -> dict[str, float]:
    rates = [value for name, value in figures.items() if name.startswith("import_rows_per_s_")]
    times = [value for name, value in figures.items() if name.startswith("position_slowest_ms_")]
    return {"import_rows_per_s": min(rates), "position_p95_ms": max(times)}
