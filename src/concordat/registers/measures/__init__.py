"""Measures: numbers followed over time, with their targets, and money that is neither saving nor cost."""
