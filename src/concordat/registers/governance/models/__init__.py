"""Tables of governance. What a paper reports is a row with its date, never an overwritten column."""

from concordat.registers.governance.models.agendas import AgendaItem, AgendaReport, Attendance, MinutesConfirmed
from concordat.registers.governance.models.boards import Board, BoardFact, BoardName, BoardPaper
from concordat.registers.governance.models.commitments import Commitment, CommitmentReport
from concordat.registers.governance.models.decisions import (
    DecisionNumber,
    DecisionParty,
    DecisionReport,
    DecisionVote,
)
from concordat.registers.governance.models.facts import Decision, FactQuerySet, GovernanceFact, Happening
from concordat.registers.governance.models.meeting_actions import ActionReport, MeetingAction
from concordat.registers.governance.models.meetings import Meeting, MeetingReport
from concordat.registers.governance.models.notices import PlannedDecision, PlannedReport
from concordat.registers.governance.models.pathways import Pathway, PathwayStep
from concordat.registers.governance.models.recommendations import Recommendation, RecommendationReport

__all__ = [
    "ActionReport",
    "AgendaItem",
    "AgendaReport",
    "Attendance",
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
    "MeetingAction",
    "MeetingReport",
    "MinutesConfirmed",
    "Pathway",
    "PathwayStep",
    "PlannedDecision",
    "PlannedReport",
    "Recommendation",
    "RecommendationReport",
]  # fmt: skip
