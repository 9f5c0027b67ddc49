"""Writes of decisions and events."""

from __future__ import annotations

from datetime import datetime

from concordat.foundation.history.recording import in_turn
from concordat.foundation.orm.facts import told
from concordat.foundation.provenance.telling import keep
from concordat.kernel.dates import PreciseDate
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.sources import Evidence
from concordat.registers.governance.actions.keeping import check_fact
from concordat.registers.governance.models import (
    Decision,
    Happening,
)
from concordat.registers.governance.rules import DecisionState

EDIT = Permission.GOVERNANCE_EDIT


@in_turn
def record_decision(
    *,
    actor: Actor,
    what: str,
    state: DecisionState,
    evidence: Evidence,
    now: datetime,
    collaboration: str | None = None,
    organisation: str | None = None,
    board: str | None = None,
    decided_by: str = "",
    decided_on: PreciseDate | None = None,
) -> int:
    """A decision as a source reports it, at the date that it prints, even one after its own: that is a finding."""
    require(actor, EDIT, [evidence.reported_by])
    check_fact(actor, what, collaboration, organisation, board)
    decision = Decision(
        what=what.strip(), state=state, collaboration_id=collaboration, organisation_id=organisation, board_id=board,
        decided_by=decided_by.strip()[:200], decided_on=decided_on, **told(evidence, now),
    )  # fmt: skip
    return keep(
        decision, "decision", "recorded a decision", evidence, actor=actor, now=now, collaboration=collaboration,
        what=what, state=str(state), decided_on=decided_on.text if decided_on else None,
    )  # fmt: skip


@in_turn
def record_happening(
    *,
    actor: Actor,
    what: str,
    evidence: Evidence,
    now: datetime,
    collaboration: str | None = None,
    organisation: str | None = None,
    board: str | None = None,
    happened_on: PreciseDate | None = None,
) -> int:
    """Something that happened, or is to happen, at the date that the source gives it."""
    require(actor, EDIT, [evidence.reported_by])
    check_fact(actor, what, collaboration, organisation, board)
    happening = Happening(
        what=what.strip(), collaboration_id=collaboration, organisation_id=organisation, board_id=board,
        happened_on=happened_on, **told(evidence, now),
    )  # fmt: skip
    return keep(
        happening, "happening", "recorded an event", evidence, actor=actor, now=now, collaboration=collaboration,
        what=what, happened_on=happened_on.text if happened_on else None,
    )  # fmt: skip
