"""Bids to funds: what they promised beside what has come of it, seen across the registers."""
