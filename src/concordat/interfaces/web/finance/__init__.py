"""Finance extracts: sent, mapped once, looked through, taken into the ledger; and reconciled with what was claimed."""
