"""Savings behind the plan to date."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.lines import Line, lines_of
from concordat.calculations.checks.words import listed
from concordat.calculations.ratings import savings_rating
from concordat.calculations.savings import Reading
from concordat.kernel.findings import Severity
from concordat.kernel.money import Money
from concordat.kernel.rag import Colour


def faults(facts: Facts) -> Iterator[Fault]:
    """Achieved / (annual estimate x months in service / 12) under 95% (product.md, Pro-rata and RAG derived).

    One finding a collaboration, with every partner's arithmetic; certain where each reading of the dates is behind.
    """
    groups: dict[str, list[Line]] = defaultdict(list)
    for line in lines_of(facts):
        if line.readings:
            groups[line.about.key].append(line)
    for lines in groups.values():
        behind = [line for line in lines if _behind(line, line.readings[0])]
        if behind:
            yield _fault(lines, behind)


def _fault(lines: list[Line], behind: list[Line]) -> Fault:
    about, bodies = behind[0].about, listed([line.body for line in behind])
    certain = all(_behind(line, reading) for line in behind for reading in line.readings)
    annual = Money(sum(line.annual.pence for line in behind))
    have = "has" if len(behind) == 1 else "have"
    return Fault(
        Severity.CERTAIN if certain else Severity.LIKELY, about,
        f"{about.name}: {bodies} {have} achieved less than the plan to date.",
        " ".join(_sum(line) for line in lines),
        f"Why {'is' if len(behind) == 1 else 'are'} {bodies} behind in {about.name}, and will the estimate of "
        f"{annual} a year still be reached?",
        (*(line.achieved.evidence for line in behind), *(line.plan.evidence for line in behind),
         *(one.evidence for line in lines for one in (line.achieved, line.plan)),
         *(line.started.evidence for line in lines if line.started)),
    )  # fmt: skip


def _sum(line: Line) -> str:
    """Essex Police: £307,000 of £512,080 (£1,024,160 × 6/12) is 60.0%, or 71.9% of £426,733.33 (× 5/12)."""
    first, *others = line.readings
    told = f"{line.body}: {line.done} of {first.plan} ({line.annual} × {first.months}/12) is {first.percent}%"
    for other in others:
        told += f", or {other.percent}% of {other.plan} (× {other.months}/12)"
    return f"{told}, to {line.until.words()}."


def _behind(line: Line, reading: Reading) -> bool:
    return savings_rating(line.done, reading.plan) in (Colour.AMBER, Colour.RED)


CHECK = Check(
    "behind-plan-to-date", 1, "Achieved against pro-rata",
    "What is achieved is compared with the annual estimate for the months in service; where the print allows two "
    "readings, both are shown.",
    faults,
)  # fmt: skip
