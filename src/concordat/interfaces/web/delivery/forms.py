"""Recording a dependency, reporting on one, setting a scale of risks, and what an alliance tolerates."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms

from concordat.calculations.ratings import DEFAULT, Thresholds
from concordat.calculations.risks import FIVE_BY_FIVE, Scale
from concordat.interfaces.web.components.fields import DayField
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import RuleBroken
from concordat.registers.delivery.rules import DependencyState
from concordat.registers.delivery.rules.typed_dates import typed_date

Choices = Sequence[tuple[str, str]]
_SOURCE = "Such as the board's minutes of a day, or what a post has told you."


class SourcedForm(forms.Form):
    """What a person types names where it comes from: no fact enters without a source."""

    reason = forms.CharField(label="Where does this come from?", max_length=500, help_text=_SOURCE)

    def __init__(self, data: object = None, **more: Any) -> None:
        super().__init__(data, **more)  # type: ignore[arg-type]
        self.order_fields([name for name in self.fields if name != "reason"])


class WhenField(forms.CharField):
    """A day, month, quarter or year as people write them, as a PreciseDate; None where it is empty."""

    def to_python(self, value: object) -> Any:
        """The date at the precision that it was typed with."""
        text = super().to_python(value)
        if not text:
            return None
        try:
            return typed_date(str(text))
        except RuleBroken as error:
            raise forms.ValidationError(str(error)) from error

    def prepare_value(self, value: object) -> Any:
        """A date in words."""
        return value.words() if isinstance(value, PreciseDate) else value


class DependencyForm(SourcedForm):
    """Which collaboration waits, for what, of whom, and by when it is needed."""

    asked_in = (
        ("What is waited for", ("collaboration", "what")),
        ("On what it waits", ("milestone", "on_collaboration", "on_agreement", "on_text")),
        ("By when", ("needed_by", "note", "reason")),
    )

    collaboration = forms.ChoiceField(label="Which collaboration waits?")
    what = forms.CharField(label="What does it need?", max_length=500)
    milestone = forms.ChoiceField(
        label="Which milestone of another collaboration is that?", required=False,
        help_text="Its slip is then seen here too. Leave it empty where there is none.",
    )  # fmt: skip
    on_collaboration = forms.ChoiceField(label="Or which collaboration as a whole?", required=False)
    on_agreement = forms.ChoiceField(
        label="Or which agreement?", required=False,
        help_text="Such as a data-sharing agreement that is not signed yet. Once it is, this is no longer waited for.",
    )  # fmt: skip
    on_text = forms.CharField(
        label="Or what does it wait for, in words?", required=False, max_length=300,
        help_text="For what is not on record, such as the vote of a council.",
    )  # fmt: skip
    needed_by = WhenField(
        label="By when is it needed?", required=False, help_text="Such as 6 December 2017, June 2018 or Q3 2018/19."
    )
    note = forms.CharField(label="Note", required=False, widget=forms.Textarea(attrs={"rows": 3}))

    def __init__(
        self, collaborations: Choices, milestones: Choices, agreements: Choices, data: object = None, **more: Any
    ) -> None:
        super().__init__(data, **more)
        self.fields["on_agreement"].choices = [("", "None"), *agreements]  # type: ignore[attr-defined]
        self.fields["collaboration"].choices = [("", "Choose a collaboration"), *collaborations]  # type: ignore[attr-defined]
        self.fields["milestone"].choices = [("", "None"), *milestones]  # type: ignore[attr-defined]
        self.fields["on_collaboration"].choices = [("", "None"), *collaborations]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """One thing is waited for."""
        given = super().clean() or {}
        ways = ("milestone", "on_collaboration", "on_agreement", "on_text")
        if sum(bool(given.get(name)) for name in ways) != 1:
            said = "Say one thing that it waits for: a milestone, a collaboration, an agreement, or words"
            self.add_error("milestone", said)
        return given


class ReportForm(SourcedForm):
    """What has become of a dependency."""

    state = forms.ChoiceField(
        label="How does it stand?", choices=[(one.value, one.word) for one in DependencyState],
        widget=forms.RadioSelect,
    )  # fmt: skip
    needed_by = WhenField(
        label="By when is it needed?", required=False, help_text="Leave it as it is where that has not changed."
    )
    note = forms.CharField(
        label="Note", required=False, widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Needed where it is needed again.",
    )  # fmt: skip


class ScaleForm(SourcedForm):
    """The highest level of a scale, the score at which each band begins, and since when."""

    organisation = forms.ChoiceField(label="Whose scale is it?")
    highest = forms.IntegerField(
        label="Highest likelihood and impact", min_value=3, max_value=10, initial=FIVE_BY_FIVE.highest,
        help_text="4 for a scale of 4 x 4, 5 for one of 5 x 5.",
    )  # fmt: skip
    medium = forms.IntegerField(label="Medium begins at a score of", initial=FIVE_BY_FIVE.medium)
    high = forms.IntegerField(label="High begins at a score of", initial=FIVE_BY_FIVE.high)
    critical = forms.IntegerField(label="Critical begins at a score of", initial=FIVE_BY_FIVE.critical)
    since: Any = DayField(
        label="In force since", help_text="Risks that were scored before keep the scale that they were scored by."
    )

    def __init__(self, bodies: Choices, today: date, data: object = None) -> None:
        super().__init__(data, initial={"since": today})
        several = [("", "Choose an organisation")] if len(bodies) != 1 else []
        self.fields["organisation"].choices = [*several, *bodies]  # type: ignore[attr-defined]

    @property
    def scale(self) -> Scale:
        """The scale as typed."""
        given = self.cleaned_data
        return Scale(given["highest"], given["medium"], given["high"], given["critical"])


class ToleranceForm(SourcedForm):
    """What an alliance tolerates: savings and spend in percent, the slip of a milestone in months, and since when."""

    alliance = forms.ChoiceField(label="Which alliance?")
    achieved_amber = forms.IntegerField(
        label="Savings: at least this percentage of the plan to date", initial=DEFAULT.achieved_amber
    )
    spend_green = forms.IntegerField(label="Costs: at most this percentage of the budget", initial=DEFAULT.spend_green)
    spend_amber = forms.IntegerField(
        label="Costs: beyond amber above this percentage of the budget", initial=DEFAULT.spend_amber
    )
    slip_amber_months = forms.IntegerField(
        label="Milestones: at most this many months late", initial=DEFAULT.slip_amber_months
    )
    since: Any = DayField(
        label="In force since", help_text="Reports as at an earlier day keep what was tolerated then."
    )

    def __init__(self, alliances: Choices, today: date, data: object = None) -> None:
        super().__init__(data, initial={"since": today})
        self.fields["alliance"].choices = [("", "Choose an alliance"), *alliances]  # type: ignore[attr-defined]

    @property
    def limits(self) -> Thresholds:
        """The tolerances as typed. Savings are green from where the product has it, or from amber if that is more."""
        given = self.cleaned_data
        return Thresholds(
            achieved_green=max(DEFAULT.achieved_green, given["achieved_amber"]), achieved_amber=given["achieved_amber"],
            spend_green=given["spend_green"], spend_amber=given["spend_amber"],
            slip_amber_months=given["slip_amber_months"],
        )  # fmt: skip
