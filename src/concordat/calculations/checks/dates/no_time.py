"""Two steps of one scheme with hardly any time between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.prose.days import QUARTER, Day, days_in
from concordat.calculations.checks.prose.papers import Paper, Sentence
from concordat.calculations.checks.words import counted
from concordat.kernel.findings import Severity

_STEP = re.compile(
    r"\b(?P<step>review|consultation|tender|evaluation|procurement|assurance|design|pilot|approval)\b", re.IGNORECASE
)
_BEFORE = re.compile(
    r"\b(?:before|ahead of|prior to)\b[^.;]{0,40}?\b(?:build|commencement|start|begins?|migration"
    r"|development)\b",
    re.I,
)
_LIVE = re.compile(
    r"\b(?:go(?:es|ing)?[ -]live|live\b|in use|cut[ -]?over|switch(?:es|ed)? over|comes? into service|opens?)\b", re.I
)


def faults(facts: Facts) -> Iterator[Fault]:
    """First coming day of use - last day of a step that comes before the build <= 92 days, in one paragraph."""
    for paper in facts.papers:
        for sentences in paper.by_block:
            yield from _faults(paper, sentences)


def _faults(paper: Paper, sentences: tuple[Sentence, ...]) -> Iterator[Fault]:
    steps = [
        (found["step"].lower(), day, sentence) for sentence in sentences
        if (found := _STEP.search(sentence.text)) and _BEFORE.search(sentence.text)
        for day in days_in(sentence.text)[:1]
    ]  # fmt: skip
    uses = [(day, one) for one in sentences if _LIVE.search(one.text) for day in days_in(one.text)[:1]]
    for step, day, sentence in steps:
        for use, other in uses:
            first, last = _of(day, paper.dated), _of(use, paper.dated)
            if other is sentence or first is None or last is None or not first <= last <= first + QUARTER:
                continue
            months = counted((last.year - first.year) * 12 + last.month - first.month, "month")
            yield Fault(
                Severity.QUESTION, sentence.about,
                f"{sentence.about.name}: the {step} of {day.words()} comes before the work starts, and it is to "
                f"be in "
                f"use in {use.words()}.",
                f"From {day.words()} to {use.words()} is at most {months} for all that lies between.",
                f"How will the work between the {step} of {day.words()} and going live in {use.words()} be done in "
                f"{months}?",
                (sentence.evidence, other.evidence),
            )  # fmt: skip
            return


def _of(day: Day, near: date | None) -> date | None:
    bounds = day.bounds(near)
    return bounds[0] if bounds else None


CHECK = Check(
    "no-time-between-steps", 1, "No time between two steps",
    "A step before the build and the day of going live, at most a quarter apart, leave little time for the work.",
    faults,
)  # fmt: skip
