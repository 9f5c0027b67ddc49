"""One reader a format; every reader gives the same blocks."""
