"""What does not add up in the record, and the question that a board could ask."""
