"""Tables of the exchanges."""

from concordat.registers.exchange.models.facts import LATEST, ExchangeFact
from concordat.registers.exchange.models.in_kind import PrintedTotal, Service
from concordat.registers.exchange.models.shares import Share, ShareReceiver
from concordat.registers.exchange.models.terms import Term

__all__ = ["LATEST", "ExchangeFact", "PrintedTotal", "Service", "Share", "ShareReceiver", "Term"]
