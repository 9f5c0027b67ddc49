"""The shapes in which exchanges leave this package."""

from concordat.registers.exchange.records.services import BalanceRecord, PrintedTotalRecord, ServiceRecord, YearBalance
from concordat.registers.exchange.records.shares import ShareRecord
from concordat.registers.exchange.records.terms import TermRecord

__all__ = ["BalanceRecord", "PrintedTotalRecord", "ServiceRecord", "ShareRecord", "TermRecord", "YearBalance"]
