"""An achieved amount that looks reckoned from its own estimate, not measured."""

from __future__ import annotations

from collections.abc import Iterator

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.lines import Line, lines_of
from concordat.calculations.checks.words import plain
from concordat.calculations.savings import months_of_estimate
from concordat.kernel.findings import Severity


def faults(facts: Facts) -> Iterator[Fault]:
    """Achieved = annual estimate x n / 24 to the pound (product.md, Achieved)."""
    for line in lines_of(facts):
        months = months_of_estimate(line.done, line.annual)
        if months is None:
            continue
        length = f"{plain(months)} {'month' if months == 1 else 'months'}"
        yield Fault(
            Severity.LIKELY, line.about,
            f"{line.body}: the {line.done} achieved in {line.about.name} is exactly {length} of its annual estimate, "
            "so it looks reckoned, not measured.",
            f"{line.annual} × {plain(months)} / 12 = {line.done} to the pound.{_in_service(line)}",
            f"How did {line.body} measure the {line.done}, and from which budget did it come out?",
            (line.achieved.evidence, line.plan.evidence),
        )  # fmt: skip


def _in_service(line: Line) -> str:
    if not line.readings:
        return ""
    months = " or ".join(str(reading.months) for reading in line.readings)
    return f" To {line.until.words()} it had been in service for {months} months."


CHECK = Check(
    "achieved-equals-months", 1, "Achieved equal to months of the estimate",
    "An achieved saving that is a whole or half number of months of its own estimate, to the pound, was likely "
    "worked out from the estimate.",
    faults,
)  # fmt: skip
