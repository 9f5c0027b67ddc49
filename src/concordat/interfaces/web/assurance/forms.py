"""Dealing with a finding."""

from __future__ import annotations

from collections.abc import Sequence

from django import forms


class AssignForm(forms.Form):
    """Who looks into it."""

    to = forms.ChoiceField(label="Who is to look into it?")
    words = forms.CharField(
        label="What should they know?", required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 3})
    )

    def __init__(self, people: Sequence[tuple[str, str]], data: object = None) -> None:
        super().__init__(data)  # type: ignore[arg-type]
        self.fields["to"].choices = [("", "Choose a person"), *people]  # type: ignore[attr-defined]


class WordsForm(forms.Form):
    """The words of one step."""

    words = forms.CharField(max_length=2000, widget=forms.Textarea(attrs={"rows": 5}))

    def __init__(self, label: str, data: object = None) -> None:
        super().__init__(data)  # type: ignore[arg-type]
        self.fields["words"].label = label
