"""Tables of the business cases. What a paper reports is a row with its date, never an overwritten column."""

from concordat.registers.business_cases.models.stages import BusinessCase, StageReport

__all__ = ["BusinessCase", "StageReport"]
