"""Writes of promises and of what became of them."""

from __future__ import annotations

from datetime import datetime

from concordat.foundation.history.recording import in_turn
from concordat.foundation.orm.facts import LATEST, told
from concordat.foundation.provenance.telling import keep
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import NotThere
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.sources import Evidence
from concordat.registers.governance import rules
from concordat.registers.governance.actions.keeping import check_fact, meeting_of
from concordat.registers.governance.models import (
    Commitment,
    CommitmentReport,
)
from concordat.registers.governance.rules import Outcome, Told

EDIT = Permission.GOVERNANCE_EDIT


@in_turn
def record_commitment(
    *,
    actor: Actor,
    what: str,
    evidence: Evidence,
    now: datetime,
    collaboration: str | None = None,
    organisation: str | None = None,
    board: str | None = None,
    due: PreciseDate | None = None,
    meeting: int | None = None,
) -> int:
    """A promise, with or without a time; it was made on the date of its source. ``meeting``: of a paper to that one."""
    require(actor, EDIT, [evidence.reported_by])
    check_fact(actor, what, collaboration, organisation, board)
    commitment = Commitment(
        what=what.strip(), due=due, collaboration_id=collaboration, organisation_id=organisation, board_id=board,
        meeting=meeting_of(actor, meeting), **told(evidence, now),
    )  # fmt: skip
    return keep(
        commitment, "commitment", "recorded a promise", evidence, actor=actor, now=now, collaboration=collaboration,
        what=what, due=due.text if due else None,
    )  # fmt: skip


@in_turn
def report_commitment(
    *,
    actor: Actor,
    commitment: int,
    outcome: Outcome,
    evidence: Evidence,
    now: datetime,
    due: PreciseDate | None = None,
    done_on: PreciseDate | None = None,
    what: str = "",
) -> int:
    """What a later source says of a promise: kept (``done_on``), slipped (to ``due``, None when not said) or dropped.

    RuleBroken where the promise is closed already, or would slip to an earlier time.
    """
    require(actor, EDIT, [evidence.reported_by])
    row = Commitment.objects.visible_to(actor).filter(pk=commitment).first()
    if row is None:
        raise NotThere(f"There is no promise {commitment}.")
    before = CommitmentReport.objects.filter(commitment=row).order_by(*LATEST)
    earlier = [Told(Outcome(r.outcome), r.reported_on, r.due) for r in before.as_at(evidence.reported_on)]
    new_due = due if outcome is Outcome.SLIPPED else None
    rules.check_report(earlier, row.reported_on, row.due, Told(outcome, evidence.reported_on, new_due))
    report = CommitmentReport(
        commitment=row, outcome=outcome, due=new_due, effective_from=done_on, what=what.strip()[:500],
        **told(evidence, now),
    )  # fmt: skip
    return keep(
        report, "commitment-report", f"reported a promise {outcome}", evidence, actor=actor, now=now,
        collaboration=row.collaboration_id, commitment=commitment, due=new_due.text if new_due else None,
    )  # fmt: skip
