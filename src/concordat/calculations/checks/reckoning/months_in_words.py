"""Savings that the text tells as achieved and that are an exact number of months of what was expected."""

from __future__ import annotations

from collections.abc import Iterator

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.prose.progress import Progress, money, progress_of
from concordat.calculations.checks.words import plain
from concordat.calculations.savings import months_of_estimate
from concordat.kernel.findings import Severity

# Half of a year's round amount, or all of it, is as likely measured as reckoned.
ROUND, HALVES = 500, (6, 12)


def faults(facts: Facts) -> Iterator[Fault]:
    """Achieved = amount a year × n / 24 to the pound (product.md, Achieved), as one section tells both."""
    for paper in facts.papers:
        for one in progress_of(paper):
            months = months_of_estimate(money(one.done), money(one.annual))
            if months is not None and not (months in HALVES and one.done.value % ROUND == 0) and one.done.step <= 1:
                yield _fault(one, plain(months))


def _fault(one: Progress, months: str) -> Fault:
    about = one.achieved.about
    return Fault(
        Severity.LIKELY, about,
        f"{about.name}: the {one.done.text} of {one.body} is exactly {months} months of {one.annual.text} a year, so "
        "it looks reckoned, not measured.",
        f"{one.annual.text} × {months} / 12 = {one.done.text} to the pound.",
        f"How did {one.body} measure the {one.done.text}, and from which budget did it come out?",
        (one.achieved.evidence, one.expected.evidence),
    )  # fmt: skip


CHECK = Check(
    "months-of-estimate-in-words", 1, "Achieved equal to months of the estimate, in words",
    "An achieved saving that is a whole or half number of months of its own estimate was likely worked out from it.",
    faults,
)  # fmt: skip
