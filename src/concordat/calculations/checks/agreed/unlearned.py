"""Collaborations that have been live for a year without a lesson on record."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.kernel.dates import day_words
from concordat.kernel.findings import Severity


def faults(facts: Facts) -> Iterator[Fault]:
    """The inspectorate's finding of 2020 (domain 2.1): lessons were not passed on.

    A question: the record says no more than that nobody has told a lesson here. A year is counted from the first day
    on which a source tells it as live, to the same day of the next year.
    """
    for one in facts.unlearned:
        if facts.today >= a_year_after(one.live_since):
            yield Fault(
                Severity.QUESTION, one.about, f"{one.about.name} has been live for a year without a lesson recorded.",
                f"Told as live on {day_words(one.live_since)}; no lesson learned in it or applied to it is on record "
                "for those who may see this.",
                f"What has {one.about.name} learned that the next collaboration should know?",
                one.evidence, anchor=f"without-lesson:{one.about.key}",
            )  # fmt: skip


def a_year_after(day: date) -> date:
    """The same day of the next year; of 29 February, 1 March."""
    last = (day.month, day.day) == (2, 29)
    return date(day.year + 1, 3, 1) if last else day.replace(year=day.year + 1)


CHECK = Check(
    "without-lesson", 1, "Collaborations live for a year without a lesson",
    "A collaboration that has been live for a year has at least one lesson learned in it, or applied to it.",
    faults,
)  # fmt: skip
