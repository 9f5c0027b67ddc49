"""Reads. Every public function takes the actor first, starts from the rows it may see and returns records."""

from concordat.registers.governance.queries.agendas import agenda, agenda_item, attendance, meeting_in_full
from concordat.registers.governance.queries.attended import boards_attended
from concordat.registers.governance.queries.boards import board, boards, papers, same_board, same_paper
from concordat.registers.governance.queries.commitments import (
    commitment,
    commitments,
    commitments_counted,
    same_commitment,
)
from concordat.registers.governance.queries.decisions import decision, decisions_in_full
from concordat.registers.governance.queries.facts import decisions, happenings, same_decision, same_happening
from concordat.registers.governance.queries.meeting_actions import action, meeting_actions, same_action
from concordat.registers.governance.queries.meetings import meeting, meeting_served, meetings
from concordat.registers.governance.queries.notices import planned_decision, planned_decisions
from concordat.registers.governance.queries.pathways import pathway
from concordat.registers.governance.queries.recommendations import recommendation, recommendations

__all__ = [
    "action",
    "agenda",
    "agenda_item",
    "attendance",
    "board",
    "boards",
    "boards_attended",
    "commitment",
    "commitments",
    "commitments_counted",
    "decision",
    "decisions",
    "decisions_in_full",
    "happenings",
    "meeting",
    "meeting_actions",
    "meeting_in_full",
    "meeting_served",
    "meetings",
    "papers",
    "pathway",
    "planned_decision",
    "planned_decisions",
    "recommendation",
    "recommendations",
    "same_action",
    "same_board",
    "same_commitment",
    "same_decision",
    "same_happening",
    "same_paper",
]  # fmt: skip
