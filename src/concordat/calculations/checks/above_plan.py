"""Results far above what was predicted, where nothing says that both are of one period."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import ACHIEVED, PLANNED, SAVING, Amount, Facts
from concordat.calculations.checks.words import figure_of
from concordat.calculations.savings import percent_of
from concordat.kernel.figures import Bound
from concordat.kernel.findings import Severity

FAR_ABOVE = 150
_AND_MORE = {Bound.OVER: "over ", Bound.AT_LEAST: "at least ", Bound.CIRCA: "about ", Bound.APPROXIMATELY: "about "}


def faults(facts: Facts) -> Iterator[Fault]:
    """Achieved / predicted >= 150% where one says no period (product.md, Pro-rata: only like periods compare)."""
    groups: dict[tuple[str, tuple[str, ...]], list[Amount]] = defaultdict(list)
    for amount in facts.amounts:
        if amount.kind == SAVING and amount.known and amount.figure.amount is not None:
            groups[amount.about.key, amount.bodies].append(amount)
    for amounts in groups.values():
        plans = [amount for amount in amounts if amount.standing == PLANNED]
        results = [amount for amount in amounts if amount.standing == ACHIEVED]
        if len(plans) == len(results) == 1 and (_without_period(plans[0]) or _without_period(results[0])):
            yield from _fault(plans[0], results[0])


def _fault(plan: Amount, result: Amount) -> Iterator[Fault]:
    planned, done = plan.figure.amount, result.figure.amount
    if planned is None or done is None or planned.pence <= 0 or done.pence * 100 < planned.pence * FAR_ABOVE:
        return
    about, more = plan.about, _AND_MORE.get(result.figure.bound, "") if result.figure.bound else ""
    silent = "neither" if _without_period(plan) and _without_period(result) else "only one"
    reported, predicted = figure_of(result.figure), figure_of(plan.figure)
    yield Fault(
        Severity.CERTAIN, about,
        f"{about.name}: {reported} is reported as achieved against {predicted} predicted, {silent} of them with a "
        "period.",
        f"{done} / {planned} is {more}{percent_of(done, planned)}%, {more}{done - planned} above the prediction. "
        "Like can only be compared with like: a year with a year, a total with a total.",
        f"Are the {predicted} and the {reported} of {about.name} of the same period, and why "
        "was the prediction so far out?",
        (result.evidence, plan.evidence),
    )  # fmt: skip


def _without_period(amount: Amount) -> bool:
    return not amount.recurrence and amount.since is None and amount.until is None


CHECK = Check(
    "far-above-prediction", 1, "Achieved far above the prediction",
    "A result half as much again as its prediction, neither with a period, may compare two different things.",
    faults,
)  # fmt: skip
