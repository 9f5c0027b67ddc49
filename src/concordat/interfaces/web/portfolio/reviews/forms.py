"""Writing a review, one thing a page."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Any

from django import forms

from concordat.interfaces.web.components.fields import DayField
from concordat.kernel.errors import RuleBroken
from concordat.registers.collaborations.rules import Tier
from concordat.registers.collaborations.rules.reviews import (
    LONGEST,
    ReviewAnswer,
    ReviewHeading,
    ReviewOutcome,
    ReviewTold,
    check_words,
)

OUTCOMES = [(one.value, one.words) for one in ReviewOutcome]
TIERS = [
    ("", "It stays at its tier"),
    *((t.value, t.replace("-", " ").capitalize()) for t in Tier if t != "not_stated"),
]


class Page(StrEnum):
    """The pages of a review in their order; the headings are those of the register."""

    HELD = "held"
    PURPOSE = "purpose"
    MONEY = "money"
    PARTNERS = "partners"
    ALTERNATIVES = "alternatives"
    OUTCOME = "outcome"

    @property
    def asks(self) -> str:
        """What the page asks."""
        if self is Page.HELD:
            return "When was it reviewed, and by whom?"
        return "What follows?" if self is Page.OUTCOME else ReviewHeading(self.value).question


class HeldForm(forms.Form):
    """When it was held, and by which board."""

    reviewed_on: Any = DayField(label="Reviewed on")
    board = forms.CharField(
        label="Board", required=False, max_length=200,
        help_text="The board of your organisation that held the review, if it was one.",
    )  # fmt: skip


class AnswerForm(forms.Form):
    """One heading in words, and what follows from it."""

    words = forms.CharField(
        label="Your answer", max_length=LONGEST, widget=forms.Textarea(attrs={"rows": 6}),
        help_text="In a few sentences, with the figures or reports that it rests on.",
    )  # fmt: skip
    outcome = forms.ChoiceField(label="What follows from this answer?", choices=OUTCOMES, widget=forms.RadioSelect)

    def clean_words(self) -> str:
        """The words, where they are an answer."""
        words = str(self.cleaned_data["words"])
        try:
            check_words(words)
        except RuleBroken as error:
            raise forms.ValidationError(str(error)) from error
        return words


class OutcomeForm(forms.Form):
    """What follows from the whole review, and when the next one is due."""

    outcome = forms.ChoiceField(label="Outcome of the review", choices=OUTCOMES, widget=forms.RadioSelect)
    to_tier = forms.ChoiceField(label="To which tier is it to move?", required=False, choices=TIERS)
    next_on: Any = DayField(
        label="Next review", required=False, help_text="Needed unless the arrangement is to end."
    )  # fmt: skip
    reason = forms.CharField(
        label="Where does this come from?", max_length=500,
        help_text="Such as the board's minutes of a day, or what a post has told you.",
    )  # fmt: skip


def form_of(page: Page, data: Any, kept: Mapping[str, Any]) -> forms.Form:
    """The form of a page with what was kept."""
    kind = {Page.HELD: HeldForm, Page.OUTCOME: OutcomeForm}.get(page, AnswerForm)
    initial = {name: _day(value) if name.endswith("_on") else value for name, value in kept.items()}
    return kind(data or None, initial=initial)


def kept_of(form: forms.Form) -> dict[str, Any]:
    """What a page keeps: days as text, the rest as typed."""
    return {
        name: value.isoformat() if isinstance(value, date) else value for name, value in form.cleaned_data.items()
    }  # fmt: skip


def review_of(answers: Mapping[str, Mapping[str, Any]], organisation: str) -> ReviewTold:
    """The review that the pages of a draft make; RuleBroken names the first page that is not filled."""
    missing = next((page for page in Page if page not in answers), None)
    if missing is not None:
        raise RuleBroken(f"“{missing.asks}” is not answered yet.", field=None)
    held, follows = answers[Page.HELD], answers[Page.OUTCOME]
    reviewed_on = _day(held["reviewed_on"])
    if reviewed_on is None:
        raise RuleBroken("Say when it was reviewed.", field=None)
    return ReviewTold(
        reviewed_on=reviewed_on, organisation=organisation, board=held.get("board", ""),
        outcome=ReviewOutcome(follows["outcome"]), next_on=_day(follows.get("next_on")),
        to_tier=Tier(follows["to_tier"]) if follows.get("to_tier") else None,
        answers=tuple(
            ReviewAnswer(one, answers[one.value]["words"], ReviewOutcome(answers[one.value]["outcome"]))
            for one in ReviewHeading
        ),
    )  # fmt: skip


def _day(kept: Any) -> date | None:
    return date.fromisoformat(kept) if kept else None
