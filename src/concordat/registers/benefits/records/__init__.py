"""The shapes in which benefits and amounts leave this package."""

from concordat.registers.benefits.records.benefits import BenefitRecord
from concordat.registers.benefits.records.coverage import CoverageRecord
from concordat.registers.benefits.records.grouped import GroupedAmounts
from concordat.registers.benefits.records.ledger import EntryRecord, VerificationRecord
from concordat.registers.benefits.records.position import (
    LeftOut,
    LeftSum,
    LineKey,
    PeriodAmount,
    PlanPart,
    Position,
    PositionLine,
    Totals,
    left_out_as,
)
from concordat.registers.benefits.records.postings import Batch, RowFault

__all__ = [
    "Batch",
    "BenefitRecord",
    "CoverageRecord",
    "EntryRecord",
    "GroupedAmounts",
    "LeftOut",
    "LeftSum",
    "LineKey",
    "PeriodAmount",
    "PlanPart",
    "Position",
    "PositionLine",
    "RowFault",
    "Totals",
    "VerificationRecord",
    "left_out_as",
]
