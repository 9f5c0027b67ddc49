"""Issuing a paper: the day that it tells of."""

from __future__ import annotations

from typing import Any

from django import forms

from concordat.interfaces.web.components.fields import DayField


class IssueForm(forms.Form):
    """The as-at date of the paper, which is its date too."""

    as_at: Any = DayField(
        label="Position as at",
        help_text="The paper tells what had been reported by the end of this day. For example, 6 12 2017",
    )
