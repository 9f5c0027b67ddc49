"""Workbooks to lines and grids."""
