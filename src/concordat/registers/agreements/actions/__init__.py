"""Writes. Each checks the permission, then the rule, writes, and records the event, in one transaction."""

from concordat.registers.agreements.actions.agreements import create_agreement, report_state, report_terms
from concordat.registers.agreements.actions.parties import report_party

__all__ = ["create_agreement", "report_party", "report_state", "report_terms"]
