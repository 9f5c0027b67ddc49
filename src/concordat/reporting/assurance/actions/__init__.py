"""Writes about findings, notes and questions."""
