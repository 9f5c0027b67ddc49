"""Pass every test: those that use the database on PostgreSQL, then all of them on SQLite.

    python scripts/run_tests.py [words for pytest]

PostgreSQL runs the tests that ask for the database: each register, query and action, and every address, list, search
and draft of the pages (tests/conftest.py: ``worth_both_databases``); not the forms' words, nor those of a browser, of
LibreOffice and of Node, which look at what was written, nor what a command does in a
process of its own, whose data folder is always SQLite. SQLite runs them all. Each run has two workers: both begin with
half of the tests in their order, so that a file's tests stay together, and who is done takes from the other's end. The
first to need them migrates the tables and builds the demonstration, the other copies (tests/restore_points.py).

What comes from outside Python (a browser, LibreOffice, poppler) is installed where the user may; what stays missing is
said in one line, and only the tests that need it are left out. PostgreSQL comes from DATABASE_URL or from the wheel.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

SCRIPTS = Path(__file__).resolve().parent
# The markers of pyproject.toml, and what each needs.
NEEDED = {"browser": "browser", "libreoffice": "libreoffice"}
NOTHING_COLLECTED = 5


def system(*words: str) -> subprocess.CompletedProcess[str]:
    """Ask scripts/system_packages.py; its own lines go straight to the user unless ``--find`` asks for a path."""
    output = subprocess.PIPE if "--find" in words else None
    command = [sys.executable, str(SCRIPTS / "system_packages.py"), *words]
    return subprocess.run(command, stdout=output, text=True, check=False)


def found(need: str) -> str:
    """The path of a thing, or an empty string."""
    return (system("--find", need).stdout or "").strip()


def pytest(words: list[str], left_out: list[str], environment: dict[str, str], prefix: list[str]) -> int:
    """One run of pytest on two workers; its exit status."""
    markers = ["-m", " and ".join(f"not {name}" for name in left_out)] if left_out else []
    command = [*prefix, sys.executable, "-m", "pytest", "-n", "2", "--dist", "worksteal", *markers, *words]
    return subprocess.run(command, env=environment, check=False).returncode


def main(words: list[str]) -> int:
    """Both runs; the first failing status, or 0."""
    system("browser", "libreoffice", "poppler")
    with tempfile.TemporaryDirectory(prefix="concordat-tests-") as data:
        return both_databases(words, os.environ | {"CHROMIUM": found("browser"), "CONCORDAT_DATA": data})


def both_databases(words: list[str], environment: dict[str, str]) -> int:
    """PostgreSQL first, so that the last line printed is that of the run with every test."""
    print("On PostgreSQL: the tests that use the database", flush=True)
    with_postgres = [sys.executable, str(SCRIPTS / "with_postgres.py")]
    first = pytest(["--database-only", *words], ["browser", "libreoffice", "node"], environment, with_postgres)
    print("On SQLite: every test", flush=True)
    missing = [marker for marker, need in NEEDED.items() if not found(need)]
    on_sqlite = {name: value for name, value in environment.items() if name != "DATABASE_URL"}
    second = pytest(words, missing, on_sqlite, [])
    return (0 if first == NOTHING_COLLECTED and words else first) or second


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
