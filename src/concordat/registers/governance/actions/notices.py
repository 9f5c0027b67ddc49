"""Writes of decisions that are planned, and of the notice given of them."""

from __future__ import annotations

from datetime import datetime

from concordat.foundation.history.recording import in_turn
from concordat.foundation.orm.facts import told
from concordat.foundation.provenance.telling import keep, tell
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.sources import Evidence
from concordat.registers.governance import queries
from concordat.registers.governance.actions.keeping import check_fact, standing_board
from concordat.registers.governance.models import PlannedDecision, PlannedReport
from concordat.registers.governance.records import Notice
from concordat.registers.governance.rules.notices import NoticeState, check_notice

EDIT = Permission.GOVERNANCE_EDIT


@in_turn
def plan_decision(
    *, actor: Actor, board: str, what: str, notice: Notice, evidence: Evidence, now: datetime,
    collaboration: str | None = None,
) -> int:  # fmt: skip
    """A decision that a board means to take, with what is planned of it; returns its number."""
    row = standing_board(actor, board)
    require(actor, EDIT, [row.organisation_id or evidence.reported_by])
    check_fact(actor, what, collaboration, row.organisation_id, board)
    check_notice(NoticeState.PLANNED, notice.state, notice.given_on, now.date(), notice.documents, notice.note)
    planned = PlannedDecision(
        what=what.strip(), board=row, collaboration_id=collaboration, organisation_id=row.organisation_id,
        **told(evidence, now),
    )  # fmt: skip
    number = keep(
        planned, "planned-decision", "planned a decision", evidence, actor=actor, now=now,
        collaboration=collaboration, what=what, expected=notice.expected.text if notice.expected else None,
    )  # fmt: skip
    _write(actor, number, notice, evidence, now)
    return number


@in_turn
def report_planned(*, actor: Actor, planned: int, notice: Notice, evidence: Evidence, now: datetime) -> int:
    """A planned decision told anew, the whole of it: notice given, another time, decided or withdrawn."""
    found = queries.planned_decision(actor, number=planned)
    require(actor, EDIT, [found.organisation or evidence.reported_by])
    check_notice(found.notice.state, notice.state, notice.given_on, now.date(), notice.documents, notice.note)
    if notice != found.notice:
        _write(actor, planned, notice, evidence, now)
        tell(
            found.ref, "reported on a planned decision", evidence, actor=actor, now=now,
            collaboration=found.collaboration, state=str(notice.state),
            given_on=notice.given_on.isoformat() if notice.given_on else None,
        )  # fmt: skip
    return planned


def _write(actor: Actor, number: int, notice: Notice, evidence: Evidence, now: datetime) -> None:
    if notice.decision is not None:
        queries.decision(actor, number=notice.decision)
    PlannedReport.objects.create(
        planned_id=number, state=notice.state, expected=notice.expected, decided_by=notice.decided_by.strip()[:200],
        contact=notice.contact.strip()[:200], documents="\n".join(one.strip() for one in notice.documents),
        given_on=notice.given_on, decision_id=notice.decision, note=notice.note.strip()[:500], **told(evidence, now),
    )  # fmt: skip
