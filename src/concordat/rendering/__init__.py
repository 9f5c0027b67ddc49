"""Data in, bytes out: charts and papers. No Django, no clock, no network."""
