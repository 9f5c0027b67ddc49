"""What is told of a lesson."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from concordat.interfaces.web.delivery.forms import SourcedForm, WhenField
from concordat.registers.business_cases.rules import Stage
from concordat.registers.business_cases.rules.lessons import LESSON_MOVES, LessonKind, LessonState, Reach
from concordat.registers.collaborations.rules.functions import FUNCTIONS
from concordat.registers.collaborations.rules.themes import Theme

Choices = Sequence[tuple[str, str]]
DATES = "Such as 6 December 2017, June 2018 or Q3 2018/19."
WORDS = forms.Textarea(attrs={"rows": 3})
_DONE = {LessonState.ACCEPTED: "It is accepted", LessonState.SUPERSEDED: "It holds no longer"}


class LessonForm(SourcedForm):
    """A lesson."""

    asked_in = (
        ("What was learned", ("kind", "what", "why", "recommendation")),
        ("Where it belongs", ("themes", "collaboration", "stage", "function")),
        ("When it was learned, and who may see it", ("learned_on", "reach", "reason")),
    )

    kind = forms.ChoiceField(
        label="What kind of lesson is it?", widget=forms.RadioSelect,
        choices=[(one.value, one.words) for one in LessonKind],
    )  # fmt: skip
    what = forms.CharField(label="What happened?", max_length=1_000, widget=WORDS, help_text="Name posts, no persons.")
    why = forms.CharField(label="Why did it happen?", max_length=1_000, widget=WORDS)
    recommendation = forms.CharField(label="What should others do?", max_length=1_000, widget=WORDS)
    themes = forms.MultipleChoiceField(
        label="Under which themes should others find it?", widget=forms.CheckboxSelectMultiple,
        choices=[(one.value, one.words) for one in Theme],
    )  # fmt: skip
    collaboration = forms.ChoiceField(label="In which collaboration was it learned?", required=False)
    stage = forms.ChoiceField(
        label="At which stage?", required=False,
        choices=[("", "No stage in particular"), *((one.value, one.words) for one in Stage)],
    )  # fmt: skip
    function = forms.ChoiceField(
        label="Which function is it about?", required=False,
        choices=[("", "None of these"), *((name, name) for name in FUNCTIONS)],
    )  # fmt: skip
    learned_on = WhenField(label="When was it learned?", required=False, help_text=DATES)
    reach = forms.ChoiceField(
        label="Who may see it?", widget=forms.RadioSelect, initial=Reach.OWN.value,
        choices=[(one.value, one.words) for one in (Reach.OWN, Reach.PARTNERS)],
        help_text="Once it is accepted it may be published to everyone.",
    )  # fmt: skip

    def __init__(self, named: Choices, data: object = None, **more: Any) -> None:
        super().__init__(data, **more)
        self.fields["collaboration"].choices = [("", "None of these"), *named]  # type: ignore[attr-defined]


class JudgeForm(SourcedForm):
    """That a lesson is accepted, or that it holds no longer; only what may follow is offered."""

    state = forms.ChoiceField(label="How does it stand?", widget=forms.RadioSelect)
    note = forms.CharField(label="Why?", max_length=500, widget=WORDS)
    by = forms.ChoiceField(
        label="Which lesson takes its place?", required=False, help_text="Where it holds no longer and another does."
    )

    def __init__(self, now: LessonState, others: Choices, data: object = None, **more: Any) -> None:
        super().__init__(data, **more)
        offered = [(one.value, words) for one, words in _DONE.items() if one in LESSON_MOVES[now]]
        self.fields["state"].choices = offered  # type: ignore[attr-defined]
        self.fields["by"].choices = [("", "None"), *others]  # type: ignore[attr-defined]


class ApplyForm(SourcedForm):
    """That a collaboration did something because of the lesson."""

    collaboration = forms.ChoiceField(label="Which collaboration applied it?")
    what = forms.CharField(label="What was done?", max_length=1_000, widget=WORDS)
    on = WhenField(label="When?", required=False, help_text=DATES)

    def __init__(self, named: Choices, data: object = None, **more: Any) -> None:
        super().__init__(data, **more)
        self.fields["collaboration"].choices = [("", "Choose a collaboration"), *named]  # type: ignore[attr-defined]


class ShareForm(SourcedForm):
    """How far a lesson reaches from now on."""

    reach = forms.ChoiceField(
        label="Who may see it from now on?", widget=forms.RadioSelect,
        help_text="What others have read is not taken back.",
    )  # fmt: skip

    def __init__(self, now: Reach, data: object = None, **more: Any) -> None:
        super().__init__(data, **more)
        order = list(Reach)
        further = order[order.index(now) + 1 :]
        self.fields["reach"].choices = [(one.value, one.words) for one in further]  # type: ignore[attr-defined]
