"""Where a tolerance is broken, and by how much, in words. The tolerances are those of the derived ratings."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from concordat.calculations.ratings import DEFAULT, Thresholds
from concordat.kernel.dates import PreciseDate
from concordat.kernel.money import Money


def savings_exception(achieved: Money | None, plan: Money | None, thresholds: Thresholds = DEFAULT) -> str:
    """Achieved / plan to date below 80%: what was achieved of what, and how much is missing to the 80% (product.md).

    Exact pence are compared; the pence missing are rounded up. "" where the tolerance is kept, where either is unknown,
    and where nothing was planned by then.
    """
    least = thresholds.achieved_amber
    if achieved is None or plan is None or plan.pence <= 0 or achieved.pence * 100 >= plan.pence * least:
        return ""
    missing = Money(-((achieved.pence * 100 - plan.pence * least) // 100))
    told = f"{achieved.exact()} achieved of {plan.exact()} planned to date, {_percent(achieved, plan)}"
    return f"{told}: {missing.exact()} short of the {least}% that is tolerated"


def costs_exception(spend: Money | None, budget: Money | None, thresholds: Thresholds = DEFAULT) -> str:
    """Spend above 100% of the budget: what was spent of what, and by how much it is over (product.md, RAG derived).

    Above 110%, the bound of amber, that is said too. Exact pence are compared. "" where the budget is kept, or either
    is unknown. Spending without any budget has no percent.
    """
    if spend is None or budget is None or spend.pence * 100 <= budget.pence * thresholds.spend_green:
        return ""
    over = Money(spend.pence - budget.pence * thresholds.spend_green // 100)
    if budget.pence <= 0:
        return f"{spend.exact()} spent of a budget of {budget.exact()}: {over.exact()} over"
    beyond = spend.pence * 100 > budget.pence * thresholds.spend_amber
    more = f", beyond the {thresholds.spend_amber}% of amber" if beyond else ""
    return (
        f"{spend.exact()} spent of a budget of {budget.exact()}, {_percent(spend, budget)}: {over.exact()} over{more}"
    )


def slip_exception(
    what: str, months: int | None, forecast: PreciseDate | None, thresholds: Thresholds = DEFAULT
) -> str:  # fmt: skip
    """A milestone forecast more than 3 months after its baseline: by how many (product.md, RAG derived).

    ``months`` is the slip as ``slips.slip_months`` counts it. "" where it is kept, or a date is not known.
    """
    allowed = thresholds.slip_amber_months
    if months is None or months <= allowed or forecast is None:
        return ""
    over = f"{months - allowed} more than the {allowed} that are tolerated"
    return f"“{what}” is forecast for {forecast.words()}, {months} months after its baseline: {over}"


def overdue_exception(what: str, due: PreciseDate | None, as_at: date) -> str:
    """A milestone whose day has passed without a later forecast, which is red at once (product.md, RAG derived)."""
    if due is None or due.last >= as_at:
        return ""
    days = (as_at - due.last).days
    return f"“{what}” was due {due.words()} and has no later forecast: {days} day{'' if days == 1 else 's'} past"


def since(told: Iterable[tuple[date | None, bool]]) -> date | None:
    """The first day of the unbroken run of breaches up to the last; ``told`` are (day, broken), oldest first.

    None where the last is no breach, or where the run's first day is not known.
    """
    first: date | None = None
    running = False
    for day, broken in told:
        first = (first if running else day) if broken else None
        running = broken
    return first


def _percent(part: Money, whole: Money) -> str:
    return f"{Decimal(part.pence * 100) / whole.pence:.1f}%"
