"""The forms of a meeting: an item, its minute, who was there, an action, and the minutes confirmed."""

from __future__ import annotations

from typing import Any

from django import forms

from concordat.interfaces.web.delivery.forms import SourcedForm, WhenField
from concordat.interfaces.web.governance.tasks import Choices
from concordat.registers.governance.rules.agendas import LONGEST_ITEM, LONGEST_MINUTE, Ask, Presence
from concordat.registers.governance.rules.meeting_actions import ActionState

_POST = "A post, such as Head of Fleet; never a person's name."


class ItemForm(SourcedForm):
    """An item of an agenda."""

    title = forms.CharField(label="What is the item?", max_length=300)
    place = forms.IntegerField(label="Place on the agenda", min_value=1, max_value=200)
    ask = forms.ChoiceField(
        label="What is the board asked to do?", choices=[(a.value, a.word.capitalize()) for a in Ask],
        widget=forms.RadioSelect,
    )  # fmt: skip
    presenter = forms.CharField(label="Who presents it?", required=False, max_length=200, help_text=_POST)
    minutes = forms.IntegerField(label="Minutes of time", required=False, min_value=1, max_value=LONGEST_ITEM)
    paper = forms.ChoiceField(label="Paper", required=False, help_text="Of the papers held of this board.")
    decision = forms.ChoiceField(label="Decision asked for", required=False)
    dropped = forms.TypedChoiceField(
        label="Is it on the agenda?", choices=[("no", "Yes"), ("yes", "No: take it off")], initial="no",
        coerce=lambda value: value == "yes", widget=forms.RadioSelect,
    )  # fmt: skip

    def __init__(
        self, papers: Choices, decisions: Choices, data: object = None, *, new: bool = False, **more: Any
    ) -> None:
        super().__init__(data, **more)
        self.fields["paper"].choices = [("", "None"), *papers]  # type: ignore[attr-defined]
        self.fields["decision"].choices = [("", "None"), *decisions]  # type: ignore[attr-defined]
        if new:
            del self.fields["dropped"]


class MinuteForm(SourcedForm):
    """What was said and agreed on an item."""

    minute = forms.CharField(
        label="What was said and agreed?", required=False, max_length=LONGEST_MINUTE,
        widget=forms.Textarea(attrs={"rows": 8}), help_text="By post, never by a person's name.",
    )  # fmt: skip


class AttendanceForm(SourcedForm):
    """How a post was there."""

    organisation = forms.ChoiceField(label="Organisation")
    post = forms.CharField(label="Post", max_length=200, help_text=_POST)
    presence = forms.ChoiceField(label="Was the post there?", choices=[(p.value, p.word) for p in Presence],
                                 widget=forms.RadioSelect)  # fmt: skip

    def __init__(self, bodies: Choices, data: object = None, **more: Any) -> None:
        super().__init__(data, **more)
        self.fields["organisation"].choices = [("", "Choose an organisation"), *bodies]  # type: ignore[attr-defined]


class ActionForm(SourcedForm):
    """What is to be done, by whom and by when."""

    what = forms.CharField(label="What is to be done?", max_length=500)
    organisation = forms.ChoiceField(label="Which organisation does it?")
    owner_post = forms.CharField(label="Which post owns it?", max_length=200, required=False, help_text=_POST)
    due = WhenField(label="By when?", required=False, help_text="Such as 6 December 2026, June 2027 or Q3 2026/27.")
    collaboration = forms.ChoiceField(label="About which collaboration?", required=False)

    def __init__(self, bodies: Choices, collaborations: Choices, data: object = None, **more: Any) -> None:
        super().__init__(data, **more)
        self.fields["organisation"].choices = [("", "Choose an organisation"), *bodies]  # type: ignore[attr-defined]
        self.fields["collaboration"].choices = [("", "None"), *collaborations]  # type: ignore[attr-defined]


class ActionReportForm(SourcedForm):
    """What has become of an action."""

    state = forms.ChoiceField(label="What has become of it?", widget=forms.RadioSelect)
    due = WhenField(label="New time, where it is moved", required=False)
    done_on = WhenField(label="Done when, where it is done", required=False)
    why = forms.CharField(
        label="Why is it moved, dropped or open again?", required=False, max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}), help_text="It stands beside the action at the next meeting.",
    )  # fmt: skip
    meeting = forms.ChoiceField(label="Reported at which meeting?", required=False)

    def __init__(self, moves: list[ActionState], meetings: Choices, data: object = None, **more: Any) -> None:
        super().__init__(data, **more)
        self.fields["state"].choices = [(one.value, one.capitalize()) for one in moves]  # type: ignore[attr-defined]
        self.fields["meeting"].choices = [("", "Between meetings"), *meetings]  # type: ignore[attr-defined]


class ConfirmForm(SourcedForm):
    """At which later meeting the minutes were confirmed."""

    at = forms.ChoiceField(label="At which meeting were they confirmed?")
    corrections = forms.CharField(
        label="What was corrected?", required=False, max_length=10_000, widget=forms.Textarea(attrs={"rows": 4})
    )

    def __init__(self, meetings: Choices, data: object = None, **more: Any) -> None:
        super().__init__(data, **more)
        self.fields["at"].choices = [("", "Choose a meeting"), *meetings]  # type: ignore[attr-defined]
