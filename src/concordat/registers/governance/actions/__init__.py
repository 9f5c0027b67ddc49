"""Writes. Every public function: actor, permission, rule, write, citation, event, one transaction."""

from concordat.registers.governance.actions.agendas import add_item, confirm_minutes, record_attendance, report_item
from concordat.registers.governance.actions.boards import add_board, add_board_name, add_paper, set_board_before
from concordat.registers.governance.actions.commitments import record_commitment, report_commitment
from concordat.registers.governance.actions.decisions import (
    name_party,
    open_decision,
    record_votes,
    report_decision,
)
from concordat.registers.governance.actions.facts import record_decision, record_happening
from concordat.registers.governance.actions.meeting_actions import raise_action, report_action
from concordat.registers.governance.actions.meetings import Plan, cancel_meeting, change_meeting, plan_meeting
from concordat.registers.governance.actions.notices import plan_decision, report_planned
from concordat.registers.governance.actions.pathways import set_pathway
from concordat.registers.governance.actions.recommendations import Asked, record_recommendation, report_recommendation

__all__ = [
    "Asked",
    "Plan",
    "add_board",
    "add_board_name",
    "add_item",
    "add_paper",
    "cancel_meeting",
    "change_meeting",
    "confirm_minutes",
    "name_party",
    "open_decision",
    "plan_decision",
    "plan_meeting",
    "raise_action",
    "record_attendance",
    "record_commitment",
    "record_decision",
    "record_happening",
    "record_recommendation",
    "record_votes",
    "report_action",
    "report_commitment",
    "report_decision",
    "report_item",
    "report_planned",
    "report_recommendation",
    "set_board_before",
    "set_pathway",
]  # fmt: skip
