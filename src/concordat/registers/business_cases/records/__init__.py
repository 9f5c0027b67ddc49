"""The shapes in which business cases leave this package."""

from concordat.registers.business_cases.records.baselines import PlanRecord, PlansRecord
from concordat.registers.business_cases.records.life import Kin, LifeRecord, StandingRecord
from concordat.registers.business_cases.records.reliances import RelianceRecord, RelianceReportRecord
from concordat.registers.business_cases.records.stages import CaseRecord, StageRecord
from concordat.registers.business_cases.records.submissions import (
    AnswerRecord,
    ConditionRecord,
    HeadingRecord,
    PartyRecord,
    SubmissionRecord,
)

__all__ = [
    "AnswerRecord",
    "CaseRecord",
    "ConditionRecord",
    "HeadingRecord",
    "Kin",
    "LifeRecord",
    "PartyRecord",
    "PlanRecord",
    "PlansRecord",
    "RelianceRecord",
    "RelianceReportRecord",
    "StageRecord",
    "StandingRecord",
    "SubmissionRecord",
]
