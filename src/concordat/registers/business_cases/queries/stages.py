"""Reads. Every public function takes the actor first, starts from the rows it may see and returns records."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from concordat.foundation.orm.facts import LATEST
from concordat.kernel.comparing import same_name, same_words
from concordat.kernel.errors import NotThere
from concordat.kernel.permissions.actor import Actor
from concordat.registers.business_cases.models.stages import BusinessCase, StageReport
from concordat.registers.business_cases.records.stages import CaseRecord, StageRecord
from concordat.registers.business_cases.rules.stages import Stage, StageState, Told, planned_next, reached


def cases(
    actor: Actor, *, as_at: date | None = None, collaboration: str | None = None, stage: Stage | None = None
) -> list[CaseRecord]:
    """The cases that the actor may see, by title, and where each had got to. Two database queries.

    ``stage`` leaves those that have got to it and no further.
    """
    rows = BusinessCase.objects.visible_to(actor).as_at(as_at)
    if collaboration:
        rows = rows.filter(collaboration_id=collaboration)
    found = _records(actor, list(rows.order_by("title", "key")), as_at)
    return [case for case in found if stage is None or (case.reached and case.reached.told.stage is stage)]


def case(actor: Actor, *, key: str, as_at: date | None = None) -> CaseRecord:
    """One case with its history by stage; NotThere where the actor may not see it."""
    rows = list(BusinessCase.objects.visible_to(actor).as_at(as_at).filter(pk=key))
    if not rows:
        raise NotThere(f"There is no business case {key}.")
    return _records(actor, rows, as_at)[0]


def same_case(actor: Actor, *, collaboration: str, title: str = "") -> CaseRecord | None:
    """The held case of the collaboration that is meant: by title, or the only one where no title is given."""
    found = cases(actor, collaboration=collaboration)
    if not title:
        return found[0] if len(found) == 1 else None
    named = [held for held in found if same_name(held.title, title) or same_words(held.title, title)]
    return named[-1] if named else None


def same_stage(actor: Actor, *, case: str, stage: Stage) -> StageRecord | None:
    """The last held report of this stage of the case; None when new."""
    rows = StageReport.objects.visible_to(actor).filter(case_id=case, stage=stage).order_by(*LATEST)
    row = rows.last()
    return _stage(row) if row else None


def _records(actor: Actor, rows: list[BusinessCase], as_at: date | None) -> list[CaseRecord]:
    reports: dict[str, list[StageRecord]] = defaultdict(list)
    told = StageReport.objects.visible_to(actor).as_at(as_at).filter(case_id__in=[row.key for row in rows])
    for row in told.order_by(*LATEST):
        reports[row.case_id].append(_stage(row))
    return [_case(row, reports[row.key]) for row in rows]


def _case(row: BusinessCase, reports: Sequence[StageRecord]) -> CaseRecord:
    told = [report.told for report in reports]
    return CaseRecord(
        key=row.key, title=row.title, collaboration=row.collaboration_id, reported_on=row.reported_on,
        reached=_telling(reports, reached(told)), planned_next=_telling(reports, planned_next(told)),
        reports=tuple(reports),
    )  # fmt: skip


def _telling(reports: Sequence[StageRecord], told: Told | None) -> StageRecord | None:
    return next((report for report in reversed(reports) if report.told is told), None)


def _stage(row: StageReport) -> StageRecord:
    return StageRecord(
        id=row.pk, case=row.case_id, what=row.what, decided_by=row.decided_by, board=row.board_id,
        told=Told(Stage(row.stage), StageState(row.state), row.effective_from, row.reported_on),
    )  # fmt: skip
