"""Days that no calendar has."""

from __future__ import annotations

import calendar
from collections.abc import Iterator

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.prose.days import days_in
from concordat.kernel.dates import MONTHS
from concordat.kernel.findings import Severity


def faults(facts: Facts) -> Iterator[Fault]:
    """The printed day beside the last day of its month."""
    for paper in facts.papers:
        for sentence in paper.sentences:
            for day in days_in(sentence.text):
                if day.real:
                    continue
                last = calendar.monthrange(day.year or 2000, day.month)[1]
                month = MONTHS[day.month - 1] + (f" {day.year}" if day.year else "")
                yield Fault(
                    Severity.CERTAIN, sentence.about,
                    f"{sentence.about.name}: there is no “{day.text}”.",
                    f"{month} has {last} days.",
                    f"Which day is meant by “{day.text}”?",
                    (sentence.evidence,),
                )  # fmt: skip


CHECK = Check(
    "no-such-day", 1, "Days that do not exist",
    "A day that is past the last day of its month is a slip.",
    faults,
)  # fmt: skip
