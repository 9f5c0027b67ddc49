"""Notes, questions and answers as people write them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from concordat.interfaces.web.components.fields import DayField


def _long(label: str, help_text: str = "") -> forms.CharField:
    return forms.CharField(label=label, max_length=2000, widget=forms.Textarea(attrs={"rows": 5}), help_text=help_text)


class NoteForm(forms.Form):
    """A private note."""

    text = _long("Note", "Only the people of your own body who may put questions see it.")


class QuestionForm(forms.Form):
    """A question and whom it is meant for; ``answer_due`` is needed to send it."""

    text = _long("Question", "One plain question that can be answered.")
    meant_for = forms.ChoiceField(label="Who is asked?")
    answer_due: Any = DayField(
        label="Answer by", required=False, help_text="Needed to send the question. For example, 28 3 2027"
    )

    def __init__(self, bodies: Sequence[tuple[str, str]], data: object = None, initial: Any = None) -> None:
        super().__init__(data, initial=initial)  # type: ignore[arg-type]
        self.fields["meant_for"].choices = [("", "Choose an organisation"), *bodies]  # type: ignore[attr-defined]


class ReplyForm(forms.Form):
    """An answer, or the reason for taking a question back."""

    text = _long("Answer")

    def __init__(self, label: str, data: object = None) -> None:
        super().__init__(data)  # type: ignore[arg-type]
        self.fields["text"].label = label
