"""Amounts and benefits that paper after paper leaves to be confirmed."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.prose.papers import Block, Paper
from concordat.calculations.checks.words import counted, length, listed
from concordat.kernel.dates import day_words
from concordat.kernel.findings import Severity

_OPEN = re.compile(
    r"\b(?P<noun>benefits?|costs?|savings?|funding|budget|price|contribution)\b[^.;£]{0,40}?"
    r"\b(?:T\.?B\.?[ACD]\b|(?:still |yet )?to be (?:confirmed|determined|agreed|quantified)"
    r"|not (?:yet )?(?:been )?(?:known|quantified|confirmed|agreed))", re.IGNORECASE,
)  # fmt: skip
_Place = tuple[Paper, Block, int]


def faults(facts: Facts) -> Iterator[Fault]:
    """The same noun left open under the same heading in two dated papers or more of one body."""
    found: dict[tuple[str, str, str], dict[str, _Place]] = defaultdict(dict)
    for paper in facts.papers:
        for block in paper.blocks if paper.dated else ():
            for match in _OPEN.finditer(block.text):
                noun = match["noun"].lower().rstrip("s")
                found[paper.owner, block.about.key, noun].setdefault(paper.key, (paper, block, match.start()))
    for (_, _, noun), places in found.items():
        if len({paper.dated for paper, _, _ in places.values()}) > 1:
            yield _fault(noun, sorted(places.values(), key=lambda place: str(place[0].dated)))


def _fault(noun: str, places: list[_Place]) -> Fault:
    days = [paper.dated for paper, _, _ in places if paper.dated]
    last = places[-1][1]
    told = listed([day_words(day) for day in days])
    return Fault(
        Severity.LIKELY, last.about,
        f"{last.about.name}: the {noun} has been left open in {counted(len(places), 'paper')}.",
        f"To be confirmed on {told}: {length(days[0], days[-1])} from the first to the last.",
        f"What is the {noun} of {last.about.name}, and what has kept it open since {day_words(days[0])}?",
        tuple(block.evidence(start) for _, block, start in reversed(places)),
    )  # fmt: skip


CHECK = Check(
    "left-open-again", 1, "Left open paper after paper",
    "What is to be confirmed in one paper and again in the next is asked for with the time that has passed.",
    faults,
)  # fmt: skip
