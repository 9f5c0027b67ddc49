"""``concordat simulate``: what the benefits of the register may come to against their plan, as a table or JSON."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from concordat.interfaces.cli.load import owner_named
from concordat.interfaces.cli.setting_up import acting, console, fail, now, set_up
from concordat.kernel.errors import ConcordatError, RuleBroken

if TYPE_CHECKING:
    from concordat.calculations.simulation import Chances
    from concordat.registers.benefits.records.ranges import Uncertainty

HEADS = ("Year", "Plan", "P10", "P50", "P90", "Mean", "Chance of the plan")
MOST_DRIVERS = 20


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked for on the command line; organisation by name or key."""

    trials: int
    seed: int
    years: int
    collaboration: str | None
    organisation: str | None
    as_at: str | None
    reference: bool
    by_theme: float
    by_dependency: float


def print_simulation(data: Path, wanted: Wanted, *, as_json: bool, user: str | None) -> int:
    """Print the years, which benefits carry the risk, and each benefit left out. Returns the exit status: 2 where the
    question is wrong, 1 where no benefit could be simulated.
    """
    try:
        day = date.fromisoformat(wanted.as_at) if wanted.as_at else None
    except ValueError:
        return fail(f"--as-at {wanted.as_at}: write the day such as 2019-03-28.")
    set_up(data)
    actor = acting(user, "simulate")
    if actor is None:
        return fail(f"There is no account {user} in {data}.")
    from concordat.registers.benefits.queries.uncertainty import uncertainty
    from concordat.registers.benefits.records.ranges import Asked
    from concordat.registers.collaborations.queries import seen

    try:
        if wanted.collaboration:
            seen(actor, key=wanted.collaboration)
        whose = owner_named(actor, wanted.organisation)
    except RuleBroken as error:
        return fail(str(error).replace("--of", "--organisation"))
    except ConcordatError as error:
        return fail(str(error))
    asked = Asked(wanted.trials, wanted.seed, wanted.years, wanted.collaboration, whose, wanted.reference,
                  wanted.by_theme, wanted.by_dependency)  # fmt: skip
    try:
        found = uncertainty(actor, asked=asked, today=now().date(), as_at=day)
    except ValueError as error:
        return fail(str(error))
    (_as_json if as_json else _as_table)(found)
    return 0 if found.result else 1


def _as_json(found: Uncertainty) -> None:
    result = found.result
    told: dict[str, Any] = {
        "day": found.day.isoformat(), "trials": found.trials, "seed": found.asked.seed,
        "correlation": {"theme": found.asked.by_theme, "dependency": found.asked.by_dependency},
        "years": [{"year": str(year), **_chances(one)} for year, one in found.by_year],
        "whole": _chances(result.whole) if result else None,
        "drivers": [
            {"benefit": one.key, "title": found.titles[one.key], "part": one.part, "low": one.low.pence,
             "high": one.high.pence}
            for one in (result.drivers if result else ())
        ],
        "simulated": [
            {"benefit": one.benefit, "basis": str(one.basis), "planned": one.planned.pence, "theme": one.theme,
             "note": one.note}
            for one in found.inside
        ],
        "events": [{"event": one.key, "title": one.title, "state": str(one.last.state) if one.last else None,
                    "chance": one.last.chance if one.last else None} for one in found.events],
        "left_out": [{"benefit": one.benefit, "title": one.title, "why": one.why,
                      "planned": one.planned.pence if one.planned is not None else None} for one in found.left],
        "earlier_cases": {"results": list(found.reference.ratios), "why_not": found.reference.why},
        "notes": list(found.notes),
    }  # fmt: skip
    print(json.dumps(told, indent=1))


def _chances(one: Chances) -> dict[str, Any]:
    return {"plan": one.plan.pence, "p10": one.p10.pence, "p50": one.p50.pence, "p90": one.p90.pence,
            "mean": one.mean.pence, "chance": one.chance}  # fmt: skip


def _as_table(found: Uncertainty) -> None:
    from rich.console import Console

    wide = Console(highlight=False, width=None if sys.stdout.isatty() else 160)
    result = found.result
    if result is not None:
        wide.print(_years(found))
        wide.print(_drivers(found))
    else:
        _say("No benefit could be simulated.")
    for event in found.events:
        if event.last:
            likely = f", {event.last.chance}%" if event.last.state == "open" else ""
            _say(f"Strikes several: {event.title} ({event.last.state.word.lower()}{likely}).")
    for note in found.notes:
        _say(note)
    _say(f"{found.trials:,} trials, seed {found.asked.seed}; correlation {found.asked.by_theme} within a theme, "
         f"{found.asked.by_dependency} where benefits hang on one thing.")  # fmt: skip
    _say(f"Benefits simulated: {len(found.inside)}; left out: {len(found.left)}.")
    for left in found.left:
        planned = f"planned {left.planned.exact()}" if left.planned is not None else "plan not known"
        _say(f"Left out, of the plan too: {left.title} ({planned}): {left.why}.")


def _years(found: Uncertainty) -> Any:
    from rich.table import Table

    table = Table(title=f"What the benefits may come to, as at {found.day.isoformat()}, to the pound",
                  title_justify="left")  # fmt: skip
    for place, head in enumerate(HEADS):
        table.add_column(head, justify="right" if place else "left", no_wrap=True)
    for year, one in found.by_year:
        table.add_row(str(year), *_cells(one))
    if found.result:
        table.add_section()
        table.add_row("All years", *_cells(found.result.whole))
    return table


def _drivers(found: Uncertainty) -> Any:
    from rich.table import Table

    drivers = found.result.drivers if found.result else ()
    table = Table(title="Which benefits carry the risk", title_justify="left")
    for place, head in enumerate(("Benefit", "Of the spread", "All years if it does ill", "and well")):
        table.add_column(head, justify="right" if place else "left", overflow="fold")
    for one in drivers[:MOST_DRIVERS]:
        table.add_row(found.titles[one.key], f"{one.part:.0%}", _pounds(one.low.pence), _pounds(one.high.pence))
    return table


def _cells(one: Chances) -> list[str]:
    amounts = (one.plan, one.p10, one.p50, one.p90, one.mean)
    return [*(_pounds(amount.pence) for amount in amounts), f"{one.chance:.0%}"]


def _pounds(pence: int) -> str:
    return f"{'-' if pence < 0 else ''}£{round(abs(pence) / 100):,}"


def _say(words: str) -> None:
    console.print(words, markup=False, soft_wrap=True)
