"""Where the collaboration stands in its life."""

from __future__ import annotations

from concordat.kernel.references import RecordRef
from concordat.registers.collaborations.actions import report_state
from concordat.registers.collaborations.queries import collaboration
from concordat.registers.collaborations.rules import State
from concordat.review.returns.lines import Act, Line
from concordat.review.returns.records import Taken


def take(line: Line) -> Taken:
    """The same state is confirmed; another is reported. RuleBroken where the life cycle forbids the move."""
    act, state = line.act, State(str(line.told[0].value))
    held = collaboration(act.actor, key=act.summary.collaboration).states
    if held and held[-1].state is state:
        return line.confirms(held[-1].ref)
    number = report_state(
        actor=act.actor, collaboration=act.summary.collaboration, state=state, evidence=line.evidence, now=act.now,
        as_found=True,
    )  # fmt: skip
    return line.wrote(RecordRef("collaboration-state", str(number)))


def withdraw(act: Act, before: RecordRef) -> RecordRef:
    """A state that was reported stands until another is: nothing is known to put in its place."""
    return before
