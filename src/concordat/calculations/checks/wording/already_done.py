"""Something already complete in a list of what is still to be done."""

from __future__ import annotations

import re
from collections.abc import Iterator

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.prose.papers import BULLET, PARAGRAPH, Block, Paper, clean
from concordat.calculations.checks.words import short
from concordat.kernel.findings import Severity

_AHEAD = re.compile(
    r"\b(?:will|to) (?:now |next )?be (?:progressed|done|taken forward|developed|delivered|explored|completed"
    r"|pursued)\b"
    r"|\b(?:next steps|still to do|remaining (?:tasks|actions))\b", re.IGNORECASE,
)  # fmt: skip
_DONE = re.compile(
    r"\b(?:already|now|fully) (?:complete[d]?|done|delivered|in place|finished)\b|\bcompleted in\b", re.IGNORECASE
)


def faults(facts: Facts) -> Iterator[Fault]:
    """A list introduced as still ahead, and an item of it that is called complete."""
    for paper in facts.papers:
        yield from _faults(paper)


def _faults(paper: Paper) -> Iterator[Fault]:
    lead: Block | None = None
    for block in paper.blocks:
        if block.kind == BULLET:
            if lead is not None and _DONE.search(block.text):
                item = short(clean(block.text), 90)
                yield Fault(
                    Severity.QUESTION, block.about,
                    f"{block.about.name}: “{item}” stands in a list of what is still to be done.",
                    f"The list is introduced by “{short(_last(lead))}”.",
                    f"What is left to do of “{item}”?",
                    (block.evidence(), lead.evidence()),
                )  # fmt: skip
        else:
            last = block.text.rstrip().rsplit(". ", 1)[-1]
            lead = block if block.kind == PARAGRAPH and _AHEAD.search(last) else None


def _last(lead: Block) -> str:
    return clean(lead.text).rsplit(". ", 1)[-1]


CHECK = Check(
    "done-among-things-to-do", 1, "Done among things to do",
    "An item that is complete has no place in a list of what will be done.",
    faults,
)  # fmt: skip
