"""Agreements to which somebody is not a party whom the law asks to be one."""

from __future__ import annotations

from collections.abc import Iterator

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.words import listed
from concordat.kernel.findings import Severity


def faults(facts: Facts) -> Iterator[Fault]:
    """Police Act 1996, s22A: the chief officer of each force of a force provision, and the body responsible for it."""
    for one in facts.agreed:
        if one.missing:
            yield Fault(
                Severity.CERTAIN, one.about, f"{one.title} lacks a party that the law asks for: {listed(one.missing)}.",
                f"{one.needed} parties are needed, {one.needed - len(one.missing)} of them are named.",
                f"Is {one.missing[0]} a party to {one.title}, and if not, on what does its part rest?",
                one.evidence, anchor=f"incomplete:{one.agreement}",
            )  # fmt: skip


CHECK = Check(
    "party-missing", 1, "Agreements that lack a party",
    "To an agreement under section 22A, each force of a force provision and the policing body responsible are parties.",
    faults,
)  # fmt: skip
