"""How partners share costs and savings: schemes, weights, the working of a sum, and the year-end settlement."""
