"""Forms whose questions depend on the record: what goes into which part, and what becomes of each saving."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms

from concordat.interfaces.web.collaborations.forms import Choices, DepartureForm, choose
from concordat.interfaces.web.delivery.forms import SourcedForm, WhenField
from concordat.registers.benefits.records import EntryRecord
from concordat.registers.collaborations.records import CollaborationDetail
from concordat.registers.collaborations.rules import Decision, Division, Part, SavingAnswer

NONE = "0"
NUMBERS = ("1", "2", "3")
_PLACES = [("1", "The first"), ("2", "The second"), ("3", "The third")]


class SplitForm(SourcedForm):
    """Two or three new records, and into which each partner, objective and function goes."""

    first = forms.CharField(label="What is the first part called?", max_length=200)
    second = forms.CharField(label="What is the second part called?", max_length=200)
    third = forms.CharField(label="What is the third part called?", max_length=200, required=False)
    on: Any = WhenField(label="From when?", help_text="Such as 1 April 2026 or 2026/27.")
    why = forms.CharField(label="Why is it split?", max_length=500, widget=forms.Textarea(attrs={"rows": 3}))

    def __init__(self, found: CollaborationDetail, data: object = None) -> None:
        super().__init__(data)
        self.partners = {one.organisation: one.name for one in found.summary.partners if not one.left}
        self.objectives = {one.id: one.text for one in found.objectives if one.open}
        self.functions = dict(enumerate(found.summary.functions))
        for key, name in self.partners.items():
            self.fields[f"partner_{key}"] = _several(f"{name}: in which parts?", [*_PLACES, (NONE, "None: it leaves")])
        for number, name in self.functions.items():
            self.fields[f"function_{number}"] = _several(f"{name}: which parts carry it?", _PLACES)
        for number, text in self.objectives.items():
            self.fields[f"objective_{number}"] = forms.ChoiceField(
                label=f"“{text}”: which part has it?", choices=[*_PLACES, (NONE, "None: it is withdrawn")],
                widget=forms.RadioSelect,
            )  # fmt: skip
        self.fields["left_out"] = forms.CharField(
            label="Why do some go into none of the parts?", required=False, max_length=500,
            help_text="Only where a partner leaves or an objective is withdrawn.",
        )  # fmt: skip
        self.order_fields([*(name for name in self.fields if name != "reason"), "reason"])

    def division(self) -> Division:
        """What was answered, as the register asks for it."""
        given, why = self.cleaned_data, self.cleaned_data["left_out"]
        names = [given["first"], given["second"], *([given["third"]] if given["third"] else [])]
        parts = tuple(
            Part(
                name, self._into("partner", number, self.partners), self._into("objective", number, self.objectives),
                frozenset(self.functions[one] for one in self._into("function", number, self.functions)),
            )
            for number, name in zip(NUMBERS, names, strict=False)
        )  # fmt: skip
        return Division(
            parts, leaving=dict.fromkeys(self._into("partner", NONE, self.partners), why),
            withdrawn=dict.fromkeys(self._into("objective", NONE, self.objectives), why),
        )  # fmt: skip

    def _into(self, what: str, number: str, keys: Mapping[Any, str]) -> frozenset[Any]:
        return frozenset(key for key in keys if number in self.cleaned_data[f"{what}_{key}"])


class SavingsForm(DepartureForm):
    """When and why a function left, and what becomes of each saving that was counted for it."""

    def __init__(
        self, savings: Sequence[EntryRecord], places: Mapping[str, Any], agreements: Choices, data: object = None
    ) -> None:
        super().__init__(data)
        self.savings = savings
        choose(self, "agreement", agreements, "None on record")
        for one in savings:
            self.fields[f"answer_{one.id}"] = forms.ChoiceField(
                label=f"{one.what}, {one.shown()} ({one.standing.word.lower()}): what becomes of it?",
                choices=[(SavingAnswer.KEPT.value, "Kept: it stays counted here"),
                         (SavingAnswer.REVERSED.value, "Reversed: it is no longer made"),
                         (SavingAnswer.MOVED.value, "Moved: it is counted elsewhere")],
                widget=forms.RadioSelect,
            )  # fmt: skip
            self.fields[f"to_{one.id}"] = forms.ChoiceField(
                label="Moved to", required=False, choices=[("", "Nowhere"), *places.items()],
                help_text="Only where it is moved.",
            )  # fmt: skip
            self.fields[f"why_{one.id}"] = forms.CharField(
                label="Why?", required=False, max_length=300, help_text="Leave it empty where the reason above says it."
            )
        self.order_fields([*(name for name in self.fields if name != "reason"), "reason"])

    def decisions(self) -> dict[int, Decision]:
        """What was answered of each saving, by the number of its entry."""
        return {one.id: self._decision(one.id) for one in self.savings}

    def _decision(self, number: int) -> Decision:
        given = self.cleaned_data
        answer = SavingAnswer(given[f"answer_{number}"])
        kind, _, key = given[f"to_{number}"].partition(":") if answer is SavingAnswer.MOVED else ("", "", "")
        return Decision(
            answer, given[f"why_{number}"], to_collaboration=key if kind == "collaboration" else None,
            to_organisations=(key,) if kind == "organisation" else (),
        )  # fmt: skip


def _several(label: str, choices: list[tuple[str, str]]) -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(label=label, choices=choices, widget=forms.CheckboxSelectMultiple)
