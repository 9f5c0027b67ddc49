"""The pages on which an agreement is entered."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from concordat.interfaces.web.agreements.bodies import Bodies, BodiesField, BodyField
from concordat.interfaces.web.agreements.clause_forms import ProvisionFields
from concordat.interfaces.web.delivery.forms import WhenField
from concordat.registers.agreements.rules import AgreementKind
from concordat.registers.agreements.rules.clauses import MOST_MONTHS

Choices = Sequence[tuple[str, str]]
WHEN = "Such as 6 December 2017, June 2018 or Q3 2018/19."


class WhatForm(forms.Form):
    """What it is called, what sort it is, and what it serves."""

    title = forms.CharField(label="What is it called?", min_length=2, max_length=300)
    kind = forms.ChoiceField(
        label="On what does it rest?",
        widget=forms.RadioSelect,
        choices=[(one.value, one.words) for one in AgreementKind],
    )
    collaboration = forms.ChoiceField(label="Which collaboration does it serve?", required=False)

    def __init__(self, collaborations: Choices, data: object = None, **more: Any) -> None:
        super().__init__(data, **more)  # type: ignore[arg-type]
        self.fields["collaboration"].choices = [("", "None on record"), *collaborations]  # type: ignore[attr-defined]


class ProvisionPage(ProvisionFields):
    """What it provides."""

    def __init__(self, kind: AgreementKind, bodies: Bodies, data: object = None, **more: Any) -> None:
        super().__init__(data, **more)  # type: ignore[arg-type]
        self.offer(kind, bodies)


class PartiesForm(forms.Form):
    """Who the parties are; those that the law needs stand there already."""

    parties = BodiesField(
        label="Who are the parties?",
        help_text="One a line. Those that the law asks for are filled in; add the others. A force's chief officer and "
        "its policing body are two parties; of a fire service, its authority is the party.",
    )
    lead = BodyField(label="Which of them leads or hosts?", required=False, max_length=200)

    def __init__(self, bodies: Bodies, data: object = None, **more: Any) -> None:
        super().__init__(data, **more)  # type: ignore[arg-type]
        self.fields["parties"].bodies = bodies  # type: ignore[attr-defined]
        self.fields["parties"].widget.attrs["rows"] = 15
        self.fields["lead"].bodies = bodies  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Who leads is a party."""
        given = super().clean() or {}
        if given.get("lead") and given["lead"] not in given.get("parties", [given["lead"]]):
            self.add_error("lead", "Name it among the parties too")
        return given


class DatesForm(forms.Form):
    """When it begins and ends, when it is reviewed, how long notice is, and who says so."""

    starts = WhenField(label="It begins on", required=False, help_text=WHEN)
    ends = WhenField(label="It ends on", required=False, help_text="Leave it empty where it has no end.")
    review_on = WhenField(label="It is next reviewed on", required=False, help_text=WHEN)
    notice_months = forms.IntegerField(
        label="Months of notice that a party must give", required=False, min_value=1, max_value=MOST_MONTHS
    )
    reason = forms.CharField(
        label="Where does this come from?",
        max_length=500,
        help_text="Such as the final draft of a day, with its number.",
    )

    def clean(self) -> dict[str, Any]:
        """It does not end before it begins."""
        given = super().clean() or {}
        starts, ends = given.get("starts"), given.get("ends")
        if starts and ends and ends.last < starts.first:
            self.add_error("ends", "It cannot end before it begins")
        return given
