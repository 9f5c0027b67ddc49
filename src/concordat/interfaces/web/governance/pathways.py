"""The pathway of a collaboration's decisions: its section on the record, and the task that sets it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from concordat.interfaces.web.components.cells import Cell, Link, day, link, text
from concordat.interfaces.web.components.component import Component
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.notes import Inset
from concordat.interfaces.web.components.tables import Column, DataTable
from concordat.interfaces.web.delivery.forms import SourcedForm
from concordat.interfaces.web.governance.tasks import Choices, answer, typed
from concordat.interfaces.web.requests import actor_of, as_at_of
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may, require
from concordat.registers.collaborations.queries import collaboration
from concordat.registers.governance import actions, queries
from concordat.registers.governance.records import PathwayRecord, StepRecord
from concordat.registers.governance.rules.pathways import StepRole

EDIT = Permission.GOVERNANCE_EDIT
ROWS = 6  # boards that one page asks for; no pathway that papers tell of is longer


class PathwayForm(SourcedForm):
    """Which board comes first, second and so on, and what each does."""

    note = forms.CharField(label="What goes this way?", required=False, max_length=500,
                           help_text="Such as: business cases above £250,000.")  # fmt: skip

    def __init__(self, boards: Choices, held: PathwayRecord | None, data: object = None) -> None:
        super().__init__(data, initial={"note": held.note if held else ""})
        steps = held.steps if held else ()
        for row in range(1, ROWS + 1):
            step = steps[row - 1] if row <= len(steps) else None
            self.fields[f"board-{row}"] = forms.ChoiceField(
                label=f"Board {row}", required=row == 1, choices=[("", "None"), *boards],
                initial=step.board if step else "",
            )  # fmt: skip
            self.fields[f"role-{row}"] = forms.ChoiceField(
                label=f"What board {row} does", choices=[(r.value, r.word) for r in StepRole], required=False,
                initial=step.role.value if step else StepRole.CONSULTED.value,
            )  # fmt: skip
        self.order_fields([name for name in self.fields if name not in ("note", "reason")])

    @property
    def steps(self) -> list[tuple[str, StepRole]]:
        """The boards that were named, in their order."""
        given = self.cleaned_data
        named = [(given[f"board-{row}"], given[f"role-{row}"]) for row in range(1, ROWS + 1)]
        return [(board, StepRole(role or StepRole.CONSULTED)) for board, role in named if board]


def set_one(request: HttpRequest, key: str) -> HttpResponse:
    """Set the pathway of a collaboration's decisions."""
    actor, links = actor_of(request), Links.of(request)
    name = collaboration(actor, key=key).summary.name
    require(actor, EDIT)
    held = queries.pathway(actor, collaboration=key, today=timezone.localdate())
    form = PathwayForm([(one.key, one.name) for one in queries.boards(actor)], held, request.POST or None)

    def save() -> str:
        actions.set_pathway(
            actor=actor, collaboration=key, steps=form.steps, note=form.cleaned_data["note"],
            evidence=typed(request, form), now=timezone.now(),
        )  # fmt: skip
        return links.to("collaboration", key) + "#pathway"

    more: dict[str, Any] = {"caption": name, "button": "Set the pathway", "back": links.to("collaboration", key)}
    return answer(request, form, save, said="The pathway is set.", title="Which boards decide, in which order?", **more)


def pathway_blocks(request: HttpRequest, key: str) -> tuple[Component, ...]:
    """The pathway of a collaboration with what comes next; the link to set one where there is none."""
    actor, links = actor_of(request), Links.of(request)
    found = queries.pathway(actor, collaboration=key, today=timezone.localdate(), as_at=as_at_of(request))
    set_it = (Link("Set the pathway of its decisions", links.to("pathway-set", key)),) if may(actor, EDIT) else ()
    if found is None:
        return set_it
    return (Inset(found.next_words), *map(Inset, found.faults), _table(found, links), *set_it)


def _table(found: PathwayRecord, links: Links) -> DataTable:
    return DataTable(
        caption=f"Pathway of decisions{f': {found.note}' if found.note else ''}",
        columns=[Column("Board"), Column("What it does"), Column("Dealt with it"), Column("Meets next")],
        rows=[[_board(one, links), text(one.role.word), _dealt(one, links), _meets(one, links)] for one in found.steps],
    )


def _board(one: StepRecord, links: Links) -> Cell:
    words = f"{one.place}. {one.board_name}"
    return link(words, links.to("board", one.board)) if one.seen else text(words)


def _dealt(one: StepRecord, links: Links) -> Cell:
    return link("Decision", links.to("decision", one.decision)) if one.decision else Cell("not yet", unknown=True)


def _meets(one: StepRecord, links: Links) -> Cell:
    if one.meeting is None or one.meets_on is None:
        return Cell("no meeting ahead is known", unknown=True)
    return link(str(day(one.meets_on).content), links.to("meeting", one.meeting))
