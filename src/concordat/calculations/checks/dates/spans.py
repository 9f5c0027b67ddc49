"""A length of time in one sentence with the day that it starts on and the day that it ends on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.prose.days import Day, days_in
from concordat.calculations.checks.prose.figures import WORDED, worded
from concordat.calculations.checks.prose.papers import Sentence
from concordat.calculations.checks.words import counted
from concordat.kernel.findings import Severity

_LENGTH = re.compile(
    rf"\b(?P<number>{WORDED})[ -](?P<unit>month|year)s?\b(?!\s+(?:ago|later|notice|before|after|earlier))", re.I
)
_START = re.compile(r"\b(?:from|start\w*|began|begins|on|commenc\w+|since|of)\s+(?:the\s+)?$", re.IGNORECASE)
_END = re.compile(r"\b(?:to|until|till|ends?|ended|ending|expires?|finish\w*)\b[^.;]{0,12}$", re.IGNORECASE)
_OTHER = re.compile(
    r"\b(?:option|extend\w*|extension|review\w*|report\w*|notice|break|signed|agreed|of the|remaining)\b", re.I
)


def faults(facts: Facts) -> Iterator[Fault]:
    """Months from the first day to the day after the last, against the length, a month more or less let pass
    where a month alone is printed."""
    for paper in facts.papers:
        for sentence in paper.sentences:
            lengths, days = list(_LENGTH.finditer(sentence.text)), days_in(sentence.text)
            if len(lengths) == 1 and len(days) == 2 and not _OTHER.search(sentence.text):
                yield from _faults(sentence, lengths[0], days[0], days[1])


def _faults(sentence: Sentence, length: re.Match[str], first: Day, last: Day) -> Iterator[Fault]:
    text = sentence.text
    if not _START.search(text[: first.start]) or not _END.search(text[first.end : last.start]):
        return
    year = last.year or first.year
    begins = first.bounds() or first.bounds(date(year, first.month, 1) if year else None)
    ends = last.bounds()
    if not year or begins is None or ends is None or begins[0] >= ends[1]:
        return
    said = worded(length["number"]) * (12 if length["unit"].lower() == "year" else 1)
    after = ends[1] + timedelta(days=1)
    days = (after - begins[0]).days
    slack = 20 if first.day and last.day else 45
    if abs(days - said * 365.25 / 12) <= slack:
        return
    months = round(days * 12 / 365.25)
    yield Fault(
        Severity.CERTAIN, sentence.about,
        f"{sentence.about.name}: “{length[0]}” does not fit {first.text} to {last.text}.",
        f"{first.text} to {last.text} is about {counted(months, 'month')}, not {said}.",
        f"Which is wrong: the {length[0]}, the start ({first.text}) or the end ({last.text})?",
        (sentence.evidence,),
    )  # fmt: skip


CHECK = Check(
    "length-against-its-ends", 1, "Lengths against their ends",
    "A length of time is compared with the start and the end that the same sentence gives it.",
    faults,
)  # fmt: skip
