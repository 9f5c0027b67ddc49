"""Actions: each with the post that owns it and the time that it is due; later moved, done or dropped."""

from __future__ import annotations

from datetime import date

from concordat.kernel.dates import day_words
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.references import RecordRef
from concordat.registers.governance import actions, queries
from concordat.registers.governance.rules.meeting_actions import ActionState
from concordat.review.lists.roads.commitments import follow_promise, held_promise
from concordat.review.lists.roads.road import Act, Road
from concordat.review.lists.rules.lines import Line
from concordat.review.lists.rules.values import day

STATES = {"kept": ActionState.DONE, "dropped": ActionState.DROPPED}
PROMISE = "commitment"


def _held(actor: Actor, organisation: str, dated: date, line: Line) -> RecordRef | None:
    """The action that says the same, or else the promise of a paper that does."""
    found = queries.same_action(
        actor, what=line.said["what"], collaboration=line.collaboration,
        organisation=None if line.collaboration else organisation,
    )  # fmt: skip
    return found.ref if found else held_promise(actor, organisation, dated, line)


def _take(act: Act) -> RecordRef:
    record, said = act.change.record, act.said
    if record is not None and record.kind == PROMISE:
        return follow_promise(act, int(record.key))
    number = act.number
    if number is None:
        number = actions.raise_action(
            actor=act.actor, what=said["what"], organisation=act.organisation, collaboration=act.line.collaboration,
            owner_post=said.get("owner_post", ""), due=day(said.get("due")), evidence=act.evidence(), now=act.now,
        )  # fmt: skip
    held = queries.action(act.actor, number=number)
    state, due = STATES.get(said.get("state", "")), day(said.get("due"))
    if state is not None and state is not held.state:
        _report(act, number, state)
    elif state is None and due is not None and due != held.due:
        _report(act, number, ActionState.MOVED)
    elif act.number is not None:
        act.cite(held.ref)
    return held.ref


def _report(act: Act, number: int, state: ActionState) -> None:
    actions.report_action(
        actor=act.actor, action=number, state=state, due=day(act.said.get("due")), now=act.now,
        evidence=act.evidence("due" if state is ActionState.MOVED else "state"),
        done_on=day(act.said.get("done_on")), why=f"So the list of {day_words(act.dated)} says.",
    )  # fmt: skip


ACTIONS = Road(_held, _take)
