"""Agreements by which a party pays one share and votes with another."""

from __future__ import annotations

from collections.abc import Iterator

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.kernel.findings import Severity


def faults(facts: Facts) -> Iterator[Fault]:
    """Cost shares and votes are two fields (domain 2.2): where they differ, the board is asked whether it is meant."""
    for one in facts.agreed:
        if one.votes:
            yield Fault(
                Severity.QUESTION, one.about, f"{one.title}: who pays and who votes differ.", one.votes,
                f"Is it meant that the shares of cost and of votes of {one.title} differ, and when was it last agreed?",
                one.evidence, anchor=f"votes:{one.agreement}",
            )  # fmt: skip


CHECK = Check(
    "pays-and-votes", 1, "Pays and votes differ",
    "Where an agreement shares costs by one rule and votes by another, the board is asked whether that is meant.",
    faults,
)  # fmt: skip
