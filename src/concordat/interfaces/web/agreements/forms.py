"""What is told of one agreement: parties, signatures, states, dates, variations, publication, documents."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from concordat.interfaces.web.agreements.bodies import Bodies, BodyField
from concordat.interfaces.web.components.fields import UploadField
from concordat.interfaces.web.delivery.forms import SourcedForm, WhenField
from concordat.kernel.markings import Marking
from concordat.registers.agreements.rules import (
    AgreementState,
    ChangeKind,
    NovationGround,
    PartyRole,
    PublicationState,
)
from concordat.registers.agreements.rules.documents import LARGEST, MEDIA_TYPES

Choices = Sequence[tuple[str, str]]
WHEN = "Such as 6 December 2017, June 2018 or Q3 2018/19."


class PartyForm(SourcedForm):
    """A party, its role, and since when or until when."""

    organisation = BodyField(
        label="Which organisation?", max_length=200,
        help_text="The legal person: a chief constable's force, a policing body, a fire and rescue authority.",
    )  # fmt: skip
    role = forms.ChoiceField(
        label="Its role", required=False, choices=[("", "Not stated"), *((one.value, one.words) for one in PartyRole)]
    )
    joined = WhenField(label="Party since", required=False, help_text=WHEN)
    left = WhenField(label="Party until", required=False, help_text="Leave it empty while it is a party.")

    def __init__(self, bodies: Bodies, data: object = None, **more: Any) -> None:
        super().__init__(data, **more)
        self.fields["organisation"].bodies = bodies  # type: ignore[attr-defined]


class SignForm(SourcedForm):
    """Who signed, and when."""

    party = forms.ChoiceField(label="Which party has signed?")
    signed_on = WhenField(label="On which day?", help_text=WHEN)

    def __init__(self, parties: Choices, data: object = None, **more: Any) -> None:
        super().__init__(data, **more)
        self.fields["party"].choices = [("", "Choose a party"), *parties]  # type: ignore[attr-defined]


class StateForm(SourcedForm):
    """How far it has got."""

    state = forms.ChoiceField(
        label="How far has it got?", widget=forms.RadioSelect,
        choices=[(one.value, one.value.replace("_", " ").capitalize()) for one in AgreementState],
    )  # fmt: skip
    since = WhenField(label="Since when?", required=False, help_text=WHEN)


class TermsForm(SourcedForm):
    """Its dates as a source gives them; what is left empty stays as last reported."""

    starts = WhenField(label="It begins on", required=False, help_text=WHEN)
    ends = WhenField(label="It ends on", required=False, help_text=WHEN)
    review_on = WhenField(label="It is next reviewed on", required=False, help_text=WHEN)

    def clean(self) -> dict[str, Any]:
        """One date at least."""
        given = super().clean() or {}
        if not any(given.get(name) for name in ("starts", "ends", "review_on")) and not self.errors:
            self.add_error("starts", "Give one date at least")
        return given


class VaryForm(SourcedForm):
    """A variation: what it is called, from when it holds, and which dates it changes."""

    title = forms.CharField(label="What is the variation called?", max_length=300)
    effective = WhenField(label="From when does it hold?", help_text=WHEN)
    ends = WhenField(label="New end, if it changes it", required=False, help_text=WHEN)
    review_on = WhenField(label="New review date, if it changes it", required=False, help_text=WHEN)


class ChangeForm(SourcedForm):
    """An agreement on record that changes this one."""

    by = forms.ChoiceField(label="Which agreement changes this one?")
    kind = forms.ChoiceField(
        label="What does it do?", widget=forms.RadioSelect, choices=[(one.value, one.words) for one in ChangeKind],
    )  # fmt: skip
    effective = WhenField(label="From when?", required=False, help_text=WHEN)

    def __init__(self, others: Choices, data: object = None, **more: Any) -> None:
        super().__init__(data, **more)
        self.fields["by"].choices = [("", "Choose an agreement"), *others]  # type: ignore[attr-defined]


class NovateForm(SourcedForm):
    """A successor in a party's place."""

    party = forms.ChoiceField(label="Whose place is taken?")
    successor = BodyField(label="Who takes it?", max_length=200)
    ground = forms.ChoiceField(
        label="By what?", widget=forms.RadioSelect,
        choices=[(one.value, one.words[:1].upper() + one.words[1:]) for one in NovationGround],
        help_text="By law, the signature of the party before stands; by agreement, the successor signs.",
    )  # fmt: skip
    since = WhenField(label="From when?", help_text=WHEN)

    def __init__(self, parties: Choices, bodies: Bodies, data: object = None, **more: Any) -> None:
        super().__init__(data, **more)
        self.fields["party"].choices = [("", "Choose a party"), *parties]  # type: ignore[attr-defined]
        self.fields["successor"].bodies = bodies  # type: ignore[attr-defined]


class PublishForm(SourcedForm):
    """What a policing body publishes of it."""

    organisation = forms.ChoiceField(label="Which policing body?")
    state = forms.ChoiceField(
        label="What does it publish?", widget=forms.RadioSelect,
        choices=[(one.value, one.words) for one in PublicationState],
    )  # fmt: skip
    published_on = WhenField(label="Published on", required=False, help_text=WHEN)
    where = forms.CharField(label="Where?", required=False, max_length=300, help_text="An address, or words.")
    why = forms.CharField(
        label="Why not in full?", required=False, max_length=500, widget=forms.Textarea(attrs={"rows": 3})
    )

    def __init__(self, parties: Choices, data: object = None, **more: Any) -> None:
        super().__init__(data, **more)
        self.fields["organisation"].choices = [("", "Choose a policing body"), *parties]  # type: ignore[attr-defined]


class AttachForm(SourcedForm):
    """A file and what it is."""

    title = forms.CharField(label="What is it?", max_length=200, help_text="Such as “The signed agreement”.")
    file = UploadField(
        largest=LARGEST, label="The file",
        help_text=f"A {', '.join(one[1:].upper() for one in MEDIA_TYPES)} file of at most {LARGEST // 1024**2} MB. It "
        "is kept as it is, with its hash, and all who see the agreement can read it.",
    )  # fmt: skip


class MarkForm(SourcedForm):
    """What is marked, and how."""

    what = forms.ChoiceField(label="What is marked?", widget=forms.RadioSelect)
    marking = forms.ChoiceField(
        label="How is it to be marked?", widget=forms.RadioSelect,
        choices=[(one.value, one.word) for one in Marking],
        help_text="What is marked above OFFICIAL is on no public page, and those who may not see that marking see it "
        "no more.",
    )  # fmt: skip

    def __init__(self, stands: Sequence[tuple[int | None, str, Marking]], data: object = None, **more: Any) -> None:
        super().__init__(data, **more)
        self.fields["what"].choices = [  # type: ignore[attr-defined]
            (str(number or ""), f"{title if number else 'The agreement'}: now {level.word}")
            for number, title, level in stands
        ]
        self.fields["what"].required = False
