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
    return balanced(apportion(actual, weights), invoiced, paid_by=paid_by)


def balanced(parts: Mapping[str, Money], invoiced: Mapping[str, Money], *, paid_by: str | None) -> dict[str, Money]:
    """Each part less what was invoiced for it: the balancing charge, which sums to nought (domain rule 4.1).

    With ``paid_by`` the rest is that party's, as in ``balancing_charges``. Without, the cost was paid out of what was
    invoiced: the charges then sum to nought only where just that was invoiced. ValueError says by how much they do not,
    or of whom no invoiced amount is given.
    """
    if differing := set(parts) ^ set(invoiced):
        raise ValueError(f"An invoiced amount is missing, or given for no party: {', '.join(sorted(differing))}.")
    charges = {party: part - invoiced[party] for party, part in parts.items()}
    rest = sum(charges.values(), ZERO)
    if paid_by is not None:
        charges[paid_by] -= rest
    elif rest != ZERO:
        more = "less" if rest > ZERO else "more"
        raise ValueError(f"The parties were invoiced {Money(abs(rest.pence)).exact()} {more} than it cost.")
    return charges
