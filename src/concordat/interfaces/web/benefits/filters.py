"""The filters of the money pages."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms


class MoneyFilters(forms.Form):
    """Whose money, and for what."""

    collaboration = forms.ChoiceField(label="Collaboration", required=False)
    organisation = forms.ChoiceField(label="Partner", required=False)

    def __init__(
        self, collaborations: Sequence[tuple[str, str]], bodies: Sequence[tuple[str, str]], data: Any = None
    ) -> None:
        super().__init__(data)
        self.fields["collaboration"].choices = [("", "Every collaboration"), *collaborations]  # type: ignore[attr-defined]
        self.fields["organisation"].choices = [("", "Every partner"), *bodies]  # type: ignore[attr-defined]

    def chosen(self, name: str) -> str | None:
        """A filter's value; None where nothing, or nothing known, is chosen."""
        return (self.cleaned_data.get(name) or None) if self.is_valid() else None
