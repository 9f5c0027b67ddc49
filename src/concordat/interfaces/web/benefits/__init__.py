"""The ledger behind the money, entry by entry."""
