"""Making Django ready for a command: the data folder, the tables, the organisations."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

from rich.console import Console

console = Console(stderr=True, highlight=False)
FAILED = 2


def now() -> datetime:
    """The clock is read here, at the edge."""
    return datetime.now(UTC)


def set_up(data: Path) -> None:
    """Point Django at a data folder and bring its database up to date; an empty folder gets the organisations."""
    os.environ["CONCORDAT_DATA"] = str(data.absolute())
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "concordat.config.settings")
    data.mkdir(parents=True, exist_ok=True)
    import django

    django.setup()
    from django.core.management import call_command

    from concordat.foundation.access.actors import system_actor
    from concordat.foundation.organisations.actions import load_gazetteer

    call_command("migrate", verbosity=0, interactive=False)
    load_gazetteer(actor=system_actor("set-up"), now=now())


def fail(message: str) -> int:
    """Print one clear line and give the exit status of a failure."""
    console.print(message, style="bold")
    return FAILED
