"""Agreements: on what legal basis partners act together, who the parties are, and what is evidenced of it."""
