"""Loading a paper, and dating one."""

from __future__ import annotations

from typing import Any

from django import forms

from concordat.intake.readers.content import MAX_BYTES
from concordat.intake.readers.reading import READERS
from concordat.interfaces.web.components.fields import DayField, UploadField
from concordat.kernel.markings import Marking


class LoadForm(forms.Form):
    """One paper to read."""

    file = UploadField(
        label="Board paper",
        help_text="Word (.docx), PDF, a web page (.html), plain text (.txt) or a workbook (.xlsx, .xls, .ods), "
        f"up to {MAX_BYTES // 1024**2} MB.",
        widget=forms.FileInput(attrs={"accept": ",".join(READERS)}),
        allow_empty_file=True,
    )
    dated = DayField(
        label="Date of the paper",
        required=False,
        help_text="Only when the paper does not print one. For example, 6 12 2017",
    )
    marking = forms.ChoiceField(
        label="Marking", choices=[(m.value, m.word) for m in Marking], initial=Marking.OFFICIAL.value, required=False,
        help_text="What is accepted from the paper carries it: a sensitive figure is seen by its partners alone.",
    )  # fmt: skip


class DateForm(forms.Form):
    """The date of an undated source."""

    dated: Any = DayField(label="Date of the paper", help_text="As its board knows it. For example, 28 3 2019")
