"""A day that has moved, or has passed, under a time rating of green."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.prose.days import Day, days_in
from concordat.calculations.checks.prose.papers import Sentence
from concordat.calculations.checks.prose.strands import Strand, strands_of
from concordat.calculations.checks.words import counted
from concordat.kernel.findings import Severity

# A slip of up to a month may be within the tolerance of a plan.
TOLERATED = 31
_WAS = re.compile(
    r"\b(?:(?:was|were|had been|originally|first) (?:to|due|planned|expected|scheduled|meant|intended|promised)"
    r"|originally|instead of|rather than|moved from|put back from|slipped from|delayed from|deferred from"
    r"|revised from|not)\b[^;]{0,60}$", re.IGNORECASE,
)  # fmt: skip
_NOW = re.compile(
    r"\b(?:will(?: now)?|now|until|to|is|are)\b[^;.]{0,60}$", re.IGNORECASE,
)  # fmt: skip


def faults(facts: Facts) -> Iterator[Fault]:
    """New day − old day over 31 days, both in one sentence about a strand whose time is green."""
    for paper in facts.papers:
        for strand in strands_of(paper):
            if strand.colours.get("time") == "green":
                for sentence in strand.told:
                    yield from _faults(strand, sentence, paper.dated)


def _faults(strand: Strand, sentence: Sentence, near: date | None) -> Iterator[Fault]:
    days = days_in(sentence.text)
    if len(days) != 2:
        return
    for old, new in ((days[0], days[1]), (days[1], days[0])):
        late = _late(sentence.text, old, new, near)
        if late > TOLERATED:
            yield Fault(
                Severity.LIKELY, strand.about,
                f"{strand.name}: time is green, and {old.text} has become {new.text}.",
                f"{old.text} to {new.text} is {counted(late, 'day')}; time rated green.",
                f"Why is the time of {strand.name} green, {counted(late, 'day')} after its first date?",
                (strand.evidence, sentence.evidence),
            )  # fmt: skip
            return


def _late(text: str, old: Day, new: Day, near: date | None) -> int:
    first, last = old.bounds(near), new.bounds(near)
    if not first or not last or not _WAS.search(text[: old.start]):
        return 0
    between = text[old.end : new.start] if old.start < new.start else text[: new.start]
    return (last[1] - first[1]).days if _NOW.search(between) else 0


CHECK = Check(
    "late-and-green", 1, "Late and green",
    "A day that the text moves is set beside the time rating of the same work.",
    faults,
)  # fmt: skip
