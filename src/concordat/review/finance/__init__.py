"""Finance extracts: received, mapped once for a sender, previewed against the ledger, taken whole or not at all."""
