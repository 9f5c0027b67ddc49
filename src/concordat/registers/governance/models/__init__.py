"""Tables of governance. What a paper reports is a row with its date, never an overwritten column."""

from concordat.registers.governance.models.boards import Board, BoardFact, BoardName, BoardPaper
from concordat.registers.governance.models.commitments import Commitment, CommitmentReport
from concordat.registers.governance.models.decisions import (
    DecisionNumber,
    DecisionParty,
    DecisionReport,
    DecisionVote,
)
from concordat.registers.governance.models.facts import Decision, FactQuerySet, GovernanceFact, Happening
from concordat.registers.governance.models.meetings import Meeting, MeetingReport

__all__ = [
    "Board",
    "BoardFact",
    "BoardName",
    "BoardPaper",
    "Commitment",
    "CommitmentReport",
    "Decision",
    "DecisionNumber",
    "DecisionParty",
    "DecisionReport",
    "DecisionVote",
    "FactQuerySet",
    "GovernanceFact",
    "Happening",
    "Meeting",
    "MeetingReport",
]  # fmt: skip
