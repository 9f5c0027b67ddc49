"""What exchanges may say, and how repeated ones stand to those held. Pure."""

from concordat.registers.exchange.rules.in_kind import (
    NO_VALUATION,
    ServiceKind,
    Valuation,
    check_reason,
    check_two,
    check_valuation,
    check_value,
    check_what,
    compare_values,
    value_told,
)
from concordat.registers.exchange.rules.shares import SHARE_ORDER, ShareState, check_receivers, compare_shares
from concordat.registers.exchange.rules.terms import TermKind, TermState, check_named, compare_terms

__all__ = [
    "NO_VALUATION",
    "SHARE_ORDER",
    "ServiceKind",
    "ShareState",
    "TermKind",
    "TermState",
    "Valuation",
    "check_named",
    "check_reason",
    "check_receivers",
    "check_two",
    "check_valuation",
    "check_value",
    "check_what",
    "compare_shares",
    "compare_terms",
    "compare_values",
    "value_told",
]
