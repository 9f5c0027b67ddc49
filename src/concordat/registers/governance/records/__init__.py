"""The shapes in which governance leaves this package."""

from concordat.registers.governance.records.agendas import (
    AttendanceRecord,
    ConfirmedRecord,
    Item,
    ItemRecord,
    MeetingDetail,
)
from concordat.registers.governance.records.boards import BoardDetail, BoardRecord
from concordat.registers.governance.records.commitments import (
    CommitmentRecord,
    CommitmentReportRecord,
    CommitmentsCounted,
)
from concordat.registers.governance.records.decisions import Account, DecisionDetail, PartyRecord
from concordat.registers.governance.records.facts import DecisionRecord, HappeningRecord, PaperRecord
from concordat.registers.governance.records.meeting_actions import ActionRecord, ActionReportRecord
from concordat.registers.governance.records.meetings import MeetingRecord, Served
from concordat.registers.governance.records.notices import Notice, PlannedRecord
from concordat.registers.governance.records.pathways import PathwayRecord, StepRecord
from concordat.registers.governance.records.recommendations import RecommendationRecord, RecommendationReportRecord

__all__ = [
    "Account",
    "ActionRecord",
    "ActionReportRecord",
    "AttendanceRecord",
    "BoardDetail",
    "BoardRecord",
    "CommitmentRecord",
    "CommitmentReportRecord",
    "CommitmentsCounted",
    "ConfirmedRecord",
    "DecisionDetail",
    "DecisionRecord",
    "HappeningRecord",
    "Item",
    "ItemRecord",
    "MeetingDetail",
    "MeetingRecord",
    "Notice",
    "PaperRecord",
    "PartyRecord",
    "PathwayRecord",
    "PlannedRecord",
    "RecommendationRecord",
    "RecommendationReportRecord",
    "Served",
    "StepRecord",
]  # fmt: skip
