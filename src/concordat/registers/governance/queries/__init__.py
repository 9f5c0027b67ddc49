"""Reads. Every public function takes the actor first, starts from the rows it may see and returns records."""

from concordat.registers.governance.queries.boards import board, boards, papers, same_board, same_paper
from concordat.registers.governance.queries.commitments import commitment, commitments, same_commitment
from concordat.registers.governance.queries.decisions import decision, decisions_in_full
from concordat.registers.governance.queries.facts import decisions, happenings, same_decision, same_happening
from concordat.registers.governance.queries.meetings import meeting, meeting_served, meetings

__all__ = [
    "board",
    "boards",
    "commitment",
    "commitments",
    "decision",
    "decisions",
    "decisions_in_full",
    "happenings",
    "meeting",
    "meeting_served",
    "meetings",
    "papers",
    "same_board",
    "same_commitment",
    "same_decision",
    "same_happening",
    "same_paper",
]  # fmt: skip
