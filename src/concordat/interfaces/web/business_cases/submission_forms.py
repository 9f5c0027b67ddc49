"""Putting a case to a board, a party's answer, and what becomes of its conditions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from concordat.calculations.voting import VotingRule
from concordat.interfaces.web.business_cases.fields import WeightField
from concordat.interfaces.web.business_cases.forms import DATES, STAGES, WORDS, Choices
from concordat.interfaces.web.delivery.forms import SourcedForm, WhenField
from concordat.registers.business_cases.actions import NewCondition
from concordat.registers.business_cases.rules.submissions import CaseAnswer, ConditionState, PartyStand

CONDITIONS = 3  # at once; more come with a further answer


class SubmitForm(SourcedForm):
    """To whom a stage is put, who is to answer, and the rule that decides."""

    stage = forms.ChoiceField(label="Which stage is submitted?", choices=STAGES)
    board = forms.ChoiceField(label="To which board?", required=False)
    put_to = forms.CharField(
        label="Or to whom, in words?", required=False, max_length=200, help_text="For a body that is not on record."
    )
    on = WhenField(label="When is it submitted?", required=False, help_text=DATES)
    rule = forms.ChoiceField(
        label="Which rule decides?", widget=forms.RadioSelect, initial=VotingRule.UNANIMITY.value,
        choices=[(one.value, one.word.capitalize()) for one in VotingRule],
    )  # fmt: skip
    threshold = forms.IntegerField(
        label="Percent of all votes that carries it", required=False, min_value=1, max_value=100,
        help_text="Only for a weighted majority.",
    )  # fmt: skip
    note = forms.CharField(
        label="Note", required=False, max_length=500, widget=WORDS,
        help_text="Needed where the checklist of the stage has gaps: why it is submitted all the same.",
    )  # fmt: skip

    def __init__(self, boards: Choices, partners: Choices, data: object = None, **more: Any) -> None:
        super().__init__(data, **more)
        self.fields["board"].choices = [("", "None of these"), *boards]  # type: ignore[attr-defined]
        self.partners = [key for key, _ in partners]
        for place, (key, name) in enumerate(partners):
            self.fields[f"party_{key}"] = WeightField(
                key, label=name, initial="1",
                help_text="" if place else "Weight of each party that is to answer: 1, or 16 (52%) where a source says "
                "a share. Leave it empty where it is not asked.",
            )  # fmt: skip
        last = ["note", "reason"]
        self.order_fields([name for name in self.fields if name not in last] + last)

    @property
    def parties(self) -> list[PartyStand]:
        """Those that are to answer."""
        return [self.cleaned_data[f"party_{key}"] for key in self.partners if self.cleaned_data[f"party_{key}"]]


class AnswerForm(SourcedForm):
    """What a party answers, and its conditions."""

    party = forms.ChoiceField(label="Which party answers?")
    answer = forms.ChoiceField(
        label="What does it answer?", widget=forms.RadioSelect, choices=[(one.value, one.words) for one in CaseAnswer]
    )
    on = WhenField(label="When did it answer?", required=False, help_text=DATES)
    note = forms.CharField(label="Note", required=False, max_length=500, widget=WORDS)

    def __init__(self, mine: Choices, parties: Choices, data: object = None, **more: Any) -> None:
        super().__init__(data, **more)
        several = [("", "Choose a party")] if len(mine) != 1 else []
        self.fields["party"].choices = [*several, *mine]  # type: ignore[attr-defined]
        for place in range(1, CONDITIONS + 1):
            self.fields[f"condition_{place}"] = forms.CharField(
                label=f"Condition {place}", required=False, max_length=500,
                help_text="Only for an approval with conditions." if place == 1 else "",
            )  # fmt: skip
            self.fields[f"to_meet_{place}"] = forms.ChoiceField(
                label=f"Who is to meet condition {place}?", required=False, choices=[("", "Not said"), *parties]
            )
            self.fields[f"due_{place}"] = WhenField(label=f"By when is condition {place} due?", required=False)
        self.order_fields([name for name in self.fields if name != "reason"])

    @property
    def conditions(self) -> list[NewCondition]:
        """Those that were written down."""
        given, places = self.cleaned_data, range(1, CONDITIONS + 1)
        return [
            NewCondition(given[f"condition_{n}"], given[f"to_meet_{n}"] or None, given[f"due_{n}"])
            for n in places
            if given[f"condition_{n}"].strip()
        ]


class ConditionForm(SourcedForm):
    """What has become of a condition."""

    state = forms.ChoiceField(label="What has become of it?", widget=forms.RadioSelect)
    on = WhenField(label="When?", required=False, help_text=DATES)
    note = forms.CharField(label="What shows it?", max_length=500, widget=WORDS)

    def __init__(self, offered: Sequence[ConditionState], data: object = None, **more: Any) -> None:
        super().__init__(data, **more)
        words = {ConditionState.OPEN: "Open again"}
        choices = [(one.value, words.get(one, one.words)) for one in offered]
        self.fields["state"].choices = choices  # type: ignore[attr-defined]
