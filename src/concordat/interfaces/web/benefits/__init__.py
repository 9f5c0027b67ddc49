"""Money: where the partners stand, and the ledger behind it."""
