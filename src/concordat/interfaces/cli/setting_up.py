"""Making Django ready for a command: the data folder, the tables, the organisations."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console

if TYPE_CHECKING:
    from concordat.kernel.permissions.actor import Actor

console = Console(stderr=True, highlight=False)
FAILED = 2


def now() -> datetime:
    """The clock is read here, at the edge."""
    return datetime.now(UTC)


def set_up(data: Path) -> None:
    """Point Django at a data folder and bring its database up to date; an empty folder gets the organisations."""
    os.environ["CONCORDAT_DATA"] = str(data.absolute())
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "concordat.config.settings")
    make_folder(data)
    import django

    django.setup()
    from concordat.foundation.access.actors import system_actor
    from concordat.foundation.organisations.actions import load_gazetteer

    _migrate()
    load_gazetteer(actor=system_actor("set-up"), now=now())


def _migrate() -> None:
    """Bring the tables up to date; the work of it, and a fifth of a command's memory, only where they are not."""
    from django.core.management import call_command
    from django.db import ProgrammingError, connection
    from django.db.migrations.executor import MigrationExecutor

    from concordat.foundation.orm.empty_system import lay

    try:
        laid = lay(connection)
        executor = MigrationExecutor(connection)
        if not laid and not executor.migration_plan(executor.loader.graph.leaf_nodes()):
            return
        call_command("migrate", verbosity=0, interactive=False)
    except ProgrammingError as error:
        console.print(
            f"The tables are of another version, and this role may not change them ({str(error).splitlines()[0]}). "
            "Run `concordat database allow ROLE` as their owner: docs/how-to/run-on-postgresql.md.",
            style="bold",
        )
        raise SystemExit(FAILED) from None


def make_folder(data: Path) -> None:
    """Make the data folder where there is none, and say so: a name mistyped is no system that lost its papers."""
    if data.is_dir():
        return
    try:
        data.mkdir(parents=True)
    except OSError as error:
        console.print(f"--data {data}: no folder can be made there ({error.strerror}); give another.", style="bold")
        raise SystemExit(FAILED) from None
    console.print(f"{data} was not there: it is made, with an empty system in it.")


def fail(message: str) -> int:
    """Print one clear line and give the exit status of a failure."""
    console.print(message, style="bold")
    return FAILED


def acting(user: str | None, otherwise: str) -> Actor | None:
    """Who a command acts as: the account of that sign-in name (None where there is none), else ``system:otherwise``."""
    from dataclasses import replace

    from concordat.foundation.access.actors import actor_for, system_actor
    from concordat.foundation.access.queries import user_named
    from concordat.registers.collaborations.queries import partner_keys

    system = system_actor(otherwise)
    if user is None:
        return system
    account = user_named(system, user)
    if account is None:
        return None
    today = now().date()
    actor = actor_for(account, today=today)
    return replace(actor, collaborations=partner_keys(actor, today=today))
