"""Workbooks to be filled in, and previews of those that came back; each in its file, for the one needs no other."""
