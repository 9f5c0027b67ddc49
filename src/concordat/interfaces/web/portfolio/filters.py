"""The filters of the portfolio."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from concordat.foundation.organisations.records import OrganisationKind
from concordat.kernel.rag import Colour
from concordat.registers.collaborations.rules import FUNCTIONS, Tier

TIERS = [(tier, tier.replace("_", " ").capitalize()) for tier in Tier]


class PortfolioFilters(forms.Form):
    """Which collaborations to show."""

    text = forms.CharField(label="Name contains", required=False, max_length=80)
    tier = forms.ChoiceField(label="Tier", required=False, choices=[("", "Every tier"), *TIERS])
    organisation = forms.ChoiceField(label="Partner", required=False)
    colour = forms.ChoiceField(
        label="Overall rating", required=False, choices=[("", "Any"), *((c, c.word) for c in Colour)]
    )

    def __init__(self, bodies: Sequence[tuple[str, str]], data: Any = None) -> None:
        super().__init__(data)
        self.fields["organisation"].choices = [("", "Every partner"), *bodies]  # type: ignore[attr-defined]

    def chosen(self, name: str) -> str:
        """A filter's value; empty where nothing, or nothing known, is chosen."""
        return str(self.cleaned_data.get(name) or "") if self.is_valid() else ""


class SharingFilters(forms.Form):
    """Whose functions, or which function."""

    organisation = forms.ChoiceField(label="Organisation", required=False)
    function = forms.ChoiceField(
        label="Function", required=False, choices=[("", "Every function"), *((f, f) for f in FUNCTIONS)]
    )

    def __init__(self, bodies: Sequence[tuple[str, str]], data: Any = None) -> None:
        super().__init__(data)
        self.fields["organisation"].choices = [("", "Every organisation"), *bodies]  # type: ignore[attr-defined]

    def chosen(self, name: str) -> str | None:
        """A filter's value; None where nothing, or nothing known, is chosen."""
        return (self.cleaned_data.get(name) or None) if self.is_valid() else None


class OrganisationFilters(forms.Form):
    """Which bodies to show."""

    text = forms.CharField(label="Name contains", required=False, max_length=80)
    kind = forms.ChoiceField(
        label="Kind", required=False, choices=[("", "Every kind"), *((k, k.words) for k in OrganisationKind)]
    )
