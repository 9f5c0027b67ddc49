"""``concordat returns status``: the returns of a period, who has reported, and who is late."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rich.console import Console
from rich.table import Table

from concordat.interfaces.cli.findings import FORMATS
from concordat.interfaces.cli.many import as_printed, counted
from concordat.interfaces.cli.setting_up import FAILED, acting, console, fail, now, set_up
from concordat.kernel.dates import day_words
from concordat.kernel.permissions.actor import Actor

if TYPE_CHECKING:
    from concordat.registers.delivery.records import PeriodRecord, ReturnRecord


def print_status(data: Path, period: str, format: str, user: str | None) -> int:
    """Print the returns of a period as a table or as JSON. Returns the exit status."""
    if format not in FORMATS:
        return fail(f"--format {format}: choose one of {', '.join(FORMATS)}.")
    set_up(data)
    actor = acting(user, "returns")
    if actor is None:
        return fail(f"There is no account {user} in {data}.")
    from concordat.registers.delivery.queries import periods, returns
    from concordat.registers.delivery.rules.returns import day_of

    today = day_of(now())
    asked = next((one for one in periods(actor, today=today) if one.key == period), None)
    if asked is None:
        return list_periods(actor, period)
    found = returns(actor, today=today, period=period)
    if format == "json":
        print(json.dumps([as_row(one) for one in found], indent=2, ensure_ascii=False))
    else:
        Console(highlight=False).print(as_table(asked, found))
    return 0


def as_row(one: ReturnRecord) -> dict[str, Any]:
    """One return as JSON has it."""
    return {
        "reference": one.reference,
        "collaboration": one.collaboration_name,
        "organisation": one.organisation_name,
        "state": one.state.value,
        "due_on": one.due_on.isoformat(),
        "overdue": one.overdue,
        "days_late": one.days_late,
        "reported_at": one.reported_at.isoformat() if one.reported_at else None,
    }


def as_table(period: PeriodRecord, found: Sequence[ReturnRecord]) -> Table:
    """The returns for people; words say what is late."""
    told = sum(one.state.told for one in found)
    title = f"{period.name}, {period.alliance_name}: {told} of {counted(len(found), 'return')} reported"
    table = Table(title=title, title_justify="left")
    for head in ("Collaboration", "Answered by", "State", "Due", "Late"):
        table.add_column(head)
    for one in found:
        late = counted(one.days_late, "day") if one.days_late else "no"
        table.add_row(as_printed(one.collaboration_name), as_printed(one.organisation_name), one.state.word,
                      day_words(one.due_on), late)  # fmt: skip
    return table


def list_periods(actor: Actor, period: str) -> int:
    """One line a period, never folded, so that a key can be copied. Returns the exit status of a failure."""
    from concordat.registers.delivery.queries import periods

    held = [f"  {one.key}: {one.name}, {one.alliance_name}" for one in periods(actor, today=now().date())]
    for line in (
        f"There is no reporting period {period}.", "The periods are:" if held else "No period is open yet.", *held
    ):  # fmt: skip
        console.print(line, soft_wrap=True, markup=False)
    return FAILED
