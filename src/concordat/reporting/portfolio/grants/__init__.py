"""Grants: which cases and benefits hang on a grant, seen across the registers."""
