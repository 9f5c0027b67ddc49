"""The forms of an appraisal: the file of options, and what is chosen among them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms

from concordat.intake.readers.content import MAX_BYTES
from concordat.interfaces.web.components.fields import DayField, UploadField
from concordat.kernel.errors import RuleBroken
from concordat.kernel.markings import Marking
from concordat.registers.business_cases.rules.stages import Stage

STAGES = (Stage.SOC, Stage.OBC, Stage.FBC, Stage.PIR)


class OptionsForm(forms.Form):
    """A file of options: whose, of which stage, as of when."""

    organisation = forms.ChoiceField(label="Whose appraisal is it?")
    stage = forms.ChoiceField(label="For which stage of the case?", choices=[(one.value, one.words) for one in STAGES])
    dated: Any = DayField(label="The day of the appraisal", help_text="As its paper prints it. For example, 6 12 2017")
    marking = forms.ChoiceField(
        label="Marking", choices=[(one.value, one.word) for one in Marking], required=False,
        initial=Marking.OFFICIAL.value,
    )  # fmt: skip
    file = UploadField(
        label="The file of options", allow_empty_file=True, widget=forms.FileInput(attrs={"accept": ".xlsx,.csv"}),
        help_text=f"An .xlsx or .csv file laid out as the empty workbook is, up to {MAX_BYTES // 1024**2} MB.",
    )  # fmt: skip

    def __init__(self, bodies: Sequence[tuple[str, str]], today: date, data: Any = None, files: Any = None) -> None:
        own = bodies[0][0] if len(bodies) == 1 else ""
        super().__init__(data, files, initial={"organisation": own, "stage": Stage.OBC.value, "dated": today})
        several = [] if len(bodies) == 1 else [("", "Choose an organisation")]
        self.fields["organisation"].choices = [*several, *bodies]  # type: ignore[attr-defined]


class ChoiceForm(forms.Form):
    """Which of the options does nothing, which is preferred, and why."""

    does_nothing = forms.ChoiceField(
        label="Which option is to do nothing, or the least that must be done?",
        help_text="The others are measured against it.",
    )  # fmt: skip
    preferred = forms.ChoiceField(label="Which option is preferred?", required=False)
    why = forms.CharField(
        label="Why is it preferred?", required=False, max_length=1_000, widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Wanted where another option has a greater net value, or where one's is not known.",
    )  # fmt: skip

    def __init__(self, options: Sequence[str], data: Any = None) -> None:
        super().__init__(data)
        named = [(name, name) for name in options]
        self.fields["does_nothing"].choices = [("", "Choose an option"), *named]  # type: ignore[attr-defined]
        self.fields["preferred"].choices = [("", "None is preferred yet"), *named]  # type: ignore[attr-defined]

    def refused(self, error: RuleBroken) -> None:
        """Say at its field, or over the form, which rule was broken."""
        self.add_error(error.field if error.field in self.fields else None, str(error))
