"""Reads of the returns: rows, lists, forms, snapshots and history, each in its file."""
