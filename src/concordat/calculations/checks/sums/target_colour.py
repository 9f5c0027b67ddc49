"""A result and its target, against the colour in the same row."""

from __future__ import annotations

import re
from collections.abc import Iterator

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.prose.grid import grid_of
from concordat.calculations.checks.prose.papers import Block
from concordat.kernel.findings import Severity

# A tenth of the target below it is too much for green.
BELOW = 10
_TARGET = re.compile(r"\b(?:target|standard|goal)\b", re.IGNORECASE)
_RESULT = re.compile(r"\b(?:result|actual|achieved|performance|outturn|current)\b", re.IGNORECASE)
_COLOUR = re.compile(r"\b(?:B?RAG|status|rating|colour)\b", re.IGNORECASE)
# Where less is better, a result below its target is a good one.
_LESS = re.compile(
    r"\b(?:time|cost|absen\w+|sick\w*|complaints?|accidents?|incidents?|backlog|delays?|turnover|vacan\w+|overdue"
    r"|errors?|failures?|waiting|outstanding|days lost|crimes?|fires?|injur\w+|spend)\b", re.IGNORECASE,
)  # fmt: skip


def faults(facts: Facts) -> Iterator[Fault]:
    """Green at 90% of its target or less, red at the target or above; rows where less may be better are left out."""
    for paper in facts.papers:
        for block in paper.blocks:
            yield from _faults(block)


def _faults(block: Block) -> Iterator[Fault]:
    head, lines = grid_of(block)
    target, result, colour = (_column(head, words) for words in (_TARGET, _RESULT, _COLOUR))
    if target is None or result is None or colour is None:
        return
    for line in lines:
        wanted, made = line.cells[target], line.cells[result]
        rated = line.texts[colour].strip().lower()
        name = line.texts[0]
        if wanted is None or made is None or wanted.percent != made.percent or wanted.value <= 0 or _LESS.search(name):
            continue
        low = made.value * 100 <= wanted.value * (100 - BELOW)
        if (low and rated in ("green", "g")) or (made.value >= wanted.value and rated in ("red", "r")):
            way = "below" if low else "at or above"
            yield Fault(
                Severity.LIKELY, block.about,
                f"{block.about.name}: “{name}” is rated {line.texts[colour]} at {made.text} against a target of "
                f"{wanted.text}.",
                f"{made.text} is {way} {wanted.text}; rated {line.texts[colour]}.",
                f"By what rule is “{name}” "
                f"{line.texts[colour].lower()} at {made.text}, with a target of {wanted.text}?",
                (block.evidence(line.start, line.start + len("\t".join(line.texts))),),
            )  # fmt: skip


def _column(head: tuple[str, ...], words: re.Pattern[str]) -> int | None:
    return next((at for at, text in enumerate(head) if words.search(text)), None)


CHECK = Check(
    "colour-against-target", 1, "Colours against targets",
    "A result far below its target that is rated green, or one that meets it and is rated red, is asked about.",
    faults,
)  # fmt: skip
