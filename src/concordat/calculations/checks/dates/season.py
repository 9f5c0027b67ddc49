"""One season or month that is given two years."""

from __future__ import annotations

import re
from collections.abc import Iterator

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.kernel.dates import MONTHS
from concordat.kernel.findings import Severity

# Winter does run from one year into the next.
_TWO = re.compile(
    rf"\b(?P<part>[Ss]pring|[Ss]ummer|[Aa]utumn|{'|'.join(MONTHS)})\s+(?:of\s+)?"
    r"(?P<first>20\d\d)\s?[/-]\s?(?P<second>(?:20)?\d\d)\b(?![/-])"
)


def faults(facts: Facts) -> Iterator[Fault]:
    """A part of a year lies in one calendar year; two are printed."""
    for paper in facts.papers:
        for sentence in paper.sentences:
            for match in _TWO.finditer(sentence.text):
                second = int(match["first"]) // 100 * 100 + int(match["second"]) % 100
                part = match["part"] if match["part"] in MONTHS else match["part"].lower()
                yield Fault(
                    Severity.CERTAIN, sentence.about,
                    f"{sentence.about.name}: “{match[0]}” gives two years to one {_kind(part)}.",
                    f"It may be {part} {match['first']} or {part} {second}, a year apart.",
                    f"Is it {part} {match['first']} or {part} {second}?",
                    (sentence.evidence,),
                )  # fmt: skip


def _kind(part: str) -> str:
    return "month" if part in MONTHS else "season"


CHECK = Check(
    "two-years-for-one-season", 1, "Two years for one season",
    "Spring, summer, autumn or a month lies in one year; two years leave open which.",
    faults,
)  # fmt: skip
