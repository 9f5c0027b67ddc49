"""Boards, and decisions as a source reports them."""

from __future__ import annotations

from concordat.registers.governance import actions
from concordat.registers.governance.rules import DecisionState
from concordat.review.register.roads.road import Act


def take_board(act: Act) -> str:
    """A new board, or another name of one, or the board before it."""
    if act.new:
        return actions.add_board(
            name=act.text("name"), organisation=act.named("organisation"), aliases=act.names("aliases"),
            clears_first=act.named("clears_first"), **act.by("name"),
        )  # fmt: skip
    if "aliases" in act.changed:
        for name in act.names("aliases"):
            actions.add_board_name(board=act.key, name=name, **act.by("aliases"))
    if "clears_first" in act.changed:
        actions.set_board_before(board=act.key, clears_first=act.named("clears_first"), **act.by("clears_first"))
    return act.key


def take_decision(act: Act) -> str:
    """A decision that is not on record yet; what is told later of one is recorded on its page."""
    number = actions.record_decision(
        what=act.text("what"), state=DecisionState(act.text("state")), collaboration=act.named("collaboration"),
        organisation=act.named("organisation"), board=act.named("board"), decided_by=act.text("decided_by"),
        decided_on=act.day("decided_on"), **act.by("what"),
    )  # fmt: skip
    return str(number)
