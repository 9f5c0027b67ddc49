"""A goal for each year beside a plan for several years."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.prose.days import years_in
from concordat.calculations.checks.prose.figures import WORDED, Sum, sums_in, worded
from concordat.calculations.checks.prose.papers import Sentence
from concordat.calculations.checks.prose.saving import tells_a_saving
from concordat.calculations.checks.words import brief, counted
from concordat.kernel.findings import Severity
from concordat.kernel.money import Money

# Half of the goal or more is called on its way; below it the board should be told.
ENOUGH = 50
_GOAL = re.compile(r"\b(?:goal|target|ambition|aim|objective|requirement|required)\w*\b", re.IGNORECASE)
_EACH = re.compile(
    r"^[^.;£]{0,25}?\b(?:each|every|per|a|in any) (?:financial )?(?:year|annum)\b|^ ?(?:annually|p\.?a\b)", re.I
)
_PLAN = re.compile(
    r"\b(?:predict|plan|forecast|expect|project|identif|total|deliver|estimat|amount)\w*\b", re.IGNORECASE
)
_OVER = re.compile(
    rf"\b(?:over|across|during|for|in) (?:the |all )?(?:next )?(?P<number>{WORDED})[ -]years?\b", re.IGNORECASE
)
_RANGE = re.compile(r"(?P<first>20\d\d/\d\d(?:\d\d)?)\s*(?:to|until|–|-|and)\s*(?P<last>20\d\d/\d\d(?:\d\d)?)")


def faults(facts: Facts) -> Iterator[Fault]:
    """(Plan / its years) / goal a year, under 50%; goal and plan stand in one paragraph."""
    for paper in facts.papers:
        for sentences in paper.by_block:
            goals = [(found, one) for one in sentences if _GOAL.search(one.text) for found in _yearly(one)]
            plans = [(plan, years, one) for one in sentences for plan, years in _planned(one)]
            if len(goals) == 1 and plans:
                (goal, said), (plan, years, planned) = goals[0], plans[0]
                yield from _fault(goal, said, plan, years, planned)


def _yearly(sentence: Sentence) -> Iterator[Sum]:
    return (found for found in sums_in(sentence.text) if _EACH.search(sentence.text[found.end :]))


def _planned(sentence: Sentence) -> Iterator[tuple[Sum, int]]:
    years = _years(sentence.text)
    if years < 2 or not _PLAN.search(sentence.text) or not tells_a_saving(sentence.text):
        return
    for found in sums_in(sentence.text):
        if not _EACH.search(sentence.text[found.end :]):
            yield found, years


def _years(text: str) -> int:
    over, span = _OVER.search(text), _RANGE.search(text)
    if span:
        first, last = years_in(span["first"]), years_in(span["last"])
        return last[0][0].year - first[0][0].year + 1 if first and last else 0
    return worded(over["number"]) if over else 0


def _fault(goal: Sum, said: Sentence, plan: Sum, years: int, planned: Sentence) -> Iterator[Fault]:
    a_year = Money(plan.amount.pence // years)
    share = Decimal(a_year.pence) * 100 / goal.amount.pence
    if share >= ENOUGH:
        return
    yield Fault(
        Severity.LIKELY, said.about,
        f"{said.about.name}: {plan.text} over {counted(years, 'year')} is planned against a goal of {goal.text} "
        f"a year.",
        f"{plan.text} / {years} is about {brief(Money(round(a_year.pence, -6)))} a year, {share:.1f}% of "
        f"{goal.text}.",
        f"Where is the rest of the {goal.text} a year to come from, if the plan makes {plan.text} in "
        f"{counted(years, 'year')}?",
        (said.evidence, planned.evidence),
    )  # fmt: skip


CHECK = Check(
    "plan-short-of-goal", 1, "Goal against plan",
    "A plan for several years is compared, year for year, with the goal that it is to serve.",
    faults,
)  # fmt: skip
