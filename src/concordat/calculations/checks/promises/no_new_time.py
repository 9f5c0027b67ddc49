"""Promises that were put off, without the time that they were put off to."""

from __future__ import annotations

from collections.abc import Iterator

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.promises.grouping import groups
from concordat.calculations.checks.promises.slips import new_time, slips
from concordat.calculations.checks.words import short
from concordat.calculations.promises.promise import Fate, Traced
from concordat.kernel.findings import Severity


def faults(facts: Facts) -> Iterator[Fault]:
    """The last that is told of it is that it slipped, and neither the words nor the record give a new time."""
    for group in groups(facts, _without_time):
        told = [slips(one)[-1] for one in group.found]
        name = group.about.name
        yield Fault(
            Severity.QUESTION, group.about,
            f"{name}: put off without a new time: {group.named}.",
            f"Told so: “{short(told[0].words, 160)}”. No time is given by which it will be done instead.",
            f"By when will this be done: {group.named}?",
            (*group.evidence, *(turn.evidence for turn in told)), group.anchor,
        )  # fmt: skip


def _without_time(one: Traced) -> bool:
    told = slips(one)
    return one.fate is Fate.SLIPPED and bool(told) and not new_time(one, told[-1])


CHECK = Check(
    "promise-slipped-without-time", 1, "Promises put off without a new time",
    "A promise that slipped should say by when it will be kept instead.",
    faults,
)  # fmt: skip
