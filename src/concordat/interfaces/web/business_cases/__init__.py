"""Business cases: the list, a case's record, what is told of it, and innovation challenges."""
