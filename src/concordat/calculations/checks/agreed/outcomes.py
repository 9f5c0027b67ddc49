"""Decisions whose votes, by the rule that was agreed, come to another outcome than the one reported."""

from __future__ import annotations

from collections.abc import Iterator

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.kernel.findings import Severity


def faults(facts: Facts) -> Iterator[Fault]:
    """Three of four parties do not agree to what needs four (domain 2.2): the tally is set beside the report.

    Certain: both the votes and the outcome are on record; which of them is wrong is the question.
    """
    for one in facts.voted:
        yield Fault(
            Severity.CERTAIN, one.about, f"“{one.what}” is reported as {one.reported}, and its votes say otherwise.",
            one.tally, f"By which votes, and which rule, was it {one.reported}?", one.evidence,
            anchor=f"votes-and-outcome:{one.decision}",
        )  # fmt: skip


CHECK = Check(
    "votes-and-outcome", 1, "Decisions against their votes",
    "The outcome of a decision is what the votes of its parties come to by the rule that they agreed.",
    faults,
)  # fmt: skip
