"""Tables of the benefits and of the ledger. Nothing here is changed or deleted: triggers refuse it."""

from concordat.registers.benefits.models.benefits import Benefit
from concordat.registers.benefits.models.ledger import LATEST, EntryParty, LedgerEntry, LedgerQuerySet, SetAside
from concordat.registers.benefits.models.verifying import Verification

__all__ = ["LATEST", "Benefit", "EntryParty", "LedgerEntry", "LedgerQuerySet", "SetAside", "Verification"]
