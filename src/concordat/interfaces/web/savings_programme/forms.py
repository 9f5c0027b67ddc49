"""Forms of a savings programme."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms

from concordat.interfaces.web.collaborations.forms import Choices, choose
from concordat.interfaces.web.components.fields import DayField, MoneyField
from concordat.interfaces.web.delivery.forms import SourcedForm
from concordat.kernel.figures import Figure, FigureState
from concordat.kernel.money import Money
from concordat.kernel.periods import FinancialYear
from concordat.registers.benefits.rules.programmes import Target

FULL = "full"
BACK, AHEAD = 15, 15


def years_around(today: date) -> Choices:
    """The financial years to choose from, the present one among them."""
    this = FinancialYear.containing(today).start
    return [(str(start), str(FinancialYear(start))) for start in range(this - BACK, this + AHEAD)]


def figure_of(amount: Money | None) -> Figure:
    """What was typed; an empty amount is to be confirmed."""
    if amount is None:
        return Figure("TBC", state=FigureState.TO_BE_CONFIRMED)
    return Figure(amount.exact(), amount)


class BeginForm(SourcedForm):
    """A new programme."""

    organisation = forms.ChoiceField(label="Whose programme is it?")
    title = forms.CharField(label="What is it called?", max_length=200, help_text="Such as Medium-term savings 2026.")

    def __init__(self, bodies: Choices, data: object = None, chosen: str = "") -> None:
        super().__init__(data, initial={"organisation": chosen})
        choose(self, "organisation", bodies, "Choose an organisation")


class TargetForm(SourcedForm):
    """So much a year by a day, off a baseline."""

    asked_in = (
        ("The target", ("amount", "by")),
        ("The baseline", ("baseline", "baseline_of", "baseline_on", "measured", "reason")),
    )

    amount = MoneyField(label="How much a year?", required=False, help_text="Leave it empty while it is not known.")
    by: Any = DayField(label="By when?", required=False)
    baseline = MoneyField(label="Off a baseline of how much a year?", required=False)
    baseline_of = forms.CharField(
        label="Of what is that the cost?", required=False, max_length=200,
        help_text="Such as net revenue expenditure of 2024/25.",
    )  # fmt: skip
    baseline_on: Any = DayField(label="As it stood on which day?", required=False)
    measured = forms.CharField(label="How is the saving measured?", max_length=300,
                               help_text="Such as budgets taken out of the base budget, by cost centre.")  # fmt: skip

    def told(self) -> Target:
        """What was typed."""
        given = self.cleaned_data
        return Target(figure_of(given["amount"]), given["by"], given["baseline"], given["baseline_of"],
                      given["baseline_on"], given["measured"])  # fmt: skip


def target_initial(told: Target) -> dict[str, Any]:
    """The target as it stands, for the form."""
    return {"amount": told.figure.amount, "by": told.by, "baseline": told.baseline, "baseline_of": told.baseline_of,
            "baseline_on": told.baseline_on, "measured": told.measured}  # fmt: skip


class RequiredForm(SourcedForm):
    """What one year needs in all."""

    year = forms.ChoiceField(label="Which financial year?")
    amount = MoneyField(
        label="How much must be saved in that year, in all?", required=False,
        help_text="The whole saving that the year's budget needs, not what it adds to the year before. Leave it empty "
        "while it is not known.",
    )  # fmt: skip

    def __init__(self, today: date, data: object = None) -> None:
        super().__init__(data, initial={"year": str(FinancialYear.containing(today).start)})
        choose(self, "year", years_around(today))


class CountForm(SourcedForm):
    """A benefit that counts."""

    benefit = forms.ChoiceField(
        label="Which benefit counts towards it?",
        help_text="It needs no business case. A benefit counts once in a programme.",
    )  # fmt: skip

    def __init__(self, choices: Choices, data: object = None) -> None:
        super().__init__(data)
        choose(self, "benefit", choices, "Choose a benefit")


class TakeOutForm(SourcedForm):
    """A benefit no longer counts."""


class AmountForm(SourcedForm):
    """An amount in the place of the one from the profile."""

    year = forms.ChoiceField(label="For which financial year?")
    amount = MoneyField(
        label="How much does the benefit give?", required=False,
        help_text="Leave it empty to go back to what the profile gives.",
    )  # fmt: skip
    why = forms.CharField(label="Why does this take the place of the profile?", max_length=300,
                          widget=forms.Textarea(attrs={"rows": 3}))  # fmt: skip

    def __init__(self, today: date, data: object = None) -> None:
        super().__init__(data, initial={"year": str(FinancialYear.containing(today).start)})
        choose(self, "year", [*years_around(today), (FULL, "A full year")])

    def year_told(self) -> FinancialYear | None:
        """The year; None for a full one."""
        year = self.cleaned_data["year"]
        return None if year == FULL else FinancialYear(int(year))
