"""Amounts that stand side by side on different bases, so that their sum would mean nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import SAVING, Amount, Facts
from concordat.calculations.checks.words import amounts_of, brief, figure_of, listed
from concordat.kernel.findings import Severity
from concordat.kernel.money import Money


def faults(facts: Facts) -> Iterator[Fault]:
    """Annual, cumulative and unstated amounts of one paragraph, never added in silence (product.md, Ledger entry)."""
    groups: dict[tuple[str | None, str | int | None], list[Amount]] = defaultdict(list)
    for amount in facts.amounts:
        place = amount.evidence
        if amount.kind == SAVING and amount.known and amount.figure.amount is not None and place.source:
            groups[place.source, place.passage or place.paragraph or place.line].append(amount)
    for amounts in groups.values():
        if len({amount.about.key for amount in amounts}) > 1 and len({_basis(amount) for amount in amounts}) > 1:
            yield _fault(amounts)


def _fault(amounts: list[Amount]) -> Fault:
    about = amounts[0].about
    names = listed(list(dict.fromkeys(amount.about.name for amount in amounts)))
    total = Money(sum(amount.figure.amount.pence for amount in amounts if amount.figure.amount is not None))
    return Fault(
        Severity.QUESTION, about,
        f"{amounts_of(amounts)} of {names} stand side by side on different bases and cannot be added.",
        f"{'; '.join(f'{amount.about.name} {figure_of(amount.figure)}: {_basis(amount)}' for amount in amounts)}. "
        f"Their sum, {brief(total)}, is of no one period.",
        f"For which years, and annual or cumulative, are the savings of {names}?",
        tuple(amount.evidence for amount in amounts),
    )  # fmt: skip


def _basis(amount: Amount) -> str:
    period = " to ".join(day.words() for day in (amount.since, amount.until) if day)
    if amount.since and not amount.until:
        period = f"since {period}"
    return f"{amount.recurrence.replace('_', '-') or 'annual or cumulative not stated'}, {period or 'no period'}"


CHECK = Check(
    "different-bases", 1, "Amounts on different bases",
    "Savings that stand in one paragraph on different bases are not to be added without saying so.",
    faults,
)  # fmt: skip
