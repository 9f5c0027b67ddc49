"""Checks of dates and lengths of time, one a file."""
