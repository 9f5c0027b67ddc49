"""Savings and costs that do not say whether they are annual, one-off or cumulative, or for which time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import COST, SAVING, Amount, Facts
from concordat.calculations.checks.words import amounts_of
from concordat.kernel.findings import Severity


def faults(facts: Facts) -> Iterator[Fault]:
    """Known amounts with neither recurrence nor period: named, never summed (product.md, Ledger entry)."""
    groups: dict[tuple[str, str], list[Amount]] = defaultdict(list)
    for amount in facts.amounts:
        if amount.kind in (SAVING, COST) and amount.known and not (amount.recurrence or amount.since or amount.until):
            groups[amount.about.key, amount.kind].append(amount)
    for (_, kind), amounts in groups.items():
        about, shown = amounts[0].about, amounts_of(amounts)
        verb = "says" if len(amounts) == 1 else "say"
        yield Fault(
            Severity.QUESTION, about,
            f"{about.name}: the {kind} of {shown} {verb} no period, and not whether it is annual or one-off.",
            f"{shown}: recurrence not stated, period not stated; in no sum until they are.",
            f"Is the {kind} of {shown} a year, once, or over how long?",
            tuple(amount.evidence for amount in amounts),
        )  # fmt: skip


CHECK = Check(
    "no-period", 1, "Amounts without a period",
    "A saving or a cost that says neither its period nor how it recurs cannot be compared with anything.",
    faults,
)  # fmt: skip
