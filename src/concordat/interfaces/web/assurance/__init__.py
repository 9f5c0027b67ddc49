"""Findings: what does not add up, and what a board could ask."""
