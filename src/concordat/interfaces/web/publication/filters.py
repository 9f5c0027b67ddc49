"""The filters of the list of what is to be published."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from concordat.registers.agreements.records import Duty
from concordat.registers.agreements.rules.publication import DutyState


class DutyFilters(forms.Form):
    """Which lines to show."""

    body = forms.ChoiceField(label="Policing body", required=False)
    state = forms.ChoiceField(
        label="State", required=False, choices=[("", "Every state"), *((one.value, one.words) for one in DutyState)]
    )

    def __init__(self, bodies: Sequence[tuple[str, str]], data: Any = None) -> None:
        super().__init__(data)
        self.fields["body"].choices = [("", "Every body"), *bodies]  # type: ignore[attr-defined]

    def keeps(self, duty: Duty) -> bool:
        """Whether the list holds this line; all where nothing known is chosen."""
        given = self.cleaned_data if self.is_valid() else {}
        body, state = given.get("body"), given.get("state")
        return (not body or duty.organisation == body) and (not state or duty.standing.state == state)
