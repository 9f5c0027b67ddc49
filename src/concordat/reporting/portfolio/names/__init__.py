"""Names for keys, for every page and paper of the portfolio."""
