"""A day of the week that does not fall on its date."""

from __future__ import annotations

from collections.abc import Iterator

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.prose.days import WEEKDAYS, days_in
from concordat.kernel.dates import day_words
from concordat.kernel.findings import Severity


def faults(facts: Facts) -> Iterator[Fault]:
    """The printed day of the week beside the one that the calendar gives for the printed date."""
    for paper in facts.papers:
        for sentence in paper.sentences:
            for day in days_in(sentence.text):
                if not day.weekday or day.exact is None:
                    continue
                real = WEEKDAYS[day.exact.weekday()]
                if real != day.weekday:
                    yield Fault(
                        Severity.CERTAIN, sentence.about,
                        f"{sentence.about.name}: “{day.text}” cannot be: {day_words(day.exact)} was a {real}.",
                        f"{day_words(day.exact)} falls on a {real}, not on a {day.weekday}.",
                        f"Which is right in “{day.text}”: the {day.weekday} or the date?",
                        (sentence.evidence,),
                    )  # fmt: skip


CHECK = Check(
    "weekday-against-date", 1, "Weekdays that do not match",
    "A day of the week is compared with the calendar for the date that is printed with it.",
    faults,
)  # fmt: skip
