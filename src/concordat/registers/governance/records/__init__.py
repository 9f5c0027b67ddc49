"""The shapes in which governance leaves this package."""

from concordat.registers.governance.records.boards import BoardDetail, BoardRecord
from concordat.registers.governance.records.commitments import CommitmentRecord, CommitmentReportRecord
from concordat.registers.governance.records.decisions import Account, DecisionDetail, PartyRecord
from concordat.registers.governance.records.facts import DecisionRecord, HappeningRecord, PaperRecord
from concordat.registers.governance.records.meetings import MeetingRecord, Served

__all__ = [
    "Account",
    "BoardDetail",
    "BoardRecord",
    "CommitmentRecord",
    "CommitmentReportRecord",
    "DecisionDetail",
    "DecisionRecord",
    "HappeningRecord",
    "MeetingRecord",
    "PaperRecord",
    "PartyRecord",
    "Served",
]  # fmt: skip
