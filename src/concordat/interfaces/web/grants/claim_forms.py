"""Forms of a grant's conditions, claims and clawbacks."""

from __future__ import annotations

from typing import Any

from django import forms

from concordat.interfaces.web.collaborations.forms import Choices, choose
from concordat.interfaces.web.components.fields import DayField, MoneyField
from concordat.interfaces.web.delivery.forms import SourcedForm, WhenField
from concordat.interfaces.web.grants.forms import DATES, WORDS
from concordat.registers.exchange.records.grant_parts import ClaimRecord
from concordat.registers.exchange.rules.grant_claims import CLAIM_MOVES, ClaimBasis, ClaimState
from concordat.registers.exchange.rules.grant_conditions import CONDITION_MOVES, ConditionState


class ConditionForm(SourcedForm):
    """What the funder asks for in return."""

    what = forms.CharField(label="What does the funder ask for?", max_length=500, widget=WORDS)
    due = WhenField(label="By when?", required=False, help_text=DATES)


class ConditionReportForm(SourcedForm):
    """What has become of a condition."""

    state = forms.ChoiceField(label="What has become of it?", widget=forms.RadioSelect)
    note = forms.CharField(label="What shows it?", required=False, max_length=500, widget=WORDS)

    def __init__(self, before: ConditionState, data: object = None) -> None:
        super().__init__(data)
        moves = [(one.value, one.words) for one in ConditionState if one in CONDITION_MOVES[before]]
        choose(self, "state", moves)


class ClaimForm(SourcedForm):
    """A claim that is to be made."""

    asked_in = (
        ("The period", ("first_day", "last_day", "basis")),
        ("The claim", ("deadline", "expected", "reference", "reason")),
    )

    first_day: Any = DayField(label="First day of the period")
    last_day: Any = DayField(label="Last day of the period", help_text="A claim lies in one financial year.")
    basis = forms.ChoiceField(label="Is it claimed before or after the money is spent?", widget=forms.RadioSelect,
                              choices=[(one.value, one.words) for one in ClaimBasis],
                              initial=ClaimBasis.ARREARS.value)  # fmt: skip
    deadline: Any = DayField(label="Last day to claim", required=False)
    expected = MoneyField(label="How much do you expect to claim?", required=False,
                          help_text="Leave it empty while it is not known.")  # fmt: skip
    reference = forms.CharField(label="Reference", required=False, max_length=80)


class ClaimReportForm(SourcedForm):
    """How far a claim has got."""

    state = forms.ChoiceField(label="How far has it got?", widget=forms.RadioSelect)
    claimed = MoneyField(label="How much was claimed?", required=False)
    paid = MoneyField(label="How much was paid?", required=False,
                      help_text="Leave it empty until the funder has answered. Enter 0 where all was rejected.",
                      )  # fmt: skip
    why = forms.CharField(label="Why was not all of it paid?", required=False, max_length=500, widget=WORDS)
    on = WhenField(label="On which day?", required=False, help_text=DATES)

    def __init__(self, held: ClaimRecord, data: object = None) -> None:
        super().__init__(data, initial={"claimed": held.claimed or held.expected})
        moves = [(one.value, one.words) for one in ClaimState if one in CLAIM_MOVES[held.state]]
        choose(self, "state", moves)


class ClawbackForm(SourcedForm):
    """Money that goes back."""

    year = forms.ChoiceField(label="Paid for which financial year?")
    amount = MoneyField(label="How much goes back?")
    why = forms.CharField(label="Why does the funder take it back?", max_length=500, widget=WORDS)
    on = WhenField(label="On which day?", required=False, help_text=DATES)

    def __init__(self, years: Choices, data: object = None) -> None:
        super().__init__(data)
        choose(self, "year", years, "Choose a year")


class ClawbackCorrectForm(SourcedForm):
    """What went back, as now known."""

    amount = MoneyField(label="How much went back?", help_text="0 where nothing did.")
    why = forms.CharField(label="Why is it corrected?", max_length=500, widget=WORDS)
