"""Where the money stands: lines of the ledger's position read to a day, grouped, compared and led back to entries."""
