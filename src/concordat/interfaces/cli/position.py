"""``concordat ledger position``: where the partners stand, as a table, JSON or CSV."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from concordat.interfaces.cli.load import owner_named
from concordat.interfaces.cli.setting_up import acting, console, fail, now, set_up
from concordat.kernel.errors import ConcordatError, RuleBroken
from concordat.reporting.portfolio.naming import name_of

if TYPE_CHECKING:
    from concordat.kernel.money import Money
    from concordat.registers.benefits.records import LeftOut
    from concordat.reporting.portfolio.money.records import MoneyView
    from concordat.reporting.portfolio.money.standings import LineStanding

HEADS = (
    "Collaboration", "Organisation", "Benefit", "Plan to date", "Achieved", "Of it verified", "Forecast outturn",
    "Variance", "RAG", "To", "Unit", "In no total because",
)  # fmt: skip
FIELDS = (
    "collaboration", "organisation", "benefit", "plan", "achieved", "verified", "outturn", "variance", "rag", "to",
    "unit", "apart",
)  # fmt: skip


def print_position(
    data: Path, collaboration: str | None, organisation: str | None, as_at: str | None, form: str, user: str | None
) -> int:
    """Print the lines, their totals, and each amount that is not known or stands in none. Returns the exit status."""
    try:
        day = date.fromisoformat(as_at) if as_at else None
    except ValueError:
        return fail(f"--as-at {as_at}: write the day such as 2019-03-28.")
    set_up(data)
    actor = acting(user, "ledger")
    if actor is None:
        return fail(f"There is no account {user} in {data}.")
    from concordat.registers.benefits.queries import left_out
    from concordat.registers.collaborations.queries import seen
    from concordat.reporting.portfolio.money.queries.view import money_view
    from concordat.reporting.portfolio.money.records import Scope
    from concordat.reporting.portfolio.names.queries import names_of_records

    try:
        if collaboration:
            seen(actor, key=collaboration)
        whose = owner_named(actor, organisation)
    except RuleBroken as error:
        return fail(str(error).replace("--of", "--organisation"))
    except ConcordatError as error:
        return fail(str(error))
    view = money_view(actor, today=now().date(), as_at=day, scope=Scope(collaboration, whose))
    names = names_of_records(actor)
    left = left_out(actor, as_at=day, collaboration=collaboration, organisation=whose) if view.left else ()
    {"json": _as_json, "csv": _as_csv, "table": _as_table}[form](view, names, left)
    return 0


def _lines(view: MoneyView) -> list[LineStanding]:
    return [*view.lines, *view.apart]


def _row(one: LineStanding, names: Mapping[str, str]) -> dict[str, Any]:
    """A line by its keys; of a collaboration that may not be seen there is no key."""
    key = one.key
    return {
        "collaboration": name_of(names, key.collaboration) if key.collaboration not in names else key.collaboration,
        "organisation": key.organisation, "benefit": key.benefit, "plan": one.plan,
        "achieved": one.achieved, "verified": one.verified, "outturn": one.outturn, "variance": one.variance,
        "rag": one.rated, "to": one.until, "unit": key.unit, "apart": one.apart,
    }  # fmt: skip


def _totals(view: MoneyView) -> dict[str, Any]:
    sums = view.sums
    return {
        "plan": sums.plan, "achieved": sums.achieved, "verified": sums.verified, "outturn": sums.outturn,
        "variance": sums.variance, "rag": sums.rated, "lines": sums.lines, "no_result": sums.no_result,
        "no_plan": sums.no_plan, "years_without_result": sums.silent, "unknown": view.unknown, "left_out": view.left,
    }  # fmt: skip


def _as_json(view: MoneyView, names: Mapping[str, str], left: Sequence[LeftOut]) -> None:
    named = [
        {"entry": str(one.ref), "collaboration": one.collaboration, "organisations": list(one.organisations),
         "what": one.what, "written": one.shown, "reason": one.reason, "unknown": one.unknown}
        for one in left
    ]  # fmt: skip
    told = {
        "day": view.day,
        "totals": _totals(view),
        "lines": [_row(one, names) for one in _lines(view)],
        "left_out": named,
    }
    print(json.dumps(told, default=_plain, indent=1))


def _plain(value: Any) -> Any:
    return value.pence if hasattr(value, "pence") else str(value)


def _as_csv(view: MoneyView, names: Mapping[str, str], left: Sequence[LeftOut]) -> None:
    """Amounts in pounds; an empty cell where an amount is not known."""
    writer = csv.writer(sys.stdout)
    writer.writerow(HEADS)
    for one in _lines(view):
        row = _row(one, names) | _named(one, view)
        writer.writerow([_pounds(row[key]) if hasattr(row[key], "pence") else row[key] or "" for key in FIELDS])
    _tell_left(left)


def _pounds(amount: Money) -> str:
    sign = "-" if amount.pence < 0 else ""
    return f"{sign}{abs(amount.pence) // 100}.{abs(amount.pence) % 100:02d}"


def _as_table(view: MoneyView, names: Mapping[str, str], left: Sequence[LeftOut]) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table(title=f"Savings as at {view.day.isoformat()}", title_justify="left")
    for place, head in enumerate(HEADS[:9]):
        table.add_column(head, justify="right" if 3 <= place <= 7 else "left", overflow="fold")
    for one in _lines(view):
        named = _named(one, view)
        table.add_row(
            *_shown(_row(one, names) | named | {"benefit": named["benefit"] or "–"}), style="dim" if one.apart else ""
        )
    if view.lines:
        table.add_section()
        table.add_row("All that may be added", "", "", *_shown(_totals(view)))
    Console(highlight=False, width=None if sys.stdout.isatty() else 160).print(table)
    for one in view.apart:
        told = _named(one, view)
        print(f"Not added: {told['organisation']}, {told['collaboration']}: {one.apart}.")
    _tell_left(left)


def _shown(row: Mapping[str, Any]) -> list[str]:
    wanted = [key for key in FIELDS[:9] if key in row]
    return [row[key].exact() if hasattr(row[key], "pence") else str(row[key] or "not known") for key in wanted]


def _named(one: LineStanding, view: MoneyView) -> dict[str, str]:
    key, held = one.key, view.categories
    return {
        "collaboration": name_of(held.names, key.collaboration) or "of no collaboration",
        "organisation": held.names.get(key.organisation, key.organisation),
        "benefit": held.titles.get(key.benefit or "", ""),
    }


def _tell_left(left: Sequence[LeftOut]) -> None:
    """Each amount in no line, unknown ones first, beside the figures and not among them."""
    for one in left:
        console.print(f"In no sum: {one.what} ({one.shown}): {one.reason}.", markup=False, soft_wrap=True)
