"""The head of a paper: its lines and fields, its title, and the body that speaks in it."""
