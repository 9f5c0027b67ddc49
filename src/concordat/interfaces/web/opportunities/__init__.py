"""Pages of the opportunity log."""
