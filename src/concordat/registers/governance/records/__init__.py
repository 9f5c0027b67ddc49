"""The shapes in which governance leaves this package."""

from concordat.registers.governance.records.boards import BoardDetail, BoardRecord
from concordat.registers.governance.records.commitments import CommitmentRecord, CommitmentReportRecord
from concordat.registers.governance.records.facts import DecisionRecord, HappeningRecord, PaperRecord
from concordat.registers.governance.records.meetings import MeetingRecord, Served

__all__ = [
    "BoardDetail", "BoardRecord", "CommitmentRecord", "CommitmentReportRecord", "DecisionRecord", "HappeningRecord",
    "MeetingRecord", "PaperRecord", "Served",
]  # fmt: skip
