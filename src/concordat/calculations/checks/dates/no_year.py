"""Days and months that a paper prints without a year."""

from __future__ import annotations

from collections.abc import Iterator

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.prose.days import days_in
from concordat.calculations.checks.prose.papers import Paper, Sentence
from concordat.calculations.checks.words import counted, listed
from concordat.kernel.findings import Severity

SHOWN = 6


def faults(facts: Facts) -> Iterator[Fault]:
    """Days without a year in a sentence that prints no year at all; one finding a paper."""
    for paper in facts.papers:
        found = list(_without(paper))
        if found:
            yield _fault(paper, found)


def _without(paper: Paper) -> Iterator[tuple[str, Sentence]]:
    for sentences in paper.by_block:
        for sentence in sentences:
            days = days_in(sentence.text)
            if any(day.year for day in days):
                continue
            for day in days:
                if day.day:
                    yield day.text, sentence


def _fault(paper: Paper, found: list[tuple[str, Sentence]]) -> Fault:
    texts = list(dict.fromkeys(f"“{text}”" for text, _ in found))
    shown = [*texts[:SHOWN], counted(len(texts) - SHOWN, "other")] if len(texts) > SHOWN else texts
    about = found[0][1].about
    return Fault(
        Severity.QUESTION, about,
        f"{paper.title}: {counted(len(texts), 'day')} {'is' if len(texts) == 1 else 'are'} printed without a year: "
        f"{listed(shown)}.",
        "Read years later, a day without its year can be any year's." + ("" if paper.dated else " The paper itself "
                                                                         "has no date either."),
        f"In which year {'was' if len(texts) == 1 else 'were'} {listed(shown)}?",
        tuple(sentence.evidence for _, sentence in found),
    )  # fmt: skip


CHECK = Check(
    "day-without-year", 1, "Days without a year",
    "A day without its year can no longer be placed once the paper is filed.",
    faults,
)  # fmt: skip
