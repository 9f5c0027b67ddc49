"""Which register an answer goes into, which answers are one fact, and what stops an acceptance. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum

from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import RuleBroken
from concordat.kernel.periods import FinancialYear
from concordat.registers.benefits.rules import EntryKind, Standing
from concordat.registers.delivery.records import PeriodRecord, ToldAnswer
from concordat.registers.delivery.rules import Kind, Question

MONEY = "money."
# The lines of money that a return asks for, each as the ledger calls it, and as the amount was reckoned.
LEDGER: dict[str, tuple[EntryKind, Standing, str]] = {
    "money.savings.achieved": (EntryKind.SAVING, Standing.ACHIEVED, "year to date"),
    "money.savings.forecast": (EntryKind.SAVING, Standing.FORECAST, "full-year forecast"),
    "money.costs.actual": (EntryKind.COST, Standing.ACHIEVED, "year to date"),
    "money.costs.forecast": (EntryKind.COST, Standing.FORECAST, "full-year forecast"),
}


class Subject(StrEnum):
    """What a line of answers is about, and so which register takes it."""

    RATING = "rating"
    STATE = "state"
    MONEY = "money"
    RISK = "risk"
    MILESTONE = "milestone"
    ISSUE = "issue"


# Subjects of which several answers, in one line of a table or one after the other, are one fact.
TOGETHER = (Subject.RATING, Subject.RISK, Subject.MILESTONE, Subject.ISSUE)


class NotTaken(RuleBroken):
    """A return that cannot be accepted as it is. ``problems`` maps the key of a question to what stops it."""

    def __init__(self, problems: Mapping[str, str]) -> None:
        super().__init__(" ".join(problems.values()), field=next(iter(problems), None))
        self.problems = dict(problems)


def subject_of(question: Question) -> Subject | None:
    """The register that takes an answer; None for a narrative, which stays with the return."""
    if question.kind is Kind.STATE:
        return Subject.STATE
    together = next((one for one in TOGETHER if question.line.startswith(f"{one}.")), None)
    if together:
        return together
    return Subject.MONEY if question.kind is Kind.MONEY and question.line in LEDGER else None


def line_of(question: Question) -> str:
    """The key under which answers are one fact: a rating with its reason, a risk with its levels, else the question."""
    return question.line if subject_of(question) in TOGETHER else question.key


def lines(told: Iterable[ToldAnswer]) -> dict[str, tuple[ToldAnswer, ...]]:
    """The answers that registers take, by line, in the order of the questions."""
    found: dict[str, tuple[ToldAnswer, ...]] = {}
    for one in told:
        if subject_of(one.question):
            key = line_of(one.question)
            found[key] = (*found.get(key, ()), one)
    return found


def subject_of_line(line: str) -> Subject:
    """The register that took a line before, from its key."""
    return Subject(line.partition(".")[0])


def year_of(period: PeriodRecord) -> PreciseDate:
    """The financial year that amounts to date, and forecasts of the full year, are of."""
    return PreciseDate.parse(f"FY{FinancialYear.containing(period.ends)}")
