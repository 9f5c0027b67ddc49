"""Reads of the benefits and of the ledger."""
