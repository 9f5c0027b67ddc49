"""The words of the ledger: what an amount is, where it stands, who stands behind it."""

from __future__ import annotations

from enum import StrEnum

from concordat.kernel.periods import FinancialYear


class BenefitKind(StrEnum):
    """What a benefit is; cashable and non-cashable are never added together without saying so."""

    CASHABLE = "cashable"
    NON_CASHABLE = "non_cashable"
    AVOIDED_COST = "avoided_cost"
    INCOME = "income"
    NON_FINANCIAL = "non_financial"
    DISBENEFIT = "disbenefit"
    NOT_STATED = "not_stated"

    @property
    def word(self) -> str:
        return self.value.replace("non_", "non-").replace("_", " ").capitalize()


class EntryKind(StrEnum):
    """What an amount of the ledger is. A budget that savings are measured against is a cost that stands as baseline."""

    SAVING = "saving"
    COST = "cost"
    INCOME = "income"
    GRANT = "grant"
    CONTRIBUTION = "contribution"
    FUNDING = "funding"


class Standing(StrEnum):
    """Where an amount stands between hope and fact."""

    BASELINE = "baseline"
    PLANNED = "planned"
    FORECAST = "forecast"
    ACHIEVED = "achieved"
    NOT_STATED = "not_stated"

    @property
    def word(self) -> str:
        return self.value.replace("_", " ").capitalize()


class Assurance(StrEnum):
    """Who stands behind an amount. ``VERIFIED`` is never posted: it follows from a verification by another person."""

    AS_REPORTED = "as_reported"
    CLAIMED = "claimed"
    VERIFIED = "verified"

    @property
    def word(self) -> str:
        return self.value.replace("_", " ").capitalize()


class Recurrence(StrEnum):
    """How an amount recurs; amounts of different recurrence are never added.

    A time-limited amount is a year's, like an annual one, and says until when.
    """

    ANNUAL = "annual"
    TIME_LIMITED = "time_limited"
    ONE_OFF = "one_off"
    CUMULATIVE = "cumulative"
    NOT_STATED = ""

    @property
    def word(self) -> str:
        return self.value.replace("_", "-").capitalize() or "Not stated"


# An amount of a year, whether it runs on or ends.
YEARLY = (Recurrence.ANNUAL, Recurrence.TIME_LIMITED)


class Prices(StrEnum):
    """Whose prices an amount is in: as paid in each year (nominal), or those of one year throughout (real)."""

    NOMINAL = "nominal"
    REAL = "real"
    NOT_STATED = ""

    @property
    def word(self) -> str:
        return self.value.capitalize() or "Not stated"


class Budget(StrEnum):
    """Which budget an amount is of; capital and revenue are never added."""

    REVENUE = "revenue"
    CAPITAL = "capital"
    NOT_STATED = ""

    @property
    def word(self) -> str:
        return self.value.capitalize() or "Not stated"


class Reckoning(StrEnum):
    """Whether the cost of getting a benefit is still in it (gross) or taken off (net); the two are never added."""

    GROSS = "gross"
    NET = "net"
    NOT_STATED = ""

    @property
    def word(self) -> str:
        return self.value.capitalize() or "Not stated"


class Proof(StrEnum):
    """What shows that a cashable saving left a budget."""

    BUDGET_REDUCTION = "budget_reduction"
    REDEPLOYMENT = "redeployment"


class Aside(StrEnum):
    """Why one entry gives way to another: it was reported earlier, though loaded later, or it says something else."""

    EARLIER = "earlier"
    CONTRADICTS = "contradicts"


def prices_words(prices: Prices, year: FinancialYear | None) -> str:
    """Beside an amount: "in prices of 2016/17", "in real prices, of which year is not stated"; "" where nominal."""
    if prices is not Prices.REAL:
        return ""
    return f"in prices of {year}" if year else "in real prices, of which year is not stated"


def terms_words(budget: Budget, reckoning: Reckoning) -> str:
    """What a source says of an amount's budget and reckoning: "capital, gross"; "" where it says neither."""
    return ", ".join(filter(None, (budget.value, reckoning.value)))
