"""Collaborations: anything done together, as a tree, with partners, posts, states and functions."""
