"""Form fields of business cases: a figure as written, several lines, a party's weight with the share that is said."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from django import forms
from django.core.validators import ProhibitNullCharactersValidator

from concordat.kernel.errors import RuleBroken
from concordat.kernel.figures import Figure
from concordat.registers.business_cases.rules.submissions import PartyStand
from concordat.registers.delivery.rules.typed_money import typed_money

_WEIGHT = re.compile(r"(?P<weight>[\d,]{1,13})\s*(?:\(\s*(?P<said>\d{1,3}(?:\.\d)?)\s*%\s*\))?")


class LinesField(forms.CharField):
    """One thing a line; a list of what stands in them."""

    widget = forms.Textarea(attrs={"rows": 4})

    def to_python(self, value: object) -> Any:
        """The lines without empty ones."""
        text = str(super().to_python(value) or "")
        ProhibitNullCharactersValidator()(text)  # of a list, the one that every text field has sees nothing
        return [line.strip() for line in text.splitlines() if line.strip()]


class AmountsField(LinesField):
    """One thing a line with its amount after a colon: “Sale of the old site: £1.2m”; without one it is not stated."""

    def to_python(self, value: object) -> Any:
        """Pairs of words and figure."""
        return [self._pair(line) for line in super().to_python(value)]

    def _pair(self, line: str) -> tuple[str, Figure]:
        words, _, amount = line.rpartition(":")
        try:
            return (words.strip(), typed_money(amount.strip())) if words else (line, typed_money("not stated"))
        except RuleBroken as error:
            raise forms.ValidationError(str(error)) from error


class WeightField(forms.CharField):
    """The weight of a party: “1”, “16”, or “16 (52%)” where a source says a share; None where it is not asked."""

    def __init__(self, party: str, **more: Any) -> None:
        super().__init__(**{"required": False, "max_length": 24, **more})
        self.party = party

    def to_python(self, value: object) -> Any:
        """The party as it stands."""
        text = str(super().to_python(value) or "").strip()
        if not text:
            return None
        match = _WEIGHT.fullmatch(text)
        if match is None:
            raise forms.ValidationError(
                f"Write the weight of {self.label} as 1, 16 or 16 (52%); nothing to leave it out"
            )
        said = int(Decimal(match["said"]) * 10) if match["said"] else None
        return PartyStand(self.party, weight=int(match["weight"].replace(",", "")), said=said)

    def run_validators(self, value: object) -> None:
        """Lengths of text do not apply to a weight."""
