"""Savings programmes, as last told."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import Any

from concordat.foundation.orm.facts import LATEST
from concordat.kernel.errors import NotThere
from concordat.kernel.figures import Figure, FigureState
from concordat.kernel.periods import FinancialYear
from concordat.kernel.permissions.actor import Actor
from concordat.registers.benefits.models import ProgrammeTarget, RequiredSaving, SavingsProgramme
from concordat.registers.benefits.records.programmes import ProgrammeRecord, RequiredRecord, TargetRecord
from concordat.registers.benefits.rules.programmes import Target


def programmes(actor: Actor, *, as_at: date | None = None, organisation: str | None = None) -> list[ProgrammeRecord]:
    """The programmes that the actor may see, by organisation and title. Three database queries."""
    rows = SavingsProgramme.objects.visible_to(actor).as_at(as_at)
    if organisation:
        rows = rows.filter(organisation_id=organisation)
    return _records(actor, list(rows.order_by("organisation_id", "title", "pk")), as_at)


def programme(actor: Actor, *, key: str, as_at: date | None = None) -> ProgrammeRecord:
    """One programme; NotThere where the actor may not see it."""
    found = _records(actor, list(SavingsProgramme.objects.visible_to(actor).as_at(as_at).filter(pk=key)), as_at)
    if not found:
        raise NotThere(f"There is no savings programme {key}.")
    return found[0]


def _records(actor: Actor, rows: list[SavingsProgramme], as_at: date | None) -> list[ProgrammeRecord]:
    keys = [row.pk for row in rows]
    targets: dict[str, TargetRecord] = {}
    told = ProgrammeTarget.objects.visible_to(actor).as_at(as_at).filter(programme_id__in=keys)
    for target in told.order_by(*LATEST):
        targets[target.programme_id] = TargetRecord(target.pk, _target(target), target.reported_on)
    required: dict[str, dict[int, RequiredRecord]] = defaultdict(dict)
    needs = RequiredSaving.objects.visible_to(actor).as_at(as_at).filter(programme_id__in=keys)
    for row in needs.order_by(*LATEST):
        required[row.programme_id][row.year] = RequiredRecord(
            row.pk, FinancialYear(row.year), _figure(row), row.reported_on
        )
    return [
        ProgrammeRecord(
            row.pk, row.organisation_id, row.title, row.reported_on, targets.get(row.pk),
            tuple(one for _, one in sorted(required[row.pk].items())),
        )
        for row in rows
    ]  # fmt: skip


def _target(row: ProgrammeTarget) -> Target:
    return Target(_figure(row), row.by, row.baseline, row.baseline_of, row.baseline_on, row.measured)


def _figure(row: Any) -> Figure:
    return Figure(row.written, row.amount, state=FigureState(row.state))
