"""Something told as past that is dated after the next paper that an undated paper announces."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from concordat.calculations.checks import telling
from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.prose.days import days_in
from concordat.calculations.checks.prose.papers import Paper, Sentence
from concordat.calculations.checks.words import around, counted
from concordat.kernel.dates import day_words
from concordat.kernel.findings import Severity

_NEXT = re.compile(
    r"\bnext (?:\w+ ){0,2}(?:report|update|paper|meeting|board)\b[^.;]*\b(?:will|is|on)\b|\b(?:board|panel"
    r"|committee) meets again\b",
    re.IGNORECASE,
)


def faults(facts: Facts) -> Iterator[Fault]:
    """Day told as past - day of the next paper > 0, where the paper itself has no date."""
    for paper in facts.papers:
        following = _next(paper) if paper.dated is None else None
        if following is None:
            continue
        for sentence in paper.sentences:
            on = telling.day_told(sentence.text)
            if on and on.first > following[0] and sentence is not following[1]:
                yield _fault(sentence, on.first, *following)


def _next(paper: Paper) -> tuple[date, Sentence] | None:
    found = [(day.exact, one) for one in paper.sentences if _NEXT.search(one.text) for day in days_in(one.text)]
    return next(((on, sentence) for on, sentence in found if on), None)


def _fault(sentence: Sentence, on: date, following: date, announced: Sentence) -> Fault:
    day = next(day for day in days_in(sentence.text) if day.exact == on)
    return Fault(
        Severity.CERTAIN, sentence.about,
        f"{sentence.about.name}: what is told as past on {day_words(on)} comes after the next paper, of "
        f"{day_words(following)}: “{around(sentence.text, day.start, day.end)}”.",
        f"{day_words(on)} is {counted((on - following).days, 'day')} after {day_words(following)}, and this paper is "
        f"older than that. A year earlier, {on.year - 1}, would fit.",
        f"On what day was it really, if not {day_words(on)}?",
        (sentence.evidence, announced.evidence),
    )  # fmt: skip


CHECK = Check(
    "dated-after-the-next-paper", 1, "Dated after the next paper",
    "What an undated paper tells as past cannot be dated after the next paper that it announces.",
    faults,
)  # fmt: skip
