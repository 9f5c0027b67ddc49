"""The lines of the reconciliation: what an amount must share with another to be the same thing. Pure."""

from __future__ import annotations

from concordat.calculations.reconciling import Part, Side
from concordat.registers.benefits.records import GroupedAmounts
from concordat.registers.benefits.rules import Recurrence

_BETWEEN = "|"


def about(one: GroupedAmounts) -> tuple[str, ...]:
    """Whose amount of what: organisation, collaboration, benefit, kind, standing, and what sets it apart in a sum."""
    apart = ("non-cashable" if one.non_cashable else "", str(one.prices), str(one.price_year or ""))
    return (
        one.organisation or "",
        one.collaboration or "",
        one.benefit or "",
        one.kind.value,
        one.standing.value,
        *apart,
    )


def key_of(one: GroupedAmounts) -> str:
    """The same with its recurrence and period, as text."""
    period = [day.text if day else "" for day in (one.since, one.until)]
    return _BETWEEN.join((*about(one), one.recurrence.value, *period))


def part_of(key: str, one: GroupedAmounts) -> Part:
    """The amounts as one side of a comparison."""
    end = one.until or one.since
    return Part(
        key, about(one), one.since.first if one.since else None, end.last if end else None,
        one.recurrence is Recurrence.CUMULATIVE, Side(one.total, one.step, one.bound, one.entries, one.unknown),
    )  # fmt: skip
