"""Pages of board papers: issuing one, what was issued, and its files."""
