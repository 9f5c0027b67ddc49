"""Writes of the exchanges."""

from concordat.registers.exchange.actions.in_kind import correct_service, record_printed_total, record_service
from concordat.registers.exchange.actions.shares import record_share
from concordat.registers.exchange.actions.terms import record_term

__all__ = ["correct_service", "record_printed_total", "record_service", "record_share", "record_term"]
