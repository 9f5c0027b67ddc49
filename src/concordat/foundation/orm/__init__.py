"""Kernel values as columns, scoped querysets, append-only tables, the three times."""
