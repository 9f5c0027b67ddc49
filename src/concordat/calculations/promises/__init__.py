"""What became of a promise, traced through later papers: kept, slipped, dropped, still open or silent. Pure."""
