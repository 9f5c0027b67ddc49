"""Checks of amounts, counts and percentages that the text itself gives, one a file."""
