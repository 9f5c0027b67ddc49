"""Opening a period, and sending a return back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.utils.safestring import SafeString

from concordat.interfaces.web.components.fields import DayField
from concordat.interfaces.web.components.forms import field
from concordat.kernel.errors import RuleBroken
from concordat.kernel.periods import FinancialYear
from concordat.registers.delivery.records import Askable
from concordat.registers.delivery.rules import check_period

WEEKS_TO_ANSWER = 3


class PeriodForm(forms.Form):
    """Which alliance reports, on which days, by when; the last whole quarter is suggested."""

    alliance = forms.ChoiceField(label="Whose collaborations report?")
    starts: Any = DayField(label="First day of the period")
    ends: Any = DayField(label="Last day of the period")
    due_on: Any = DayField(label="Returns are due on")

    def __init__(self, alliances: Sequence[tuple[str, str]], today: date, data: object = None) -> None:
        starts, ends = last_quarter(today)
        due = max(ends, today) + timedelta(weeks=WEEKS_TO_ANSWER)
        super().__init__(data, initial={"starts": starts, "ends": ends, "due_on": due})  # type: ignore[arg-type]
        self.fields["alliance"].choices = [("", "Choose an alliance"), *alliances]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """The rules of a period, asked before anybody is chosen."""
        given = super().clean() or {}
        if not self.errors:
            try:
                check_period(given["starts"], given["ends"], given["due_on"])
            except RuleBroken as error:
                self.add_error(error.field, str(error))
        return given


class WhoForm(forms.Form):
    """Which of the collaborations are asked, and who answers for each."""

    def __init__(self, found: Sequence[Askable], data: object = None) -> None:
        super().__init__(data)  # type: ignore[arg-type]
        self.found = found
        for one in found:
            choices = [("", "Nobody yet: leave it out"), *one.partners]
            self.fields[one.collaboration] = forms.ChoiceField(
                label=one.name, choices=choices, required=False, initial=one.answers if one.usual else "",
                help_text="" if one.answers else one.why,
            )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        """At least one is asked."""
        given = super().clean() or {}
        if not self.errors and not any(given.values()):
            raise forms.ValidationError("Choose who answers for at least one collaboration.")
        return given

    @property
    def rows(self) -> list[tuple[BoundField, SafeString]]:
        """Each field with its select, whose label the head of its row says to everybody who sees it."""
        return [
            (bound, field(bound, f"Who answers for {bound.label}?", optional_mark=False, hint=None))
            for bound in self.visible_fields()
        ]

    @property
    def answered_by(self) -> dict[str, str]:
        """Who answers, by collaboration."""
        return {key: body for key, body in self.cleaned_data.items() if body}


class BackForm(forms.Form):
    """Why a return is sent back."""

    note = forms.CharField(max_length=2000, widget=forms.Textarea(attrs={"rows": 5}))

    def __init__(self, label: str, data: object = None) -> None:
        super().__init__(data)  # type: ignore[arg-type]
        self.fields["note"].label = label
        self.fields["note"].help_text = "The organisation that answers, and nobody but it and the office, reads this."


def last_quarter(today: date) -> tuple[date, date]:
    """First and last day of the last quarter of the financial year that is over."""
    year = FinancialYear.containing(today)
    over = [quarter for quarter in map(year.quarter, (1, 2, 3, 4)) if quarter[1] < today]
    return over[-1] if over else FinancialYear(year.start - 1).quarter(4)
