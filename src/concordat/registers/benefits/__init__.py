"""Benefits: what collaborations are for, and the append-only ledger of savings, costs, income and funding."""
