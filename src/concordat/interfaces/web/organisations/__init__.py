"""Bodies that change: their names, successors and alliances."""
