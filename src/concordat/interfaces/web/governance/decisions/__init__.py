"""Decisions in full: the record, what parties answered, and the tasks that fill it, one thing a page."""
