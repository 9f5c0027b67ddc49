"""Where a fact comes from: sources, their passages, and the citations that tie records to them."""
