"""DERIVED: what the registers say together. Never edited; every figure leads back to its entries."""
