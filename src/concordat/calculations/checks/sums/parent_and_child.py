"""One saving that is counted in a part and in its whole."""

from __future__ import annotations

from collections.abc import Iterator

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import SAVING, Amount, Facts
from concordat.calculations.checks.words import figure_of
from concordat.kernel.findings import Severity


def faults(facts: Facts) -> Iterator[Fault]:
    """Equal savings of a part and of its whole, of one body and of one standing."""
    savings = [one for one in facts.amounts if one.kind == SAVING and one.known and one.figure.amount is not None]
    for child in savings:
        whole = facts.parents.get(child.about.key)
        same = [parent for parent in savings if parent.about.key == whole and _one(child, parent)]
        if same:
            parent, shown = same[0], figure_of(child.figure)
            yield Fault(
                Severity.QUESTION, child.about,
                f"{shown} is a saving of {child.about.name} and of {parent.about.name}, which it is part of.",
                f"{shown} = {figure_of(parent.figure)}; added up, it would count twice.",
                f"Is the {shown} of {parent.about.name} that of {child.about.name}, or a saving of its own?",
                (child.evidence, parent.evidence),
            )  # fmt: skip


def _one(child: Amount, parent: Amount) -> bool:
    return (
        child.figure.amount == parent.figure.amount
        and child.standing == parent.standing
        and child.bodies == parent.bodies
    )


CHECK = Check(
    "counted-in-part-and-whole", 1, "Counted in a part and in its whole",
    "A saving that stands under a collaboration and under the one that it is part of may be counted twice.",
    faults,
)  # fmt: skip
