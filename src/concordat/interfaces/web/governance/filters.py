"""The filters of promises and decisions, and the choice of two papers."""

from __future__ import annotations

from collections.abc import Sequence

from django import forms

from concordat.foundation.provenance.records import SourceRecord
from concordat.kernel.dates import day_words
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


class PairOfPapers(forms.Form):
    """Which two papers of a board to compare."""

    before = forms.ChoiceField(label="Earlier paper", required=False)
    after = forms.ChoiceField(label="Later paper", required=False)

    def __init__(self, papers: Sequence[SourceRecord], data: object = None) -> None:
        super().__init__(data)  # type: ignore[arg-type]
        for name in ("before", "after"):
            self.fields[name].choices = [  # type: ignore[attr-defined]
                (paper.key, f"{day_words(paper.dated)}: {paper.title}") for paper in papers if paper.dated
            ]
