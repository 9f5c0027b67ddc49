"""What a savings programme may say: its target, what a year requires, and which benefits count towards it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from concordat.kernel.errors import RuleBroken
from concordat.kernel.figures import Figure, FigureState
from concordat.kernel.money import ZERO, Money
from concordat.kernel.periods import FinancialYear
from concordat.registers.benefits.rules.kinds import BenefitKind

# What leaves no budget smaller counts towards no required saving.
NOT_COUNTED = {
    BenefitKind.NON_CASHABLE: "a non-cashable benefit leaves no budget smaller",
    BenefitKind.AVOIDED_COST: "an avoided cost was in no budget",
    BenefitKind.NON_FINANCIAL: "it is not money",
    BenefitKind.DISBENEFIT: "it is a disbenefit",
}
FIRST_YEAR, LAST_YEAR = 1990, 2099


@dataclass(frozen=True, slots=True)
class Target:
    """So much a year, by a day, off a baseline: of what, of which day, and how the saving is measured."""

    figure: Figure
    by: date | None
    baseline: Money | None
    baseline_of: str
    baseline_on: date | None
    measured: str


def check_title(title: str) -> None:
    """A programme has a name of 2 to 200 characters."""
    if not 2 <= len(title.strip()) <= 200:
        raise RuleBroken("Name the programme in 2 to 200 characters.", field="title")


def check_target(told: Target) -> None:
    """A known target is above nought and not above its baseline; a target says of which baseline and how measured."""
    check_required(told.figure)
    if told.figure.amount is not None and told.baseline is not None and told.figure.amount > told.baseline:
        raise RuleBroken("The target is more than the whole baseline.", field="amount")
    if told.baseline is not None and not told.baseline_of.strip():
        raise RuleBroken(
            "Say of what the baseline is, such as net revenue expenditure of 2024/25.", field="baseline_of"
        )
    if not told.measured.strip():
        raise RuleBroken("Say how the saving is measured.", field="measured")


def check_required(figure: Figure) -> None:
    """An amount is known and nought or more, or its state says why there is none."""
    if (figure.state is FigureState.KNOWN) is not (figure.amount is not None):
        raise RuleBroken("Give the amount, or say that it is not known.", field="amount")
    if figure.amount is not None and figure.amount < ZERO:
        raise RuleBroken("A required saving is nought or more.", field="amount")


def check_year(year: FinancialYear) -> None:
    """A year that a plan of today may be about."""
    if not FIRST_YEAR <= year.start <= LAST_YEAR:
        raise RuleBroken("Choose the financial year.", field="year")


def check_counts(kind: BenefitKind) -> None:
    """Only what leaves a budget smaller, or brings money in, counts towards a required saving."""
    if kind in NOT_COUNTED:
        raise RuleBroken(
            f"This benefit does not count towards a savings programme: {NOT_COUNTED[kind]}.", field="benefit"
        )


def check_override(reason: str) -> None:
    """An amount that takes the place of the derived one says why."""
    if len(reason.strip()) < 3:
        raise RuleBroken("Say why this amount takes the place of the one from the profile.", field="reason")
