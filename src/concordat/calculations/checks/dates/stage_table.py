"""Milestones of a table that come in an order in which they cannot be done."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.prose.days import days_in
from concordat.calculations.checks.prose.grid import Line, grid_of
from concordat.calculations.checks.prose.papers import Block
from concordat.kernel.findings import Severity

# Each has to be done before those that its own list names.
_STEPS = {
    "outline case": r"\boutline (?:business )?case\b|\bOBC\b|\bstrategic outline",
    "full case": r"\bfull business case\b|\bFBC\b|\bfinal business case",
    "planning permission": r"\bplanning (?:permission|consent|approval)\b",
    "tender": r"\btenders? (?:issued|opens?|published|returned|close)|\b(?:invitation to tender|ITT)\b",
    "contract": r"\bcontract (?:award\w*|sign\w*|let)|\baward of (?:the )?contract|\bcontractor appointed",
    "building": r"\b(?:construction|building|works?) (?:starts?|begins?|commences?)|\bstart on site",
    "handover": r"\bhand ?over\b|\bpractical completion\b|\b(?:construction|building|works?) (?:ends?|finish\w*)",
    "testing": r"\b(?:user|acceptance|system) (?:acceptance )?test\w*|\btesting (?:ends?|starts?|begins?)|\bUAT\b",
    "opening": r"\bgo[- ]?(?:es )?live\b|\bopen(?:s|ed|ing)?\b(?! tender)|\bservice (?:start|commence)\w*|\blaunch\b",
    "review": r"\bpost[- ]implementation review\b|\bbenefits? review\b|\bPIR\b",
}
_BEFORE = (
    ("outline case", "full case"), ("full case", "contract"), ("full case", "building"), ("tender", "contract"),
    ("planning permission", "building"), ("contract", "building"), ("building", "handover"), ("handover", "opening"),
    ("building", "opening"), ("testing", "opening"), ("opening", "review"), ("outline case", "contract"),
    ("contract", "opening"), ("full case", "opening"),
)  # fmt: skip
_PATTERNS = {name: re.compile(words, re.IGNORECASE) for name, words in _STEPS.items()}


def faults(facts: Facts) -> Iterator[Fault]:
    """The day of a step against that of a step which must come after it, where each stands once in the table."""
    for paper in facts.papers:
        for block in paper.blocks:
            yield from _faults(block)


def _faults(block: Block) -> Iterator[Fault]:
    head, lines = grid_of(block)
    column = next((at for at in range(1, len(head)) if sum(_day(line, at) is not None for line in lines) >= 3), None)
    if column is None:
        return
    steps: dict[str, list[tuple[date, date, Line]]] = {}
    for line in lines:
        found = [name for name, words in _PATTERNS.items() if words.search(line.texts[0])]
        day = _day(line, column)
        if len(found) == 1 and day:
            steps.setdefault(found[0], []).append((*day, line))
    for first, then in _BEFORE:
        if len(steps.get(first, ())) == 1 == len(steps.get(then, ())):
            (begins, _, one), (_, ends, other) = steps[first][0], steps[then][0]
            if ends < begins:
                yield _fault(block, one, other, column)


def _day(line: Line, column: int) -> tuple[date, date] | None:
    found = days_in(line.texts[column])
    return found[0].bounds() if len(found) == 1 else None


def _fault(block: Block, one: Line, other: Line, column: int) -> Fault:
    places = tuple(block.evidence(line.start, line.start + len("\t".join(line.texts))) for line in (one, other))
    return Fault(
        Severity.LIKELY, block.about,
        f"{block.about.name}: “{other.texts[0]}” comes before “{one.texts[0]}”.",
        f"{other.texts[0]}: {other.texts[column]}; {one.texts[0]}: {one.texts[column]}.",
        f"How can “{other.texts[0]}” come in {other.texts[column]}, before “{one.texts[0]}”?",
        places,
    )  # fmt: skip


CHECK = Check(
    "milestones-out-of-order", 1, "Milestones out of order",
    "The milestones of a table are set beside the order in which they can be done.",
    faults,
)  # fmt: skip
