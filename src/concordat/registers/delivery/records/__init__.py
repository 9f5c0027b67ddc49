"""The shapes in which ratings and risks leave this package."""

from concordat.registers.delivery.records.risks import RiskRecord, RiskReportRecord
from concordat.registers.delivery.records.statuses import StatusRecord

__all__ = ["RiskRecord", "RiskReportRecord", "StatusRecord"]
