"""Verifying a saving and reversing an entry."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms

from concordat.interfaces.web.components.fields import MoneyField
from concordat.kernel.periods import FinancialYear
from concordat.registers.benefits.rules import Proof

PROOFS = {
    Proof.BUDGET_REDUCTION: "The budget of a cost centre was reduced",
    Proof.REDEPLOYMENT: "The money was moved to another cost centre",
}


class VerifyForm(forms.Form):
    """What shows that the saving left a budget."""

    proof = forms.ChoiceField(
        label="What shows that the saving left a budget?",
        choices=[(proof.value, words) for proof, words in PROOFS.items()],
        widget=forms.RadioSelect,
    )
    cost_centre_from = forms.CharField(label="Cost centre that the money left", max_length=40)
    cost_centre_to = forms.CharField(
        label="Cost centre that it went to", max_length=40, required=False, help_text="Only for money that was moved."
    )
    year = forms.ChoiceField(label="Financial year")
    reason = forms.CharField(
        label="Where this can be seen", max_length=300, help_text="For example, the budget book and its page."
    )

    def __init__(self, today: date, data: object = None) -> None:
        super().__init__(data)  # type: ignore[arg-type]
        this = FinancialYear.containing(today)
        years = [FinancialYear(this.start - back) for back in range(15)]
        self.fields["year"].choices = [(str(year.start), str(year)) for year in years]  # type: ignore[attr-defined]


class CorrectForm(forms.Form):
    """The amount as it should have been, and why."""

    amount: Any = MoneyField(
        label="What is the amount?", help_text="In pounds. The rest of the entry stays as it is: what, whose and when."
    )
    reason = forms.CharField(
        label="Why is it corrected?", max_length=300, widget=forms.Textarea(attrs={"rows": 3}),
        help_text="The entry stays in the ledger, superseded; a new entry holds this amount and says this.",
    )  # fmt: skip


class ReverseForm(forms.Form):
    """Why an amount is taken back."""

    reason = forms.CharField(
        label="Why is this amount reversed?", max_length=300, widget=forms.Textarea(attrs={"rows": 3}),
        help_text="The entry stays in the ledger; a new entry takes it back and says this.",
    )  # fmt: skip
