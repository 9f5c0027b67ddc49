"""The true-up at the end of a year: what each party owes or is owed once the actual cost is known."""

from __future__ import annotations

from collections.abc import Mapping

from concordat.calculations.apportionment.parts import Weights, apportion
from concordat.kernel.money import ZERO, Money


def balancing_charges(
    actual: Money, weights: Weights, invoiced: Mapping[str, Money], *, paid_by: str
) -> dict[str, Money]:
    """Each party's share of the actual cost less what it was invoiced; above nought it owes (domain rule 4.1).

    ``paid_by`` is the party that paid the actual cost and took in what was invoiced, so what was invoiced too little or
    too much is its own to claim or give back: with it the charges sum to nought. Raises ValueError where an invoiced
    amount is missing (give nought where nothing was invoiced), where one is given for a party without a weight, or
    where ``paid_by`` is no party.
    """
    if paid_by not in weights:
        raise ValueError(f"{paid_by} is no party of the scheme.")
    if differing := set(weights) ^ set(invoiced):
        raise ValueError(f"A weight or an invoiced amount is missing: {', '.join(sorted(differing))}.")
    charges = {party: part - invoiced[party] for party, part in apportion(actual, weights).items()}
    charges[paid_by] -= sum(charges.values(), ZERO)
    return charges
