"""Writes. Each checks the permission, then the rule, writes, and records the event, in one transaction."""

from concordat.registers.delivery.actions.risks import record_risk, report_risk
from concordat.registers.delivery.actions.statuses import correct_status, report_status

__all__ = ["correct_status", "record_risk", "report_risk", "report_status"]
