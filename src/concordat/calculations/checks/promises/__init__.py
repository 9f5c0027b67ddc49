"""Checks of what became of promises, traced through the papers: one finding a subject and paper."""
