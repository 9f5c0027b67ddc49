"""Actions that say what a paper promised, or that were taken in as promises: the promise is kept, or slips."""

from __future__ import annotations

from datetime import date

from concordat.kernel.permissions.actor import Actor
from concordat.kernel.references import RecordRef
from concordat.registers.governance import actions, queries
from concordat.registers.governance.rules import Outcome
from concordat.review.lists.roads.road import Act
from concordat.review.lists.rules.lines import Line
from concordat.review.lists.rules.values import day

_LONGEST = 500


def held_promise(actor: Actor, organisation: str, dated: date, line: Line) -> RecordRef | None:
    """The promise that says the same as a line; None for none."""
    found = queries.same_commitment(
        actor, what=_words(line), as_at=dated, collaboration=line.collaboration,
        organisation=None if line.collaboration else organisation,
    )  # fmt: skip
    return found.ref if found else None


def follow_promise(act: Act, number: int) -> RecordRef:
    """Report on the promise what the line says of it, or cite the line."""
    said = act.said
    due = day(said.get("due"))
    held = queries.commitment(act.actor, number=number, as_at=max(act.dated, act.now.date()))
    outcome = Outcome(said["state"]) if said.get("state", "open") != "open" else None
    if outcome and outcome not in {report.outcome for report in held.reports}:
        _report(act, number, outcome)
    elif not outcome and due and held.due != due:
        _report(act, number, Outcome.SLIPPED)
    else:
        act.cite(held.ref)
    return held.ref


def _report(act: Act, number: int, outcome: Outcome) -> None:
    moved = outcome is Outcome.SLIPPED
    actions.report_commitment(
        actor=act.actor, commitment=number, outcome=outcome, evidence=act.evidence("due" if moved else "state"),
        now=act.now, due=day(act.said.get("due")) if moved else None, done_on=day(act.said.get("done_on")),
    )  # fmt: skip


def _words(line: Line) -> str:
    """What is to be done, with the post that owns it."""
    owner = f" ({line.said['owner_post']})" if line.said.get("owner_post") else ""
    return f"{line.said['what'][: _LONGEST - len(owner)]}{owner}"
