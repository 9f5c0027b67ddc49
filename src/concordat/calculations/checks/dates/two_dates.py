"""One event with two dates a day or a year apart."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.prose.days import Day, days_in
from concordat.calculations.checks.prose.likeness import alike
from concordat.calculations.checks.prose.papers import CLOSING, Paper, Sentence
from concordat.calculations.checks.words import counted, listed
from concordat.kernel.findings import Severity

SHARED = 2
_EVERY_YEAR = re.compile(r"\b(?:annual|annually|each year|every year|yearly|day (?:one|two)|respectively)\b", re.I)


def faults(facts: Facts) -> Iterator[Fault]:
    """Two sentences of one paper share what they speak of, and their dates are one day, or a whole year, apart."""
    for paper in facts.papers:
        told: dict[tuple[int, int, int | None], list[tuple[Day, Sentence]]] = defaultdict(list)
        for sentence in paper.sentences:
            if not _EVERY_YEAR.search(sentence.text):
                for day in days_in(sentence.text):
                    if day.day and day.real:
                        told[day.month, day.day, day.year].append((day, sentence))
        yield from _next_days(paper, told)
        yield from _other_years(told)


def _next_days(
    paper: Paper, told: dict[tuple[int, int, int | None], list[tuple[Day, Sentence]]]
) -> Iterator[Fault]:  # fmt: skip
    dates = sorted({(month, day) for month, day, _ in told})
    for month, day in dates:
        if (month, day + 1) not in dates:
            continue
        first = [one for key, found in told.items() if key[:2] == (month, day) for one in found]
        second = [one for key, found in told.items() if key[:2] == (month, day + 1) for one in found]
        pairs = [(a, b) for a in first for b in second if _one_event(a, b)]
        if pairs:
            few, many = sorted((first, second), key=len)
            yield _fault(few, many, f"{counted(1, 'day')} apart")


def _other_years(told: dict[tuple[int, int, int | None], list[tuple[Day, Sentence]]]) -> Iterator[Fault]:
    by_day: dict[tuple[int, int], list[tuple[Day, Sentence]]] = defaultdict(list)
    for (month, day, year), found in told.items():
        if year:
            by_day[month, day] += found
    for found in by_day.values():
        for index, first in enumerate(found):
            for second in found[index + 1 :]:
                years = (first[0].year or 0) - (second[0].year or 0)
                if years and _one_event(first, second) and alike(first[1].text, second[1].text) > SHARED:
                    yield _fault([second], [first], f"{counted(abs(years), 'year')} apart")


def _one_event(first: tuple[Day, Sentence], second: tuple[Day, Sentence]) -> bool:
    """Whether two sentences share what they speak of; within one block, which tells a course of events, more of it."""
    (one, there), (other, here) = first, second
    years = {day.year for day in (one, other) if day.year}
    if there.block is here.block and abs(there.start - here.start) == 0:
        return False
    both_closing = CLOSING.search(there.section) and CLOSING.search(here.section)
    needed = SHARED + 1 if there.block is here.block else SHARED
    return not both_closing and len(years) <= 2 and alike(there.text, here.text) >= needed


def _fault(few: list[tuple[Day, Sentence]], many: list[tuple[Day, Sentence]], apart: str) -> Fault:
    (day, sentence), (other, _) = few[0], many[0]
    times = listed([f"“{one[0][0].text}” in {counted(len(one), 'place')}" for one in (few, many)])
    return Fault(
        Severity.QUESTION, sentence.about,
        f"{sentence.about.name}: what seems to be one event is dated {day.words()} and {other.words()}.",
        f"{times}; they are {apart}.",
        f"Is it {day.words()} or {other.words()}?",
        tuple(one.evidence for _, one in (*few, *many)),
    )  # fmt: skip


CHECK = Check(
    "one-event-two-dates", 1, "One event with two dates",
    "Dates a day or a whole year apart, in sentences that speak of the same things, are asked about.",
    faults,
)  # fmt: skip
