"""The filters of a list as a form."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from concordat.interfaces.web.listing.columns import Filter

LONGEST = 80  # letters that a filter takes


class FilterForm(forms.Form):
    """One optional field a filter; what is not among the choices of one filters nothing."""

    def __init__(self, filters: Sequence[Filter[Any]], data: Any) -> None:
        super().__init__(data)
        for one in filters:
            self.fields[one.name] = _field(one)

    def chosen(self, name: str) -> str:
        """The value of a filter; empty where nothing, or nothing known, is chosen."""
        self.is_valid()
        return str(self.cleaned_data.get(name) or "")


def _field(one: Filter[Any]) -> forms.Field:
    if one.choices is None:
        return forms.CharField(label=one.label, required=False, max_length=LONGEST, help_text=one.hint)
    choices = [("", one.every), *one.choices]
    return forms.ChoiceField(label=one.label, required=False, choices=choices, help_text=one.hint)
