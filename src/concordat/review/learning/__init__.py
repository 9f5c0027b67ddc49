"""What a correction in review teaches: remembered for a board, applied to its next papers, revocable."""
