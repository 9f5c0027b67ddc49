"""The forms of weights: a set, and a sheet that is sent for it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from concordat.intake.readers.content import MAX_BYTES
from concordat.interfaces.web.components.fields import UploadField
from concordat.interfaces.web.delivery.forms import SourcedForm, WhenField
from concordat.registers.agreements.rules.weights import WeightKind


class WeightSetForm(SourcedForm):
    """What is counted, and whose partners may see all of it."""

    title = forms.CharField(label="What are the weights called?", max_length=200,
                            help_text="Such as “Budget requirement” or “Calls answered by the hub”.")  # fmt: skip
    kind = forms.ChoiceField(label="What do they count?", choices=[(one.value, one.words) for one in WeightKind])
    collaboration = forms.ChoiceField(
        label="For which collaboration?", required=False,
        help_text="Its partners then see the weights. With none, those who have a weight in it see them.",
    )  # fmt: skip

    def __init__(self, collaborations: Sequence[tuple[str, str]], data: object = None, **more: Any) -> None:
        super().__init__(data, **more)
        self.fields["collaboration"].choices = [("", "None"), *collaborations]  # type: ignore[attr-defined]


class SheetForm(forms.Form):
    """A sheet of weights: as of when, in what unit, where it is printed."""

    organisation = forms.ChoiceField(label="Whose word is it?")
    basis = WhenField(label="As of when do the weights stand?",
                      help_text="Such as 30 September 2019, September 2019 or 2004/05.")  # fmt: skip
    unit = forms.CharField(label="In what are they counted?", max_length=60,
                           help_text="Such as £ million or full-time equivalents.")  # fmt: skip
    source = forms.CharField(label="Where are they printed?", max_length=300,
                             help_text="So that a partner can look them up.")  # fmt: skip
    file = UploadField(
        label="The file", allow_empty_file=True, widget=forms.FileInput(attrs={"accept": ".xlsx,.csv"}),
        help_text="An .xlsx or .csv file with the heads “Organisation” and “Weight” over its columns, up to "
                  f"{MAX_BYTES // 1024**2} MB.",
    )  # fmt: skip

    def __init__(self, bodies: Sequence[tuple[str, str]], data: Any = None, files: Any = None, **more: Any) -> None:
        own = bodies[0][0] if len(bodies) == 1 else ""
        super().__init__(data, files, initial={"organisation": own}, **more)
        several = [] if len(bodies) == 1 else [("", "Choose an organisation")]
        self.fields["organisation"].choices = [*several, *bodies]  # type: ignore[attr-defined]
