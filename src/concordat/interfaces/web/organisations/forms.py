"""Forms of what becomes of bodies."""

from __future__ import annotations

from typing import Any

from django import forms

from concordat.foundation.organisations.records import OrganisationKind
from concordat.foundation.organisations.rules import Standing, SuccessionKind
from concordat.interfaces.web.collaborations.forms import Choices, choose
from concordat.interfaces.web.components.fields import DayField
from concordat.interfaces.web.delivery.forms import SourcedForm, WhenField

_WHEN = "Such as 8 May 2028, or May 2028 where the day is not settled."
_ENDINGS = [
    (SuccessionKind.ABOLITION.value, "One body takes the place of this one"),
    (SuccessionKind.MERGE.value, "This one and others become one body"),
    (SuccessionKind.SPLIT.value, "This one becomes several bodies"),
]
_STANDS = [
    (Standing.ANNOUNCED.value, "Announced: planned, subject to legislation or decision. Nothing changes yet"),
    (Standing.IN_FORCE.value, "In force: the law or the decision is made, and takes effect on that day"),
]
_MOVES = [*_STANDS, (Standing.WITHDRAWN.value, "Withdrawn: it will not happen, or did not hold")]
PLACES, MERGED_WITH = (1, 2, 3), (1, 2)


class NewBodyForm(SourcedForm):
    """A body that is not known yet."""

    name = forms.CharField(label="What is it called?", max_length=200)
    kind = forms.ChoiceField(label="What kind of body is it?", choices=[(k.value, k.words) for k in OrganisationKind])
    area = forms.CharField(label="Which area does it cover?", max_length=80, required=False)
    nation = forms.CharField(label="Which nation?", max_length=40, required=False)


class NewAllianceForm(SourcedForm):
    """A named group of bodies."""

    name = forms.CharField(label="What is the alliance called?", max_length=200)
    aliases = forms.CharField(
        label="Other names that papers use for it", required=False, max_length=2_000, help_text="One a line.",
        widget=forms.Textarea(attrs={"rows": 3}),
    )  # fmt: skip

    def clean_aliases(self) -> list[str]:
        """The other names, one a line."""
        return [line.strip() for line in self.cleaned_data["aliases"].splitlines() if line.strip()]


class RenameForm(SourcedForm):
    """Another name from a day on."""

    name = forms.CharField(label="What is it called now?", max_length=200)
    since = DayField(label="Since when?", help_text="Every paper of an earlier day keeps the name of that day.")


class HowFar(SourcedForm):
    """When a change takes effect, and how far it has come."""

    on = WhenField(label="From when?", help_text=f"The first day of the successor, planned or in force. {_WHEN}")
    stands = forms.ChoiceField(label="How far has it come?", choices=_STANDS, widget=forms.RadioSelect)
    basis = forms.CharField(
        label="By which law or decision?", max_length=300, required=False,
        help_text="Needed where it is in force. Of a plan, what it still waits for.",
    )  # fmt: skip


class SuccessionForm(HowFar):
    """Who follows a body."""

    kind = forms.ChoiceField(label="What happens?", choices=_ENDINGS, widget=forms.RadioSelect)

    def __init__(self, bodies: Choices, data: object = None) -> None:
        super().__init__(data)
        for place in MERGED_WITH:
            self.fields[f"with_{place}"] = forms.ChoiceField(
                label=f"Merged with ({place})", required=False, help_text="Only for a merger." if place == 1 else ""
            )
        for place in PLACES:
            self.fields[f"successor_{place}"] = forms.ChoiceField(
                label=f"Successor ({place})", required=place == 1,
                help_text="If it is missing from the list, add it to the organisations first." if place == 1 else "",
            )  # fmt: skip
            self.fields[f"purpose_{place}"] = forms.CharField(
                label=f"What passes to successor {place}?",
                max_length=200,
                required=False,
                help_text="Needed where there are several; left empty, all passes." if place == 1 else "",
            )
        for name in [name for name in self.fields if name.startswith(("with_", "successor_"))]:
            choose(self, name, bodies, "Choose an organisation")
        chosen = [f"with_{place}" for place in MERGED_WITH]
        chosen += [f"{stem}_{place}" for place in PLACES for stem in ("successor", "purpose")]
        self.order_fields(["kind", *chosen, "on", "stands", "basis", "reason"])

    def others(self) -> list[str]:
        """The bodies that are merged with it."""
        if self.cleaned_data["kind"] != SuccessionKind.MERGE:
            return []
        return [key for place in MERGED_WITH if (key := self.cleaned_data[f"with_{place}"])]

    def successors(self) -> dict[str, str]:
        """What passes to each successor."""
        given = self.cleaned_data
        return {key: given[f"purpose_{place}"] for place in PLACES if (key := given[f"successor_{place}"])}


class FunctionsForm(HowFar):
    """Functions that pass to another body."""

    functions = forms.CharField(
        label="Which functions pass?", max_length=200, help_text="Such as motorway policing, or: all functions."
    )
    successor = forms.ChoiceField(label="To whom?")
    collaboration = forms.ChoiceField(
        label="In which collaboration were they shared?", required=False,
        help_text="All its partners pass them, unless you tick the box below.",
    )  # fmt: skip
    alone = forms.BooleanField(label="Only this body passes them", required=False)

    def __init__(self, bodies: Choices, collaborations: Choices, data: object = None) -> None:
        super().__init__(data)
        choose(self, "successor", bodies, "Choose an organisation")
        choose(self, "collaboration", collaborations, "None")
        self.order_fields(["functions", "successor", "collaboration", "alone", "on", "stands", "basis", "reason"])


class StandingForm(HowFar):
    """How far a change has come now."""

    def __init__(self, data: object = None, **more: Any) -> None:
        super().__init__(data, **more)
        choose(self, "stands", _MOVES)


class CarryForm(SourcedForm):
    """The successor is written into all that the change touches."""


class MemberForm(SourcedForm):
    """A body joins an alliance or leaves it."""

    organisation = forms.ChoiceField(label="Which organisation?")
    joined = WhenField(label="When did it join?", required=False, help_text=_WHEN)
    left = WhenField(label="When did it leave?", required=False, help_text="Leave this empty while it is a member.")

    def __init__(self, bodies: Choices, data: object = None) -> None:
        super().__init__(data)
        choose(self, "organisation", bodies, "Choose an organisation")
