"""What the cells of a finance extract mean; no database."""
