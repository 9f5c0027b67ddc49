"""A form field for an amount as people write it, wherever a figure may be bounded or not known yet."""

from __future__ import annotations

from typing import Any

from django import forms

from concordat.kernel.errors import RuleBroken
from concordat.registers.delivery.rules.typed_money import typed_money

HOW = "Such as £1.5m, over £200,000, circa £6.6m, or TBC where it is not known yet."


class FigureField(forms.CharField):
    """An amount as people write it, with its bound; None where it is empty, never nought."""

    def __init__(self, **more: Any) -> None:
        super().__init__(**{"required": False, "max_length": 60, **more})

    def to_python(self, value: object) -> Any:
        """The figure as typed."""
        text = str(super().to_python(value) or "").strip()
        if not text:
            return None
        try:
            return typed_money(text)
        except RuleBroken as error:
            raise forms.ValidationError(str(error)) from error

    def run_validators(self, value: object) -> None:
        """Lengths of text do not apply to a figure."""
