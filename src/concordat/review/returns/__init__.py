"""Accepting a return: its answers become a source, and go from there into the registers."""
