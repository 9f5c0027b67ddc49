"""Milestones of a table whose forecast is later than their baseline and that are green all the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.prose.days import days_in
from concordat.calculations.checks.prose.grid import Line, grid_of
from concordat.calculations.checks.prose.papers import Block, Paper
from concordat.calculations.checks.words import counted
from concordat.kernel.dates import day_words
from concordat.kernel.findings import Severity

# A slip of up to a month may be within the tolerance of a plan.
TOLERATED = 31
_BASELINE = re.compile(r"\b(?:baseline|original|planned|target|due)\b", re.IGNORECASE)
_FORECAST = re.compile(r"\b(?:forecast|revised|expected|current|latest)\b", re.IGNORECASE)
_COLOUR = re.compile(r"\b(?:B?RAG|status|rating)\b", re.IGNORECASE)
_GREEN = re.compile(r"^(?:g|green)$", re.IGNORECASE)
_DONE = re.compile(r"\b(?:b|blue|complete[d]?|done|achieved|closed|met|delivered)\b", re.IGNORECASE)


def faults(facts: Facts) -> Iterator[Fault]:
    """Forecast − baseline over 31 days beside green; a forecast before the day of the paper that is not done."""
    for paper in facts.papers:
        for block in paper.blocks:
            yield from _faults(paper, block)


def _faults(paper: Paper, block: Block) -> Iterator[Fault]:
    head, lines = grid_of(block)
    at = [next((n for n, text in enumerate(head) if words.search(text)), None) for words in (_BASELINE, _FORECAST)]
    colour = next((n for n, text in enumerate(head) if _COLOUR.search(text)), None)
    if at[0] is None or at[1] is None or at[0] == at[1] or colour is None:
        return
    for line in lines:
        baseline, forecast = _day(line.texts[at[0]]), _day(line.texts[at[1]])
        rated = line.texts[colour]
        if baseline is None or forecast is None or _DONE.search(rated):
            continue
        late = (forecast - baseline).days
        if late > TOLERATED and _GREEN.match(rated):
            yield _fault(
                block, line, Severity.LIKELY, f"is forecast {counted(late, 'day')} late and is rated {rated}",
                f"{day_words(baseline)} to {day_words(forecast)} is {counted(late, 'day')}.",
                f"why is it green, {counted(late, 'day')} after its baseline?",
            )  # fmt: skip
        elif paper.dated and forecast < paper.dated and not _DONE.search(line.texts[0]):
            gone = (paper.dated - forecast).days
            yield _fault(
                block, line, Severity.QUESTION, f"is still forecast for {day_words(forecast)}, which has passed",
                f"{day_words(forecast)} is {counted(gone, 'day')} before the paper of {day_words(paper.dated)}.",
                f"has it been met since {day_words(forecast)}, or when will it be?",
            )  # fmt: skip


def _day(text: str) -> date | None:
    found = days_in(text)
    bounds = found[0].bounds() if len(found) == 1 else None
    return bounds[1] if bounds else None


def _fault(block: Block, line: Line, severity: Severity, what: str, arithmetic: str, question: str) -> Fault:
    name = line.texts[0]
    return Fault(
        severity, block.about, f"{block.about.name}: “{name}” {what}.", arithmetic, f"Of “{name}”: {question}",
        (block.evidence(line.start, line.start + len("\t".join(line.texts))),),
    )  # fmt: skip


CHECK = Check(
    "milestone-late-and-green", 1, "Milestones late and green",
    "The forecast of a milestone is compared with its baseline and with the day of the paper.",
    faults,
)  # fmt: skip
