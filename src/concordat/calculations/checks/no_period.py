"""Savings and costs that do not say whether they are annual, one-off or cumulative, or for which time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import COST, INCOME, SAVING, Amount, Facts
from concordat.calculations.checks.prose.timed import tells_a_saving, tells_time
from concordat.calculations.checks.words import amounts_of
from concordat.kernel.findings import Severity

KINDS = (SAVING, COST, INCOME)


def faults(facts: Facts) -> Iterator[Fault]:
    """Known amounts with neither recurrence nor period: named, never summed (product.md, Ledger entry).

    What the sentence or the words over the table say of the time counts, though the amount itself does not carry it.
    An amount that the sentence tells as saved is called a saving, whatever it was taken for.
    """
    groups: dict[tuple[str, str], list[Amount]] = defaultdict(list)
    for amount in facts.amounts:
        if amount.kind in KINDS and amount.known and not (amount.recurrence or amount.since or amount.until):
            words = f"{amount.evidence.quote or ''} {amount.around}"
            if not tells_time(words):
                kind = SAVING if amount.kind == COST and tells_a_saving(words) else amount.kind
                groups[amount.about.key, kind].append(amount)
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
    "no-period", 2, "Amounts without a period",
    "A saving or a cost that says neither its period nor how it recurs cannot be compared with anything.",
    faults,
)  # fmt: skip
