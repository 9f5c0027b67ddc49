"""Things that end before they begin."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.prose.days import Day, days_in
from concordat.calculations.checks.prose.papers import Sentence
from concordat.calculations.checks.words import counted
from concordat.kernel.findings import Severity

_LEAD = r"[^.;]{0,30}?\b(?:on|in|from|by|at|until|to|before|end of)?\s*(?:the\s+)?(?:end of\s+|early\s+|late\s+|mid-)?$"
_START = re.compile(
    rf"\b(?:starts?|begins?|commences?|began|started|commenced|launch(?:es|ed)?|runs? from){_LEAD}", re.I
)
_END = re.compile(
    rf"\b(?:complet(?:e|ed|ion)|ends?|ended|finish(?:es|ed)?|expires?|expired|closes?|closed|conclud(?:e|es|ed)"
    rf"|hand(?:ed)? over|run(?:s|ning)? (?:until|to)){_LEAD}", re.IGNORECASE,
)  # fmt: skip
# What ended before is another thing.
_EARLIER = re.compile(r"\b(?:after|following|since|once|when|as|because|where)\b", re.IGNORECASE)
_FROM_TO = re.compile(r"\bfrom\s+(?:the\s+)?$", re.IGNORECASE)
_TO = re.compile(r"^\W*(?:to|until|till|up to)\s+(?:the\s+)?$", re.IGNORECASE)


def faults(facts: Facts) -> Iterator[Fault]:
    """End - start < 0 days, both told in one sentence."""
    for paper in facts.papers:
        for sentence in paper.sentences:
            yield from _faults(sentence)


def _faults(sentence: Sentence) -> Iterator[Fault]:
    text = sentence.text
    days = [day for day in days_in(text) if day.year and day.real]
    for first, second in pairwise(days):
        if not _begins_then_ends(text, first, second):
            continue
        began, ended = first.bounds(), second.bounds()
        if began and ended and ended[1] < began[0]:
            yield Fault(
                Severity.CERTAIN, sentence.about,
                f"{sentence.about.name}: it starts {first.words()} but ends {second.words()}, before it starts.",
                f"{second.words()} is {counted((began[0] - ended[1]).days, 'day')} before {first.words()}.",
                f"Which is wrong, the start of {first.words()} or the end of {second.words()}?",
                (sentence.evidence,),
            )  # fmt: skip


def _begins_then_ends(text: str, first: Day, second: Day) -> bool:
    before, between = text[: first.start], text[first.end : second.start]
    if _FROM_TO.search(before) and _TO.search(between):
        return True
    return bool(_START.search(before) and _END.search(between) and not _EARLIER.search(between))


CHECK = Check(
    "ends-before-it-starts", 1, "Ends before it starts",
    "What is said to end on a day before the day of its start has one of them wrong.",
    faults,
)  # fmt: skip
