"""Shares that change in time: new weights phased in, and a partner who is there for part of the year."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction

from concordat.calculations.apportionment.parts import Weights
from concordat.calculations.apportionment.shares import Shares
from concordat.kernel.periods import FinancialYear


def damped(old: Shares, new: Shares, year: int, years: int) -> Shares:
    """Shares on the way from ``old`` to ``new``: s(t) = (1 - t/n) x old + (t/n) x new (domain rule 4.1).

    ``year`` is t, 1 to ``years``; in year n the new shares stand. A party of one version alone comes in from, or goes
    out to, nought: it has no share in the other, which is known and not missing. Raises ValueError for a year outside.
    """
    if not 1 <= year <= years:
        raise ValueError(f"year {year} of a transition of {years}")
    part = Fraction(year, years)
    parties = dict.fromkeys((*old, *new))
    return {party: (1 - part) * old.get(party, Fraction(0)) + part * new.get(party, Fraction(0)) for party in parties}


def days_present(year: FinancialYear, joined: date | None, left: date | None) -> int:
    """Days of a financial year (1 April to 31 March) on which a party is a member, its first and last day included."""
    first = max(joined or year.first_day, year.first_day)
    last = min(left or year.last_day, year.last_day)
    return max(0, (last - first).days + 1)


def by_days(weights: Weights, days: Mapping[str, int]) -> dict[str, Fraction]:
    """Weights times the days that each party is there: for a new member in the middle of a year (domain rule 4.1).

    Raises ValueError where the days of a party are missing or below nought.
    """
    if missing := set(weights) - set(days):
        raise ValueError(f"Days are missing: {', '.join(sorted(missing))}.")
    if any(days[party] < 0 for party in weights):
        raise ValueError("Days are nought or more.")
    return {party: Fraction(weight) * days[party] for party, weight in weights.items()}
