"""Issuing a paper: the day that it tells of, and its house style."""

from __future__ import annotations

from typing import Any

from django import forms

from concordat.interfaces.web.components.fields import DayField
from concordat.reporting.papers.styles import STYLES, USUAL


class IssueForm(forms.Form):
    """The as-at date of the paper, which is its date too, and how it is laid out."""

    as_at: Any = DayField(
        label="Position as at",
        help_text="The paper tells what had been reported by the end of this day. For example, 6 12 2017",
    )
    style = forms.ChoiceField(
        label="House style",
        choices=[(one.key, f"{one.name}: {one.summary[:1].lower()}{one.summary[1:]}") for one in STYLES.values()],
        initial=USUAL,
        widget=forms.RadioSelect,
    )
