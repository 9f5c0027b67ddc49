"""Decisions that are planned, as at a day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from concordat.foundation.orm.facts import LATEST
from concordat.kernel.errors import NotThere
from concordat.kernel.permissions.actor import Actor
from concordat.registers.governance.models import PlannedDecision, PlannedReport
from concordat.registers.governance.records import Notice, PlannedRecord
from concordat.registers.governance.rules.notices import NoticeState


def planned_decisions(
    actor: Actor, *, as_at: date | None = None, collaboration: str | None = None, board: str | None = None
) -> list[PlannedRecord]:
    """The planned decisions that the actor may see, the soonest first; those without a time last. Two queries."""
    rows = PlannedDecision.objects.visible_to(actor).as_at(as_at).select_related("board")
    found = _records(actor, list(rows.about(collaboration=collaboration, board=board)), as_at)
    return sorted(found, key=lambda one: (one.notice.expected.last if one.notice.expected else date.max, one.id))


def planned_decision(actor: Actor, *, number: int, as_at: date | None = None) -> PlannedRecord:
    """One planned decision; NotThere where the actor may not see it."""
    rows = PlannedDecision.objects.visible_to(actor).as_at(as_at).filter(pk=number).select_related("board")
    found = _records(actor, list(rows), as_at)
    if not found:
        raise NotThere(f"There is no planned decision {number}.")
    return found[0]


def _records(actor: Actor, rows: Sequence[PlannedDecision], as_at: date | None) -> list[PlannedRecord]:
    """One whose every report the actor may not see is left out."""
    told = PlannedReport.objects.visible_to(actor).as_at(as_at).filter(planned__in=[row.pk for row in rows])
    last = {report.planned_id: report for report in told.order_by(*LATEST)}
    return [_record(row, last[row.pk]) for row in rows if row.pk in last]


def _record(row: PlannedDecision, last: PlannedReport) -> PlannedRecord:
    notice = Notice(
        state=NoticeState(last.state), expected=last.expected, decided_by=last.decided_by, contact=last.contact,
        documents=tuple(filter(None, last.documents.split("\n"))), given_on=last.given_on, decision=last.decision_id,
        note=last.note,
    )  # fmt: skip
    return PlannedRecord(
        id=row.pk, what=row.what, board=row.board_id, board_name=row.board.name if row.board else None,
        collaboration=row.collaboration_id, organisation=row.organisation_id, notice=notice,
        reported_on=last.reported_on,
    )  # fmt: skip
