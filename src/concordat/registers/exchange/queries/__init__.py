"""Reads of the exchanges."""
