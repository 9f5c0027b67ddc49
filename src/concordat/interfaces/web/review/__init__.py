"""The review: the paper on the left, what was read on the right."""
