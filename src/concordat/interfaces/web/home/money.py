"""The savings on the home page: five figures, as the page of the money reckons them."""

from __future__ import annotations

from concordat.interfaces.web.components.cells import NOT_STATED
from concordat.interfaces.web.components.position import Stat, StatStrip
from concordat.kernel.money import Money
from concordat.registers.benefits.rules import Assurance, added
from concordat.reporting.portfolio.money.groups import assured_of
from concordat.reporting.portfolio.money.records import Standings


def totals_strip(found: Standings, unknowns: str) -> StatStrip:
    """The sums with what they leave out; unknown is said, never nought. ``unknowns`` is where they are named."""
    number, unknown, by = len(found.lines), found.told.unknown, assured_of(found.lines)
    lines = f"{number} {'lines' if number != 1 else 'line'} with a plan or a result"
    return StatStrip(
        [
            Stat("Planned to date", _sum(added(one.plan for one in found.lines)), lines),
            Stat("Achieved, as reported", _sum(by.get(Assurance.AS_REPORTED)), _as_reported_note(found)),
            Stat("Claimed by a person", _sum(by.get(Assurance.CLAIMED), "none yet"), "recorded here, not yet verified"),
            Stat("Verified by finance", _sum(by.get(Assurance.VERIFIED), "none yet"), "with its budget reduction"),
            Stat("Amounts not known", str(unknown) if unknown else "none", "named, in no sum", unknowns),
        ]
    )


def _as_reported_note(found: Standings) -> str:
    """What no source calls cashable is in the sum, and the sum says so."""
    unstated = added(one.told.achieved_unstated for one in found.lines)
    if unstated is None:
        return "as the papers say"
    return f"as the papers say; of all figures to date, {unstated} is not stated to be cashable"


def _sum(amount: Money | None, missing: str = NOT_STATED) -> str:
    return amount.exact() if amount is not None else missing
