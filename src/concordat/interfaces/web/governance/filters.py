"""The choice of two papers of a board."""

from __future__ import annotations

from collections.abc import Sequence

from django import forms

from concordat.foundation.provenance.records import SourceRecord
from concordat.kernel.dates import day_words


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
