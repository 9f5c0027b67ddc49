"""Writes of meetings: planned, changed, cancelled; each a report behind the one before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from concordat.foundation.history.recording import in_turn
from concordat.foundation.orm.facts import LATEST, told
from concordat.foundation.provenance.telling import keep, tell
from concordat.kernel.dates import PreciseDate
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.sources import Evidence
from concordat.registers.governance import queries, rules
from concordat.registers.governance.actions.commitments import report_commitment
from concordat.registers.governance.actions.keeping import standing_board
from concordat.registers.governance.models import Commitment, Meeting, MeetingReport
from concordat.registers.governance.records import MeetingRecord
from concordat.registers.governance.rules import CLOSED, Clearing, Outcome

PLAN = Permission.PAPER_ISSUE


@dataclass(frozen=True, slots=True)
class Plan:
    """What is planned of a meeting: its day, the last day for the paper, the number of the meeting that sees the
    paper first, and the key of the reporting period that the paper reads ("" for none).
    """

    held_on: date
    paper_deadline: date | None = None
    clears_first: int | None = None
    period: str = ""


@in_turn
def plan_meeting(*, actor: Actor, board: str, plan: Plan, evidence: Evidence, now: datetime) -> int:
    """A meeting of a board that is to come; returns its number. For who may issue a paper to the board.

    RuleBroken where the board meets on that day already, the paper would be due after the meeting, or the meeting that
    clears it first comes too late or is cleared by this board in turn.
    """
    row = standing_board(actor, board)
    require(actor, PLAN, [row.organisation_id or evidence.reported_by])
    _check(actor, board, plan)
    meeting = Meeting(board=row, held_on=PreciseDate.of(plan.held_on), **told(evidence, now))
    number = keep(meeting, "meeting", "planned a meeting", evidence, actor=actor, now=now, board=board, **_said(plan))
    _report(number, plan, evidence, now)
    return number


@in_turn
def change_meeting(
    *, actor: Actor, meeting: int, plan: Plan, reason: str, evidence: Evidence, now: datetime
) -> int:  # fmt: skip
    """Plan a meeting otherwise, and say why; a cancelled one is called again. The plan before is kept.

    A paper that was promised to it is promised for the later day, where it moves to one. RuleBroken as when planning.
    """
    found = queries.meeting(actor, number=meeting)
    require(actor, PLAN, [found.organisation or evidence.reported_by])
    rules.check_reason(reason)
    _check(actor, found.board, plan, meeting)
    _report(meeting, plan, evidence, now, reason)
    _tell(actor, found, "changed a meeting", evidence, now, reason=reason.strip(), **_said(plan))
    _slip(actor, meeting, PreciseDate.of(plan.held_on), evidence, now, f"The meeting was moved: {reason.strip()}")
    return meeting


@in_turn
def cancel_meeting(*, actor: Actor, meeting: int, reason: str, evidence: Evidence, now: datetime) -> int:
    """Say that a meeting is not held, and why. A paper that was promised to it has slipped, to no day that is known."""
    found = queries.meeting(actor, number=meeting)
    require(actor, PLAN, [found.organisation or evidence.reported_by])
    rules.check_reason(reason)
    rules.check_still_planned(found.cancelled)
    plan = Plan(found.held_on, found.paper_deadline, found.clears_first, found.period)
    _report(meeting, plan, evidence, now, reason, cancelled=True)
    _tell(actor, found, "cancelled a meeting", evidence, now, reason=reason.strip())
    _slip(actor, meeting, None, evidence, now, f"The meeting was cancelled: {reason.strip()}")
    return meeting


def _check(actor: Actor, board: str, plan: Plan, meeting: int | None = None) -> None:
    others = [one for one in queries.meetings(actor, board=board) if one.id != meeting and not one.cancelled]
    rules.check_meeting(
        board, plan.held_on, plan.paper_deadline, _clearing(actor, plan.clears_first), [one.held_on for one in others]
    )


def _clearing(actor: Actor, number: int | None) -> Clearing | None:
    """The meeting that clears the paper, with the boards that clear its own in turn."""
    if number is None:
        return None
    first = queries.meeting(actor, number=number)
    held = {one.id: one for one in queries.meetings(actor)}
    before: list[MeetingRecord] = []
    one = held.get(first.clears_first or 0)
    while one and one not in before:
        before.append(one)
        one = held.get(one.clears_first or 0)
    boards = tuple(one.board for one in before)
    return Clearing(first.board, first.board_name, first.held_on, first.cancelled, boards)


def _report(
    meeting: int, plan: Plan, evidence: Evidence, now: datetime, reason: str = "", *, cancelled: bool = False
) -> None:  # fmt: skip
    MeetingReport.objects.create(
        meeting_id=meeting, held_on=plan.held_on, paper_deadline=plan.paper_deadline,
        clears_first_id=plan.clears_first, period=plan.period, cancelled=cancelled, reason=reason.strip(),
        **told(evidence, now),
    )  # fmt: skip


def _tell(actor: Actor, found: MeetingRecord, verb: str, evidence: Evidence, now: datetime, **detail: Any) -> None:
    tell(found.ref, verb, evidence, actor=actor, now=now, board=found.board, **detail)


def _said(plan: Plan) -> dict[str, Any]:
    due = plan.paper_deadline.isoformat() if plan.paper_deadline else None
    return {"held_on": plan.held_on.isoformat(), "paper_deadline": due, "clears_first": plan.clears_first,
            "period": plan.period}  # fmt: skip


def _slip(
    actor: Actor, meeting: int, due: PreciseDate | None, evidence: Evidence, now: datetime, what: str
) -> None:  # fmt: skip
    """The promises of a paper to this meeting that are open move with it, where it is later than they are due."""
    promised = Commitment.objects.visible_to(actor).filter(meeting_id=meeting)
    for row in promised.exclude(reports__outcome__in=[str(one) for one in CLOSED]):
        moved = row.reports.filter(due__isnull=False).order_by(*LATEST).last()
        was = moved.due if moved else row.due
        if due is None or was is None or due.last > was.last:
            report_commitment(
                actor=actor, commitment=row.pk, outcome=Outcome.SLIPPED, due=due, what=what, evidence=evidence, now=now
            )
