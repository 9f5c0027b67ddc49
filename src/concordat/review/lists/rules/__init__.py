"""What the columns of a list mean, and what its rows say; no database."""
