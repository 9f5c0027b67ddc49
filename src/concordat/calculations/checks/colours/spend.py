"""Spending over its budget under a costs rating of green."""

from __future__ import annotations

import re
from collections.abc import Iterator

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.prose.amounts import Printed, money_of
from concordat.calculations.checks.prose.papers import Sentence
from concordat.calculations.checks.prose.strands import Strand, strands_of
from concordat.kernel.findings import Severity

# A tenth over is amber by the rule of ratings; green may be up to a twentieth over.
OVER = 105
_SPENT = re.compile(r"\b(?:spen[dt]\w*|cost|costs|costing|expenditure|outturn|running costs?)\b", re.IGNORECASE)
_AGAINST = re.compile(
    r"\b(?:against|compared (?:with|to)|over|exceed\w*|above|than) (?:an?|the|its|their) (?:\w+ )?(?:budget|allocation"
    r"|allowance|sum|plan)\b[^£;]{0,60}$|\bbudget(?: \w+){0,4} (?:of|was|is) $", re.IGNORECASE,
)  # fmt: skip


def faults(facts: Facts) -> Iterator[Fault]:
    """Spent / budget over 105% in a sentence about a strand whose costs are green."""
    for paper in facts.papers:
        for strand in strands_of(paper):
            if strand.colours.get("costs") == "green":
                for sentence in strand.told:
                    yield from _faults(strand, sentence)


def _faults(strand: Strand, sentence: Sentence) -> Iterator[Fault]:
    sums = money_of(sentence.text)
    if len(sums) != 2 or not _SPENT.search(sentence.text):
        return
    budgets = [one for one in sums if _AGAINST.search(sentence.text[: one.start])]
    if len(budgets) != 1 or budgets[0].value <= 0:
        return
    budget = budgets[0]
    spent: Printed = next(one for one in sums if one is not budget)
    percent = spent.value * 100 / budget.value
    if percent <= OVER or percent > 1000:
        return
    yield Fault(
        Severity.LIKELY, strand.about,
        f"{strand.name}: costs are green, with {spent.text} spent against a budget of {budget.text}.",
        f"{spent.text} / {budget.text} = {percent:.0f}%; costs rated green.",
        f"Why are the costs of {strand.name} green at {percent:.0f}% of the budget?",
        (strand.evidence, sentence.evidence),
    )  # fmt: skip


CHECK = Check(
    "overspent-and-green", 1, "Overspent and green",
    "Spending that the text puts over its budget is set beside the costs rating of the same work.",
    faults,
)  # fmt: skip
