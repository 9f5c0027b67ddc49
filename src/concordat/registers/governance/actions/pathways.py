"""Writes of the pathways of decisions."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from concordat.foundation.history.recording import in_turn
from concordat.foundation.orm.facts import told
from concordat.foundation.provenance.telling import keep
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.sources import Evidence
from concordat.registers.collaborations.queries import seen
from concordat.registers.governance.actions.keeping import standing_board
from concordat.registers.governance.models import Pathway, PathwayStep
from concordat.registers.governance.rules.pathways import StepRole, check_pathway


@in_turn
def set_pathway(
    *, actor: Actor, collaboration: str, steps: Sequence[tuple[str, StepRole]], evidence: Evidence, now: datetime,
    note: str = "",
) -> int:  # fmt: skip
    """The boards that a collaboration's decisions pass, by key in their order, each with what it does there.

    The pathway told before is kept. Returns the number of the row. RuleBroken for a board that stands there twice, or
    where none decides.
    """
    require(actor, Permission.GOVERNANCE_EDIT, [evidence.reported_by])
    seen(actor, key=collaboration)
    check_pathway(steps)
    boards = [standing_board(actor, board) for board, _ in steps]
    row = Pathway(collaboration_id=collaboration, note=note.strip()[:500], **told(evidence, now))
    number = keep(
        row, "pathway", "set the pathway of decisions", evidence, actor=actor, now=now, collaboration=collaboration,
        steps=[f"{board} {role}" for board, role in steps],
    )  # fmt: skip
    for place, (board, (_, role)) in enumerate(zip(boards, steps, strict=True), start=1):
        PathwayStep.objects.create(pathway=row, place=place, board=board, role=role, **told(evidence, now))
    return number
