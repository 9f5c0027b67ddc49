"""Sending a list, and saying what its columns mean."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, ClassVar

from django import forms
from django.forms.boundfield import BoundField
from django.utils.safestring import SafeString

from concordat.intake.readers.content import MAX_BYTES
from concordat.interfaces.web.components.fields import DayField, UploadField
from concordat.interfaces.web.components.forms import field
from concordat.review.lists.records import Layout
from concordat.review.lists.rules.fields import FIELDS, ListKind, field_of
from concordat.review.workbooks.rules.words import fold

_WHAT = {
    ListKind.RISKS: "Risks", ListKind.ACTIONS: "Actions, each with its owner's post and due day",
    ListKind.ISSUES: "Issues", ListKind.AGREEMENTS: "Agreements",
}  # fmt: skip
LEAVE_OUT = ("", "Leave out")


class SendFileForm(forms.Form):
    """One file with rows, whose it is, what all of it is about and of which day; ``words`` are its labels."""

    words: ClassVar[dict[str, str]] = {}

    organisation = forms.ChoiceField()
    collaboration = forms.ChoiceField(label="Which collaboration is all of it about?", required=False)
    dated: Any = DayField()
    file = UploadField(
        allow_empty_file=True, widget=forms.FileInput(attrs={"accept": ".xlsx,.xlsm,.csv"}),
        help_text=f"An Excel workbook (.xlsx) or a .csv file, up to {MAX_BYTES // 1024**2} MB. The heads may stand in "
        "any row.",
    )  # fmt: skip

    def __init__(
        self, bodies: Sequence[tuple[str, str]], collaborations: Sequence[tuple[str, str]], today: date,
        data: object = None, files: object = None,
    ) -> None:  # fmt: skip
        own = bodies[0][0] if len(bodies) == 1 else ""
        super().__init__(data, files, initial={"dated": today, "organisation": own})  # type: ignore[arg-type]
        for name, label in self.words.items():
            self.fields[name].label = label
        several = [] if len(bodies) == 1 else [("", "Choose an organisation")]
        self.fields["organisation"].choices = [*several, *bodies]  # type: ignore[attr-defined]
        self.fields["collaboration"].choices = [("", "None in particular"), *collaborations]  # type: ignore[attr-defined]


class SendForm(SendFileForm):
    """A list, and what it lists."""

    words: ClassVar = {"organisation": "Whose list is it?", "dated": "The day that the list is of", "file": "The list"}

    kind = forms.ChoiceField(
        label="What is it a list of?", choices=[(kind.value, words) for kind, words in _WHAT.items()],
        widget=forms.RadioSelect,
    )  # fmt: skip

    def __init__(self, *rest: Any) -> None:
        super().__init__(*rest)
        self.fields[
            "collaboration"
        ].help_text = "For lines that name none in a column. Leave it empty for the organisation's own."


class ColumnsForm(forms.Form):
    """What each column holds, and what each word means that nobody knows."""

    def __init__(self, found: Layout, data: object = None) -> None:
        super().__init__(data)  # type: ignore[arg-type]
        self.found = found
        kind = found.sent.kind
        by_column = {column: key for key, column in found.mapping.columns.items()}
        offered = [LEAVE_OUT, *((one.key, one.label) for one in FIELDS[kind])]
        self._columns = [number for number, word in enumerate(found.heads.words) if word]
        for number in self._columns:
            self.fields[f"column-{number}"] = forms.ChoiceField(
                label=found.heads.words[number], choices=offered, required=False, initial=by_column.get(number, ""),
            )  # fmt: skip
        self._words = [(key, word) for key, words in found.unknown.items() for word in words]
        for place, (key, word) in enumerate(self._words):
            means = [("", "Not said yet"), *((one, one.replace("_", " ")) for one in found.choices.get(key, ()))]
            self.fields[f"word-{place}"] = forms.ChoiceField(
                label=f"“{word}” as {field_of(kind, key).label.lower()} means", choices=means, required=False,
                initial=found.mapping.words.get(key, {}).get(fold(word), ""),
            )  # fmt: skip

    @property
    def rows(self) -> list[tuple[BoundField, SafeString, list[str]]]:
        """Each column's head with its select and its first values."""
        return [
            (
                self[f"column-{number}"],
                field(self[f"column-{number}"], f"What “{self[f'column-{number}'].label}” holds", optional_mark=False),
                [value for value in (row[number] if number < len(row) else "" for row in self.found.rows) if value],
            )
            for number in self._columns
        ]

    @property
    def words(self) -> list[SafeString]:
        """A select for each word that nobody knows."""
        return [field(self[f"word-{place}"], optional_mark=False) for place in range(len(self._words))]

    @property
    def columns(self) -> dict[str, int]:
        """The column of each field.."""
        return {key: number for number in self._columns if (key := self.cleaned_data[f"column-{number}"])}

    def clean(self) -> dict[str, Any]:
        """A field is in one column, and what is needed is in one."""
        given = super().clean() or {}
        kind = self.found.sent.kind
        first: dict[str, str] = {}
        for number in self._columns:
            key = given.get(f"column-{number}", "")
            if key in first:
                label = field_of(kind, key).label
                self.add_error(f"column-{number}", f"“{label}” is chosen for the column “{first[key]}” too")
            elif key:
                first[key] = self.found.heads.words[number]
        lacking = [one.label for one in FIELDS[kind] if one.needed and one.key not in first]
        if lacking and self._columns:
            self.add_error(f"column-{self._columns[0]}", f"Choose the column of: {', '.join(lacking)}")
        return given

    @property
    def means(self) -> dict[str, dict[str, str]]:
        """What the words mean, by field; those known before stay."""
        kept = {key: dict(words) for key, words in self.found.mapping.words.items()}
        for place, (key, word) in enumerate(self._words):
            if self.cleaned_data[f"word-{place}"]:
                kept.setdefault(key, {})[fold(word)] = self.cleaned_data[f"word-{place}"]
        return kept
