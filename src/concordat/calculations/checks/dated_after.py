"""Something told as past that is dated after the paper that tells it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from concordat.calculations.checks import telling
from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts, Happened
from concordat.calculations.checks.prose.papers import Paper
from concordat.calculations.checks.words import counted, short
from concordat.kernel.dates import day_words
from concordat.kernel.findings import Severity


def faults(facts: Facts) -> Iterator[Fault]:
    """The first day that the date may mean - the day of the paper > 0 (product.md, Promises and Three times)."""
    groups: dict[tuple[str | None, int | None, str], list[Happened]] = defaultdict(list)
    for happened in facts.happened:
        if happened.on.first > happened.reported_on:
            place = happened.evidence
            groups[place.source or place.file, place.line, happened.on.text].append(happened)
    for paper in facts.papers:
        for happened in _in_text(paper):
            groups[paper.key, happened.evidence.line, happened.on.text].append(happened)
    for alike in groups.values():
        yield _fault(alike)


def _in_text(paper: Paper) -> Iterator[Happened]:
    """ "The Board met on 8 December and agreed …" in a paper of November, as the sentence itself tells it."""
    for sentence in paper.sentences if paper.dated else ():
        on = telling.day_told(sentence.text)
        # What follows the date may speak of what is to come: "… and agreed the plan for next year".
        until = sentence.text.find(str(on.first.year)) + 4 if on else 0
        if on and paper.dated and on.first > paper.dated and telling.told_as_past(sentence.text[:until]):
            yield Happened("event", sentence.about, sentence.text, on, paper.dated, sentence.evidence)


def _fault(alike: list[Happened]) -> Fault:
    """One date of one line is one fault, wherever in the line a decision, a stage and an event of that date stand."""
    happened = alike[0]
    days = (happened.on.first - happened.reported_on).days
    on, told = happened.on.words(), day_words(happened.reported_on)
    year = f" A year earlier, {happened.on.first.year - 1}, would fit." if days <= 366 else ""
    return Fault(
        Severity.CERTAIN, happened.about,
        f"{happened.about.name}: a paper of {told} tells of {_article(happened.noun)} {happened.noun} dated {on}, "
        f"which had not come yet: {short(happened.what)}.",
        f"{on} is {counted(days, 'day')} after {told}.{year}",
        f"On what day was it really, if not {on}?",
        tuple(replace(one.evidence, start=None) for one in alike),
    )  # fmt: skip


def _article(noun: str) -> str:
    return "an" if noun[0] in "aeiou" else "a"


CHECK = Check(
    "dated-after-its-paper", 2, "Dated after its paper",
    "A decision, an event or a stage told as past cannot be dated after the paper that tells it.",
    faults,
)  # fmt: skip
