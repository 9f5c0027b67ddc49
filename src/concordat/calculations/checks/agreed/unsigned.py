"""Agreements that are told as in force, or have begun, without the signatures of their parties on record."""

from __future__ import annotations

from collections.abc import Iterator

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Agreed, Facts
from concordat.calculations.checks.words import listed
from concordat.kernel.findings import Severity

FEW = 5


def faults(facts: Facts) -> Iterator[Fault]:
    """Police Act 1996, s23C asks for writing; that each party's signature is evidenced is our rule (domain, R2)."""
    for one in facts.agreed:
        if one.unsigned and one.begun:
            yield _fault(one)


def _fault(one: Agreed) -> Fault:
    evidenced = f"signatures evidenced: {one.named - len(one.unsigned)} of {one.named}"
    told = f"{one.title} has begun" if one.entered else f"{one.title} is reported in force"
    others = len(one.unsigned) - FEW
    names = listed([*one.unsigned[:FEW], *([f"{others} more"] if others > 0 else [])])
    return Fault(
        Severity.LIKELY if one.entered else Severity.QUESTION, one.about, f"{told}; {evidenced}.",
        f"Without a signature on record: {names}.",
        f"Who holds the signed copy of {one.title}, and on which day did each party sign?",
        one.evidence, anchor=f"unsigned:{one.agreement}",
    )  # fmt: skip


CHECK = Check(
    "signatures-not-evidenced", 1, "Agreements without evidence of signature",
    "An agreement that is reported in force, or has begun, has the signature of each party on record.",
    faults,
)  # fmt: skip
