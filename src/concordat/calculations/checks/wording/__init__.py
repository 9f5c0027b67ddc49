"""Checks of what the text says twice, says two ways, or leaves out, one a file."""
