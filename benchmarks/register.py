"""What the pages of a register of 5,000 collaborations, 1,000 agreements and 50,000 events cost, on both databases.

For the programme office, which sees all, and for a lead of one force, who sees one collaboration in ten: the CPU of the
server's process (median), the time of an answer (95 in 100), and the number of queries. On PostgreSQL the database's
own CPU is in the time of the answer alone. On SQLite also a file of 5,000 collaborations taken in, and sent again.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from typing import Any

from scripts.with_postgres import NoServerError, server

PAGES = (sys.executable, "-m", "benchmarks.data.large_register")
FILE = (sys.executable, "-m", "benchmarks.data.register_file")


def run() -> dict[str, Any]:
    """The figures of SQLite, and those of PostgreSQL where one can be started."""
    environment = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    figures = _named("sqlite", _on(environment, PAGES) | _on(environment, FILE))
    try:
        with server() as url:
            figures |= _named("postgresql", _on(environment | {"DATABASE_URL": url}, PAGES))
    except NoServerError as failed:
        print(f"No PostgreSQL: {failed}", file=sys.stderr)
    return {"figures": figures, "commands": ["make bench NAME=register"]}


def _on(environment: dict[str, str], command: Sequence[str]) -> dict[str, float]:
    """Each database in a process of its own: Django knows one set of settings."""
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, text=True, check=True)
    found: dict[str, float] = json.loads(done.stdout)
    return found


def _named(database: str, found: dict[str, float]) -> dict[str, float]:
    return {f"{name}_{database}": value for name, value in found.items()}
