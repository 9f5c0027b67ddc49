"""A number of things, and the list of their names that follows it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.prose.figures import WORDED, worded
from concordat.kernel.findings import Severity

LONGEST = 7
_LIST = re.compile(
    rf"\b(?P<number>{WORDED}) (?P<noun>[a-z][^.;:\d£%]{{2,70}}): (?P<names>[^:;£%\d.]+)\.?(?:\s|$)", re.I
)
_SOME = re.compile(
    r"\b(?:including|such as|for example|e\.g|among|at least|more than|over|of these|first|last)\b", re.I
)
_LENGTH = re.compile(r"^(?:days?|weeks?|months?|years?|hours?|per ?cent|quarters?|times?|points?)\b", re.IGNORECASE)


def faults(facts: Facts) -> Iterator[Fault]:
    """Names between commas, and the last two around "and"; elsewhere a name may itself hold an "and"."""
    for paper in facts.papers:
        for sentence in paper.sentences:
            match = _LIST.search(sentence.text)
            if match is None or _SOME.search(match["noun"]) or _LENGTH.search(match["noun"]):
                continue
            few, many, names = _counted(match["names"])
            number = worded(match["number"])
            if few < 2 or few <= number <= many or any(len(name.split()) > LONGEST for name in names):
                continue
            if not all(name[:1].isupper() for name in names):
                continue
            yield Fault(
                Severity.LIKELY, sentence.about,
                f"{sentence.about.name}: “{match['number']} {match['noun'].strip()}” is followed by {few} names.",
                f"Named: {', '.join(names)}: {few}, not {number}.",
                f"Are there {number} or {few}, and which one is {'missing' if few < number else 'too many'}?",
                (sentence.evidence,),
            )  # fmt: skip


def _counted(text: str) -> tuple[int, int, list[str]]:
    """The least and the most names that a list can be read as, and the names."""
    parts = [part.strip() for part in text.split(",") if part.strip()]
    last = re.sub(r"^and\s+", "", parts.pop())
    ends = [last] if text.count(",") and re.search(r",\s+and\s", text) else re.split(r"\s+and\s+", last, maxsplit=1)
    names = [*parts, *(end.strip() for end in ends)]
    spare = sum(len(re.findall(r"\band\b", name)) for name in ends)
    return len(names), len(names) + spare, names


CHECK = Check(
    "number-against-list", 1, "Numbers against lists",
    "A number of schemes, bodies or places is compared with the names that follow it.",
    faults,
)  # fmt: skip
