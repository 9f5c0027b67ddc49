"""Savings behind the months of their estimate under a savings rating of green."""

from __future__ import annotations

from collections.abc import Iterator

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.prose.progress import Progress, money, progress_of
from concordat.calculations.checks.prose.strands import Strand, strands_of
from concordat.calculations.checks.words import listed
from concordat.calculations.ratings import savings_rating
from concordat.calculations.savings import percent_of
from concordat.kernel.findings import Severity
from concordat.kernel.rag import Colour


def faults(facts: Facts) -> Iterator[Fault]:
    """Achieved / plan to date under 95% for a body, in the section of a strand whose savings are green."""
    for paper in facts.papers:
        told = [one for one in progress_of(paper) if one.months]
        for strand in strands_of(paper):
            own = [one for one in told if one.achieved in strand.told]
            behind = [one for one in own if savings_rating(money(one.done), one.plan) in (Colour.AMBER, Colour.RED)]
            if behind and strand.colours.get("savings") == "green":
                yield _fault(strand, behind)


def _fault(strand: Strand, behind: list[Progress]) -> Fault:
    parts = [f"{one.body} {percent_of(money(one.done), one.plan)}%" for one in behind]
    sums = [
        f"{one.body}: {one.done.text} of {one.plan} ({one.annual.text} × {one.months}/12) is "
        f"{percent_of(money(one.done), one.plan)}%" for one in behind
    ]  # fmt: skip
    return Fault(
        Severity.LIKELY, strand.about,
        f"{strand.name}: savings are green, at {listed(parts)} of the plan to date.",
        f"{'; '.join(sums)}; 95% is green, 80% amber.",
        f"Why are the savings of {strand.name} green at {listed(parts)} of what was due?",
        (strand.evidence, *(one.achieved.evidence for one in behind)),
    )  # fmt: skip


CHECK = Check(
    "behind-and-green", 1, "Behind and green",
    "Savings that the text puts behind their plan are set beside the savings rating of the same work.",
    faults,
)  # fmt: skip
