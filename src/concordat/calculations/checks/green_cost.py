"""Costs rated green where no cost is known."""

from __future__ import annotations

from collections.abc import Iterator

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import COST, Amount, Facts, Rated
from concordat.calculations.checks.words import amounts_of
from concordat.kernel.findings import Severity
from concordat.kernel.rag import Colour, Dimension


def faults(facts: Facts) -> Iterator[Fault]:
    """A green costs rating beside no known cost (product.md, RAG derived: spend against budget).

    A cost of its parts counts, and one printed in the same table. Certain where the source says that the cost is still
    to be settled, likely where it names none.
    """
    costs = [amount for amount in facts.amounts if amount.kind == COST]
    for rating in facts.ratings:
        if rating.dimension is Dimension.COSTS and rating.colour is Colour.GREEN:
            own = [cost for cost in costs if _concerns(cost, rating, facts)]
            if not any(cost.known and not cost.unsettled for cost in own):
                yield _fault(rating, own)


def _fault(rating: Rated, unsettled: list[Amount]) -> Fault:
    about = rating.about
    told = f"the cost is {amounts_of(unsettled)}" if unsettled else "no cost is stated"
    printed = [f"“{cost.figure.written}”" for cost in unsettled if cost.figure.written]
    return Fault(
        Severity.CERTAIN if unsettled else Severity.LIKELY, about,
        f"{about.name}: costs are rated green, but {'the cost is still to be settled' if unsettled else told}.",
        f"Printed: {', '.join(printed)}. Spend cannot be compared with a budget." if printed
        else "Costs stated: none. Spend cannot be compared with a budget.",
        f"What does {about.name} cost, against what budget, and who rated it green?",
        (rating.evidence, *(cost.evidence for cost in unsettled)),
    )  # fmt: skip


def _concerns(cost: Amount, rating: Rated, facts: Facts) -> bool:
    passage = rating.evidence.passage
    if passage is not None and cost.evidence.passage == passage:
        return True
    key, seen = cost.about.key, set[str]()
    while key and key not in seen:
        if key == rating.about.key:
            return True
        seen.add(key)
        key = facts.parents.get(key, "")
    return False


CHECK = Check(
    "green-without-a-cost", 1, "Green cost rating without a cost",
    "A costs rating of green needs a cost to compare with its budget.",
    faults,
)  # fmt: skip
