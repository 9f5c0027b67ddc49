"""What an alliance may tolerate. Pure."""

from __future__ import annotations

from concordat.calculations.ratings import Thresholds
from concordat.kernel.errors import RuleBroken

MOST_MONTHS = 24


def check_tolerance(limits: Thresholds) -> None:
    """Amber is more than red and no more than green: of savings in percent of the plan, of spend in percent of it."""
    if not 1 <= limits.achieved_amber <= limits.achieved_green <= 100:
        raise RuleBroken(
            "Savings are green from a percentage of 1 to 100, and amber from no more than that.", field="achieved_amber"
        )
    if not 1 <= limits.spend_green <= limits.spend_amber <= 500:
        raise RuleBroken(
            "Costs are green up to a percentage of the budget, and amber up to no less than that.", field="spend_amber"
        )
    if not 0 <= limits.slip_amber_months <= MOST_MONTHS:
        raise RuleBroken(f"A milestone may slip by 0 to {MOST_MONTHS} months.", field="slip_amber_months")
