"""``concordat demo``: a system filled from the project's own data, and served."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from rich.table import Table

from concordat.interfaces.cli.demonstration.people import ACCOUNTS, PASSWORD
from concordat.interfaces.cli.serving import serve_pages
from concordat.interfaces.cli.setting_up import console, fail

DATABASE = "concordat.sqlite3"
MARK = "demonstration"  # the file that says what the folder holds, written last
BUILDING = "concordat.interfaces.cli.demonstration.building"


def run_demo(data: Path, port: int, *, serve: bool) -> int:
    """Fill an empty folder, or take a filled one as it is, and serve it; returns the exit status.

    The system is built in a folder beside this one and moved here when it is whole: what was broken off is never
    served, and is built again.
    """
    os.environ.pop("DATABASE_URL", None)  # the demonstration is its folder, whatever other database is at hand
    if data.exists() and not data.is_dir():
        return fail(f"--data {data}: this is a file; give a folder, which is made where there is none.")
    if not (data / DATABASE).exists():
        console.print(f"Building the demonstration in {data} (half a minute) ...")
        if not _build(data):
            return fail(f"The demonstration could not be built; {data} is as it was.")
    elif not (data / MARK).exists():
        console.print(f"{data} holds a system of its own, not the demonstration: it is taken as it is.")
        return serve_pages(data, port) if serve else 0
    else:
        console.print(f"{data} holds the demonstration already: nothing is added.")
    _print_accounts()
    return serve_pages(data, port) if serve else 0


def _build(data: Path) -> bool:
    beside = data.absolute().with_name(f"{data.absolute().name}.building")
    if beside.exists():
        console.print(f"An earlier build in {beside} was broken off: it is removed and begun again.")
        shutil.rmtree(beside)
    beside.mkdir(parents=True)
    done = subprocess.run([sys.executable, "-m", BUILDING, str(beside)], check=False)
    if done.returncode != 0:
        shutil.rmtree(beside)
        return False
    (beside / MARK).write_text("Built by concordat demo; not for real data.\n", encoding="utf-8")
    _move(beside, data)
    return True


def _move(beside: Path, data: Path) -> None:
    """Put what was built in its place, the database last: a folder without it is not a system."""
    data.mkdir(parents=True, exist_ok=True)
    for part in sorted(beside.iterdir(), key=lambda part: part.name.startswith(DATABASE)):
        target = data / part.name
        if target.is_dir():
            shutil.rmtree(target)
        part.replace(target)
    beside.rmdir()


def _print_accounts() -> None:
    table = Table(title=f"Sign in with one of these, password {PASSWORD}", title_justify="left")
    table.add_column("Sign-in name", no_wrap=True)
    table.add_column("Who")
    for account in ACCOUNTS:
        table.add_row(account.username, account.does)
    console.print(table)
    console.print("This is a demonstration with a printed password: never put real data in it.", style="bold")
