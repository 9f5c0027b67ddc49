"""Collaborations that have left the stage of an opportunity without a purpose, or without a measurable objective."""

from __future__ import annotations

from collections.abc import Iterator

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.kernel.findings import Severity


def faults(facts: Facts) -> Iterator[Fault]:
    """The inspectorate's finding of 2020 (domain 2.1): too many have no clear purpose or objective.

    A question: the record says no more than that nobody has told it here.
    """
    for one in facts.aimless:
        yield Fault(
            Severity.QUESTION, one.about, f"{one.about.name} is {one.state}; the record lacks {one.lacks}.",
            "A collaboration that leaves the stage of an opportunity has a purpose and a measurable objective.",
            f"What is {one.about.name} for, and by which measure will its partners know that it works?",
            one.evidence, anchor=f"without-aim:{one.about.key}",
        )  # fmt: skip


CHECK = Check(
    "without-aim", 1, "Collaborations without purpose or objective",
    "A collaboration past the stage of an opportunity has a purpose and at least one open objective with a measure.",
    faults,
)  # fmt: skip
