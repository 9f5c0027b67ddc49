"""The shapes in which exchanges leave this package."""

from concordat.registers.exchange.records.in_kind import (
    BalanceRecord,
    PairRecord,
    PeriodBalance,
    PrintedTotalRecord,
    ServiceHistory,
    ServiceRecord,
    YearBalance,
)
from concordat.registers.exchange.records.shares import ShareRecord
from concordat.registers.exchange.records.terms import TermRecord

__all__ = [
    "BalanceRecord",
    "PairRecord",
    "PeriodBalance",
    "PrintedTotalRecord",
    "ServiceHistory",
    "ServiceRecord",
    "ShareRecord",
    "TermRecord",
    "YearBalance",
]
