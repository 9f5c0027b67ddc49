"""Actions raised at meetings, and how each stands as at a day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import date

from concordat.foundation.orm.facts import LATEST
from concordat.kernel.errors import NotThere
from concordat.kernel.permissions.actor import Actor
from concordat.registers.governance.models import ActionReport, MeetingAction
from concordat.registers.governance.queries.meetings import meetings
from concordat.registers.governance.records import ActionRecord, ActionReportRecord
from concordat.registers.governance.rules.meeting_actions import ActionState


def meeting_actions(
    actor: Actor,
    *,
    as_at: date | None = None,
    board: str | None = None,
    collaboration: str | None = None,
    organisation: str | None = None,
    collaborations: Collection[str] | None = None,
) -> list[ActionRecord]:
    """The actions that the actor may see, oldest first. Four database queries, whatever the number of rows."""
    rows = MeetingAction.objects.visible_to(actor).as_at(as_at)
    if collaborations is not None:
        rows = rows.filter(collaboration_id__in=list(collaborations))
    told = rows.about(collaboration=collaboration, organisation=organisation, board=board).select_related("board")
    return _records(actor, list(told), as_at)


def action(actor: Actor, *, number: int, as_at: date | None = None) -> ActionRecord:
    """One action; NotThere where the actor may not see it."""
    rows = MeetingAction.objects.visible_to(actor).as_at(as_at).filter(pk=number).select_related("board")
    found = _records(actor, list(rows), as_at)
    if not found:
        raise NotThere(f"There is no action {number}.")
    return found[0]


def same_action(
    actor: Actor, *, what: str, collaboration: str | None = None, organisation: str | None = None
) -> ActionRecord | None:
    """The held action that says the same of the same collaboration, or else organisation; None when new."""
    row = MeetingAction.objects.visible_to(actor).last_alike(what, collaboration, organisation)
    return _records(actor, [row], None)[0] if row else None


def _records(actor: Actor, rows: Sequence[MeetingAction], as_at: date | None) -> list[ActionRecord]:
    if not rows:
        return []
    reports: dict[int, list[ActionReportRecord]] = defaultdict(list)
    told = ActionReport.objects.visible_to(actor).as_at(as_at).filter(action_id__in=[row.pk for row in rows])
    for report in told.order_by(*LATEST):
        reports[report.action_id].append(_report(report))
    held = {one.id: one.held_on for one in meetings(actor, as_at=as_at)} if any(row.meeting_id for row in rows) else {}
    return [_record(row, tuple(reports[row.pk]), held) for row in rows]


def _record(row: MeetingAction, reports: tuple[ActionReportRecord, ...], held: dict[int, date]) -> ActionRecord:
    return ActionRecord(
        id=row.pk, what=row.what, board=row.board_id, board_name=row.board.name if row.board else None,
        meeting=row.meeting_id if row.meeting_id in held else None,
        raised_on=held.get(row.meeting_id or 0, row.reported_on),
        collaboration=row.collaboration_id, organisation=row.organisation_id, owner_post=row.owner_post,
        first_due=row.due, reports=reports,
    )  # fmt: skip


def _report(row: ActionReport) -> ActionReportRecord:
    return ActionReportRecord(
        id=row.pk, state=ActionState(row.state), due=row.due, done_on=row.effective_from, why=row.why,
        meeting=row.meeting_id, reported_on=row.reported_on,
    )  # fmt: skip
