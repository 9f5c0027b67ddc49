"""The filters of the opportunity log."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from django import forms

from concordat.interfaces.web.components.links import Sort
from concordat.registers.business_cases.records.opportunities import OpportunityRecord
from concordat.registers.business_cases.rules.opportunities import OpportunityState
from concordat.registers.collaborations.rules.themes import Theme

VIEW, REVIEW = "view", "review"
ORDERS: dict[str, Callable[[OpportunityRecord], Any]] = {
    "title": lambda one: one.title.casefold(),
    "theme": lambda one: one.theme.words,
    "state": lambda one: list(OpportunityState).index(one.state),
    "proposed": lambda one: one.proposed_on.first if one.proposed_on else one.reported_on or date.min,
    "next": lambda one: one.next_on or date.max,
}


class IdeaFilters(forms.Form):
    """Which ideas to show."""

    text = forms.CharField(label="Words in it", required=False, max_length=80)
    theme = forms.ChoiceField(
        label="Theme", required=False, choices=[("", "Every theme"), *((one.value, one.words) for one in Theme)]
    )
    state = forms.ChoiceField(
        label="State", required=False, choices=[("", "Every state"), *((s.value, s.words) for s in OpportunityState)]
    )
    party = forms.ChoiceField(label="Party", required=False)
    overdue = forms.ChoiceField(
        label="Overdue", required=False,
        choices=[("", "Any"), (VIEW, "A party's view is overdue"), (REVIEW, "Its next look is overdue")],
    )  # fmt: skip

    def __init__(self, found: Sequence[OpportunityRecord], data: Any = None) -> None:
        super().__init__(data)
        named = {party.body.key: party.body.name for one in found for party in one.parties}
        ordered = sorted(named.items(), key=lambda pair: pair[1])
        self.fields["party"].choices = [("", "Every party"), *ordered]  # type: ignore[attr-defined]

    def leave(self, found: Sequence[OpportunityRecord], on: date) -> list[OpportunityRecord]:
        """The ideas that what is chosen leaves."""
        given = self.cleaned_data if self.is_valid() else {}
        return [one for one in found if _fits(one, {name: value for name, value in given.items() if value}, on)]


def ordered(found: Sequence[OpportunityRecord], sort: Sort) -> list[OpportunityRecord]:
    """The ideas in the order that the address asks for."""
    key = sort.current.removeprefix("-")
    return sorted(found, key=ORDERS[key], reverse=sort.current.startswith("-"))


def _fits(one: OpportunityRecord, chosen: dict[str, str], on: date) -> bool:
    words = chosen.get("text", "").casefold()
    late = {VIEW: bool(one.waits_for_view(on)), REVIEW: one.review_overdue(on)}
    return (
        words in f"{one.title} {one.what} {one.function}".casefold()
        and chosen.get("theme", one.theme) == one.theme
        and chosen.get("state", one.state) == one.state
        and ("party" not in chosen or one.party(chosen["party"]) is not None)
        and ("overdue" not in chosen or late[chosen["overdue"]])
    )
