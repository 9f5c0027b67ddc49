"""Forms of who pays for a post, of a secondment, and of the stage that a post serves."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from django import forms

from concordat.interfaces.web.collaborations.forms import Choices, choose
from concordat.interfaces.web.components.fields import MoneyField
from concordat.interfaces.web.delivery.forms import SourcedForm, WhenField
from concordat.interfaces.web.posts.forms import WHEN
from concordat.registers.collaborations.rules import Backfill, FunderShare

_YEAR = re.compile(r"\s*(\d{4})\s*[/-]\s*(\d{2}|\d{4})\s*")


class YearField(forms.CharField):
    """A financial year as people write it, "2018/19" or "2018-2019", as the year that it starts in."""

    def to_python(self, value: object) -> Any:
        """2018 for 2018/19."""
        text = str(super().to_python(value) or "")
        if not text:
            return None
        match = _YEAR.fullmatch(text)
        start = int(match[1]) if match else 0
        if match is None or (start + 1) % 100 != int(match[2][-2:]):
            raise forms.ValidationError("Give one financial year, such as 2018/19")
        return start

    def run_validators(self, value: object) -> None:
        """Lengths of text do not apply to a year."""


class FundingForm(SourcedForm):
    """What one funder pays in one financial year."""

    year = YearField(label="Which financial year?", max_length=12, help_text="Such as 2018/19.")
    funder = forms.ChoiceField(label="Who pays?", required=False)
    name = forms.CharField(
        label="Or who, in words?", required=False, max_length=200,
        help_text="For a funder that is no organisation of the register, such as a government fund.",
    )  # fmt: skip
    share = forms.DecimalField(
        label="Share, in per cent", required=False, min_value=0, max_value=100, decimal_places=2,
        help_text="Leave both the share and the amount empty where it is not known what they pay.",
    )  # fmt: skip
    amount = MoneyField(label="Or amount in the year", required=False)
    starts = WhenField(label="From when do they pay?", required=False, help_text=WHEN)
    ends = WhenField(
        label="Until when?", required=False, help_text=f"Leave it empty where it is the whole year. {WHEN}"
    )
    cost = MoneyField(
        label="What does the post cost in that year?", required=False,
        help_text="Leave it empty where you do not know it, or where it is on record already.",
    )  # fmt: skip

    def __init__(self, bodies: Choices, data: object = None) -> None:
        super().__init__(data)
        choose(self, "funder", bodies, "Somebody else, or not chosen")

    def told(self) -> FunderShare:
        """What was typed of the funder."""
        given, share = self.cleaned_data, self.cleaned_data["share"]
        return FunderShare(
            given["funder"] or None, given["name"], given["amount"],
            None if share is None else int(Decimal(share) * 100), given["starts"], given["ends"],
        )  # fmt: skip


class SecondmentForm(SourcedForm):
    """Where the holder is lent to."""

    lent_by = forms.ChoiceField(label="Who lends them?")
    lent_to = forms.ChoiceField(label="To whom?")
    starts = WhenField(label="From when?", required=False, help_text=WHEN)
    ends = WhenField(label="Until when?", required=False, help_text=WHEN)
    payer = forms.ChoiceField(label="Who pays meanwhile?", required=False)
    backfill = forms.ChoiceField(
        label="Is their work done by somebody else meanwhile?", widget=forms.RadioSelect,
        choices=[(one.value, one.words) for one in Backfill], initial=Backfill.NOT_STATED.value,
    )  # fmt: skip
    note = forms.CharField(label="Note", required=False, max_length=500, widget=forms.Textarea(attrs={"rows": 3}))

    def __init__(self, bodies: Choices, data: object = None, **more: Any) -> None:
        super().__init__(data, **more)
        for name in ("lent_by", "lent_to"):
            choose(self, name, bodies, "Choose an organisation")
        choose(self, "payer", bodies, "Not known")


class StageForm(SourcedForm):
    """What the post is there for."""

    stage = forms.ChoiceField(
        label="Which stage does it serve?", required=False,
        help_text="Its register holds when it is due: money or a secondment that ends before is told as an alarm.",
    )  # fmt: skip
    words = forms.CharField(
        label="Or what, in words?", required=False, max_length=300, help_text="For a stage that is not on record."
    )
    due = WhenField(label="And when is that due?", required=False, help_text=f"Only for a stage in words. {WHEN}")

    def __init__(self, stages: Choices, data: object = None, **more: Any) -> None:
        super().__init__(data, **more)
        choose(self, "stage", stages, "None of these")
