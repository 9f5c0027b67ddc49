"""Writes of the actions that meetings raise, and of what became of each."""

from __future__ import annotations

from datetime import datetime

from concordat.foundation.history.recording import in_turn
from concordat.foundation.orm.facts import told
from concordat.foundation.provenance.telling import keep
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import RuleBroken
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.sources import Evidence
from concordat.registers.governance import queries
from concordat.registers.governance.actions.keeping import check_fact, meeting_of
from concordat.registers.governance.models import ActionReport, MeetingAction
from concordat.registers.governance.rules.meeting_actions import ActionState, check_action, check_action_report

EDIT = Permission.GOVERNANCE_EDIT


@in_turn
def raise_action(
    *,
    actor: Actor,
    what: str,
    evidence: Evidence,
    now: datetime,
    meeting: int | None = None,
    board: str | None = None,
    collaboration: str | None = None,
    organisation: str | None = None,
    owner_post: str = "",
    due: PreciseDate | None = None,
) -> int:
    """Something to be done, raised at a meeting (whose board it then is) or told by a list; returns its number.

    ``organisation`` and ``owner_post`` own it: a post, never a person's name.
    """
    held = meeting_of(actor, meeting)
    found = queries.meeting(actor, number=held.pk) if held else None
    require(actor, EDIT, [(found.organisation if found else None) or evidence.reported_by])
    check_action(what, organisation, owner_post, due, found.held_on if found and not evidence.reported else None)
    board = found.board if found else board
    check_fact(actor, what, collaboration, organisation, board)
    row = MeetingAction(
        what=what.strip(), meeting=held, board_id=board, collaboration_id=collaboration, organisation_id=organisation,
        owner_post=owner_post.strip()[:200], due=due, **told(evidence, now),
    )  # fmt: skip
    return keep(
        row, "action", "raised an action", evidence, actor=actor, now=now, collaboration=collaboration, what=what,
        owner=organisation, due=due.text if due else None,
    )  # fmt: skip


@in_turn
def report_action(
    *,
    actor: Actor,
    action: int,
    state: ActionState,
    evidence: Evidence,
    now: datetime,
    due: PreciseDate | None = None,
    done_on: PreciseDate | None = None,
    why: str = "",
    meeting: int | None = None,
) -> int:
    """What became of an action: done (``done_on``), moved (to ``due``), dropped or open again, each of these with why.

    For its owner and for its board. ``meeting`` is where it was reported. Returns the report's number.
    """
    found = queries.action(actor, number=action)
    held = meeting_of(actor, meeting)
    boards = queries.boards(actor, keys=[found.board]) if found.board else []
    whose = [boards[0].organisation if boards else None, found.organisation]
    require(actor, EDIT, list(filter(None, whose)) or [evidence.reported_by])
    if held is not None and found.board is not None and held.board_id != found.board:
        raise RuleBroken("Choose a meeting of the board that raised it.", field="meeting")
    new_due = due if state is ActionState.MOVED else None
    check_action_report(found.state, found.due, state, new_due, why)
    row = ActionReport(
        action_id=action, state=state, due=new_due, why=why.strip()[:500], meeting=held,
        effective_from=done_on if state is ActionState.DONE else None, **told(evidence, now),
    )  # fmt: skip
    return keep(
        row, "action-report", f"reported an action {state}", evidence, actor=actor, now=now,
        collaboration=found.collaboration, action=action, due=new_due.text if new_due else None,
    )  # fmt: skip
