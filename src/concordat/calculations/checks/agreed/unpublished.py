"""Agreements that a policing body must publish and, as far as the record goes, has not."""

from __future__ import annotations

from collections.abc import Iterator

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Agreed, Facts
from concordat.calculations.checks.words import listed
from concordat.kernel.findings import Severity


def faults(facts: Facts) -> Iterator[Fault]:
    """Police Act 1996, s23E: a copy, or the fact with such details as the body thinks right.

    A question: the page of a body elsewhere may show what the record does not. The day by which it is due is a rule
    of this house; where the day of making is not known, the sentence says so.
    """
    for one in facts.agreed:
        if one.unpublished:
            yield _fault(one)


def _fault(one: Agreed) -> Fault:
    many = len(one.unpublished)
    bodies = "one policing body" if many == 1 else f"{many} policing bodies"
    return Fault(
        Severity.QUESTION, one.about, f"No publication of {one.title} by {bodies} is on record.",
        f"Not published, and due or of an unknown day: {listed(one.unpublished)}.",
        f"Where has {one.unpublished[0]} published {one.title}, or the fact that it was made?",
        one.evidence, anchor=f"unpublished:{one.agreement}",
    )  # fmt: skip


CHECK = Check(
    "agreement-unpublished", 1, "Agreements that a policing body has not published",
    "Each policing body that is a party publishes an agreement under section 22A, or the fact that it was made.",
    faults,
)  # fmt: skip
