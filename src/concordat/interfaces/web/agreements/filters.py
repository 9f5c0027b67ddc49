"""The filters of the list and of the calendar."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from concordat.registers.agreements.queries import Filters
from concordat.registers.agreements.rules import AgreementKind, AlarmKind

HORIZONS = (("30", "30 days"), ("90", "90 days"), ("180", "6 months"), ("365", "a year"))
USUAL = "365"


class AgreementFilters(forms.Form):
    """Which agreements to show."""

    kind = forms.ChoiceField(
        label="Sort", required=False, choices=[("", "Every sort"), *((k.value, k.words) for k in AgreementKind)]
    )
    state = forms.ChoiceField(label="State", required=False)
    partner = forms.ChoiceField(label="Party", required=False)
    review = forms.ChoiceField(label="Review due within", required=False, choices=[("", "Any time"), *HORIZONS])

    def __init__(self, states: Sequence[str], parties: Sequence[tuple[str, str]], data: Any = None) -> None:
        super().__init__(data)
        self.fields["state"].choices = [("", "Every state"), *((s, s) for s in states)]  # type: ignore[attr-defined]
        self.fields["partner"].choices = [("", "Every party"), *parties]  # type: ignore[attr-defined]

    @property
    def chosen(self) -> Filters:
        """What is chosen; nothing where nothing known is."""
        given = self.cleaned_data if self.is_valid() else {}
        within = given.get("review")
        return Filters(
            given.get("kind") or "", given.get("state") or "", given.get("partner") or "",
            int(within) if within else None,
        )  # fmt: skip


class CalendarFilters(forms.Form):
    """What is due, and within which time."""

    kind = forms.ChoiceField(
        label="What", required=False, choices=[("", "Everything"), *((k.value, k.words) for k in AlarmKind)]
    )
    horizon = forms.ChoiceField(label="Within", required=False, choices=[*HORIZONS, ("all", "Any time")])

    @property
    def chosen(self) -> tuple[AlarmKind | None, int | None]:
        """The kind (None for all) and the days (None for any time); a year where nothing known is chosen."""
        given = self.cleaned_data if self.is_valid() else {}
        horizon = given.get("horizon") or USUAL
        return AlarmKind(given["kind"]) if given.get("kind") else None, None if horizon == "all" else int(horizon)
