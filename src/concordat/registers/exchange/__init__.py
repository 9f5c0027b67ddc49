"""Exchange: services in kind, terms of grants and contributions, and what is shared with whom."""
