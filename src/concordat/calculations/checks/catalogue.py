"""Every check, in the order in which pages list them."""

from __future__ import annotations

from concordat.calculations.checks import (
    above_plan,
    bases,
    dated_after,
    green_cost,
    no_period,
    pro_rata,
    rag,
    reckoned,
    silent,
    totals,
    unknowns,
)
from concordat.calculations.checks.facts import Facts
from concordat.kernel.findings import Finding, merged

CHECKS = (
    totals.CHECK,
    pro_rata.CHECK,
    reckoned.CHECK,
    dated_after.CHECK,
    rag.CHECK,
    green_cost.CHECK,
    unknowns.CHECK,
    silent.CHECK,
    above_plan.CHECK,
    bases.CHECK,
    no_period.CHECK,
)


def examine(facts: Facts, *, in_review: bool = False) -> list[Finding]:
    """Run every check over the facts (product.md, Finding); surest first, then the youngest paper."""
    return merged(finding for check in CHECKS for finding in check.findings(facts, in_review=in_review))
