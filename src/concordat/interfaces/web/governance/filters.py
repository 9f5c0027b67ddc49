"""The filters of promises and decisions."""

from __future__ import annotations

from collections.abc import Sequence

from django import forms

from concordat.registers.governance.rules import CommitmentState


class CommitmentFilters(forms.Form):
    """Which promises to show."""

    state = forms.ChoiceField(
        label="State",
        required=False,
        choices=[("", "Every state"), *((str(s), s.capitalize()) for s in CommitmentState)],
    )
    board = forms.ChoiceField(label="Board", required=False)

    def __init__(self, boards: Sequence[tuple[str, str]], data: object = None) -> None:
        super().__init__(data)  # type: ignore[arg-type]
        self.fields["board"].choices = [("", "Every board"), *boards]  # type: ignore[attr-defined]
