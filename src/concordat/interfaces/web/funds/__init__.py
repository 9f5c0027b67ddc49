"""Pages of funds and of bids to them."""
