"""What the sheets of the register hold, how their rows are read, and how they stand beside the register. Pure."""
