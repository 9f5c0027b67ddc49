"""Checks of a colour in a table against what the text says of the same strand of work, one a file."""
