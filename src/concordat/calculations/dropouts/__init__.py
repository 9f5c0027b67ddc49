"""In the last paper, not in this one: what dropped out between two papers of a board. Pure."""
