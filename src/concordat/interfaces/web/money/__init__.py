"""Money: where the savings stand, what is behind each figure, and what changed since a board."""
