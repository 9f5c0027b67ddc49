"""Pages of grants and contributions."""
