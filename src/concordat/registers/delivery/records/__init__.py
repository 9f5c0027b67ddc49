"""The shapes in which ratings, milestones, risks, issues, dependencies, periods and returns leave this package."""

from concordat.registers.delivery.records.dependencies import AwaitedAgreement, DependencyRecord, DependencyReportRecord
from concordat.registers.delivery.records.issues import IssueRecord, IssueReportRecord
from concordat.registers.delivery.records.milestones import MilestoneRecord, MilestoneReportRecord
from concordat.registers.delivery.records.periods import Askable, LeftOut, Opened, PeriodRecord, TemplateRecord
from concordat.registers.delivery.records.returns import (
    AnswerRecord,
    AskedQuestion,
    ChaseRecord,
    Conflict,
    FilledBook,
    Group,
    HistoryEntry,
    Notice,
    PreviousAnswer,
    ReminderRecord,
    ReturnForm,
    ReturnRecord,
    Saved,
    SavedBook,
    Snapshot,
    ToldAnswer,
)
from concordat.registers.delivery.records.risk_scores import HeatMapRecord, RiskScaleRecord, RiskScores, heat_maps
from concordat.registers.delivery.records.risks import RiskRecord, RiskReportRecord
from concordat.registers.delivery.records.statuses import StatusRecord
from concordat.registers.delivery.records.tolerances import ToleranceRecord

__all__ = [
    "AnswerRecord",
    "Askable",
    "AskedQuestion",
    "AwaitedAgreement",
    "ChaseRecord",
    "Conflict",
    "DependencyRecord",
    "DependencyReportRecord",
    "FilledBook",
    "Group",
    "HeatMapRecord",
    "HistoryEntry",
    "IssueRecord",
    "IssueReportRecord",
    "LeftOut",
    "MilestoneRecord",
    "MilestoneReportRecord",
    "Notice",
    "Opened",
    "PeriodRecord",
    "PreviousAnswer",
    "ReminderRecord",
    "ReturnForm",
    "ReturnRecord",
    "RiskRecord",
    "RiskReportRecord",
    "RiskScaleRecord",
    "RiskScores",
    "Saved",
    "SavedBook",
    "Snapshot",
    "StatusRecord",
    "TemplateRecord",
    "ToldAnswer",
    "ToleranceRecord",
    "heat_maps",
]
