"""An action of the board that is answered only in part."""

from __future__ import annotations

import re
from collections.abc import Iterator

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.prose.papers import HEADING, PARAGRAPH, TABLE, Block, Paper
from concordat.calculations.checks.prose.ratings import colour_of
from concordat.calculations.checks.words import listed, short
from concordat.kernel.findings import Severity

_ACTION = re.compile(
    r"\b(?:actions? (?:from|of|agreed at|set at|raised at) |(?:board|panel|committee|members) (?:has "
    r"|had )?(?:asked|requested"
    r"|required)|at the request of the|as (?:asked|requested|agreed) (?:by|at) the)\b", re.IGNORECASE,
)  # fmt: skip
_PART = re.compile(
    r"\bfurther (?:\w+ )?work (?:would|will|is|to)\b|\bwhere (?:\w+ )?(?:captured|available|known|possible)\b"
    r"|\bnot (?:yet )?"
    r"(?:all|every|complete\w*|available)\b|\bin part\b|\bpartly\b|\bwill follow\b|\bprimarily for\b", re.IGNORECASE,
)  # fmt: skip
SHOWN = 8


def faults(facts: Facts) -> Iterator[Fault]:
    """A paragraph that names the board's action and says that more work is needed; sections without a rating named."""
    for paper in facts.papers:
        for block in paper.blocks:
            if block.kind == PARAGRAPH and _ACTION.search(block.text) and _PART.search(block.text):
                yield _fault(paper, block)


def _fault(paper: Paper, block: Block) -> Fault:
    bare = _without(paper) if re.search(r"\bRAG\b|\bratings?\b", block.text) else []
    names = list(dict.fromkeys(one[0].about.name for one in bare))[:SHOWN]
    missing = f" Without a rating or a table of figures: {listed(names)}." if names else ""
    part = _PART.search(block.text)
    return Fault(
        Severity.QUESTION, block.about,
        f"{paper.title}: what the board asked for is done only in part: “{part[0] if part else ''}”.",
        f"Asked and answered in one paragraph: “{short(block.text, 160)}”.{missing}",
        "When will the rest of the board's action be done" + (f", among it {listed(names[:3])}?" if names else "?"),
        (block.evidence(), *(one[0].evidence() for one in bare[:SHOWN])),
    )  # fmt: skip


def _without(paper: Paper) -> list[tuple[Block, ...]]:
    """The sections of text alone, between the first and the last that have a rating or a table."""
    sections = [run for run in paper.by_section if run[0].kind == HEADING]
    rated = [at for at, run in enumerate(sections) if colour_of(run) or any(one.kind == TABLE for one in run)]
    inner = sections[rated[0] : rated[-1]] if rated else []
    return [
        run for run in inner
        if not colour_of(run) and PARAGRAPH in (kinds := {one.kind for one in run}) and TABLE not in kinds
    ]  # fmt: skip


CHECK = Check(
    "action-half-done", 1, "The board's action half done",
    "A paper that names an action of the board and leaves part of it for later is asked for the rest.",
    faults,
)  # fmt: skip
