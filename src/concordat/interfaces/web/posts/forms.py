"""Forms of what a post is, who holds it, who leaves and follows, and where its time goes."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django import forms

from concordat.interfaces.web.collaborations.forms import Choices, choose
from concordat.interfaces.web.delivery.forms import SourcedForm, WhenField
from concordat.registers.collaborations.records import PartRecord
from concordat.registers.collaborations.rules import ControlHead, Particulars, PostKind, TimePart

WHEN = "Such as 6 December 2017, June 2018 or 2018/19."
KINDS = [(one.value, one.words) for one in PostKind if one is not PostKind.NOT_STATED]
SPARE = 2  # empty lines for further parts of the split


class ParticularsForm(SourcedForm):
    """What a post is."""

    kind = forms.ChoiceField(label="What kind of post is it?", choices=KINDS, widget=forms.RadioSelect)
    home = forms.ChoiceField(label="Home organisation", required=False)
    employer = forms.ChoiceField(
        label="Employer", required=False, help_text="Where that is another than the home organisation."
    )
    line_manager = forms.ChoiceField(
        label="Line manager", required=False,
        help_text="A post. Whoever holds it sees the load on the holder of this one; nobody else does.",
    )  # fmt: skip
    control = forms.ChoiceField(
        label="Whose chief officer directs and controls the holder?", required=False,
        help_text="Police Act 1996, section 23: an agreement may say so.",
    )  # fmt: skip
    head = forms.ChoiceField(
        label="Under which head of the Police Act?", choices=[(one.value, one.words) for one in ControlHead],
        initial=ControlHead.NOT_STATED.value,
    )  # fmt: skip
    grade = forms.CharField(label="Grade or rank", required=False, max_length=80)
    fte = forms.DecimalField(
        label="Part of full time", required=False, min_value=Decimal("0.01"), max_value=1, decimal_places=2,
        help_text="1 is full time, 0.6 is three days of five.",
    )  # fmt: skip

    def __init__(self, bodies: Choices, posts: Choices, data: object = None, told: Particulars | None = None) -> None:
        super().__init__(data, initial=_initial(told) if told else None)
        for name in ("home", "employer", "control"):
            choose(self, name, bodies, "Not known")
        choose(self, "line_manager", posts, "Not known")

    def particulars(self) -> Particulars:
        """What was typed; what was left empty is not known."""
        given = self.cleaned_data
        return Particulars(
            kind=PostKind(given["kind"]), home=given["home"] or None, employer=given["employer"] or None,
            line_manager=int(given["line_manager"]) if given["line_manager"] else None,
            control=given["control"] or None, head=ControlHead(given["head"]), grade=given["grade"],
            fte=int(given["fte"] * 100) if given["fte"] is not None else None,
        )  # fmt: skip


def _initial(told: Particulars) -> dict[str, Any]:
    return {
        "kind": told.kind.value, "home": told.home or "", "employer": told.employer or "",
        "line_manager": str(told.line_manager or ""), "control": told.control or "", "head": told.head.value,
        "grade": told.grade, "fte": None if told.fte is None else Decimal(told.fte) / 100,
    }  # fmt: skip


class RecordForm(ParticularsForm):
    """A new post."""

    asked_in = (
        ("Which post it is", ("collaboration", "title", "kind")),
        ("Who employs and manages it", ("home", "employer", "line_manager")),
        ("Its work", ("control", "head", "grade", "fte", "reason")),
    )

    collaboration = forms.ChoiceField(label="Which collaboration does it belong to?")
    title = forms.CharField(
        label="What is the post called?", max_length=200, help_text="The title of the post, not a person's name."
    )

    def __init__(self, named: Choices, bodies: Choices, posts: Choices, data: object = None, chosen: str = "") -> None:
        super().__init__(bodies, posts, data)
        choose(self, "collaboration", named, "Choose a collaboration")
        self.fields["collaboration"].initial = chosen
        self.order_fields(["collaboration", "title"])


class HolderForm(SourcedForm):
    """Who holds the post; naming anybody is a choice."""

    person = forms.ChoiceField(
        label="Is it somebody on record?", required=False,
        help_text="Choose the person here where they hold another post as well: only so is their load seen as one.",
    )  # fmt: skip
    name = forms.CharField(
        label="Or what is their name?", required=False, max_length=200,
        help_text="You need not give one. It is kept apart from the record, and can be corrected and erased.",
    )  # fmt: skip
    since = WhenField(label="Since when?", required=False, help_text=WHEN)
    until = WhenField(label="Until when, where that is known?", required=False, help_text=WHEN)

    def __init__(self, people: Choices, data: object = None) -> None:
        super().__init__(data)
        choose(self, "person", people, "Nobody of these")


class VacancyForm(SourcedForm):
    """Nobody holds the post."""

    since = WhenField(label="Since when is it vacant?", required=False, help_text=WHEN)


class LeavingForm(SourcedForm):
    """The holder has a known last day."""

    leaves: Any = WhenField(label="When is their last day?", help_text=WHEN)


class SuccessionForm(SourcedForm):
    """Who follows."""

    how = forms.ChoiceField(
        label="Who follows?", widget=forms.RadioSelect,
        choices=[("recruit", "The post is to be recruited to"), ("named", "Somebody is to take it over"),
                 ("nobody", "Nobody any more: what was told does not hold")],
    )  # fmt: skip
    person = forms.ChoiceField(label="If somebody on record, who?", required=False)
    name = forms.CharField(
        label="Or what is their name?", required=False, max_length=200, help_text="You need not give one."
    )
    recruiting_from = WhenField(label="Recruiting from", required=False, help_text=WHEN)
    starts = WhenField(label="Starts", required=False, help_text=WHEN)

    def __init__(self, people: Choices, data: object = None) -> None:
        super().__init__(data)
        choose(self, "person", people, "Nobody of these")

    def clean(self) -> dict[str, Any]:
        """Somebody who takes over is somebody: chosen or named."""
        given: dict[str, Any] = super().clean() or {}
        if given.get("how") == "named" and not given.get("person") and not given.get("name"):
            self.add_error("name", "Choose or name who takes it over; or say that the post is to be recruited to.")
        return given


class NameForm(forms.Form):
    """The name of who holds the post."""

    act = forms.ChoiceField(
        label="What is to be done?", widget=forms.RadioSelect,
        choices=[("correct", "Correct the name"), ("erase", "Erase it, everywhere and for good")],
    )  # fmt: skip
    name = forms.CharField(label="The name as it should be", required=False, max_length=200)


class SplitForm(SourcedForm):
    """Where the post's time goes, whole: a line a collaboration and organisation."""

    since = WhenField(label="From when?", required=False, help_text=WHEN)

    def __init__(self, named: Choices, bodies: Choices, held: Sequence[PartRecord], data: object = None) -> None:
        super().__init__(data)
        self.places = range(1, len(held) + SPARE + 1)
        for place in self.places:
            self.fields[f"collaboration_{place}"] = forms.ChoiceField(label=f"Collaboration {place}", required=False)
            self.fields[f"organisation_{place}"] = forms.ChoiceField(label=f"Organisation {place}", required=False)
            self.fields[f"share_{place}"] = forms.DecimalField(
                label=f"Share {place}, in per cent", required=False, min_value=Decimal("0.01"), max_value=100,
                decimal_places=2,
            )  # fmt: skip
            choose(self, f"collaboration_{place}", named, "None")
            choose(self, f"organisation_{place}", bodies, "All partners")
        for place, one in enumerate(held, start=1):
            self.fields[f"collaboration_{place}"].initial = one.part.collaboration
            self.fields[f"organisation_{place}"].initial = one.part.organisation or ""
            self.fields[f"share_{place}"].initial = Decimal(one.part.share) / 100
        self.order_fields([name for name in self.fields if name not in ("since", "reason")])

    def clean(self) -> dict[str, Any]:
        """A line has both a collaboration and a share, or neither."""
        given: dict[str, Any] = super().clean() or {}
        for place in self.places:
            where, share = given.get(f"collaboration_{place}"), given.get(f"share_{place}")
            if share is not None and not where:
                self.add_error(f"collaboration_{place}", "Choose the collaboration that this share goes to.")
            if where and share is None and f"share_{place}" not in self.errors:
                self.add_error(f"share_{place}", "Give the share that goes there, or choose no collaboration.")
        return given

    def parts(self) -> tuple[TimePart, ...]:
        """The lines that are filled."""
        given = self.cleaned_data
        return tuple(
            TimePart(given[f"collaboration_{place}"], given[f"organisation_{place}"] or None,
                     int(given[f"share_{place}"] * 100))
            for place in self.places if given.get(f"collaboration_{place}")
        )  # fmt: skip
