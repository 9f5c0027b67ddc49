"""The shapes in which benefits and amounts leave this package."""

from concordat.registers.benefits.records.benefits import BenefitRecord
from concordat.registers.benefits.records.coverage import CoverageRecord
from concordat.registers.benefits.records.ledger import EntryRecord, VerificationRecord
from concordat.registers.benefits.records.position import (
    LeftOut,
    LineKey,
    PeriodAmount,
    PlanPart,
    Position,
    PositionLine,
    Totals,
)

__all__ = [
    "BenefitRecord",
    "CoverageRecord",
    "EntryRecord",
    "LeftOut",
    "LineKey",
    "PeriodAmount",
    "PlanPart",
    "Position",
    "PositionLine",
    "Totals",
    "VerificationRecord",
]
