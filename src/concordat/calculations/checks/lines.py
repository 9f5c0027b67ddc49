"""Estimate and achieved of one organisation in one collaboration, brought together from single amounts."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from concordat.calculations import savings
from concordat.calculations.checks.about import About
from concordat.calculations.checks.facts import (
    ACHIEVED,
    ANNUAL,
    CUMULATIVE,
    PLANNED,
    SAVING,
    Amount,
    Facts,
    Started,
)
from concordat.calculations.savings import Reading
from concordat.kernel.dates import PreciseDate
from concordat.kernel.money import Money


@dataclass(frozen=True, slots=True)
class Line:
    """The annual estimate and what is achieved to date, with the readings of the plan, the one that counts first.

    ``readings`` is empty where the month that service began in is not known. ``started`` is what says so.
    """

    about: About
    body: str
    plan: Amount
    achieved: Amount
    annual: Money
    done: Money
    until: PreciseDate
    readings: tuple[Reading, ...]
    started: Started | None = None


def lines_of(facts: Facts) -> list[Line]:
    """Every line that has one annual estimate and a cumulative result (product.md, Pro-rata).

    Of several results the youngest counts: it contains the earlier ones.
    """
    plans: dict[tuple[str, str, bool], list[Amount]] = defaultdict(list)
    results: dict[tuple[str, str, bool], list[Amount]] = defaultdict(list)
    for amount in facts.amounts:
        if amount.kind != SAVING or not amount.known or amount.figure.amount is None or len(amount.bodies) != 1:
            continue
        key = amount.about.key, amount.bodies[0], amount.cashable is False
        if (amount.standing, amount.recurrence) == (PLANNED, ANNUAL) and not _in_one_year(amount):
            plans[key].append(amount)
        elif (amount.standing, amount.recurrence) == (ACHIEVED, CUMULATIVE):
            results[key].append(amount)
    starts = _starts(facts)
    pairs = ((plans[key], results[key]) for key in plans if len(plans[key]) == 1 and results[key])
    lines = (_line(plan, max(done, key=_told), starts.get(plan.about.key)) for (plan,), done in pairs)
    return [line for line in lines if line is not None]


def _line(plan: Amount, achieved: Amount, started: Started | None) -> Line | None:
    annual, done = plan.figure.amount, achieved.figure.amount
    told = achieved.reported_on or plan.reported_on
    until = achieved.until or (PreciseDate.of(told) if told else None)
    if annual is None or done is None or until is None or until.first == date.max:
        return None
    own = plan.in_service or plan.since or achieved.since
    began = own or (started.on if started else None)
    readings: tuple[Reading, ...] = ()
    if began is not None and _to_the_month(began) and began.first <= until.first:
        months = savings.month_readings(began.first, until)
        readings = tuple(savings.reading(savings.plan_to_date(annual, count), count, done) for count in months)
    return Line(plan.about, plan.bodies[0], plan, achieved, annual, done, until, readings, None if own else started)


def _starts(facts: Facts) -> dict[str, Started]:
    """What each came into service by, where every source names the same month."""
    found: dict[str, list[Started]] = defaultdict(list)
    for start in facts.starts:
        if _to_the_month(start.on):
            found[start.about.key].append(start)
    return {key: all_[0] for key, all_ in found.items() if len({start.on.first.replace(day=1) for start in all_}) == 1}


def _to_the_month(day: PreciseDate) -> bool:
    return (day.first.year, day.first.month) == (day.last.year, day.last.month)


def _in_one_year(amount: Amount) -> bool:
    """Whether an annual amount is of one stated year ("2018/19: £100k") and does not run on."""
    if amount.until is None:
        return False
    return amount.since == amount.until or (amount.since is None and not amount.until.is_day)


def _told(amount: Amount) -> date:
    return amount.reported_on or date.min
