"""Issuing a paper: the day that it tells of, and its house style."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms

from concordat.interfaces.web.components.fields import DayField
from concordat.reporting.papers.styles import STYLES, USUAL, Style


class IssueForm(forms.Form):
    """The as-at date of the paper, which is its date too, and how it is laid out."""

    as_at: Any = DayField(
        label="Position as at",
        help_text="The paper tells what had been reported by the end of this day. For example, 6 12 2017",
    )
    style = forms.ChoiceField(label="House style", initial=USUAL, widget=forms.RadioSelect)

    def __init__(self, *arguments: Any, own: Iterable[Style] = (), **values: Any) -> None:
        super().__init__(*arguments, **values)
        self.fields["style"].choices = [  # type: ignore[attr-defined]
            (one.key, f"{one.name}: {one.summary[:1].lower()}{one.summary[1:]}") for one in (*STYLES.values(), *own)
        ]
