"""Dependencies between collaborations, and the scales by which organisations score risks."""
