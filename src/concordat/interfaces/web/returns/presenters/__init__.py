"""Periods and returns as blocks of pages: lists, the form as it is filled in, and a return as it is read."""
