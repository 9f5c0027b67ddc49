"""Agreements that name terms of leaving from which nobody can say what leaving costs."""

from __future__ import annotations

from collections.abc import Iterator

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts, Leaving
from concordat.calculations.checks.words import counted
from concordat.kernel.findings import Severity


def faults(facts: Facts) -> Iterator[Fault]:
    """An agreement whose recorded exit terms leave things out (domain rules 2.2 and 3.3, requirement R10).

    Certain: the list is what the record does not hold. Agreements of which no exit term is on record are not asked
    here: their clauses may say it all; the list of agreements shows them.
    """
    for one in facts.leaving:
        if one.missing:
            yield _fault(one)


def _fault(one: Leaving) -> Fault:
    many = counted(len(one.missing), "thing")
    return Fault(
        Severity.CERTAIN, one.about, f"{one.title} cannot say what leaving it costs: {many} missing.",
        " ".join(one.missing), one.questions[0], one.evidence, anchor=f"leaving:{one.agreement}",
    )  # fmt: skip


CHECK = Check(
    "leaving-not-reckoned", 1, "Agreements that cannot say what leaving costs",
    "Exit terms say notice, who pays which costs by which shares, when, what goes on and what becomes of joint assets.",
    faults,
)  # fmt: skip
