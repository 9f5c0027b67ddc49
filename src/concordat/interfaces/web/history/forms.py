"""Which two days are laid side by side."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms

from concordat.interfaces.web.components.fields import DayField


class TwoDays(forms.Form):
    """The earlier and the later day, the later one not before the earlier."""

    first = DayField(label="The earlier day", required=True)
    last = DayField(label="The later day", required=True)

    def clean(self) -> dict[str, Any]:
        days: dict[str, Any] = super().clean() or {}
        first, last = days.get("first"), days.get("last")
        if isinstance(first, date) and isinstance(last, date) and last < first:
            self.add_error("last", "The later day must not be before the earlier one")
        return days
