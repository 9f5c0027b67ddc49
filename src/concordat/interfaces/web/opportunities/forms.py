"""What is told of an idea."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from concordat.interfaces.web.agreements.bodies import Bodies, BodiesField, BodyField
from concordat.interfaces.web.components.fields import DayField
from concordat.interfaces.web.delivery.forms import SourcedForm, WhenField
from concordat.registers.business_cases.records.opportunities import IdeaPartyRecord, OpportunityRecord
from concordat.registers.business_cases.rules.duties import Duty, duties_of
from concordat.registers.business_cases.rules.opportunities import (
    OPPORTUNITY_MOVES,
    Matter,
    OpportunityState,
    PartyView,
    Route,
)
from concordat.registers.collaborations.rules.functions import FUNCTIONS
from concordat.registers.collaborations.rules.themes import Theme

Choices = Sequence[tuple[str, str]]
DATES = "Such as 6 December 2017, June 2018 or Q3 2018/19."
WORDS = forms.Textarea(attrs={"rows": 4})
_DONE = {
    OpportunityState.TAKEN_FORWARD: "Take it forward", OpportunityState.NOT_NOW: "Not now",
    OpportunityState.CLOSED: "No", OpportunityState.UNDER_CONSIDERATION: "Consider it (again)",
}  # fmt: skip


class BeginForm(forms.Form):
    """What an idea is about, and for whom: all that is needed to show what exists already."""

    theme = forms.ChoiceField(
        label="What is the idea about?", widget=forms.RadioSelect,
        choices=[(t.value, f"{t.words}: {t.includes[:1].lower()}{t.includes[1:]}" if t.includes else t.words)
                 for t in Theme],
    )  # fmt: skip
    parties = BodiesField(
        label="Which bodies could take part?", max_length=8_000,
        help_text="One a line, your own among them. For fire and rescue name the authority. Nobody is told yet.",
    )  # fmt: skip

    def __init__(self, bodies: Bodies, data: Any = None, **more: Any) -> None:
        super().__init__(data, **more)
        self.fields["parties"].bodies = bodies  # type: ignore[attr-defined]


class PartiesForm(SourcedForm):
    """The bodies that an idea is for now."""

    parties = BodiesField(
        label="Which bodies could take part?", max_length=8_000,
        help_text="One a line. For fire and rescue name the authority. A party that was notified stays.",
    )  # fmt: skip

    def __init__(self, bodies: Bodies, data: object = None, **more: Any) -> None:
        super().__init__(data, **more)
        self.fields["parties"].bodies = bodies  # type: ignore[attr-defined]


class IdeaForm(SourcedForm):
    """What the idea is, and who proposed it."""

    title = forms.CharField(label="What is the idea called?", max_length=200)
    what = forms.CharField(label="What would it do?", max_length=1_000, widget=WORDS)
    function = forms.ChoiceField(
        label="Which function is it about?", required=False,
        choices=[("", "None of these"), *((name, name) for name in FUNCTIONS)],
    )  # fmt: skip
    proposer = forms.CharField(label="Who proposed it?", max_length=200, help_text="A post, a team or a meeting.")
    proposed_on = WhenField(label="When?", required=False, help_text=DATES)
    next_on: Any = DayField(label="When is it to be looked at again?", required=False)


class NotifyForm(SourcedForm):
    """That a party was notified; only the duties that bind one of the parties are offered."""

    organisation = forms.ChoiceField(label="Who was notified?")
    duty = forms.ChoiceField(
        label="Under which duty?", widget=forms.RadioSelect,
        help_text="The duty of 2017 binds ambulance trusts, fire and rescue bodies and police bodies in England alone.",
    )  # fmt: skip
    on = WhenField(label="When?", help_text=DATES)
    how = forms.CharField(label="How?", required=False, max_length=200, help_text="Such as a letter or a board paper.")
    answer_by: Any = DayField(label="By when is its view asked for?", required=False)

    def __init__(self, found: OpportunityRecord, data: object = None, **more: Any) -> None:
        super().__init__(data, **more)
        held = {duty for one in found.parties for duty in duties_of(one.body)}
        offered = [(one.value, one.words) for one in Duty if one in held or one is Duty.NONE]
        self.fields["organisation"].choices = _named(found.parties)  # type: ignore[attr-defined]
        self.fields["duty"].choices = offered  # type: ignore[attr-defined]


class ViewForm(SourcedForm):
    """What a party thinks of the idea."""

    organisation = forms.ChoiceField(label="Whose view is it?")
    view = forms.ChoiceField(
        label="What is its view?", widget=forms.RadioSelect, choices=[(one.value, one.words) for one in PartyView]
    )
    why = forms.CharField(label="Why?", max_length=1_000, widget=WORDS)
    conditions = forms.CharField(
        label="On which conditions?", required=False, max_length=1_000, widget=WORDS,
        help_text="Needed where it is interested with conditions.",
    )  # fmt: skip
    on = WhenField(label="When was it given?", help_text=DATES)

    def __init__(self, parties: Sequence[IdeaPartyRecord], data: object = None, **more: Any) -> None:
        super().__init__(data, **more)
        self.fields["organisation"].choices = _named(parties)  # type: ignore[attr-defined]


class ConsiderForm(SourcedForm):
    """What was considered of one matter."""

    matter = forms.ChoiceField(
        label="Which matter?", widget=forms.RadioSelect, choices=[(one.value, one.words) for one in Matter],
        help_text="The first three are those that section 23HA of the Police Act 1996 names.",
    )  # fmt: skip
    words = forms.CharField(label="What was considered?", max_length=1_000, widget=WORDS)
    agreed = forms.MultipleChoiceField(
        label="Which agreements lay before those who considered it?", required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="For the first matter. These are all that the register lists for the parties.",
    )  # fmt: skip
    on = WhenField(label="When?", help_text=DATES)

    def __init__(self, agreed: Choices, data: object = None, **more: Any) -> None:
        super().__init__(data, **more)
        self.fields["agreed"].choices = list(agreed)  # type: ignore[attr-defined]
        if not agreed:
            del self.fields["agreed"]


class DecideForm(SourcedForm):
    """What was decided; only what may follow is offered, and every answer has its reason."""

    decision = forms.ChoiceField(label="What was decided?", widget=forms.RadioSelect)
    route = forms.ChoiceField(
        label="If it is taken forward, how does it go on?", required=False, widget=forms.RadioSelect,
        choices=[(one.value, one.words) for one in Route],
    )  # fmt: skip
    why = forms.CharField(
        label="For what reason?", max_length=1_000, widget=WORDS, help_text="A no needs its reason as much as a yes."
    )
    organisation = BodyField(label="Which body decided?", max_length=200)
    decided_by = forms.CharField(label="Who decided in it?", max_length=200, help_text="A post or a board.")
    on = WhenField(label="When?", help_text=DATES)

    def __init__(self, now: OpportunityState, bodies: Bodies, data: object = None, **more: Any) -> None:
        super().__init__(data, **more)
        offered = [(one.value, words) for one, words in _DONE.items() if one in OPPORTUNITY_MOVES[now]]
        self.fields["decision"].choices = offered  # type: ignore[attr-defined]
        self.fields["organisation"].bodies = bodies  # type: ignore[attr-defined]
        if OpportunityState.TAKEN_FORWARD not in OPPORTUNITY_MOVES[now]:
            del self.fields["route"]


class LedToForm(SourcedForm):
    """The collaboration, challenge or case that an idea led to."""

    led_to = forms.ChoiceField(label="What did it lead to?")

    def __init__(self, offered: Choices, data: object = None, **more: Any) -> None:
        super().__init__(data, **more)
        self.fields["led_to"].choices = [("", "Choose a record"), *offered]  # type: ignore[attr-defined]


class ReviewForm(SourcedForm):
    """That the idea was looked at again."""

    on: Any = DayField(label="When was it looked at?")
    words = forms.CharField(label="What came of it?", max_length=1_000, widget=WORDS)
    next_on: Any = DayField(label="When next?", required=False, help_text="Left empty, it is looked at no more.")


def _named(parties: Sequence[IdeaPartyRecord]) -> list[tuple[str, str]]:
    return [("", "Choose a party"), *((one.body.key, one.body.name) for one in parties)]
