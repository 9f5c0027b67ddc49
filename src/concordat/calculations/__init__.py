"""Formulas. Pure: each names its source in its first line; they receive totals, never rows."""
