"""What is told of a case: its stages, whether it runs, what it is held to, and what it relies on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from concordat.interfaces.web.business_cases.fields import AmountsField, LinesField
from concordat.interfaces.web.delivery.fields import HOW, FigureField
from concordat.interfaces.web.delivery.forms import SourcedForm, WhenField
from concordat.registers.business_cases.records import CaseRecord
from concordat.registers.business_cases.rules import Stage, StageState
from concordat.registers.business_cases.rules.baselines import Head, Plan
from concordat.registers.business_cases.rules.checklist import Heading, Made
from concordat.registers.business_cases.rules.life import STANDING_MOVES, Standing
from concordat.registers.business_cases.rules.people import StepKind, When
from concordat.registers.business_cases.rules.reliances import RelianceState

Choices = Sequence[tuple[str, str]]
STAGES: Choices = [(one.value, one.words) for one in Stage]
DATES = "Such as 6 December 2017, June 2018 or Q3 2018/19."
WORDS = forms.Textarea(attrs={"rows": 3})
_DONE = {Standing.RUNNING: "Taken up again", Standing.PAUSED: "Paused", Standing.STOPPED: "Stopped"}


class OpenForm(SourcedForm):
    """A case of a collaboration."""

    collaboration = forms.ChoiceField(label="Which collaboration is it for?")
    title = forms.CharField(label="What is the case called?", max_length=200)

    def __init__(self, named: Choices, data: object = None, **more: Any) -> None:
        super().__init__(data, **more)
        self.fields["collaboration"].choices = [("", "Choose a collaboration"), *named]  # type: ignore[attr-defined]


class StageForm(SourcedForm):
    """How far a case has got."""

    stage = forms.ChoiceField(label="Which stage?", choices=STAGES)
    state = forms.ChoiceField(
        label="How far within it?", widget=forms.RadioSelect,
        choices=[(one.value, one.value.replace("_", " ").capitalize()) for one in StageState],
    )  # fmt: skip
    on = WhenField(label="When?", required=False, help_text=DATES)
    what = forms.CharField(label="What is it about?", required=False, max_length=500)
    decided_by = forms.CharField(label="Who decided?", required=False, max_length=200)


class StandingForm(SourcedForm):
    """Whether a case runs; only what may follow is offered."""

    standing = forms.ChoiceField(label="What has become of it?", widget=forms.RadioSelect)
    why = forms.CharField(label="Why?", max_length=500, widget=WORDS)

    def __init__(self, now: Standing, data: object = None, **more: Any) -> None:
        super().__init__(data, **more)
        offered = [(one.value, _DONE[one]) for one in _DONE if one in STANDING_MOVES[now]]
        self.fields["standing"].choices = offered  # type: ignore[attr-defined]


class SplitForm(SourcedForm):
    """The parts that a case is split into."""

    cases = LinesField(label="What are its parts called?", help_text="One a line, two or more.")
    why = forms.CharField(label="Why is it split?", max_length=500, widget=WORDS)


class MergeForm(SourcedForm):
    """The case that this one is merged with, and what both become."""

    cases = forms.ChoiceField(label="Which case is it merged with?")
    title = forms.CharField(label="What is the new case called?", max_length=200)
    why = forms.CharField(label="Why are they merged?", max_length=500, widget=WORDS)

    def __init__(self, others: Sequence[CaseRecord], data: object = None, **more: Any) -> None:
        super().__init__(data, **more)
        named = [("", "Choose a case"), *((one.key, one.title) for one in others)]
        self.fields["cases"].choices = named  # type: ignore[attr-defined]


class FiguresForm(SourcedForm):
    """The three figures of a case."""

    benefit = FigureField(label="Benefit a year", help_text=HOW)
    set_up = FigureField(label="Set-up cost")
    cost = FigureField(label="Whole cost")

    @property
    def plan(self) -> Plan:
        """What was typed, without what was left empty."""
        given = self.cleaned_data
        figures = {head: given[head.value] for head in Head if given.get(head.value)}
        return Plan(
            figures, given.get("starts"), given.get("live"), given.get("cost_tolerance"),
            given.get("benefit_tolerance"),
        )  # fmt: skip


class ForecastForm(FiguresForm):
    """What is expected now."""

    starts = WhenField(label="When does it start?", required=False, help_text=DATES)
    live = WhenField(label="When is it live?", required=False)
    why = forms.CharField(label="Note", required=False, max_length=500, widget=WORDS)


class BaselineForm(FiguresForm):
    """What the case is held to."""

    starts = WhenField(label="When does it start?", required=False, help_text=DATES)
    live = WhenField(label="When is it live?", required=False)
    cost_tolerance = forms.IntegerField(
        label="By how many percent may a cost go over?", required=False, min_value=0, max_value=100,
        help_text="Left empty, 10% is read.",
    )  # fmt: skip
    benefit_tolerance = forms.IntegerField(
        label="By how many percent may the benefit fall short?", required=False, min_value=0, max_value=100,
        help_text="Left empty, 5% is read.",
    )  # fmt: skip
    why = forms.CharField(
        label="Why does the baseline move?", required=False, max_length=500, widget=WORDS,
        help_text="Needed for every baseline after the first. The earlier one is kept and shown beside it.",
    )  # fmt: skip


class RelianceForm(SourcedForm):
    """What the case relies on."""

    what = forms.CharField(
        label="What does it rely on?", max_length=300, help_text="What is not in the case's own hands, such as a grant."
    )
    benefits = AmountsField(
        label="Which benefits hang on it?", help_text="One a line, with its amount a year: Rent no longer paid: £80,000"
    )


class RelianceReportForm(SourcedForm):
    """What has become of it."""

    state = forms.ChoiceField(
        label="What has become of it?", widget=forms.RadioSelect,
        choices=[(one.value, one.words) for one in RelianceState],
    )  # fmt: skip
    note = forms.CharField(label="Note", required=False, max_length=500, widget=WORDS)


class ChecklistForm(SourcedForm):
    """How far each of the five cases is made at a stage, and where it stands."""

    def __init__(self, told: dict[Heading, tuple[Made, str]], data: object = None, **more: Any) -> None:
        super().__init__(data, **more)
        for one in Heading:
            made, where = told.get(one, (Made.NOT_KNOWN, ""))
            self.fields[one.value] = forms.ChoiceField(
                label=one.words, choices=[(m.value, m.words) for m in Made], help_text=one.asks, initial=made.value,
                widget=forms.RadioSelect,
            )  # fmt: skip
            self.fields[f"{one.value}_where"] = forms.CharField(
                label=f"Where does the {one.words.lower()} stand?", required=False, max_length=300, initial=where
            )
        self.order_fields([name for name in self.fields if name != "reason"])

    @property
    def answers(self) -> dict[Heading, tuple[Made, str]]:
        """Each heading as (how far, where)."""
        given = self.cleaned_data
        return {one: (Made(given[one.value]), given[f"{one.value}_where"].strip()) for one in Heading}

    def clean(self) -> dict[str, Any]:
        """What is made says where it stands."""
        given = super().clean() or {}
        for one in Heading:
            if given.get(one.value) in (Made.PRESENT, Made.PARTLY) and not given.get(f"{one.value}_where", "").strip():
                self.add_error(f"{one.value}_where", f"Say where the {one.words.lower()} stands, such as section 4")
        return given


class ReviewForm(SourcedForm):
    """What a post-implementation review found."""

    what = forms.CharField(label="What did the review find?", max_length=500, widget=WORDS)
    on = WhenField(label="When was it held?", required=False, help_text=DATES)

    def __init__(self, data: object = None, **more: Any) -> None:
        super().__init__(data, **more)
        for head in (Head.BENEFIT, Head.SET_UP, Head.COST):
            for side in ("predicted", "achieved"):
                self.fields[f"{head.value}_{side}"] = FigureField(label=f"{head.words}, {side}", help_text="")
        self.fields["benefit_predicted"].help_text = f"As its first baseline says, where there is one. {HOW}"
        self.order_fields([name for name in self.fields if name != "reason"])

    def figures(self, side: str) -> dict[Head, Any]:
        """The figures of one side, without what was left empty."""
        given = self.cleaned_data
        return {head: given[f"{head.value}_{side}"] for head in Head if given.get(f"{head.value}_{side}")}


class PeopleForm(SourcedForm):
    """Staff consultation, the evaluation of posts, or recruitment, as it stands now."""

    kind = forms.ChoiceField(
        label="Which step?", widget=forms.RadioSelect, choices=[(one.value, one.words) for one in StepKind]
    )
    round = forms.IntegerField(
        label="Which round is it?", min_value=1, max_value=50, initial=1, help_text="1, or 2 for a second one."
    )
    bodies = forms.CharField(label="Who is consulted, or which posts is it about?", max_length=300)
    opened = WhenField(label="When did it open?", required=False, help_text=DATES)
    closed = WhenField(label="When did it close?", required=False)
    counter_proposals = forms.IntegerField(
        label="How many counter-proposals came in?", required=False, min_value=0, max_value=100_000,
        help_text="Left empty, it is not known; 0 where there was none.",
    )  # fmt: skip
    outcome = forms.CharField(label="What came of it?", required=False, max_length=500, widget=WORDS)


class WhenForm(SourcedForm):
    """When staff are consulted on a case."""

    when = forms.ChoiceField(
        label="When are staff consulted?", widget=forms.RadioSelect,
        choices=[(one.value, one.words.capitalize()) for one in When],
    )  # fmt: skip
