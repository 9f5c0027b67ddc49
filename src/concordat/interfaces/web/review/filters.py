"""The filters of the review."""

from __future__ import annotations

from django import forms

from concordat.kernel.statements import Kind
from concordat.review.rules import Sureness


class ReviewFilters(forms.Form):
    """Which statements to show."""

    show = forms.ChoiceField(
        label="Show", required=False, choices=[("waiting", "Waiting"), ("decided", "Decided"), ("all", "All")]
    )
    kind = forms.ChoiceField(
        label="Kind", required=False, choices=[("", "Every kind"), *((str(k), str(k).capitalize()) for k in Kind)]
    )
    sureness = forms.ChoiceField(
        label="Doubt", required=False, choices=[("", "Any"), *((str(s), str(s).capitalize()) for s in Sureness)]
    )
