"""The filters and the order of the list of business cases."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from django import forms

from concordat.interfaces.web.components.links import Sort
from concordat.registers.business_cases.records import CaseLine
from concordat.registers.business_cases.rules import Stage
from concordat.registers.business_cases.rules.life import Standing
from concordat.registers.business_cases.rules.submissions import Outcome

STAGES = list(Stage)
ORDERS: dict[str, Callable[[CaseLine], Any]] = {
    "title": lambda line: line.case.title.casefold(),
    "where": lambda line: STAGES.index(line.stage) if line.stage else -1,
    "answers": lambda line: line.answers,
    "told": lambda line: str(line.case.reached.told.reported_on or "") if line.case.reached else "",
}


class CaseFilters(forms.Form):
    """Which cases to show."""

    text = forms.CharField(label="Title contains", required=False, max_length=80)
    collaboration = forms.ChoiceField(label="Collaboration", required=False)
    stage = forms.ChoiceField(
        label="Stage", required=False, choices=[("", "Every stage"), *((one.value, one.words) for one in Stage)]
    )
    standing = forms.ChoiceField(
        label="Running", required=False, choices=[("", "Any"), *((one.value, one.words) for one in Standing)]
    )
    answers = forms.ChoiceField(
        label="Answers", required=False, choices=[("", "Any"), *((one.value, one.words) for one in Outcome)]
    )

    def __init__(self, named: Sequence[tuple[str, str]], data: Any = None) -> None:
        super().__init__(data)
        self.fields["collaboration"].choices = [("", "Every collaboration"), *named]  # type: ignore[attr-defined]

    def leave(self, lines: Sequence[CaseLine]) -> list[CaseLine]:
        """The cases that what is chosen leaves."""
        given = self.cleaned_data if self.is_valid() else {}
        return [line for line in lines if self._fits(line, {name: value for name, value in given.items() if value})]

    def _fits(self, line: CaseLine, chosen: dict[str, str]) -> bool:
        found = line.submission.decided if line.submission else None
        facts = {"collaboration": line.case.collaboration, "stage": line.stage, "standing": line.life.standing,
                 "answers": found.outcome if found else None}  # fmt: skip
        text = chosen.get("text", "").casefold()
        return text in line.case.title.casefold() and all(
            facts[name] == value for name, value in chosen.items() if name in facts
        )


def ordered(lines: Sequence[CaseLine], sort: Sort) -> list[CaseLine]:
    """The lines in the order that the address asks for."""
    key = sort.current.removeprefix("-")
    return sorted(lines, key=ORDERS[key], reverse=sort.current.startswith("-"))
