"""Forms of what a collaboration is for: words, themes, plan priorities, objectives, and the plans themselves."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from concordat.interfaces.web.collaborations.forms import Choices, choose
from concordat.interfaces.web.components.fields import DayField
from concordat.interfaces.web.delivery.forms import SourcedForm, WhenField
from concordat.registers.collaborations.records import PlanRecord
from concordat.registers.collaborations.rules import Aim, ObjectiveState, Theme
from concordat.registers.collaborations.rules.plans import YEARS

_BY_WHEN = "Such as March 2027, Q3 2026/27 or 2027."


class WordsForm(SourcedForm):
    """A purpose, or what is in or out of scope."""

    text = forms.CharField(label="Words", max_length=4_000, widget=forms.Textarea(attrs={"rows": 5}))

    def __init__(self, label: str, hint: str, data: object = None, **more: Any) -> None:
        super().__init__(data, **more)
        self.fields["text"].label, self.fields["text"].help_text = label, hint


class ThemesForm(SourcedForm):
    """The themes that it has."""

    themes = forms.MultipleChoiceField(
        label="Which themes does it have?", required=False, widget=forms.CheckboxSelectMultiple,
        choices=[(t.value, f"{t.words}: {t.includes[:1].lower()}{t.includes[1:]}" if t.includes else t.words)
                 for t in Theme],
    )  # fmt: skip


class PrioritiesForm(SourcedForm):
    """The plan priorities that it serves, those of each plan together."""

    def __init__(self, plans: Sequence[PlanRecord], served: set[int], data: object = None) -> None:
        super().__init__(data)
        for number, plan in enumerate(plans):
            self.fields[f"plan_{number}"] = forms.TypedMultipleChoiceField(
                label=f"{plan.organisation_name}: {plan.title}, {plan.years}", required=False, coerce=int,
                choices=[(str(one.id), one.text) for one in plan.priorities], widget=forms.CheckboxSelectMultiple,
                initial=[str(one.id) for one in plan.priorities if one.id in served],
            )  # fmt: skip
        self.order_fields([*(name for name in self.fields if name != "reason"), "reason"])

    def chosen(self) -> list[int]:
        """The numbers of the priorities that are chosen, of all plans."""
        return [one for name, found in self.cleaned_data.items() if name.startswith("plan_") for one in found]


class ObjectiveForm(SourcedForm):
    """What is to be reached, by what it is measured, and how far."""

    text = forms.CharField(label="What is to be reached?", max_length=500, widget=forms.Textarea(attrs={"rows": 2}))
    measure = forms.CharField(
        label="By what is it measured?", max_length=300, help_text="Such as calls answered in time."
    )
    aim = forms.ChoiceField(
        label="It is met with", choices=[(a.value, a.words.capitalize()) for a in Aim], widget=forms.RadioSelect,
        initial=Aim.AT_LEAST.value,
    )  # fmt: skip
    target = forms.DecimalField(label="Target", help_text="A number, such as 95.")
    unit = forms.CharField(label="Unit", max_length=40, help_text="Such as %, hours or £ a year.")
    by_when = WhenField(label="By when?", required=False, help_text=_BY_WHEN)


class ObjectiveReportForm(SourcedForm):
    """What has become of an objective."""

    state = forms.ChoiceField(
        label="How does it stand?", choices=[(s.value, s.words) for s in ObjectiveState], widget=forms.RadioSelect
    )
    target = forms.DecimalField(label="Target", required=False, help_text="Leave it empty where it has not changed.")
    by_when = WhenField(label="By when?", required=False, help_text="Leave it empty where it has not changed.")
    why = forms.CharField(
        label="Why?", required=False, max_length=500, widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Needed where it is withdrawn, or opened again.",
    )  # fmt: skip


class PlanForm(SourcedForm):
    """A Police and Crime Plan with its priorities."""

    organisation = forms.ChoiceField(label="Whose plan is it?")
    title = forms.CharField(label="Title", max_length=200)
    first_year = forms.IntegerField(label="First year", min_value=YEARS[0], max_value=YEARS[-1])
    last_year = forms.IntegerField(label="Last year", min_value=YEARS[0], max_value=YEARS[-1])
    priorities = forms.CharField(
        label="Priorities", widget=forms.Textarea(attrs={"rows": 6}), help_text="Each on a line of its own, in order."
    )
    published_on: Any = DayField(
        label="When did the body publish it?", required=False,
        help_text="Everyone may see a plan that is published. Leave it empty where it is not.",
    )  # fmt: skip

    def __init__(self, bodies: Choices, data: object = None) -> None:
        super().__init__(data)
        choose(self, "organisation", bodies, "Choose a policing body")

    def listed(self) -> list[str]:
        """The priorities, one a line."""
        return [line.strip() for line in self.cleaned_data["priorities"].splitlines() if line.strip()]
