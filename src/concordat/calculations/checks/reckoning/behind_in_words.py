"""Savings that the text tells as achieved, against the months of what was expected."""

from __future__ import annotations

import re
from collections.abc import Iterator

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.prose.papers import Paper
from concordat.calculations.checks.prose.progress import Progress, money, progress_of
from concordat.calculations.ratings import savings_rating
from concordat.calculations.savings import percent_of
from concordat.kernel.findings import Severity
from concordat.kernel.rag import Colour

_ON_PLAN = re.compile(
    r"\b(?:on plan|on track|on target|in line with|as (?:planned|expected|forecast)|on profile|on course|good start"
    r"|ahead of)\b", re.IGNORECASE,
)  # fmt: skip


def faults(facts: Facts) -> Iterator[Fault]:
    """Achieved / (amount a year × months / 12) under 95% (product.md, Pro-rata), all as one section tells it.

    Certain where it is under 80%, or where the paper calls it on plan.
    """
    for paper in facts.papers:
        for one in progress_of(paper):
            if one.months and savings_rating(money(one.done), one.plan) in (Colour.AMBER, Colour.RED):
                yield _fault(paper, one)


def _fault(paper: Paper, one: Progress) -> Fault:
    percent = percent_of(money(one.done), one.plan)
    red = savings_rating(money(one.done), one.plan) is Colour.RED
    near = [other for other in paper.sentences if other.section == one.achieved.section]
    after = near[near.index(one.achieved) : near.index(one.achieved) + 2]
    praised = next((match[0] for other in after if (match := _ON_PLAN.search(other.text))), "")
    about = one.achieved.about
    said = f", and is called “{praised}”" if praised else ""
    return Fault(
        Severity.CERTAIN if red or praised else Severity.LIKELY, about,
        f"{about.name}: {one.body} has achieved {one.done.text} of {one.annual.text} a year, {percent}% of the plan "
        f"to date{said}.",
        f"{one.annual.text} × {one.months}/12 = {one.plan}; {one.done.text} is {percent}% of it ({one.until}).",
        f"Why is {one.body} behind in {about.name}, and will {one.annual.text} a year still be reached?",
        tuple(sentence.evidence for sentence in (one.achieved, one.expected, one.start) if sentence),
    )  # fmt: skip


CHECK = Check(
    "behind-plan-in-words", 1, "Achieved against pro-rata, in words",
    "What a section tells as achieved is compared with the amount a year that it tells as expected.",
    faults,
)  # fmt: skip
