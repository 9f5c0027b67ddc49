"""Writes. Every public function: actor, permission, rule, write, citation, event, one transaction."""

from concordat.registers.governance.actions.boards import add_board, add_board_name, add_paper, set_board_before
from concordat.registers.governance.actions.commitments import record_commitment, report_commitment
from concordat.registers.governance.actions.decisions import (
    name_party,
    open_decision,
    record_votes,
    report_decision,
)
from concordat.registers.governance.actions.facts import record_decision, record_happening
from concordat.registers.governance.actions.meetings import Plan, cancel_meeting, change_meeting, plan_meeting

__all__ = [
    "Plan",
    "add_board",
    "add_board_name",
    "add_paper",
    "cancel_meeting",
    "change_meeting",
    "name_party",
    "open_decision",
    "plan_meeting",
    "record_commitment",
    "record_decision",
    "record_happening",
    "record_votes",
    "report_commitment",
    "report_decision",
    "set_board_before",
]  # fmt: skip
