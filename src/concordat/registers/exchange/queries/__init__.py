"""Reads of the exchanges."""

from concordat.registers.exchange.queries.balance import balance, printed_totals, same_printed_total
from concordat.registers.exchange.queries.in_kind import pairs, same_service, service, services
from concordat.registers.exchange.queries.pair import between
from concordat.registers.exchange.queries.shares import same_share, shares
from concordat.registers.exchange.queries.terms import same_term, term_reports, terms

__all__ = [
    "balance",
    "between",
    "pairs",
    "printed_totals",
    "same_printed_total",
    "same_service",
    "same_share",
    "same_term",
    "service",
    "services",
    "shares",
    "term_reports",
    "terms",
]
