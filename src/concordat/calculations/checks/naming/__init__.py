"""Checks of names, leads, places in a list and the law that is named, one a file."""
