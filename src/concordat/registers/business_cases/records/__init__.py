"""The shapes in which business cases leave this package."""

from concordat.registers.business_cases.records.baselines import PlanRecord, PlansRecord
from concordat.registers.business_cases.records.life import Kin, LifeRecord, StandingRecord
from concordat.registers.business_cases.records.reliances import RelianceRecord, RelianceReportRecord
from concordat.registers.business_cases.records.stages import CaseRecord, StageRecord

__all__ = [
    "CaseRecord",
    "Kin",
    "LifeRecord",
    "PlanRecord",
    "PlansRecord",
    "RelianceRecord",
    "RelianceReportRecord",
    "StageRecord",
    "StandingRecord",
]
