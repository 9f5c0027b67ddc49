"""Promises that were put off more than once."""

from __future__ import annotations

from collections.abc import Iterator

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.promises.grouping import groups
from concordat.calculations.checks.promises.slips import slips
from concordat.calculations.checks.words import listed
from concordat.calculations.promises.promise import Fate, Traced
from concordat.kernel.dates import day_words
from concordat.kernel.findings import Severity

ONCE = 1


def faults(facts: Facts) -> Iterator[Fault]:
    """More than one source tells of a slip, and none that it was kept or given up since."""
    for group in groups(facts, _again):
        told = [turn for one in group.found for turn in slips(one)]
        days = sorted({turn.on for turn in told if turn.on})
        most = max(len(slips(one)) for one in group.found)
        yield Fault(
            Severity.LIKELY, group.about,
            f"{group.about.name}: put off {most} times: {group.named}.",
            f"Slips are told on {listed([day_words(day) for day in days])}." if days
            else f"{most} undated sources tell that it slipped.",
            f"Why has this been put off {most} times, and what makes the present date firm: {group.named}?",
            (*group.evidence, *(turn.evidence for turn in told)), group.anchor,
        )  # fmt: skip


def _again(one: Traced) -> bool:
    return one.fate is Fate.SLIPPED and len(slips(one)) > ONCE


CHECK = Check(
    "promise-slipped-again", 1, "Promises put off more than once",
    "A promise that slipped in one source and again in another is asked about.",
    faults,
)  # fmt: skip
