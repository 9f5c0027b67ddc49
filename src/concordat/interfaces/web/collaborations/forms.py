"""Forms of what a collaboration is, who is in it and where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from concordat.interfaces.web.components.fields import DayField
from concordat.interfaces.web.delivery.forms import SourcedForm, WhenField
from concordat.registers.collaborations.rules import FUNCTIONS, Kind, PartnerRole, State, Tier

Choices = Sequence[tuple[str, str]]
TIERS = [(tier.value, tier.value.replace("_", " ").replace("-", " ").capitalize()) for tier in Tier]
ROLES = [(role.value, role.words) for role in PartnerRole]
_WHEN = "Such as 6 December 2017, June 2018 or 2018/19."


def choose(form: forms.Form, name: str, choices: Choices, nothing: str = "") -> None:
    """Set the choices of a field, with a first one that chooses nothing."""
    first = [("", nothing)] if nothing else []
    form.fields[name].choices = [*first, *choices]  # type: ignore[attr-defined]


class CreateForm(SourcedForm):
    """A new collaboration."""

    name = forms.CharField(label="What is it called?", max_length=200)
    tier = forms.ChoiceField(label="Between whom is it?", choices=TIERS)
    partner = forms.ChoiceField(
        label="Who is the other partner?", required=False,
        help_text="Your own organisation is a partner. You can add others and their roles on the next pages.",
    )  # fmt: skip
    parent = forms.ChoiceField(label="What is it part of?", required=False)
    started = WhenField(label="When did it start?", required=False, help_text=_WHEN)

    def __init__(self, bodies: Choices, wholes: Choices, data: object = None) -> None:
        super().__init__(data)
        choose(self, "partner", bodies, "Nobody yet")
        choose(self, "parent", wholes, "Nothing larger")


class RestateForm(SourcedForm):
    """What it is called, between whom it is, when it started."""

    name = forms.CharField(
        label="What is it called?", max_length=200,
        help_text="Under another name it stays the same record; papers that use the former one still mean it.",
    )  # fmt: skip
    tier = forms.ChoiceField(label="Between whom is it?", choices=TIERS)
    started = WhenField(label="When did it start?", required=False, help_text=_WHEN)


class OtherNameForm(SourcedForm):
    """A further name that papers use."""

    name = forms.CharField(label="What else is it called?", max_length=200)


class KindForm(SourcedForm):
    """What a node of the tree is."""

    kind = forms.ChoiceField(
        label="What is it?", choices=[(k.value, f"{k.words}: {k.meaning}") for k in Kind], widget=forms.RadioSelect
    )


class PlaceForm(SourcedForm):
    """Where it hangs in the tree."""

    parent = forms.ChoiceField(label="What is it part of?", required=False)

    def __init__(self, wholes: Choices, data: object = None, **more: Any) -> None:
        super().__init__(data, **more)
        choose(self, "parent", wholes, "Nothing larger")


class StateForm(SourcedForm):
    """A move in its life."""

    state = forms.ChoiceField(label="Where does it stand now?", widget=forms.RadioSelect)

    def __init__(self, states: Sequence[State], data: object = None) -> None:
        super().__init__(data)
        choose(self, "state", [(one.value, one.words) for one in states])


class FunctionForm(SourcedForm):
    """A function that it carries."""

    function = forms.ChoiceField(
        label="Which function?", choices=[("", "Choose a function"), *((name, name) for name in FUNCTIONS)]
    )


class PartnerForm(SourcedForm):
    """An organisation that joins."""

    organisation = forms.ChoiceField(label="Which organisation?")
    role = forms.ChoiceField(label="What is its role?", choices=ROLES, widget=forms.RadioSelect)
    joined = WhenField(label="When did it join?", required=False, help_text=_WHEN)

    def __init__(self, bodies: Choices, data: object = None) -> None:
        super().__init__(data, initial={"role": PartnerRole.MEMBER.value})
        choose(self, "organisation", bodies, "Choose an organisation")


class RoleForm(SourcedForm):
    """Another role of a partner."""

    role = forms.ChoiceField(label="What is its role now?", choices=ROLES, widget=forms.RadioSelect)


class LeaveForm(SourcedForm):
    """A partner that leaves."""

    left = WhenField(label="When did it leave?", help_text=_WHEN)


class MergeForm(SourcedForm):
    """The record is merged into another."""

    into = forms.ChoiceField(label="Which record stands for it from now on?")
    on: Any = WhenField(label="From when?", help_text=_WHEN)
    why = forms.CharField(label="Why are they merged?", max_length=500, widget=forms.Textarea(attrs={"rows": 3}))

    def __init__(self, others: Choices, data: object = None) -> None:
        super().__init__(data)
        choose(self, "into", others, "Choose a collaboration")


class TakeBackForm(SourcedForm):
    """A merge or split did not hold."""

    on: Any = WhenField(label="From when does it stand for itself again?", help_text=_WHEN)
    why = forms.CharField(label="Why is it taken back?", max_length=500, widget=forms.Textarea(attrs={"rows": 3}))


class PickFunctionForm(forms.Form):
    """Which of the functions leaves."""

    function = forms.ChoiceField(label="Which function leaves?", widget=forms.RadioSelect)

    def __init__(self, carried: Sequence[str], data: Any = None) -> None:
        super().__init__(data)
        choose(self, "function", [(name, name) for name in carried])


class DepartureForm(SourcedForm):
    """When and why a function left."""

    on: Any = DayField(label="On which day did it leave?")
    why = forms.CharField(label="Why did it leave?", max_length=500, widget=forms.Textarea(attrs={"rows": 3}))
    agreement = forms.ChoiceField(
        label="Which agreement or variation on record says so?", required=False,
        help_text="Those of this collaboration. Record a new variation first, and choose it here.",
    )  # fmt: skip
    variation = forms.CharField(
        label="By which clause, or which change that is not on record?", required=False, max_length=300,
        help_text="Leave it empty where there is none.",
    )  # fmt: skip
