"""The filters of the portfolio."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from concordat.registers.collaborations.rules import FUNCTIONS, Theme, Tier
from concordat.reporting.portfolio.sharing.cells import How
from concordat.reporting.portfolio.sharing.narrowing import TWICE

Choices = Sequence[tuple[str, str]]
TIERS = [(tier, tier.replace("_", " ").capitalize()) for tier in Tier]
WAYS = [("", "Any way"), *((how.value, how.word) for how in How), (TWICE, "Held twice")]


class SharingFilters(forms.Form):
    """Which functions, whose, in arrangements of which kind, and carried how."""

    function = forms.ChoiceField(
        label="Function", required=False, choices=[("", "Every function"), *((f, f) for f in FUNCTIONS)]
    )
    organisation = forms.ChoiceField(label="Organisation", required=False)
    alliance = forms.ChoiceField(label="Members of", required=False)
    tier = forms.ChoiceField(label="Tier", required=False, choices=[("", "Every tier"), *TIERS])
    theme = forms.ChoiceField(
        label="Theme", required=False, choices=[("", "Every theme"), *((theme, theme.words) for theme in Theme)]
    )
    way = forms.ChoiceField(label="How", required=False, choices=WAYS)

    def __init__(self, bodies: Choices, alliances: Choices, data: Any = None) -> None:
        super().__init__(data)
        self.fields["organisation"].choices = [("", "Every organisation"), *bodies]  # type: ignore[attr-defined]
        self.fields["alliance"].choices = [("", "Every alliance, or none"), *alliances]  # type: ignore[attr-defined]

    def chosen(self, name: str) -> str:
        """A filter's value; empty where nothing, or nothing known, is chosen."""
        return str(self.cleaned_data.get(name) or "") if self.is_valid() else ""
