"""What a policing body decides: to publish, and how; or not to."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms

from concordat.interfaces.web.components.fields import DayField
from concordat.registers.agreements.actions import Decision, Entry
from concordat.registers.agreements.records import Publishable
from concordat.registers.agreements.rules import PublicationState
from concordat.registers.agreements.rules.publication import MOST_WORDS, MOVES, PUBLISHED, Detail

WHO = "The office or the body, such as “The commissioner”; no person's name."


class DecisionForm(forms.Form):
    """Who decided, when and why."""

    why = forms.CharField(label="Why?", max_length=500, widget=forms.Textarea(attrs={"rows": 3}))
    decided_by = forms.CharField(label="Who decided it?", max_length=200, help_text=WHO)
    decided_on = DayField(label="On which day?", required=True)

    def decision(self, state: PublicationState) -> Decision:
        """What was typed, of a valid form."""
        given = self.cleaned_data
        on: date = given["decided_on"]
        return Decision(state, given["decided_by"], on, given.get("why", ""))


class PublishForm(DecisionForm):
    """How much is published, and what the page prints."""

    state = forms.ChoiceField(
        label="What is published?", widget=forms.RadioSelect,
        choices=[(PublicationState.FULL.value, "The agreement in full: a copy of the document"),
                 (PublicationState.FACT_ONLY.value, "The fact that it was made, with the details chosen below")],
    )  # fmt: skip
    title = forms.CharField(label="Under which title?", max_length=300)
    summary = forms.CharField(
        label="In your own words", required=False, max_length=MOST_WORDS, widget=forms.Textarea(attrs={"rows": 4}),
        help_text="What the agreement is for, as the public should read it. It may stay empty.",
    )  # fmt: skip
    details = forms.MultipleChoiceField(
        label="Which details?", required=False, widget=forms.CheckboxSelectMultiple,
        help_text="They are printed as they stand now. What is marked is not offered.",
    )  # fmt: skip
    document = forms.TypedChoiceField(
        label="Which document is the agreement?", required=False, coerce=int, empty_value=None,
        help_text="Only where it is published in full. Anyone can then read it.",
    )  # fmt: skip
    field_order = ("state", "title", "summary", "details", "document", "why", "decided_by", "decided_on")

    def __init__(self, offered: Publishable, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        fields: dict[str, Any] = self.fields
        fields["details"].choices = [
            (one.value, f"{one.words}: {_short(words)}") for one, words in offered.details.items()
        ]
        fields["document"].choices = [("", "No document"), *((str(number), title) for number, title in offered.files)]
        fields["why"].label, fields["why"].required = "If not in full, why not?", False

    def entry(self) -> Entry:
        """What goes on the page, of a valid form."""
        given = self.cleaned_data
        return Entry(given["title"], given["summary"], tuple(map(Detail, given["details"])), given["document"] or None)

    @property
    def chosen(self) -> PublicationState:
        """How much, of a valid form."""
        return PublicationState(self.cleaned_data["state"])


class WithholdForm(DecisionForm):
    """What is decided instead of publishing: to withdraw what is public, or to withhold what is not."""

    state = forms.ChoiceField(label="What is decided?", widget=forms.RadioSelect)
    field_order = ("state", "why", "decided_by", "decided_on")

    def __init__(self, before: PublicationState | None, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        may = MOVES[before or PublicationState.NOT_PUBLISHED] - PUBLISHED
        fields: dict[str, Any] = self.fields
        fields["state"].choices = [(one.value, one.words) for one in PublicationState if one in may]
        if len(may) == 1:
            fields["state"].initial = next(iter(may)).value

    @property
    def chosen(self) -> PublicationState:
        """The decision, of a valid form."""
        return PublicationState(self.cleaned_data["state"])


def _short(words: str) -> str:
    return words if len(words) <= 160 else f"{words[:157]}..."
