"""The shapes in which business cases leave this package."""

from concordat.registers.business_cases.records.stages import CaseRecord, StageRecord

__all__ = ["CaseRecord", "StageRecord"]
