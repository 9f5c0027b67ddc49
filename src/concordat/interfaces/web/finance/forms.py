"""Sending an extract, saying what its columns mean, and saying why a line differs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from django import forms
from django.utils.safestring import SafeString

from concordat.interfaces.web.components.forms import field
from concordat.interfaces.web.lists.forms import ColumnsForm, SendFileForm
from concordat.kernel.errors import RuleBroken
from concordat.review.finance.rules.amounts import UNIT_WORDS
from concordat.review.finance.rules.periods import year_in
from concordat.review.finance.rules.rows import lacking
from concordat.review.lists.records import Layout
from concordat.review.lists.rules.fields import WORDS, ListKind, field_of
from concordat.review.lists.rules.lines import ColumnsOf

CHOSEN = ("kind", "standing", "recurrence", "cashable", "prices")
TYPED = ("year", "price_year")
SIGNS = [("", "As printed; CR and brackets are below nought"), ("turned", "Turned: credits are gains")]


class SendExtractForm(SendFileForm):
    """An extract of a ledger."""

    words: ClassVar = {
        "organisation": "Whose extract is it?", "dated": "The day that the extract is of", "file": "The extract",
    }  # fmt: skip

    def __init__(self, *rest: Any) -> None:
        super().__init__(*rest)
        self.fields["collaboration"].help_text = "For rows that name none in a column."


class ExtractColumnsForm(ColumnsForm):
    """What each column holds, what words mean, and what holds for every row."""

    def __init__(self, found: Layout, data: object = None) -> None:
        super().__init__(found, data)
        fixed = found.mapping.fixed
        units = [(key, words.capitalize()) for key, words in UNIT_WORDS.items()]
        unit = fixed.get("unit") or (
            "1000" if "000" in found.heads.words[found.mapping.columns.get("amount", 0)] else "1"
        )
        self.fields["fixed-unit"] = forms.ChoiceField(label="The amounts are in", choices=units, initial=unit)
        self.fields["fixed-signs"] = forms.ChoiceField(
            label="Their signs", choices=SIGNS, required=False, initial=fixed.get("signs", "")
        )  # fmt: skip
        for key in CHOSEN:
            one = field_of(ListKind.FINANCE, key)
            words = [(str(value), str(value).replace("_", " ").capitalize()) for value in WORDS[one.reads]]
            choices = [("", "A column says it, or nothing does"), *words]
            self.fields[f"fixed-{key}"] = forms.ChoiceField(
                label=f"{one.label} of every row", choices=choices, required=False, initial=fixed.get(key, "")
            )
        for key in TYPED:
            one = field_of(ListKind.FINANCE, key)
            self.fields[f"fixed-{key}"] = forms.CharField(
                label=f"{one.label} of every row", required=False, initial=fixed.get(key, ""), max_length=12,
                help_text="Such as 2018/19.",
            )  # fmt: skip

    @property
    def all_rows(self) -> list[SafeString]:
        """The fields of what holds for every row."""
        return [field(self[f"fixed-{key}"]) for key in ("unit", "signs", *CHOSEN, *TYPED)]

    @property
    def fixed(self) -> dict[str, str]:
        """What holds for every row; what was said otherwise before and is not asked here stays."""
        asked = ("unit", "signs", *CHOSEN, *TYPED)
        kept = {key: value for key, value in self.found.mapping.fixed.items() if key not in asked}
        return kept | {key: self.cleaned_data.get(f"fixed-{key}") or "" for key in asked}

    def clean(self) -> dict[str, Any]:
        """What every row must say is said by a column or for all rows."""
        given = super().clean()
        for key in TYPED:
            try:
                if given.get(f"fixed-{key}"):
                    year_in(given[f"fixed-{key}"])
            except RuleBroken as error:
                self.add_error(f"fixed-{key}", str(error))
        columns = {key: number for number in self._columns if (key := given.get(f"column-{number}", ""))}
        for key in ("kind", "standing", "recurrence"):
            label = field_of(ListKind.FINANCE, key).label
            if label in lacking(ColumnsOf(columns, fixed={key: given.get(f"fixed-{key}") or ""})):
                self.add_error(f"fixed-{key}", f"Choose a column, or what holds for every row, of: {label}")
        return given


class SayForm(forms.Form):
    """Why a line differs, or which line of finance belongs to it."""

    other = forms.ChoiceField(
        label="Does a line of finance belong to it?", required=False,
        help_text="Choose one only where the two are the same money under another name or period.",
    )  # fmt: skip
    why = forms.CharField(label="Why", widget=forms.Textarea(attrs={"rows": 3}), max_length=1000)
    withdrawn = forms.BooleanField(label="Take back what was said of it before", required=False)

    def __init__(self, others: Sequence[tuple[str, str]], data: object = None) -> None:
        super().__init__(data)  # type: ignore[arg-type]
        self.fields["other"].choices = [("", "No: explain the difference"), *others]  # type: ignore[attr-defined]
        if not others:
            del self.fields["other"]
