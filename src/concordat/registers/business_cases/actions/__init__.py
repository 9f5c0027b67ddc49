"""Writes. Each checks the permission, then the rule, writes, and records the event, in one transaction."""

from concordat.registers.business_cases.actions.stages import open_case, report_stage

__all__ = ["open_case", "report_stage"]
