"""Planning a meeting, and cancelling one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from concordat.interfaces.web.components.fields import DayField

Choices = Sequence[tuple[str, str]]


class MeetingForm(forms.Form):
    """When the board meets, when its paper is due, who clears it first, which returns it reads, and who says so."""

    held_on: Any = DayField(label="Day of the meeting", help_text="For example, 22 1 2020")
    paper_deadline: Any = DayField(label="Last day for the paper", required=False)
    clears_first = forms.ChoiceField(
        label="Meeting that clears the paper first", required=False,
        help_text="A meeting of another board, on or before the last day for the paper.",
    )  # fmt: skip
    period = forms.ChoiceField(
        label="Reporting period whose returns the paper reads", required=False,
        help_text="Several boards may read the same returns. With none, the paper reads the last period that is over.",
    )  # fmt: skip
    reason = forms.CharField(
        label="Where do these dates come from?", max_length=500, widget=forms.Textarea(attrs={"rows": 3}),
        help_text="For example: the board's forward plan, or an e-mail of its secretary with its date.",
    )  # fmt: skip

    def __init__(self, clearing: Choices, periods: Choices, *, change: bool = False, **given: Any) -> None:
        super().__init__(**given)
        self.fields["clears_first"].choices = [("", "None"), *clearing]  # type: ignore[attr-defined]
        self.fields["period"].choices = [("", "None"), *periods]  # type: ignore[attr-defined]
        if change:
            self.fields["reason"].label = "Why is it changed?"
            self.fields["reason"].help_text = "The plan before is kept, with the reason."


class CancelForm(forms.Form):
    """Why a meeting is not held."""

    reason = forms.CharField(
        label="Why is it cancelled?", max_length=500, widget=forms.Textarea(attrs={"rows": 3}),
        help_text="The meeting stays on the calendar as cancelled, with the reason.",
    )  # fmt: skip
