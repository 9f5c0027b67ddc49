"""``concordat returns remind``: one message to each organisation whose returns are due soon, overdue or challenged."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table

from concordat.interfaces.cli.many import as_printed, counted
from concordat.interfaces.cli.reported import list_periods
from concordat.interfaces.cli.setting_up import FAILED, acting, console, fail, now, set_up
from concordat.kernel.errors import NotAllowed

if TYPE_CHECKING:
    from concordat.registers.delivery.records.reminding import Told, ToRemind

HOW = "Give one with: concordat accounts address USERNAME ADDRESS"


def send_all(data: Path, period: str, user: str | None, *, dry_run: bool) -> int:
    """Send the reminders of a period and print what became of each. Returns the exit status: 2 where one failed."""
    set_up(data)
    actor = acting(user, "returns")
    if actor is None:
        return fail(f"There is no account {user} in {data}.")
    from django.conf import settings

    from concordat.foundation.access.queries import addresses_of
    from concordat.kernel.permissions.catalogue import Permission
    from concordat.registers.delivery.queries import periods
    from concordat.registers.delivery.queries.returns.reminding import to_remind
    from concordat.registers.delivery.rules.returns import day_of
    from concordat.registers.delivery.tasks import send_reminders

    moment = now()
    today = day_of(moment)
    if period not in {one.key for one in periods(actor, today=today)}:
        return list_periods(actor, period)
    wanted = to_remind(actor, period=period, today=today)
    try:
        addresses = addresses_of(actor, {one.organisation for one in wanted}, Permission.RETURN_EDIT)
        if dry_run:
            return show([_row(one, addresses) for one in wanted], "would be reminded")
        sender = settings.DEFAULT_FROM_EMAIL
        told = send_reminders(wanted, actor=actor, addresses=addresses, sender=sender, now=moment)
    except NotAllowed as error:
        return fail(str(error))
    where = settings.EMAIL_FILE_PATH if settings.EMAIL_BACKEND.endswith("filebased.EmailBackend") else None
    return report(told, where)


def report(told: Sequence[Told], folder: Path | None) -> int:
    """Print what became of each reminder; ``folder`` is where messages were written instead of sent."""
    from concordat.registers.delivery.records.reminding import Outcome

    sent = sum(one.outcome is Outcome.SENT for one in told)
    show([(*_named(one.to), str(len(one.addresses)), _said(one)) for one in told], f"reminded, {sent} of {len(told)}")
    if sent and folder is not None:
        console.print(f"No mail server is set: the messages are files in {folder}.", soft_wrap=True, markup=False)
    return FAILED if any(one.outcome is Outcome.FAILED for one in told) else 0


def show(rows: Sequence[tuple[str, ...]], title: str) -> int:
    """The table of the organisations, and a line for those without an address."""
    if not rows:
        console.print("Nobody needs a reminder today.")
        return 0
    table = Table(title=f"{counted(len(rows), 'organisation')} {title}", title_justify="left")
    for head in ("Organisation", "Returns", "Why", "Addresses", "Result"):
        table.add_column(head)
    for row in rows:
        table.add_row(*(as_printed(value) for value in row))
    Console(highlight=False).print(table)
    unknown = [row[0] for row in rows if row[3] == "0"]
    if unknown:
        console.print(f"No address of {', '.join(unknown)}. {HOW}", soft_wrap=True, markup=False)
    return 0


def _named(one: ToRemind) -> tuple[str, str, str]:
    return one.organisation_name, ", ".join(row.summary.collaboration_name for row in one.returns), one.why


def _row(one: ToRemind, addresses: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    to = addresses.get(one.organisation, ())
    return *_named(one), str(len(to)), "to be sent" if to else "no address"


def _said(one: Told) -> str:
    return f"{one.outcome}: {one.fault}" if one.fault else one.outcome.value
