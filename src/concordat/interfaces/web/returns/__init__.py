"""Reporting periods and returns: opened, chased, filled in, judged, frozen."""
