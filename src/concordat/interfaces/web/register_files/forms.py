"""Sending a file of rows for the register."""

from __future__ import annotations

from collections.abc import Sequence

from django import forms

from concordat.intake.readers.content import MAX_BYTES
from concordat.interfaces.web.components.fields import UploadField


class RowsForm(forms.Form):
    """One file, and whose word it is."""

    organisation = forms.ChoiceField(label="Whose rows are they?")
    file = UploadField(
        label="The file", allow_empty_file=True, widget=forms.FileInput(attrs={"accept": ".xlsx,.csv"}),
        help_text=f"The template filled in, or one of its sheets as .csv, up to {MAX_BYTES // 1024**2} MB.",
    )  # fmt: skip

    def __init__(self, bodies: Sequence[tuple[str, str]], data: object = None, files: object = None) -> None:
        own = bodies[0][0] if len(bodies) == 1 else ""
        super().__init__(data, files, initial={"organisation": own})  # type: ignore[arg-type]
        several = [] if len(bodies) == 1 else [("", "Choose an organisation")]
        self.fields["organisation"].choices = [*several, *bodies]  # type: ignore[attr-defined]
